"""One document write."""

from types import TracebackType
from typing import Self

from adapters.persistence.mongodb import (
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
from adapters.persistence.mongodb.connection import MongoConnection
from adapters.persistence.mongodb.transaction import Transaction
from application.candidates.ports import Candidates, CandidatesUnitOfWork
from application.companies.ports import AccountEmails, Companies, CompaniesUnitOfWork
from application.fairness import ports as of_fairness
from application.identity.ports import Accounts, IdentityUnitOfWork
from application.jobs.ports import Employers, Jobs, JobsUnitOfWork
from application.matching import ports as of_matching
from application.matching.contests import Contests
from application.matching.statistics import SkillCensuses, Views
from application.ports.event_codec import EventCodec
from application.ports.word_weights import WordWeights
from domain.shared.events import EventId


class MongoUnitOfWork(
    IdentityUnitOfWork,
    CompaniesUnitOfWork,
    CandidatesUnitOfWork,
    JobsUnitOfWork,
    of_matching.MatchingUnitOfWork,
    of_fairness.FairnessUnitOfWork,
):
    """Every context's unit of work. To save two aggregates is a RuntimeError.

    Of two that receive the same event, save aggregates of two kinds and overlap, both may commit:
    a reaction saves one kind, whichever relay runs it.
    """

    def __init__(self, connection: MongoConnection, codec: EventCodec, words: WordWeights) -> None:
        self._transaction = t = Transaction(connection, codec)
        employment = companies.MongoEmployment(t)
        accounts = identity.MongoAccounts(t)
        self.accounts: Accounts = accounts
        self.account_emails: AccountEmails = accounts
        self.companies: Companies = companies.MongoCompanies(t)
        self.candidates: Candidates = candidates.MongoCandidates(t)
        self.jobs: Jobs = jobs.MongoJobs(t)
        self.employers: Employers = employment
        self.job_rankings: of_matching.JobRankings = matching.MongoJobRankings(t)
        self.candidate_rankings: of_matching.CandidateRankings = matching.MongoCandidateRankings(t)
        self.ranking_shards: of_matching.RankingShards = matching.MongoRankingShards(t)
        self.candidate_sides: of_matching.CandidateSides = matching.MongoCandidateSides(t, words)
        self.job_sides: of_matching.JobSides = matching.MongoJobSides(t, words)
        self.company_policies: of_matching.CompanyPolicies = policies.MongoCompanyPolicies(t)
        self.kept_policies: of_matching.KeptPolicies = policies.MongoKeptPolicies(t)
        self.policies: of_matching.JobPolicies = policies.MongoJobPolicies(t)
        self.job_cards: of_matching.JobCards = matching.MongoJobCards(t)
        self.recruiters: of_matching.Recruiters = employment
        self.contests: Contests = contests.MongoContests(t)
        self.views: Views = statistics.MongoViews(t)
        self.skill_censuses: SkillCensuses = statistics.MongoSkillCensuses(t)
        self.declarations: of_fairness.Declarations = fairness.MongoDeclarations(t)
        self.outcomes: of_fairness.Outcomes = fairness.MongoOutcomes(t)
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
        """Nothing was written, so nothing is rolled back."""

    async def commit(self) -> None:
        """See UnitOfWork. After UnavailableError it may be done, or be done a moment later."""
        await self._transaction.commit()

    async def receive(self, event_id: EventId, *, by: str) -> bool:
        """See UnitOfWork."""
        return await self._transaction.receive(event_id, by=by)
