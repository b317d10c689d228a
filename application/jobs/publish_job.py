"""Publish a job."""

from collections.abc import Callable

from attrs import frozen

from application.jobs.authority import job_of_actor
from application.jobs.ports import JobsUnitOfWork
from application.ports.clock import Clock
from application.shared.actor import Actor
from application.shared.cache_keys import job_key
from application.shared.caching import ReadThrough
from domain.jobs.model import Job
from domain.shared.ids import JobId


@frozen(kw_only=True)
class PublishJobHandler:
    """From here on candidates see it and are ranked for it."""

    unit_of_work: Callable[[], JobsUnitOfWork]
    cached: ReadThrough[Job]
    clock: Clock

    async def __call__(self, job_id: JobId, *, actor: Actor) -> None:
        """Raise JobNotFound-, Forbidden-, JobClosed-, JobNotReady- or ConflictError."""
        async with self.unit_of_work() as uow:
            job = await job_of_actor(uow, job_id, actor)
            job = await uow.jobs.save(job.publish(at=self.clock.now()))
            await self.cached.commit(uow, job_key(job.id), job)
