"""Accounts as rows."""

from typing import Any

from sqlalchemy import Row, bindparam, select

from adapters.connections.sql.lookup import Lookup
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import accounts
from application.companies.ports import AccountEmails
from application.identity.ports import Accounts
from domain.identity.errors import AccountNotFoundError
from domain.identity.model import Account
from domain.shared.ids import AccountId


def account_from(row: Row[Any]) -> Account:
    """Map a row of the table."""
    return Account(
        id=row.id,
        version=row.version,
        email=row.email,
        roles=frozenset(row.roles),
        credential=row.credential,
        registered_at=row.registered_at,
    )


def account_row(account: Account) -> dict[str, Any]:
    """Map to a row, but for its version."""
    return {
        "id": account.id,
        "email": account.email,
        "roles": sorted(account.roles),
        "credential": account.credential,
        "registered_at": account.registered_at,
    }


_BY_ID = Lookup(select(accounts).where(accounts.c.id == bindparam("id")))
_BY_EMAIL = Lookup(select(accounts).where(accounts.c.email == bindparam("email")))
_EMAIL = Lookup(select(accounts.c.email).where(accounts.c.id == bindparam("id")))


class SqlAccounts(Accounts, AccountEmails):
    """The table's unique constraint claims addresses."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def get(self, account_id: AccountId) -> Account:
        """See Accounts."""
        row = await self._rows.one(_BY_ID, id=account_id)
        if row is None:
            raise AccountNotFoundError(account_id)
        return account_from(row)

    async def by_email(self, email: str) -> Account | None:
        """See Accounts."""
        row = await self._rows.one(_BY_EMAIL, email=email)
        return None if row is None else account_from(row)

    async def email_of(self, account_id: AccountId) -> str | None:
        """See AccountEmails."""
        row = await self._rows.one(_EMAIL, id=account_id)
        return None if row is None else str(row.email)

    async def save(self, account: Account) -> Account:
        """See Accounts."""
        return await self._rows.save(accounts, account, account_row(account))
