"""Declarations as rows, and what fairness reads of other contexts' tables."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select

from adapters.connections.sql.lookup import Lookup
from adapters.persistence.sql.matching import SqlJobRankings
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import candidates, companies, declarations, jobs
from application.fairness.ports import Declarations, Outcomes, ReportedJob
from domain.candidates.model import ResumeStatus
from domain.fairness.attributes import Attributes
from domain.fairness.model import Declaration
from domain.fairness.report import Stage
from domain.jobs.model import JobStatus
from domain.shared.ids import CandidateId, CompanyId, JobId


def declaration_from(row: Row[Any]) -> Declaration:
    """Map a row of the table."""
    return Declaration(
        candidate_id=row.candidate_id,
        version=row.version,
        attributes=row.attributes,
        given_at=row.given_at,
        withdrawn_at=row.withdrawn_at,
    )


def declaration_row(declaration: Declaration) -> dict[str, Any]:
    """Map to a row, but for its version."""
    return {
        "candidate_id": declaration.candidate_id,
        "attributes": declaration.attributes,
        "given_at": declaration.given_at,
        "withdrawn_at": declaration.withdrawn_at,
    }


_OF = Lookup(select(declarations).where(declarations.c.candidate_id == bindparam("id")))
_JOB = Lookup(
    select(
        jobs.c.company_id,
        jobs.c.title,
        jobs.c.status,
        jobs.c.published_at,
        companies.c.name.label("company"),
    )
    .outerjoin(companies, companies.c.id == jobs.c.company_id)
    .where(jobs.c.id == bindparam("id"))
)


class SqlDeclarations(Declarations):
    """See Declarations."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def of(self, candidate_id: CandidateId) -> Declaration:
        """See Declarations."""
        row = await self._rows.one(_OF, id=candidate_id)
        return Declaration(candidate_id=candidate_id) if row is None else declaration_from(row)

    async def attributes_of(
        self, candidate_ids: Collection[CandidateId]
    ) -> Mapping[CandidateId, Attributes]:
        """See Declarations."""
        d = declarations.c
        query = select(d.candidate_id, d.attributes).where(
            d.candidate_id.in_(list(candidate_ids)), d.given_at.is_not(None)
        )
        return {CandidateId(r.candidate_id): r.attributes for r in await self._rows.all(query)}

    async def save(self, declaration: Declaration) -> Declaration:
        """See Declarations."""
        return await self._rows.save(declarations, declaration, declaration_row(declaration))


class SqlOutcomes(Outcomes):
    """Over the tables of jobs, rankings and candidates."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def job(self, job_id: JobId) -> ReportedJob | None:
        """See Outcomes."""
        row = await self._rows.one(_JOB, id=job_id)
        if row is None:
            return None
        return ReportedJob(
            company_id=CompanyId(row.company_id),
            company=row.company or "",
            title=row.title,
            published_at=row.published_at if row.status == JobStatus.PUBLISHED else None,
        )

    async def selected(self, job_id: JobId, *, stage: Stage) -> frozenset[CandidateId]:
        """See Outcomes."""
        if stage is not Stage.SHOWN:
            return frozenset()
        ranking = await SqlJobRankings(self._rows).of(job_id)
        return frozenset(match.candidate_id for match in ranking.entries)

    async def known_since(
        self, candidate_ids: Collection[CandidateId]
    ) -> Mapping[CandidateId, datetime]:
        """See Outcomes."""
        c = candidates.c
        query = select(c.id, c.resumes).where(c.id.in_(list(candidate_ids)))
        read = {
            CandidateId(row.id): [
                r.uploaded_at for r in row.resumes if r.status is ResumeStatus.PARSED
            ]
            for row in await self._rows.all(query)
        }
        return {id: min(times) for id, times in read.items() if times}
