"""Candidates as rows."""

from typing import Any

from sqlalchemy import Row, bindparam, select

from adapters.connections.sql.lookup import Lookup
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import candidates
from application.candidates.ports import Candidates
from domain.candidates.model import Candidate
from domain.shared.ids import CandidateId


def candidate_from(row: Row[Any]) -> Candidate:
    """Map a row of the table."""
    return Candidate(
        id=row.id,
        version=row.version,
        personal=row.personal,
        profile=row.profile,
        profile_from=row.profile_from,
        personal_sources=row.personal_sources,
        profile_sources=row.profile_sources,
        preferences=row.preferences,
        resumes=row.resumes,
    )


def candidate_row(candidate: Candidate) -> dict[str, Any]:
    """Map to a row, but for its version."""
    return {
        "id": candidate.id,
        "personal": candidate.personal,
        "profile": candidate.profile,
        "profile_from": candidate.profile_from,
        "personal_sources": candidate.personal_sources,
        "profile_sources": candidate.profile_sources,
        "preferences": candidate.preferences,
        "resumes": candidate.resumes,
    }


_BY_ID = Lookup(select(candidates).where(candidates.c.id == bindparam("id")))


class SqlCandidates(Candidates):
    """See Candidates."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def of(self, candidate_id: CandidateId) -> Candidate:
        """See Candidates."""
        row = await self._rows.one(_BY_ID, id=candidate_id)
        return Candidate(id=candidate_id) if row is None else candidate_from(row)

    async def save(self, candidate: Candidate) -> Candidate:
        """See Candidates."""
        return await self._rows.save(candidates, candidate, candidate_row(candidate))
