"""What statistics are kept by."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from domain.matching.census import SkillCensus
from domain.matching.views import MatchViews
from domain.shared.ids import CandidateId, JobId


class Views(Protocol):
    """Which matches companies opened, and when."""

    async def get(self, match_id: str) -> MatchViews | None:
        """Find those of one match; None when nobody opened it."""

    async def of_candidate(self, candidate_id: CandidateId) -> tuple[MatchViews, ...]:
        """Find those of a candidate's matches, by id."""

    async def count_of_job(self, job_id: JobId) -> int:
        """Count the candidates for a job whose match was opened, whenever that was."""

    async def save(self, views: MatchViews) -> MatchViews:
        """Store state; returns it as stored."""


class SkillCensuses(Protocol):
    """The newest census of skills, by sections."""

    async def of(self, sections: Iterable[str]) -> Mapping[str, SkillCensus]:
        """Leave out what was never counted."""

    async def save(self, census: SkillCensus) -> SkillCensus:
        """Store state; returns it as stored."""
