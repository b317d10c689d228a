"""Events on their way from a commit to the reactions."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from attrs import frozen

from application.ports.event_codec import EncodedEvent
from domain.shared.events import EventId


@frozen(kw_only=True)
class Delivery:
    """One event, leased to one relay."""

    event_id: EventId
    stream: str
    encoded: EncodedEvent
    attempt: int
    lease: str
    put_off: bool = False
    """Whether it was put off before, since it failed or something was away."""


@frozen(kw_only=True)
class Parked:
    """An event that was given up, for a person to look at."""

    event_id: EventId
    name: str
    """As in storage, such as `candidates.resume-uploaded`."""
    reason: str


class Outbox(Protocol):
    """A queue that `UnitOfWork.commit` fills.

    An event is claimable when it is due, not leased, not parked, and the
    oldest of its stream that is not parked: so each aggregate's events come
    in order, one at a time. A lease that runs out makes it claimable again.
    `renew`, `settle`, `release`, `postpone` and `park` do nothing when the lease is lost.
    Times are the callers', who see to it that their clocks agree.
    """

    async def now(self) -> datetime:
        """Tell the time of the machine that keeps the events, to compare one's own with."""

    async def claim(
        self, *, now: datetime, lease: timedelta, limit: int, fresh: bool = False
    ) -> Sequence[Delivery]:
        """Lease up to `limit` events, those that were put off first.

        With `fresh` only such that never were. Two callers never get the same one.
        """

    async def wait(self, *, longest: timedelta) -> None:
        """Return when new events may be there, after `longest` at the latest.

        It may return early for nothing. A store that is away is waited for like an empty one.
        """

    async def renew(self, delivery: Delivery, *, until: datetime) -> bool:
        """Hold the lease for longer; False when it is lost."""

    async def release(self, delivery: Delivery) -> None:
        """Give the lease back at once, as if the event had not been claimed."""

    async def settle(self, deliveries: Sequence[Delivery]) -> None:
        """Forget delivered events, all in one go."""

    async def postpone(self, delivery: Delivery, *, until: datetime, tried: bool = True) -> None:
        """Give the lease back; not due before `until`.

        With `tried=False` this attempt does not count.
        """

    async def park(self, delivery: Delivery, *, reason: str) -> None:
        """Take it out of the stream and keep it."""

    async def parked(self, *, limit: int) -> Sequence[Parked]:
        """List what was parked, by event id."""

    async def retry(self, event_id: EventId) -> bool:
        """Make a parked event due again, as if never tried; False when there is none."""

    async def discard(self, event_id: EventId) -> bool:
        """Forget a parked event for good; False when there is none."""
