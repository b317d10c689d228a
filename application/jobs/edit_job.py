"""Edit what a job asks for."""

from collections.abc import Callable

from attrs import evolve, frozen

from application.jobs.authority import job_of_actor
from application.jobs.ports import JobsUnitOfWork
from application.ports.clock import Clock
from application.ports.skill_catalogue import SkillCatalogue
from application.shared.actor import Actor
from application.shared.cache_keys import job_key
from application.shared.caching import ReadThrough
from domain.jobs.model import Job, JobTerms
from domain.shared.ids import JobId


@frozen(kw_only=True)
class EditJob:
    """Command."""

    job_id: JobId
    terms: JobTerms
    """Replaces all terms; names of skills are the catalogue's, whatever is given here."""


@frozen(kw_only=True)
class EditJobHandler:
    """A requirement that was read keeps its text for as long as its skill stays."""

    unit_of_work: Callable[[], JobsUnitOfWork]
    cached: ReadThrough[Job]
    catalogue: SkillCatalogue
    clock: Clock

    async def __call__(self, command: EditJob, *, actor: Actor) -> None:
        """Raise JobNotFound-, Forbidden-, SkillNotFound-, Job- or ConflictError."""
        names = {
            r.skill_id: self.catalogue.get(r.skill_id).name for r in command.terms.requirements
        }
        async with self.unit_of_work() as uow:
            job = await job_of_actor(uow, command.job_id, actor)
            spans = {r.skill_id: r.span for r in job.terms.requirements}
            requirements = tuple(
                evolve(r, name=names[r.skill_id], span=spans.get(r.skill_id))
                for r in command.terms.requirements
            )
            terms = evolve(command.terms, requirements=requirements)
            job = await uow.jobs.save(job.edit(terms, at=self.clock.now()))
            await self.cached.commit(uow, job_key(job.id), job)
