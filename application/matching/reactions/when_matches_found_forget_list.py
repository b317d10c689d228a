"""A candidate whose ranking changed is not shown the old one."""

from attrs import frozen

from application.matching.list_my_matches import MyMatches
from application.shared.cache_keys import matches_key
from application.shared.caching import ReadThrough
from application.shared.event_origin import EventOrigin
from domain.matching.events import MatchesFound
from domain.shared.events import EventId


@frozen(kw_only=True)
class WhenMatchesFoundForgetList:
    """Needs no inbox: it forgets what is older, so twice is once and late does no harm."""

    cached: ReadThrough[MyMatches]

    async def __call__(self, event: MatchesFound, event_id: EventId) -> None:
        """Forget what was true before the event; a job's ranking is nobody's list of jobs."""
        origin = EventOrigin.of(event_id)
        if event.candidate_id is not None and event.candidate_id == origin.aggregate_id:
            await self.cached.forget(matches_key(event.candidate_id), before=origin.version)
