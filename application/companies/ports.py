"""What companies need to keep and to know."""

from typing import Protocol

from application.ports.unit_of_work import UnitOfWork
from domain.companies.model import Company
from domain.shared.ids import AccountId, CompanyId


class Companies(Protocol):
    """All companies, by id; an account is a member of one at most."""

    async def get(self, company_id: CompanyId) -> Company:
        """Raise CompanyNotFoundError."""

    async def of_member(self, account_id: AccountId) -> Company | None:
        """Find the company that an account belongs to."""

    async def save(self, company: Company) -> Company:
        """Store state and events; returns it as stored.

        `save` or `commit` raises ConflictError when a member belongs to another company.
        """


class AccountEmails(Protocol):
    """Query port: the addresses of accounts, as of this transaction."""

    async def email_of(self, account_id: AccountId) -> str | None:
        """Return the normalised address; None for an unknown account."""


class CompaniesUnitOfWork(UnitOfWork, Protocol):
    """A transaction over companies."""

    companies: Companies
    account_emails: AccountEmails
