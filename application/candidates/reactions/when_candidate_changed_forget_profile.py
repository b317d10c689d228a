"""A candidate who changed is not shown as they were."""

from attrs import frozen

from application.shared.cache_keys import profile_key
from application.shared.caching import ReadThrough
from application.shared.event_origin import EventOrigin
from domain.candidates.events import (
    PreferencesChanged,
    ProfileUpdated,
    ResumeParsed,
    ResumeRejected,
    ResumeUploaded,
)
from domain.candidates.model import Candidate
from domain.shared.events import EventId


@frozen(kw_only=True)
class WhenCandidateChangedForgetProfile:
    """Needs no inbox: it forgets what is older, so twice is once and late does no harm."""

    cached: ReadThrough[Candidate]

    async def __call__(
        self,
        event: (
            ResumeUploaded | ResumeParsed | ResumeRejected | PreferencesChanged | ProfileUpdated
        ),
        event_id: EventId,
    ) -> None:
        """Forget what was true before the event."""
        version = EventOrigin.of(event_id).version
        await self.cached.forget(profile_key(event.candidate_id), before=version)
