"""What identity needs to keep."""

from typing import Protocol

from application.ports.unit_of_work import UnitOfWork
from domain.identity.model import Account
from domain.shared.ids import AccountId


class Accounts(Protocol):
    """All accounts, by id; no two have the same e-mail address."""

    async def get(self, account_id: AccountId) -> Account:
        """Raise AccountNotFoundError."""

    async def by_email(self, email: str) -> Account | None:
        """Find by normalised address."""

    async def save(self, account: Account) -> Account:
        """Store state and events; returns it as stored.

        `save` or `commit` raises ConflictError when the address is taken.
        """


class IdentityUnitOfWork(UnitOfWork, Protocol):
    """A transaction over accounts."""

    accounts: Accounts
