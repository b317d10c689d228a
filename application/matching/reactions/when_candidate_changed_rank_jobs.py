"""A candidate who changed gets a new ranking of jobs."""

from attrs import frozen

from application.matching.filling import FillsRankings
from domain.candidates.events import PreferencesChanged, ProfileUpdated, ResumeParsed
from domain.shared.events import EventId


@frozen(kw_only=True)
class WhenCandidateChangedRankJobs(FillsRankings):
    """Scores against every published job, outside the transaction that saves."""

    async def __call__(
        self, event: ResumeParsed | PreferencesChanged | ProfileUpdated, event_id: EventId
    ) -> None:
        """Raise ConflictError, which may be retried."""
        await self._fill_candidate(event.candidate_id, event_id)
