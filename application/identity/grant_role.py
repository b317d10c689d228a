"""Let an account do more."""

from collections.abc import Callable

from attrs import field, frozen

from application.identity.ports import IdentityUnitOfWork
from application.shared.actor import Actor
from domain.identity.errors import AccountNotFoundError
from domain.identity.model import Role
from domain.shared.email import normalised_email


@frozen(kw_only=True)
class GrantRole:
    """Command."""

    email: str = field(repr=False)
    role: Role


@frozen(kw_only=True)
class GrantRoleHandler:
    """Administrators only; an operator makes the first one at the command line."""

    unit_of_work: Callable[[], IdentityUnitOfWork]

    async def __call__(self, command: GrantRole, *, actor: Actor) -> None:
        """Raise Forbidden-, AccountNotFound-, InvalidEmail- or ConflictError."""
        actor.require("administrator" in actor.roles)
        async with self.unit_of_work() as uow:
            account = await uow.accounts.by_email(normalised_email(command.email))
            if account is None:
                raise AccountNotFoundError
            await uow.accounts.save(account.grant(command.role))
            await uow.commit()
