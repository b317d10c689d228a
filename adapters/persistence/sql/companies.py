"""Companies as rows, and who works for them."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from adapters.connections.sql.lookup import Lookup
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import companies, jobs, members
from application.companies.ports import Companies
from application.fairness.ports import Employees
from application.jobs.ports import Employers
from application.matching.ports import Recruiters
from application.ports.unit_of_work import ConflictError
from domain.companies.errors import CompanyNotFoundError
from domain.companies.model import Company, Member, MemberRole
from domain.shared.ids import AccountId, CompanyId, JobId


def company_from(row: Row[Any], of_company: Iterable[Row[Any]]) -> Company:
    """Map a row of the table and those of its members, in order."""
    return Company(
        id=row.id,
        version=row.version,
        name=row.name,
        members=tuple(Member(account_id=m.account_id, role=MemberRole(m.role)) for m in of_company),
        invitations=row.invitations,
    )


def company_row(company: Company) -> dict[str, Any]:
    """Map to a row, but for its version and members."""
    return {
        "id": company.id,
        "name": company.name,
        "invitations": company.invitations,
    }


def member_rows(company: Company) -> list[dict[str, Any]]:
    """Map to rows of their own."""
    return [
        {"account_id": m.account_id, "company_id": company.id, "role": m.role, "ordinal": n}
        for n, m in enumerate(company.members)
    ]


class SqlCompanies(Companies):
    """Members have a table of their own, whose key allows one company an account."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def get(self, company_id: CompanyId) -> Company:
        """See Companies."""
        row = await self._rows.one(_COMPANY, id=company_id)
        if row is None:
            raise CompanyNotFoundError(company_id)
        of_company = (
            select(members).where(members.c.company_id == company_id).order_by(members.c.ordinal)
        )
        return company_from(row, await self._rows.all(of_company))

    async def of_member(self, account_id: AccountId) -> Company | None:
        """See Companies."""
        company_id = await SqlEmployment(self._rows).company_of(account_id)
        return None if company_id is None else await self.get(company_id)

    async def save(self, company: Company) -> Company:
        """See Companies."""
        stored = await self._rows.save(companies, company, company_row(company))
        connection = self._rows.connection
        await connection.execute(delete(members).where(members.c.company_id == company.id))
        try:
            await connection.execute(insert(members), member_rows(company))
        except IntegrityError as e:
            raise ConflictError("company_members") from e
        return stored


_employer = select(members.c.company_id).where(members.c.account_id == bindparam("account_id"))
_found = select(_employer.scalar_subquery().label("company_id")).subquery()
_may_write = func.set_config("jobgraph.company", func.coalesce(_found.c.company_id, ""), True)  # noqa: FBT003 - local
_EMPLOYER = {
    "sqlite": Lookup(_employer),
    "postgresql": Lookup(select(_found.c.company_id, _may_write.label("may_write"))),
}
_COMPANY = Lookup(select(companies).where(companies.c.id == bindparam("id")))
_COMPANY_OF_JOB = Lookup(select(jobs.c.company_id).where(jobs.c.id == bindparam("id")))


class SqlEmployment(Employers, Recruiters, Employees):
    """Queries over the tables of companies and jobs, in this transaction.

    On PostgreSQL a transaction that asks for whom an account works may from then on write jobs of
    that company and no others, of none if there is none: the database holds it to that
    (migration 0002), whatever a use case forgets. It costs no round trip.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def company_of(self, account_id: AccountId) -> CompanyId | None:
        """See Employers, Recruiters and Employees."""
        row = await self._rows.one(_EMPLOYER[self._rows.database.dialect], account_id=account_id)
        return None if row is None or row.company_id is None else CompanyId(row.company_id)

    async def name_of(self, company_id: CompanyId) -> str | None:
        """See Employers."""
        row = await self._rows.one(_COMPANY, id=company_id)
        return None if row is None else str(row.name)

    async def company_of_job(self, job_id: JobId) -> CompanyId | None:
        """See Recruiters."""
        row = await self._rows.one(_COMPANY_OF_JOB, id=job_id)
        return None if row is None else CompanyId(row.company_id)

    async def is_company(self, company_id: CompanyId) -> bool:
        """See Recruiters."""
        return await self._rows.one(_COMPANY, id=company_id) is not None
