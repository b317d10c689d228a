"""Companies as documents, and who works for them."""

from adapters.persistence.mongodb.transaction import Transaction
from application.companies.ports import Companies
from application.fairness.ports import Employees
from application.jobs.ports import Employers
from application.matching.ports import Recruiters
from domain.companies.errors import CompanyNotFoundError
from domain.companies.model import Company
from domain.jobs.model import Job
from domain.shared.ids import AccountId, CompanyId, JobId


class MongoCompanies(Companies):
    """A unique index over the members of all companies allows one company an account."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, company_id: CompanyId) -> Company:
        """See Companies."""
        found = await self._transaction.load(Company, company_id)
        if found is None:
            raise CompanyNotFoundError(company_id)
        return found

    async def of_member(self, account_id: AccountId) -> Company | None:
        """See Companies."""
        return await self._transaction.first(
            Company, {"members.account_id": account_id}, lambda c: c.has_member(account_id)
        )

    async def save(self, company: Company) -> Company:
        """See Companies."""
        return self._transaction.save(company)


class MongoEmployment(Employers, Recruiters, Employees):
    """Reads the companies and jobs themselves."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def company_of(self, account_id: AccountId) -> CompanyId | None:
        """See Employers, Recruiters and Employees."""
        found = await MongoCompanies(self._transaction).of_member(account_id)
        return found.id if found else None

    async def name_of(self, company_id: CompanyId) -> str | None:
        """See Employers."""
        found = await self._transaction.load(Company, company_id)
        return found.name if found else None

    async def company_of_job(self, job_id: JobId) -> CompanyId | None:
        """See Recruiters."""
        found = await self._transaction.load(Job, job_id)
        return found.company_id if found else None

    async def is_company(self, company_id: CompanyId) -> bool:
        """See Recruiters."""
        return await self._transaction.load(Company, company_id) is not None
