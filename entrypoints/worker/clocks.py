"""Clocks that agree well enough for leases."""

from datetime import timedelta

from application.ports.clock import Clock
from application.ports.lifecycle import UnavailableError
from application.ports.outbox import Outbox
from entrypoints.container.everything import Container

_SHARE = 4
"""Of a lease: two machines, one this much early and one late, still differ by half of it."""


async def check_clock(container: Container) -> None:
    """Raise UnavailableError when this machine's clock is too far from that of the store.

    A lease is a time that machines compare: one whose clock is ahead by more than the lease takes
    events that another is handling, and the order within an aggregate is lost. A clock that stands
    still is a test's.
    """
    settings = container.settings()
    if settings.clock == "system":
        most = timedelta(seconds=settings.relay_lease) / _SHARE
        await compare_clocks(container.outbox(), container.clock(), most=most)


async def compare_clocks(outbox: Outbox, clock: Clock, *, most: timedelta) -> None:
    """Raise UnavailableError when they differ by more, for all that the answer took."""
    began = clock.now()
    there = await outbox.now()
    ended = clock.now()
    ahead = max(began - there, there - ended)
    if ahead > most:
        where = "ahead of" if began > there else "behind"
        raise UnavailableError(
            f"this machine's clock is {ahead.total_seconds():.1f} seconds {where} the database's, "
            f"and leases of events allow {most.total_seconds():g}: let NTP set both, or make "
            "JOBGRAPH_RELAY_LEASE longer"
        )
