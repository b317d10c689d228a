"""A job that changed gets a new ranking of candidates."""

from attrs import frozen

from application.matching.filling import FillsRankings
from domain.jobs.events import JobClosed, JobPosted, JobUpdated
from domain.shared.events import EventId


@frozen(kw_only=True)
class WhenJobChangedRankCandidates(FillsRankings):
    """The mirror of WhenCandidateChangedRankJobs; a closed job's ranking is emptied."""

    async def __call__(self, event: JobPosted | JobUpdated | JobClosed, event_id: EventId) -> None:
        """Raise ConflictError, which may be retried."""
        await self._fill_job(event.job_id, event_id)
