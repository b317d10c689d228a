"""One database transaction."""

from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from sqlalchemy import ColumnElement, Executable, Table, bindparam, func
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.connections.sql import SqlDatabase, told_apart
from adapters.persistence.sql import (
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
from adapters.persistence.sql import matching_queries as queries
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import inbox
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


class SqlUnitOfWork(
    IdentityUnitOfWork,
    CompaniesUnitOfWork,
    CandidatesUnitOfWork,
    JobsUnitOfWork,
    of_matching.MatchingUnitOfWork,
    of_fairness.FairnessUnitOfWork,
):
    """Every context's unit of work over one connection."""

    def __init__(
        self,
        database: SqlDatabase,
        connection: AsyncConnection,
        codec: EventCodec,
        words: WordWeights,
    ) -> None:
        self._database = database
        self._connection = connection
        rows = Rows(database, connection, codec)
        employment = companies.SqlEmployment(rows)
        accounts = identity.SqlAccounts(rows)
        self.accounts: Accounts = accounts
        self.account_emails: AccountEmails = accounts
        self.companies: Companies = companies.SqlCompanies(rows)
        self.candidates: Candidates = candidates.SqlCandidates(rows)
        self.jobs: Jobs = jobs.SqlJobs(rows)
        self.employers: Employers = employment
        self.job_rankings: of_matching.JobRankings = matching.SqlJobRankings(rows)
        self.candidate_rankings: of_matching.CandidateRankings = matching.SqlCandidateRankings(rows)
        self.ranking_shards: of_matching.RankingShards = matching.SqlRankingShards(rows)
        self.candidate_sides: of_matching.CandidateSides = queries.SqlCandidateSides(rows, words)
        self.job_sides: of_matching.JobSides = queries.SqlJobSides(rows, words)
        self.company_policies: of_matching.CompanyPolicies = policies.SqlCompanyPolicies(rows)
        self.kept_policies: of_matching.KeptPolicies = policies.SqlKeptPolicies(rows)
        self.policies: of_matching.JobPolicies = policies.SqlJobPolicies(rows)
        self.job_cards: of_matching.JobCards = queries.SqlJobCards(rows)
        self.recruiters: of_matching.Recruiters = employment
        self.contests: Contests = contests.SqlContests(rows)
        self.views: Views = statistics.SqlViews(rows)
        self.skill_censuses: SkillCensuses = statistics.SqlSkillCensuses(rows)
        self.declarations: of_fairness.Declarations = fairness.SqlDeclarations(rows)
        self.outcomes: of_fairness.Outcomes = fairness.SqlOutcomes(rows)
        self.employees: of_fairness.Employees = employment

    async def __aenter__(self) -> Self:
        """See UnitOfWork."""
        with told_apart():
            await self._database.begin(self._connection)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None:
        """Give the connection back, which rolls back what was not committed."""
        with told_apart():
            await self._connection.__aexit__(kind, error, trace)
            if error is not None:
                raise error

    async def commit(self) -> None:
        """See UnitOfWork. When the answer is lost nobody knows whether it was stored."""
        with told_apart():
            await self._database.commit(self._connection)

    async def receive(self, event_id: EventId, *, by: str) -> bool:
        """PostgreSQL waits here for a rival's commit, SQLite waited at BEGIN."""
        statement = _RECEIVE[self._database.dialect]
        note = {"reaction": by, "event_id": event_id}
        return (await self._connection.execute(statement, note)).one_or_none() is not None


def _receive(insert: Callable[[Table], Any], now: ColumnElement[Any]) -> Executable:
    received: Executable = (
        insert(inbox)
        .values(reaction=bindparam("reaction"), event_id=bindparam("event_id"), received_at=now)
        .on_conflict_do_nothing()
        .returning(inbox.c.event_id)  # rowcount of an INSERT is -1 on psycopg
    )
    return received


_RECEIVE = {
    "postgresql": _receive(postgresql.insert, func.now()),
    "sqlite": _receive(sqlite.insert, func.strftime("%Y-%m-%d %H:%M:%f000", "now")),
}
"""Receipts bear the server's time: sweeps compare it with nothing finer than days."""
