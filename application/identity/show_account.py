"""Show one's own account."""

from collections.abc import Callable

from attrs import frozen

from application.identity.ports import IdentityUnitOfWork
from application.shared.actor import Actor
from domain.identity.model import Account


@frozen(kw_only=True)
class ShowAccountHandler:
    """Nobody sees another's."""

    unit_of_work: Callable[[], IdentityUnitOfWork]

    async def __call__(self, *, actor: Actor) -> Account:
        """Raise AccountNotFoundError."""
        async with self.unit_of_work() as uow:
            return await uow.accounts.get(actor.account_id)
