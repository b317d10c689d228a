"""Views and the census as rows."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from adapters.connections.sql.lookup import Lookup
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import match_views, skill_censuses
from application.matching.statistics import SkillCensuses, Views
from domain.matching.census import SkillCensus
from domain.matching.views import MatchViews
from domain.shared.ids import CandidateId, JobId


def views_from(row: Row[Any]) -> MatchViews:
    """Map a row of the table."""
    return MatchViews(
        id=row.id,
        version=row.version,
        candidate_id=row.candidate_id,
        job_id=row.job_id,
        company_id=row.company_id,
        days=row.days,
    )


def views_row(views: MatchViews) -> dict[str, Any]:
    """Map to a row, but for its version."""
    return {
        "id": views.id,
        "candidate_id": views.candidate_id,
        "job_id": views.job_id,
        "company_id": views.company_id,
        "days": views.days,
    }


def census_from(row: Row[Any]) -> SkillCensus:
    """Map a row of the table."""
    return SkillCensus(
        section=row.section,
        version=row.version,
        taken_on=date.fromisoformat(row.taken_on),
        candidates=row.candidates,
        skills=row.skills,
    )


def census_row(census: SkillCensus) -> dict[str, Any]:
    """Map to a row, but for its version."""
    return {
        "section": census.section,
        "taken_on": census.taken_on.isoformat(),
        "candidates": census.candidates,
        "skills": census.skills,
    }


_OF_MATCH = Lookup(select(match_views).where(match_views.c.id == bindparam("id")))
_OF_JOB = Lookup(
    select(func.count().label("viewed"))
    .select_from(match_views)
    .where(match_views.c.job_id == bindparam("id"))
)


class SqlViews(Views):
    """See Views."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def get(self, match_id: str) -> MatchViews | None:
        """See Views."""
        row = await self._rows.one(_OF_MATCH, id=match_id)
        return None if row is None else views_from(row)

    async def of_candidate(self, candidate_id: CandidateId) -> tuple[MatchViews, ...]:
        """See Views."""
        c = match_views.c
        query = select(match_views).where(c.candidate_id == candidate_id).order_by(c.id)
        return tuple(views_from(row) for row in await self._rows.all(query))

    async def count_of_job(self, job_id: JobId) -> int:
        """See Views."""
        row = await self._rows.one(_OF_JOB, id=job_id)
        return 0 if row is None else int(row.viewed)

    async def save(self, views: MatchViews) -> MatchViews:
        """See Views."""
        return await self._rows.save(match_views, views, views_row(views))


class SqlSkillCensuses(SkillCensuses):
    """See SkillCensuses."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def of(self, sections: Iterable[str]) -> Mapping[str, SkillCensus]:
        """See SkillCensuses."""
        query = select(skill_censuses).where(skill_censuses.c.section.in_(sorted(set(sections))))
        return {row.section: census_from(row) for row in await self._rows.all(query)}

    async def save(self, census: SkillCensus) -> SkillCensus:
        """See SkillCensuses."""
        return await self._rows.save(skill_censuses, census, census_row(census))
