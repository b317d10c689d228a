"""Companies in memory, and who works for them."""

from adapters.persistence.memory.store import Claim
from adapters.persistence.memory.transaction import Transaction
from application.companies.ports import Companies
from application.fairness.ports import Employees
from application.jobs.ports import Employers
from application.matching.ports import Recruiters
from domain.companies.errors import CompanyNotFoundError
from domain.companies.model import Company
from domain.jobs.model import Job
from domain.shared.ids import AccountId, CompanyId, JobId


def company_claims(company: Company) -> list[Claim]:
    """Name what no other company may have: an account belongs to one at most."""
    return [("company-member", member.account_id) for member in company.members]


class MemoryCompanies(Companies):
    """By id; members are claimed by the commit."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, company_id: CompanyId) -> Company:
        """See Companies."""
        found = self._transaction.get(Company, company_id)
        if found is None:
            raise CompanyNotFoundError(company_id)
        return found

    async def of_member(self, account_id: AccountId) -> Company | None:
        """See Companies."""
        owner = self._transaction.owner(("company-member", account_id))
        return self._transaction.get(Company, owner) if owner else None

    async def save(self, company: Company) -> Company:
        """See Companies."""
        return self._transaction.save(company.id, company, claims=company_claims(company))


class MemoryEmployment(Employers, Recruiters, Employees):
    """Reads the companies and jobs themselves."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def company_of(self, account_id: AccountId) -> CompanyId | None:
        """See Employers, Recruiters and Employees."""
        owner = self._transaction.owner(("company-member", account_id))
        return CompanyId(owner) if owner else None

    async def name_of(self, company_id: CompanyId) -> str | None:
        """See Employers."""
        found = self._transaction.get(Company, company_id)
        return found.name if found else None

    async def company_of_job(self, job_id: JobId) -> CompanyId | None:
        """See Recruiters."""
        found = self._transaction.get(Job, job_id)
        return found.company_id if found else None

    async def is_company(self, company_id: CompanyId) -> bool:
        """See Recruiters."""
        return self._transaction.get(Company, company_id) is not None
