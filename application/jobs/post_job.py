"""Post a job as text."""

from collections.abc import Callable

from attrs import field, frozen

from application.jobs.ports import JobsUnitOfWork
from application.jobs.propose_terms import ProposeTermsHandler, terms_of
from application.ports.clock import Clock
from application.ports.ids import Ids
from application.shared.actor import Actor
from domain.jobs.errors import NotAnEmployerError
from domain.jobs.model import Job
from domain.shared.ids import JobId


@frozen(kw_only=True)
class PostJob:
    """Command."""

    description: str = field(repr=False)


@frozen(kw_only=True)
class PostJobHandler:
    """Makes a draft with proposed terms; nobody but the company sees it."""

    unit_of_work: Callable[[], JobsUnitOfWork]
    propose_terms: ProposeTermsHandler
    clock: Clock
    ids: Ids

    async def __call__(self, command: PostJob, *, actor: Actor) -> JobId:
        """Raise Forbidden-, NotAnEmployer-, JobDescription- or ConflictError."""
        actor.require(actor.has("employer"))
        terms = terms_of(await self.propose_terms(command.description))
        async with self.unit_of_work() as uow:
            company_id = await uow.employers.company_of(actor.account_id)
            if company_id is None:
                raise NotAnEmployerError
            job = Job(
                id=JobId(self.ids.new()),
                company_id=company_id,
                description=command.description,
                terms=terms,
                drafted_at=self.clock.now(),
            )
            await uow.jobs.save(job)
            await uow.commit()
        return job.id
