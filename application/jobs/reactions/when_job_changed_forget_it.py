"""A job that changed is not shown as it was."""

from attrs import frozen

from application.shared.cache_keys import job_key
from application.shared.caching import ReadThrough
from application.shared.event_origin import EventOrigin
from domain.jobs.events import JobClosed, JobPosted, JobUpdated
from domain.jobs.model import Job
from domain.shared.events import EventId


@frozen(kw_only=True)
class WhenJobChangedForgetIt:
    """Needs no inbox: it forgets what is older, so twice is once and late does no harm."""

    cached: ReadThrough[Job]

    async def __call__(self, event: JobPosted | JobUpdated | JobClosed, event_id: EventId) -> None:
        """Forget what was true before the event."""
        version = EventOrigin.of(event_id).version
        await self.cached.forget(job_key(event.job_id), before=version)
