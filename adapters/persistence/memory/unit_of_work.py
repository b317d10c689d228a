"""One transaction in memory: buffered, checked when committed."""

from types import TracebackType
from typing import Self

from adapters.persistence.memory import (
    candidates,
    companies,
    contests,
    fairness,
    identity,
    jobs,
    matching,
    policies,
    statistics,
)
from adapters.persistence.memory.store import Store
from adapters.persistence.memory.transaction import Transaction
from application.candidates.ports import Candidates, CandidatesUnitOfWork
from application.companies.ports import AccountEmails, Companies, CompaniesUnitOfWork
from application.fairness import ports as of_fairness
from application.identity.ports import Accounts, IdentityUnitOfWork
from application.jobs.ports import Employers, Jobs, JobsUnitOfWork
from application.matching import ports as of_matching
from application.matching.contests import Contests
from application.matching.statistics import SkillCensuses, Views
from application.ports.word_weights import WordWeights
from domain.shared.events import EventId


class MemoryUnitOfWork(
    IdentityUnitOfWork,
    CompaniesUnitOfWork,
    CandidatesUnitOfWork,
    JobsUnitOfWork,
    of_matching.MatchingUnitOfWork,
    of_fairness.FairnessUnitOfWork,
):
    """Every context's unit of work."""

    def __init__(self, store: Store, words: WordWeights) -> None:
        self._transaction = t = Transaction(store)
        employment = companies.MemoryEmployment(t)
        accounts = identity.MemoryAccounts(t)
        self.accounts: Accounts = accounts
        self.account_emails: AccountEmails = accounts
        self.companies: Companies = companies.MemoryCompanies(t)
        self.candidates: Candidates = candidates.MemoryCandidates(t)
        self.jobs: Jobs = jobs.MemoryJobs(t)
        self.employers: Employers = employment
        self.job_rankings: of_matching.JobRankings = matching.MemoryJobRankings(t)
        self.candidate_rankings: of_matching.CandidateRankings = matching.MemoryCandidateRankings(t)
        self.ranking_shards: of_matching.RankingShards = matching.MemoryRankingShards(t)
        self.candidate_sides: of_matching.CandidateSides = matching.MemoryCandidateSides(t, words)
        self.job_sides: of_matching.JobSides = matching.MemoryJobSides(t, words)
        self.company_policies: of_matching.CompanyPolicies = policies.MemoryCompanyPolicies(t)
        self.kept_policies: of_matching.KeptPolicies = policies.MemoryKeptPolicies(t)
        self.policies: of_matching.JobPolicies = policies.MemoryJobPolicies(t)
        self.job_cards: of_matching.JobCards = matching.MemoryJobCards(t)
        self.recruiters: of_matching.Recruiters = employment
        self.contests: Contests = contests.MemoryContests(t)
        self.views: Views = statistics.MemoryViews(t)
        self.skill_censuses: SkillCensuses = statistics.MemorySkillCensuses(t)
        self.declarations: of_fairness.Declarations = fairness.MemoryDeclarations(t)
        self.outcomes: of_fairness.Outcomes = fairness.MemoryOutcomes(t)
        self.employees: of_fairness.Employees = employment

    async def __aenter__(self) -> Self:
        """See UnitOfWork."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None:
        """See UnitOfWork."""

    async def commit(self) -> None:
        """See UnitOfWork."""
        self._transaction.commit()

    async def receive(self, event_id: EventId, *, by: str) -> bool:
        """See UnitOfWork."""
        if self._transaction.seen((by, event_id)):
            return False
        self._transaction.received.add((by, event_id))
        return True
