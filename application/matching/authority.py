"""Who may see a match, and who may say how it is scored: one rule for every use case."""

from application.matching.ports import MatchingUnitOfWork
from application.shared.actor import Actor
from domain.matching.errors import CompanyNotKnownError
from domain.shared.ids import AccountId, CandidateId, CompanyId, JobId


async def require_side(
    uow: MatchingUnitOfWork, actor: Actor, *, job_id: JobId, candidate_id: CandidateId
) -> None:
    """Let in the candidate themselves and the company of the job. Raise ForbiddenError."""
    if AccountId(candidate_id) != actor.account_id:
        await require_company(uow, actor, job_id=job_id)


async def require_company(uow: MatchingUnitOfWork, actor: Actor, *, job_id: JobId) -> None:
    """Let in the company of the job. Raise ForbiddenError, for an unknown job too."""
    company_id = await uow.recruiters.company_of_job(job_id)
    mine = await uow.recruiters.company_of(actor.account_id)
    actor.require(company_id is not None and mine == company_id)


async def require_member(uow: MatchingUnitOfWork, actor: Actor, *, company_id: CompanyId) -> None:
    """Let in who works for the company. Raise CompanyNotKnown- or ForbiddenError."""
    mine = await uow.recruiters.company_of(actor.account_id)
    if mine != company_id and not await uow.recruiters.is_company(company_id):
        raise CompanyNotKnownError(company_id)
    actor.require(mine == company_id)
