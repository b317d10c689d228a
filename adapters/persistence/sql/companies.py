"""Companies as rows, and who works for them."""

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import IntegrityError

from adapters.persistence.sql.json import converter
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import companies, jobs, members
from application.companies.ports import Companies
from application.jobs.ports import Employers
from application.matching.ports import Recruiters
from application.ports.unit_of_work import ConflictError
from domain.companies.errors import CompanyNotFoundError
from domain.companies.model import Company, Invitation, Member, MemberRole
from domain.shared.ids import AccountId, CompanyId, JobId


class SqlCompanies(Companies):
    """Members have a table of their own, whose key allows one company an account."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def get(self, company_id: CompanyId) -> Company:
        """See Companies."""
        row = await self._rows.one(select(companies).where(companies.c.id == company_id))
        if row is None:
            raise CompanyNotFoundError(company_id)
        of_company = (
            select(members).where(members.c.company_id == company_id).order_by(members.c.ordinal)
        )
        return Company(
            id=row.id,
            version=row.version,
            name=row.name,
            members=tuple(
                Member(account_id=m.account_id, role=MemberRole(m.role))
                for m in await self._rows.all(of_company)
            ),
            invitations=converter.structure(row.invitations, tuple[Invitation, ...]),
        )

    async def of_member(self, account_id: AccountId) -> Company | None:
        """See Companies."""
        company_id = await SqlEmployment(self._rows).company_of(account_id)
        return None if company_id is None else await self.get(company_id)

    async def save(self, company: Company) -> Company:
        """See Companies."""
        row = {
            "id": company.id,
            "name": company.name,
            "invitations": converter.unstructure(company.invitations),
        }
        stored = await self._rows.save(companies, company, row)
        connection = self._rows.connection
        await connection.execute(delete(members).where(members.c.company_id == company.id))
        rows = [
            {"account_id": m.account_id, "company_id": company.id, "role": m.role, "ordinal": n}
            for n, m in enumerate(company.members)
        ]
        try:
            await connection.execute(insert(members), rows)
        except IntegrityError as e:
            raise ConflictError("company_members") from e
        return stored


class SqlEmployment(Employers, Recruiters):
    """Queries over the tables of companies and jobs, in this transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def company_of(self, account_id: AccountId) -> CompanyId | None:
        """See Employers and Recruiters."""
        query = select(members.c.company_id).where(members.c.account_id == account_id)
        row = await self._rows.one(query)
        return None if row is None else CompanyId(row.company_id)

    async def company_of_job(self, job_id: JobId) -> CompanyId | None:
        """See Recruiters."""
        row = await self._rows.one(select(jobs.c.company_id).where(jobs.c.id == job_id))
        return None if row is None else CompanyId(row.company_id)
