"""Show a job."""

from collections.abc import Callable

from attrs import frozen

from application.jobs.authority import job_of_actor
from application.jobs.ports import JobsUnitOfWork
from application.shared.actor import Actor
from domain.jobs.model import Job, JobStatus
from domain.shared.ids import JobId


@frozen(kw_only=True)
class ShowJobHandler:
    """Everybody with an account sees published jobs, the company all of its own."""

    unit_of_work: Callable[[], JobsUnitOfWork]

    async def __call__(self, job_id: JobId, *, actor: Actor) -> Job:
        """Raise JobNotFound- or ForbiddenError."""
        async with self.unit_of_work() as uow:
            job = await uow.jobs.get(job_id)
            if job.status is JobStatus.PUBLISHED:
                return job
            return await job_of_actor(uow, job_id, actor)
