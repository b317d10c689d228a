"""Show a company to its members."""

from collections.abc import Callable

from attrs import evolve, frozen

from application.companies.ports import CompaniesUnitOfWork
from application.ports.clock import Clock
from application.shared.actor import Actor
from domain.companies.errors import CompanyNotFoundError
from domain.companies.model import Company
from domain.shared.ids import CompanyId


@frozen(kw_only=True)
class ShowCompanyHandler:
    """Members and invitations are nobody else's business."""

    unit_of_work: Callable[[], CompaniesUnitOfWork]
    clock: Clock

    async def __call__(self, company_id: CompanyId | None, *, actor: Actor) -> Company:
        """Show one's own company for None, without invitations that have expired.

        Raise CompanyNotFound- or ForbiddenError.
        """
        async with self.unit_of_work() as uow:
            if company_id is None:
                company = await uow.companies.of_member(actor.account_id)
            else:
                company = await uow.companies.get(company_id)
        if company is None:
            raise CompanyNotFoundError
        actor.require(company.has_member(actor.account_id))
        return evolve(company, invitations=company.open_invitations(at=self.clock.now()))
