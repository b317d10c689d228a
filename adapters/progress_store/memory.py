"""Progress of interviews in this process alone."""

from datetime import datetime

from attrs import evolve

from adapters.progress_store import check_content
from application.ports.lifecycle import Sweepable
from application.ports.progress_store import Progress, ProgressStore, StaleProgressError


class MemoryProgressStore(ProgressStore, Sweepable):
    """For tests and one-shot commands."""

    def __init__(self) -> None:
        self._kept: dict[str, Progress] = {}

    async def find(self, interview_id: str, *, now: datetime) -> Progress | None:
        """See ProgressStore."""
        found = self._kept.get(interview_id)
        return found if found and found.expires_at > now else None

    async def save(self, progress: Progress, *, now: datetime) -> Progress:
        """See ProgressStore."""
        check_content(progress)
        found = self._kept.get(progress.interview_id)
        revision = found.revision if found and found.expires_at > now else 0
        if progress.revision != revision:
            raise StaleProgressError
        self._kept[progress.interview_id] = evolve(progress, revision=revision + 1)
        return self._kept[progress.interview_id]

    async def forget(self, interview_id: str) -> None:
        """See ProgressStore."""
        self._kept.pop(interview_id, None)

    async def sweep(self, *, now: datetime) -> int:
        """See Sweepable."""
        gone = [p.interview_id for p in self._kept.values() if p.expires_at <= now]
        for interview_id in gone:
            del self._kept[interview_id]
        return len(gone)
