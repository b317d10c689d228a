"""List jobs."""

from collections.abc import Callable

from attrs import frozen

from application.jobs.ports import JobsUnitOfWork
from application.shared.actor import Actor
from application.shared.paging import MAX_PAGE, Page
from domain.jobs.errors import NotAnEmployerError
from domain.jobs.model import Job
from domain.shared.ids import JobId


@frozen(kw_only=True)
class ListJobs:
    """Query."""

    mine: bool = False
    """The actor's company's, drafts and closed ones too; else everybody's published ones."""
    after: JobId | None = None
    limit: int = 20


@frozen(kw_only=True)
class ListJobsHandler:
    """Oldest first, a page at a time."""

    unit_of_work: Callable[[], JobsUnitOfWork]

    async def __call__(self, query: ListJobs, *, actor: Actor) -> Page[Job]:
        """Raise NotAnEmployerError when asked for the jobs of no company."""
        limit = max(1, min(query.limit, MAX_PAGE))
        async with self.unit_of_work() as uow:
            if not query.mine:
                return await uow.jobs.published(after=query.after, limit=limit)
            company_id = await uow.employers.company_of(actor.account_id)
            if company_id is None:
                raise NotAnEmployerError
            return await uow.jobs.of_company(company_id, after=query.after, limit=limit)
