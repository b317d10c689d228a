"""Show a company to its members."""

from collections.abc import Callable

from attrs import frozen

from application.companies.ports import CompaniesUnitOfWork
from application.shared.actor import Actor
from domain.companies.errors import CompanyNotFoundError
from domain.companies.model import Company
from domain.shared.ids import CompanyId


@frozen(kw_only=True)
class ShowCompanyHandler:
    """Members and invitations are nobody else's business."""

    unit_of_work: Callable[[], CompaniesUnitOfWork]

    async def __call__(self, company_id: CompanyId | None, *, actor: Actor) -> Company:
        """Show one's own company for None. Raise CompanyNotFound- or ForbiddenError."""
        async with self.unit_of_work() as uow:
            if company_id is None:
                mine = await uow.companies.of_member(actor.account_id)
                if mine is None:
                    raise CompanyNotFoundError
                return mine
            company = await uow.companies.get(company_id)
        actor.require(company.has_member(actor.account_id))
        return company
