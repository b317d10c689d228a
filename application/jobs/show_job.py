"""Show a job."""

from collections.abc import Callable

from attrs import frozen

from application.jobs.authority import require_company
from application.jobs.ports import JobsUnitOfWork
from application.shared.actor import Actor
from application.shared.cache_keys import job_key
from application.shared.caching import ReadThrough
from domain.jobs.model import Job, JobStatus
from domain.shared.ids import JobId


@frozen(kw_only=True)
class ShowJobHandler:
    """Everybody with an account sees published jobs, the company all of its own.

    Only the job comes from the cache: who belongs to its company is asked each time.
    """

    unit_of_work: Callable[[], JobsUnitOfWork]
    cached: ReadThrough[Job]

    async def __call__(self, job_id: JobId, *, actor: Actor) -> Job:
        """Raise JobNotFound- or ForbiddenError."""

        async def load() -> Job:
            async with self.unit_of_work() as uow:
                return await uow.jobs.get(job_id)

        job = await self.cached(job_key(job_id), load)
        if job.status is not JobStatus.PUBLISHED:
            async with self.unit_of_work() as uow:
                await require_company(uow, job, actor)
        return job
