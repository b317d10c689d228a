"""Jobs as documents."""

from adapters.persistence.mongodb.transaction import Transaction
from application.jobs.ports import Jobs
from application.shared.paging import Page
from domain.jobs.errors import JobNotFoundError
from domain.jobs.model import Job, JobStatus
from domain.shared.ids import CompanyId, JobId


class MongoJobs(Jobs):
    """See Jobs."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, job_id: JobId) -> Job:
        """See Jobs."""
        found = await self._transaction.load(Job, job_id)
        if found is None:
            raise JobNotFoundError(job_id)
        return found

    async def published(self, *, after: JobId | None, limit: int) -> Page[Job]:
        """See Jobs."""
        return await published(self._transaction, after=after, limit=limit)

    async def of_company(
        self, company_id: CompanyId, *, after: JobId | None, limit: int
    ) -> Page[Job]:
        """See Jobs."""
        return await self._transaction.page(
            Job,
            {"company_id": company_id},
            lambda job: job.company_id == company_id,
            after=after,
            limit=limit,
        )

    async def save(self, job: Job) -> Job:
        """See Jobs."""
        return self._transaction.save(job)


async def published(transaction: Transaction, *, after: JobId | None, limit: int) -> Page[Job]:
    """Up to `limit` published jobs beyond an id, by id."""
    return await transaction.page(
        Job,
        {"status": JobStatus.PUBLISHED.value},
        lambda job: job.status is JobStatus.PUBLISHED,
        after=after,
        limit=limit,
    )
