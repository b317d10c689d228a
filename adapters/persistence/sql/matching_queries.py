"""What matching reads of other contexts' tables, in its own transaction."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, select

from adapters.connections.sql.lookup import Lookup
from adapters.persistence.sql.candidates import candidate_from
from adapters.persistence.sql.jobs import IS_PUBLISHED, job_from
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import candidates, companies, jobs
from application.matching.ports import CandidateSides, JobCard, JobCards, JobSides
from application.matching.sides import candidate_side, job_side
from application.ports.word_weights import WordWeights
from application.shared.paging import Page
from domain.jobs.model import JobStatus
from domain.matching.model import CandidateSide, JobSide
from domain.shared.ids import CandidateId, CompanyId, JobId

_is_read = candidates.c.profile_from.is_not(None)
_CANDIDATE = Lookup(select(candidates).where(candidates.c.id == bindparam("id"), _is_read))
_KNOWN_JOB = Lookup(select(jobs).where(jobs.c.id == bindparam("id")))
_JOB = Lookup(select(jobs).where(jobs.c.id == bindparam("id"), IS_PUBLISHED))


class SqlCandidateSides(CandidateSides):
    """Over the candidates' table."""

    def __init__(self, rows: Rows, words: WordWeights) -> None:
        self._rows = rows
        self._words = words

    def _side(self, row: Row[Any], as_of: date) -> CandidateSide:
        return candidate_side(candidate_from(row), as_of=as_of, words=self._words)

    async def get(self, candidate_id: CandidateId, *, as_of: date) -> CandidateSide | None:
        """See CandidateSides."""
        row = await self._rows.one(_CANDIDATE, id=candidate_id)
        return None if row is None else self._side(row, as_of)

    async def of(
        self, candidate_ids: Iterable[CandidateId], *, as_of: date
    ) -> Mapping[CandidateId, CandidateSide]:
        """See CandidateSides."""
        rows = await self._rows.some(candidates, _is_read, candidate_ids)
        return {CandidateId(row.id): self._side(row, as_of) for row in rows}

    async def page(
        self, *, as_of: date, after: CandidateId | None, limit: int
    ) -> Page[CandidateSide]:
        """See CandidateSides."""
        return await self._rows.page(
            candidates, _is_read, lambda row: self._side(row, as_of), after=after, limit=limit
        )

    async def versions(self) -> Mapping[CandidateId, int]:
        """See CandidateSides."""
        query = select(candidates.c.id, candidates.c.version).where(_is_read)
        rows: Sequence[Sequence[Any]] = await self._rows.all(query)
        return {CandidateId(id): version for id, version in rows}


class SqlJobSides(JobSides):
    """Over the jobs' table."""

    def __init__(self, rows: Rows, words: WordWeights) -> None:
        self._rows = rows
        self._words = words

    def _side(self, row: Row[Any]) -> JobSide:
        return job_side(job_from(row), words=self._words)

    async def get(self, job_id: JobId) -> JobSide | None:
        """See JobSides."""
        row = await self._rows.one(_JOB, id=job_id)
        return None if row is None else self._side(row)

    async def known(self, job_id: JobId) -> JobSide | None:
        """See JobSides."""
        row = await self._rows.one(_KNOWN_JOB, id=job_id)
        return None if row is None else self._side(row)

    async def page(self, *, after: JobId | None, limit: int) -> Page[JobSide]:
        """See JobSides."""
        return await self._page(IS_PUBLISHED, after, limit)

    async def of_company(
        self, company_id: CompanyId, *, after: JobId | None, limit: int
    ) -> Page[JobSide]:
        """See JobSides."""
        return await self._page((jobs.c.company_id == company_id) & IS_PUBLISHED, after, limit)

    async def _page(
        self, wanted: ColumnElement[bool], after: JobId | None, limit: int
    ) -> Page[JobSide]:
        return await self._rows.page(jobs, wanted, self._side, after=after, limit=limit)

    async def of(self, job_ids: Iterable[JobId]) -> Mapping[JobId, JobSide]:
        """See JobSides."""
        rows = await self._rows.some(jobs, IS_PUBLISHED, job_ids)
        return {JobId(row.id): self._side(row) for row in rows}

    async def versions(self) -> Mapping[JobId, int]:
        """See JobSides."""
        query = select(jobs.c.id, jobs.c.version).where(IS_PUBLISHED)
        rows: Sequence[Sequence[Any]] = await self._rows.all(query)
        return {JobId(id): version for id, version in rows}


class SqlJobCards(JobCards):
    """Jobs joined with their companies."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def of(self, job_ids: Iterable[JobId]) -> Mapping[JobId, JobCard]:
        """See JobCards."""
        query = (
            select(jobs, companies.c.name.label("company"))
            .join(companies, companies.c.id == jobs.c.company_id)
            .where(jobs.c.id.in_(list(job_ids)))
        )
        found = ((job_from(row), row.company) for row in await self._rows.all(query))
        return {
            job.id: JobCard(
                title=job.terms.title,
                company=company,
                place=job.terms.place,
                published=job.status is JobStatus.PUBLISHED,
            )
            for job, company in found
        }
