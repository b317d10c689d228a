"""Join a company by an invitation."""

from collections.abc import Callable

from attrs import frozen

from application.companies.ports import CompaniesUnitOfWork
from application.ports.clock import Clock
from application.shared.actor import Actor
from domain.companies.errors import AlreadyInACompanyError, InvitationNotFoundError
from domain.shared.ids import CompanyId, InvitationId


@frozen(kw_only=True)
class JoinCompany:
    """Command."""

    company_id: CompanyId
    invitation_id: InvitationId


@frozen(kw_only=True)
class JoinCompanyHandler:
    """The invitation must be for the actor's own address."""

    unit_of_work: Callable[[], CompaniesUnitOfWork]
    clock: Clock

    async def __call__(self, command: JoinCompany, *, actor: Actor) -> None:
        """Raise an error of companies, Forbidden- or ConflictError."""
        actor.require(actor.has("employer"))
        async with self.unit_of_work() as uow:
            if await uow.companies.of_member(actor.account_id):
                raise AlreadyInACompanyError
            email = await uow.account_emails.email_of(actor.account_id)
            if email is None:
                raise InvitationNotFoundError(command.invitation_id)
            company = await uow.companies.get(command.company_id)
            company = company.join(
                invitation_id=command.invitation_id,
                account_id=actor.account_id,
                email=email,
                at=self.clock.now(),
            )
            await uow.companies.save(company)
            await uow.commit()
