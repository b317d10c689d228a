"""Jobs as rows."""

from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, literal_column, select

from adapters.connections.sql.lookup import Lookup
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import jobs
from application.jobs.ports import Jobs
from application.shared.paging import Page
from domain.jobs.errors import JobNotFoundError
from domain.jobs.model import Job, JobStatus
from domain.shared.ids import CompanyId, JobId


def job_from(row: Row[Any]) -> Job:
    """Map a row of the table."""
    return Job(
        id=row.id,
        version=row.version,
        company_id=row.company_id,
        description=row.description,
        terms=row.terms,
        status=JobStatus(row.status),
        drafted_at=row.drafted_at,
        published_at=row.published_at,
        closed_at=row.closed_at,
        attachments=row.attachments,
    )


def job_row(job: Job) -> dict[str, Any]:
    """Map to a row, but for its version."""
    return {
        "id": job.id,
        "company_id": job.company_id,
        "status": job.status,
        "title": job.terms.title,
        "description": job.description,
        "terms": job.terms,
        "drafted_at": job.drafted_at,
        "published_at": job.published_at,
        "closed_at": job.closed_at,
        "attachments": job.attachments,
    }


_BY_ID = Lookup(select(jobs).where(jobs.c.id == bindparam("id")))
IS_PUBLISHED: ColumnElement[bool] = literal_column(f"jobs.status = '{JobStatus.PUBLISHED}'")
"""In these very words, so that the index of those that are is found."""


class SqlJobs(Jobs):
    """See Jobs."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def get(self, job_id: JobId) -> Job:
        """See Jobs."""
        row = await self._rows.one(_BY_ID, id=job_id)
        if row is None:
            raise JobNotFoundError(job_id)
        return job_from(row)

    async def published(self, *, after: JobId | None, limit: int) -> Page[Job]:
        """See Jobs."""
        return await self._page(IS_PUBLISHED, after, limit)

    async def of_company(
        self, company_id: CompanyId, *, after: JobId | None, limit: int
    ) -> Page[Job]:
        """See Jobs."""
        return await self._page(jobs.c.company_id == company_id, after, limit)

    async def _page(
        self, wanted: ColumnElement[bool], after: JobId | None, limit: int
    ) -> Page[Job]:
        return await self._rows.page(jobs, wanted, job_from, after=after, limit=limit)

    async def save(self, job: Job) -> Job:
        """See Jobs."""
        return await self._rows.save(jobs, job, job_row(job))
