"""Accounts as rows."""

from typing import Any

from sqlalchemy import Row, select

from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import accounts
from application.companies.ports import AccountEmails
from application.identity.ports import Accounts
from domain.identity.errors import AccountNotFoundError
from domain.identity.model import Account, Role
from domain.shared.ids import AccountId


def _from_row(row: Row[Any]) -> Account:
    return Account(
        id=row.id,
        version=row.version,
        email=row.email,
        roles=frozenset(Role(role) for role in row.roles),
        credential=row.credential,
        registered_at=row.registered_at,
    )


class SqlAccounts(Accounts, AccountEmails):
    """The table's unique constraint claims addresses."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def get(self, account_id: AccountId) -> Account:
        """See Accounts."""
        row = await self._rows.one(select(accounts).where(accounts.c.id == account_id))
        if row is None:
            raise AccountNotFoundError(account_id)
        return _from_row(row)

    async def by_email(self, email: str) -> Account | None:
        """See Accounts."""
        row = await self._rows.one(select(accounts).where(accounts.c.email == email))
        return None if row is None else _from_row(row)

    async def email_of(self, account_id: AccountId) -> str | None:
        """See AccountEmails."""
        row = await self._rows.one(select(accounts.c.email).where(accounts.c.id == account_id))
        return None if row is None else str(row.email)

    async def save(self, account: Account) -> Account:
        """See Accounts."""
        row = {
            "id": account.id,
            "email": account.email,
            "roles": sorted(account.roles),
            "credential": account.credential,
            "registered_at": account.registered_at,
        }
        return await self._rows.save(accounts, account, row)
