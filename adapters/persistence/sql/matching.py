"""Rankings as rows."""

from typing import Any

from sqlalchemy import Row, bindparam, select

from adapters.connections.sql.lookup import Lookup
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import candidate_rankings, job_rankings
from application.matching.ports import CandidateRankings, JobRankings
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.shared.ids import CandidateId, JobId


def job_ranking_from(row: Row[Any]) -> JobRanking:
    """Map a row of the table."""
    entries = row.entries
    return JobRanking(job_id=row.job_id, version=row.version, entries=entries)


def job_ranking_row(ranking: JobRanking) -> dict[str, Any]:
    """Map to a row, but for its version."""
    return {"job_id": ranking.job_id, "entries": ranking.entries}


def candidate_ranking_from(row: Row[Any]) -> CandidateRanking:
    """Map a row of the table."""
    entries = row.entries
    return CandidateRanking(candidate_id=row.candidate_id, version=row.version, entries=entries)


def candidate_ranking_row(ranking: CandidateRanking) -> dict[str, Any]:
    """Map to a row, but for its version."""
    return {
        "candidate_id": ranking.candidate_id,
        "entries": ranking.entries,
    }


_OF_JOB = Lookup(select(job_rankings).where(job_rankings.c.job_id == bindparam("id")))
_OF_CANDIDATE = Lookup(
    select(candidate_rankings).where(candidate_rankings.c.candidate_id == bindparam("id"))
)


class SqlJobRankings(JobRankings):
    """See JobRankings."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def of(self, job_id: JobId) -> JobRanking:
        """See JobRankings."""
        row = await self._rows.one(_OF_JOB, id=job_id)
        return JobRanking(job_id=job_id) if row is None else job_ranking_from(row)

    async def save(self, ranking: JobRanking) -> JobRanking:
        """See JobRankings."""
        return await self._rows.save(job_rankings, ranking, job_ranking_row(ranking))


class SqlCandidateRankings(CandidateRankings):
    """See CandidateRankings."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def of(self, candidate_id: CandidateId) -> CandidateRanking:
        """See CandidateRankings."""
        row = await self._rows.one(_OF_CANDIDATE, id=candidate_id)
        if row is None:
            return CandidateRanking(candidate_id=candidate_id)
        return candidate_ranking_from(row)

    async def save(self, ranking: CandidateRanking) -> CandidateRanking:
        """See CandidateRankings."""
        return await self._rows.save(candidate_rankings, ranking, candidate_ranking_row(ranking))
