"""Candidates as rows."""

from typing import Any

from sqlalchemy import Row, select

from adapters.persistence.sql.json import converter
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import candidates
from application.candidates.ports import Candidates
from domain.candidates.model import Candidate, Preferences, Resume
from domain.candidates.profile import PersonalDetails, Profile
from domain.shared.ids import CandidateId


def candidate_from(row: Row[Any]) -> Candidate:
    """Map a row of the table."""
    return Candidate(
        id=row.id,
        version=row.version,
        personal=converter.structure(row.personal, PersonalDetails),
        profile=converter.structure(row.profile, Profile),
        profile_from=row.profile_from,
        preferences=converter.structure(row.preferences, Preferences),
        resumes=converter.structure(row.resumes, tuple[Resume, ...]),
    )


class SqlCandidates(Candidates):
    """See Candidates."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def of(self, candidate_id: CandidateId) -> Candidate:
        """See Candidates."""
        row = await self._rows.one(select(candidates).where(candidates.c.id == candidate_id))
        return Candidate(id=candidate_id) if row is None else candidate_from(row)

    async def save(self, candidate: Candidate) -> Candidate:
        """See Candidates."""
        row = {
            "id": candidate.id,
            "personal": converter.unstructure(candidate.personal),
            "profile": converter.unstructure(candidate.profile),
            "profile_from": candidate.profile_from,
            "preferences": converter.unstructure(candidate.preferences),
            "resumes": converter.unstructure(candidate.resumes),
        }
        return await self._rows.save(candidates, candidate, row)
