"""Jobs in memory."""

from collections.abc import Callable

from adapters.persistence.memory.transaction import Transaction
from application.jobs.ports import Jobs
from application.shared.paging import Page
from domain.jobs.errors import JobNotFoundError
from domain.jobs.model import Job, JobStatus
from domain.shared.ids import CompanyId, JobId


class MemoryJobs(Jobs):
    """By id."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, job_id: JobId) -> Job:
        """See Jobs."""
        found = self._transaction.get(Job, job_id)
        if found is None:
            raise JobNotFoundError(job_id)
        return found

    async def published(self, *, after: JobId | None, limit: int) -> Page[Job]:
        """See Jobs."""
        return self._page(lambda j: j.status is JobStatus.PUBLISHED, after, limit)

    async def of_company(
        self, company_id: CompanyId, *, after: JobId | None, limit: int
    ) -> Page[Job]:
        """See Jobs."""
        return self._page(lambda j: j.company_id == company_id, after, limit)

    def _page(self, wanted: Callable[[Job], bool], after: JobId | None, limit: int) -> Page[Job]:
        return self._transaction.page(Job, wanted, after=after, limit=limit)

    async def save(self, job: Job) -> Job:
        """See Jobs."""
        return self._transaction.save(job.id, job)
