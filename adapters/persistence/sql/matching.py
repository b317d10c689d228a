"""Rankings as rows."""

from sqlalchemy import select

from adapters.persistence.sql.json import converter
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import candidate_rankings, job_rankings
from application.matching.ports import CandidateRankings, JobRankings
from domain.matching.match import Match
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.shared.ids import CandidateId, JobId


class SqlJobRankings(JobRankings):
    """See JobRankings."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def of(self, job_id: JobId) -> JobRanking:
        """See JobRankings."""
        query = select(job_rankings).where(job_rankings.c.job_id == job_id)
        row = await self._rows.one(query)
        if row is None:
            return JobRanking(job_id=job_id)
        entries = converter.structure(row.entries, tuple[Match, ...])
        return JobRanking(job_id=row.job_id, version=row.version, entries=entries)

    async def save(self, ranking: JobRanking) -> JobRanking:
        """See JobRankings."""
        row = {"job_id": ranking.job_id, "entries": converter.unstructure(ranking.entries)}
        return await self._rows.save(job_rankings, ranking, row)


class SqlCandidateRankings(CandidateRankings):
    """See CandidateRankings."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def of(self, candidate_id: CandidateId) -> CandidateRanking:
        """See CandidateRankings."""
        query = select(candidate_rankings).where(candidate_rankings.c.candidate_id == candidate_id)
        row = await self._rows.one(query)
        if row is None:
            return CandidateRanking(candidate_id=candidate_id)
        entries = converter.structure(row.entries, tuple[Match, ...])
        return CandidateRanking(candidate_id=row.candidate_id, version=row.version, entries=entries)

    async def save(self, ranking: CandidateRanking) -> CandidateRanking:
        """See CandidateRankings."""
        row = {
            "candidate_id": ranking.candidate_id,
            "entries": converter.unstructure(ranking.entries),
        }
        return await self._rows.save(candidate_rankings, ranking, row)
