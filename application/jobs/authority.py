"""Who may do what with a job: one rule for every use case."""

from application.jobs.ports import JobsUnitOfWork
from application.shared.actor import Actor
from domain.jobs.model import Job
from domain.shared.ids import JobId


async def job_of_actor(uow: JobsUnitOfWork, job_id: JobId, actor: Actor) -> Job:
    """Load a job of the actor's own company. Raise JobNotFound- or ForbiddenError."""
    job = await uow.jobs.get(job_id)
    await require_company(uow, job, actor)
    return job


async def require_company(uow: JobsUnitOfWork, job: Job, actor: Actor) -> None:
    """Let in the company that offers the job. Raise ForbiddenError."""
    actor.require(await uow.employers.company_of(actor.account_id) == job.company_id)
