"""One database transaction."""

from types import TracebackType
from typing import Self

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.persistence.sql import candidates, companies, identity, jobs, matching
from adapters.persistence.sql import matching_queries as queries
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import inbox
from application.candidates.ports import Candidates, CandidatesUnitOfWork
from application.companies.ports import AccountEmails, Companies, CompaniesUnitOfWork
from application.identity.ports import Accounts, IdentityUnitOfWork
from application.jobs.ports import Employers, Jobs, JobsUnitOfWork
from application.matching import ports as of_matching
from application.ports.event_codec import EventCodec
from application.ports.lifecycle import UnavailableError
from domain.shared.events import EventId


class SqlUnitOfWork(
    IdentityUnitOfWork,
    CompaniesUnitOfWork,
    CandidatesUnitOfWork,
    JobsUnitOfWork,
    of_matching.MatchingUnitOfWork,
):
    """Every context's unit of work over one connection."""

    def __init__(self, engine: AsyncEngine, codec: EventCodec) -> None:
        self._connection = engine.connect()  # not yet: connects when entered
        rows = Rows(self._connection, codec)
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
        self.candidate_sides: of_matching.CandidateSides = queries.SqlCandidateSides(rows)
        self.job_sides: of_matching.JobSides = queries.SqlJobSides(rows)
        self.job_cards: of_matching.JobCards = queries.SqlJobCards(rows)
        self.recruiters: of_matching.Recruiters = employment

    async def __aenter__(self) -> Self:
        """See UnitOfWork."""
        try:
            self._connection = await self._connection.start()
        except (OperationalError, PoolTimeoutError) as e:
            raise _unavailable(e) from e
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None:
        """Give the connection back, which rolls back what was not committed."""
        await self._connection.__aexit__(kind, error, trace)
        if isinstance(error, OperationalError):
            raise _unavailable(error) from error

    async def commit(self) -> None:
        """See UnitOfWork."""
        await self._connection.commit()

    async def receive(self, event_id: EventId, *, by: str) -> bool:
        """PostgreSQL waits here for a rival's commit, SQLite waited at BEGIN."""
        dialect = postgresql if self._connection.dialect.name == "postgresql" else sqlite
        statement = (
            dialect.insert(inbox)
            .values(reaction=by, event_id=event_id)
            .on_conflict_do_nothing()
            .returning(inbox.c.event_id)  # rowcount of an INSERT is -1 on psycopg
        )
        return (await self._connection.execute(statement)).one_or_none() is not None


def _unavailable(error: OperationalError | PoolTimeoutError) -> UnavailableError:
    """Say it for a full disk, a lock that nobody gives back, a file that went away, a crowd."""
    why = error.orig if isinstance(error, OperationalError) else "all connections are busy"
    return UnavailableError(f"the database cannot be used: {why}")
