"""Create a company."""

from collections.abc import Callable

from attrs import frozen

from application.companies.ports import CompaniesUnitOfWork
from application.ports.clock import Clock
from application.ports.ids import Ids
from application.shared.actor import Actor
from domain.companies.errors import AlreadyInACompanyError
from domain.companies.model import Company
from domain.shared.ids import CompanyId


@frozen(kw_only=True)
class CreateCompany:
    """Command."""

    name: str


@frozen(kw_only=True)
class CreateCompanyHandler:
    """An employer who belongs to none becomes the owner."""

    unit_of_work: Callable[[], CompaniesUnitOfWork]
    clock: Clock
    ids: Ids

    async def __call__(self, command: CreateCompany, *, actor: Actor) -> CompanyId:
        """Raise Forbidden-, CompanyName-, AlreadyInACompany- or ConflictError."""
        actor.require(actor.has("employer"))
        company = Company.create(
            id=CompanyId(self.ids.new()),
            name=command.name,
            owner=actor.account_id,
            at=self.clock.now(),
        )
        async with self.unit_of_work() as uow:
            if await uow.companies.of_member(actor.account_id):
                raise AlreadyInACompanyError
            await uow.companies.save(company)
            await uow.commit()
        return company.id
