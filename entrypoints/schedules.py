"""What is done at set times: the whole table."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import frozen

from entrypoints.container.everything import Container

_START = datetime(1970, 1, 1, tzinfo=UTC)
"""From here periods are counted, so that every worker counts the same."""


@frozen(kw_only=True)
class Schedule:
    """A job that runs once each `every`, counted from midnight UTC of the first of January 1970.

    `offset` moves the beginning of each period, so that not everything happens at once.
    """

    name: str
    """For ever: it stands on the receipts. Under another name the current period counts anew."""
    every: timedelta
    offset: timedelta = timedelta(0)
    build: Callable[[Container], Callable[[], Awaitable[Any]]]

    def period(self, now: datetime) -> int:
        """Count the periods before this time."""
        return (now - _START - self.offset) // self.every

    def begins(self, period: int) -> datetime:
        """Return the first moment of a period."""
        return _START + self.offset + period * self.every


MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)

SCHEDULES = (
    Schedule(name="sweep-uploads", every=15 * MINUTE, build=lambda c: c.sweep_uploads()),
    Schedule(
        name="sweep-expired", every=HOUR, offset=10 * MINUTE, build=lambda c: c.sweep_expired()
    ),
    Schedule(name="sweep-inbox", every=HOUR, offset=5 * MINUTE, build=lambda c: c.sweep_inbox()),
    Schedule(
        name="sweep-orphans", every=24 * HOUR, offset=3 * HOUR, build=lambda c: c.sweep_orphans()
    ),
    Schedule(
        name="take-skill-census",
        every=24 * HOUR,
        offset=4 * HOUR,
        build=lambda c: c.take_skill_census(),
    ),
    # What is due once a day is asked for each hour, so that a run that died is soon finished.
    Schedule(
        name="cut-daily-ranking",
        every=HOUR,
        offset=20 * MINUTE,
        build=lambda c: c.cut_daily_ranking(),
    ),
)
