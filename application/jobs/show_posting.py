"""Show a job as other systems read it: a JobPosting of schema.org."""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from application.jobs.ports import JobsUnitOfWork
from application.jobs.show_job import ShowJobHandler
from application.shared.actor import Actor
from domain.jobs.structured_data import Posting, job_posting, missing
from domain.shared.ids import JobId


@frozen(kw_only=True)
class ShownPosting:
    """A posting, and what search engines would miss in it."""

    document: Mapping[str, Any]
    missing: tuple[str, ...]
    """JSON pointers to what is required and not said; empty when it can be published."""


@frozen(kw_only=True)
class ShowPostingHandler:
    """For whoever may see the job."""

    unit_of_work: Callable[[], JobsUnitOfWork]
    show_job: ShowJobHandler

    async def __call__(self, job_id: JobId, *, url: str = "", actor: Actor) -> ShownPosting:
        """Raise JobNotFound- or ForbiddenError. `url` is where people read the job."""
        job = await self.show_job(job_id, actor=actor)
        async with self.unit_of_work() as uow:
            employer = await uow.employers.name_of(job.company_id)
        document = job_posting(
            Posting(
                id=job.id,
                description=job.description,
                employer=employer or "",
                posted=(job.published_at or job.drafted_at).date(),
                url=url,
            ),
            job.terms,
        )
        return ShownPosting(document=document, missing=missing(document))
