"""What jobs need to keep and to know."""

from typing import Protocol

from application.ports.unit_of_work import UnitOfWork
from application.shared.paging import Page
from domain.jobs.model import Job
from domain.shared.ids import AccountId, CompanyId, JobId


class Jobs(Protocol):
    """All jobs, by id."""

    async def get(self, job_id: JobId) -> Job:
        """Raise JobNotFoundError."""

    async def published(self, *, after: JobId | None, limit: int) -> Page[Job]:
        """Up to `limit` published jobs with an id beyond `after`, by id: oldest first."""

    async def of_company(
        self, company_id: CompanyId, *, after: JobId | None, limit: int
    ) -> Page[Job]:
        """Up to `limit` of a company's jobs, whatever their status, in the same order."""

    async def save(self, job: Job) -> Job:
        """Store state and events; returns it as stored."""


class Employers(Protocol):
    """Query port: who works for whom, as of this transaction."""

    async def company_of(self, account_id: AccountId) -> CompanyId | None:
        """Find the company that an account is a member of."""

    async def name_of(self, company_id: CompanyId) -> str | None:
        """Return what a company is called; None for one that is unknown."""


class JobsUnitOfWork(UnitOfWork, Protocol):
    """A transaction over jobs."""

    jobs: Jobs
    employers: Employers
