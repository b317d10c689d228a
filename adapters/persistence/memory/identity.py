"""Accounts in memory."""

from adapters.persistence.memory.store import Claim
from adapters.persistence.memory.transaction import Transaction
from application.companies.ports import AccountEmails
from application.identity.ports import Accounts
from domain.identity.errors import AccountNotFoundError
from domain.identity.model import Account
from domain.shared.ids import AccountId


def account_claims(account: Account) -> list[Claim]:
    """Name what no other account may have."""
    return [("account-email", account.email)]


class MemoryAccounts(Accounts, AccountEmails):
    """By id; addresses are claimed by the commit."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, account_id: AccountId) -> Account:
        """See Accounts."""
        found = self._transaction.get(Account, account_id)
        if found is None:
            raise AccountNotFoundError(account_id)
        return found

    async def by_email(self, email: str) -> Account | None:
        """See Accounts."""
        owner = self._transaction.owner(("account-email", email))
        return self._transaction.get(Account, owner) if owner else None

    async def email_of(self, account_id: AccountId) -> str | None:
        """See AccountEmails."""
        found = self._transaction.get(Account, account_id)
        return found.email if found else None

    async def save(self, account: Account) -> Account:
        """See Accounts."""
        return self._transaction.save(account.id, account, claims=account_claims(account))
