"""New matches go to whoever subscribed to them."""

import json

from attrs import frozen

from application.ports.push_topic import Notice, PushTopic, Topic
from domain.matching.events import MatchesFound
from domain.shared.events import EventId

_SUBJECT = "New match"


@frozen(kw_only=True)
class WhenMatchesFoundAnnounceThem:
    """Needs no inbox: a notice that comes twice has the same id, by which it is dropped.

    Only what names both sides is told, once each. When a candidate changed, both ids come from
    the rankings of jobs; when a job did, from those of candidates. A ranking that was made anew
    names one side: it would tell everybody everything.
    """

    push_topic: PushTopic

    async def __call__(self, event: MatchesFound, event_id: EventId) -> None:
        """Raise UnavailableError."""
        if event.candidate_id is None or event.job_id is None or not event.count:
            return  # a ranking as a whole, or a match that left one
        ids = {"candidate_id": event.candidate_id, "job_id": event.job_id}
        notice = Notice(
            id=event_id,
            subject=_SUBJECT,
            body=json.dumps({**ids, "found_at": event.occurred_at.isoformat()}),
            attributes=ids,
        )
        await self.push_topic.publish(Topic.NEW_MATCHES, notice)
