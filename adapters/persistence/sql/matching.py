"""Rankings, and the shards that they are made in, as rows."""

from datetime import date
from typing import Any

from sqlalchemy import Column, Row, Select, bindparam, select, type_coerce

from adapters.connections.sql.lookup import Lookup
from adapters.connections.sql.schema import Structured
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import candidate_rankings, job_rankings, ranking_shards
from application.matching.ports import CandidateRankings, JobRankings, RankingShards
from domain.matching.ranked import Outline
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.matching.ranking_shard import RankingShard
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


def ranking_shard_from(row: Row[Any]) -> RankingShard:
    """Map a row of the table."""
    return RankingShard(
        id=row.id,
        version=row.version,
        due_on=None if row.due_on is None else date.fromisoformat(row.due_on),
        jobs=row.jobs,
        candidates=row.candidates,
    )


def ranking_shard_row(shard: RankingShard) -> dict[str, Any]:
    """Map to a row, but for its version."""
    return {
        "id": shard.id,
        "due_on": None if shard.due_on is None else shard.due_on.isoformat(),
        "jobs": shard.jobs,
        "candidates": shard.candidates,
    }


def _outline(entries: Column[Any], id: Column[Any]) -> Select[Any]:
    """Read the same JSON as less: what an outline has no field for is passed over."""
    outline = type_coerce(entries, Structured(tuple[Outline, ...])).label("outline")
    return select(outline).where(id == bindparam("id"))


_OUTLINE_OF_JOB = Lookup(_outline(job_rankings.c.entries, job_rankings.c.job_id))
_OUTLINE_OF_CANDIDATE = Lookup(
    _outline(candidate_rankings.c.entries, candidate_rankings.c.candidate_id)
)
_OF_JOB = Lookup(select(job_rankings).where(job_rankings.c.job_id == bindparam("id")))
_OF_CANDIDATE = Lookup(
    select(candidate_rankings).where(candidate_rankings.c.candidate_id == bindparam("id"))
)
_SHARD = Lookup(select(ranking_shards).where(ranking_shards.c.id == bindparam("id")))


class SqlJobRankings(JobRankings):
    """See JobRankings."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def of(self, job_id: JobId) -> JobRanking:
        """See JobRankings."""
        row = await self._rows.one(_OF_JOB, id=job_id)
        return JobRanking(job_id=job_id) if row is None else job_ranking_from(row)

    async def outline(self, job_id: JobId) -> tuple[Outline, ...]:
        """See JobRankings."""
        row = await self._rows.one(_OUTLINE_OF_JOB, id=job_id)
        outline: tuple[Outline, ...] = () if row is None else row.outline
        return outline

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

    async def outline(self, candidate_id: CandidateId) -> tuple[Outline, ...]:
        """See CandidateRankings."""
        row = await self._rows.one(_OUTLINE_OF_CANDIDATE, id=candidate_id)
        outline: tuple[Outline, ...] = () if row is None else row.outline
        return outline

    async def save(self, ranking: CandidateRanking) -> CandidateRanking:
        """See CandidateRankings."""
        return await self._rows.save(candidate_rankings, ranking, candidate_ranking_row(ranking))


class SqlRankingShards(RankingShards):
    """See RankingShards."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def of(self, shard_id: str) -> RankingShard:
        """See RankingShards."""
        row = await self._rows.one(_SHARD, id=shard_id)
        return RankingShard(id=shard_id) if row is None else ranking_shard_from(row)

    async def save(self, shard: RankingShard) -> RankingShard:
        """See RankingShards."""
        return await self._rows.save(ranking_shards, shard, ranking_shard_row(shard))
