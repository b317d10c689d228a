"""Invite a colleague."""

from collections.abc import Callable

from attrs import field, frozen

from application.companies.ports import CompaniesUnitOfWork
from application.ports.clock import Clock
from application.ports.ids import Ids
from application.shared.actor import Actor
from domain.shared.ids import CompanyId, InvitationId


@frozen(kw_only=True)
class InviteMember:
    """Command."""

    company_id: CompanyId
    email: str = field(repr=False)


@frozen(kw_only=True)
class InviteMemberHandler:
    """Owners invite; the id of the invitation is what the colleague needs to join."""

    unit_of_work: Callable[[], CompaniesUnitOfWork]
    clock: Clock
    ids: Ids

    async def __call__(self, command: InviteMember, *, actor: Actor) -> InvitationId:
        """Raise Forbidden-, InvalidEmail-, ConflictError or an error of companies."""
        invitation_id = InvitationId(self.ids.new())
        async with self.unit_of_work() as uow:
            company = await uow.companies.get(command.company_id)
            actor.require(company.owned_by(actor.account_id))
            company = company.invite(id=invitation_id, email=command.email, at=self.clock.now())
            await uow.companies.save(company)
            await uow.commit()
        return invitation_id
