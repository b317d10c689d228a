"""A full ranking that lost one of its best takes back whom it had cut."""

from attrs import frozen

from application.matching.filling import FillsRankings
from domain.matching.events import RankingRanShort
from domain.shared.events import EventId


@frozen(kw_only=True)
class WhenRankingRanShortFillIt(FillsRankings):
    """Ends by itself: no ranking runs short by being filled."""

    async def __call__(self, event: RankingRanShort, event_id: EventId) -> None:
        """Raise ConflictError, which may be retried."""
        if event.job_id is not None:
            await self._fill_job(event.job_id, event_id)
        if event.candidate_id is not None:
            await self._fill_candidate(event.candidate_id, event_id)
