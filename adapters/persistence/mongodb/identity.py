"""Accounts as documents."""

from adapters.persistence.mongodb.transaction import Transaction
from application.companies.ports import AccountEmails
from application.identity.ports import Accounts
from domain.identity.errors import AccountNotFoundError
from domain.identity.model import Account
from domain.shared.ids import AccountId


class MongoAccounts(Accounts, AccountEmails):
    """A unique index claims addresses."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, account_id: AccountId) -> Account:
        """See Accounts."""
        found = await self._transaction.load(Account, account_id)
        if found is None:
            raise AccountNotFoundError(account_id)
        return found

    async def by_email(self, email: str) -> Account | None:
        """See Accounts."""
        return await self._transaction.first(Account, {"email": email}, lambda a: a.email == email)

    async def email_of(self, account_id: AccountId) -> str | None:
        """See AccountEmails."""
        found = await self._transaction.load(Account, account_id)
        return found.email if found else None

    async def save(self, account: Account) -> Account:
        """See Accounts."""
        return self._transaction.save(account)
