"""Events handed to those who react to them."""

import asyncio
import logging
import random
from collections.abc import Mapping, Sequence
from datetime import timedelta
from time import perf_counter

from application.ports.unit_of_work import ConflictError
from domain.shared.events import DomainEvent, EventId
from entrypoints.container.everything import Container
from entrypoints.discreet_trace import discreet_trace
from entrypoints.reactions import Build

log = logging.getLogger(__name__)

Table = Mapping[type[DomainEvent], Sequence[Build]]

_LONGEST = timedelta(hours=1)
_AWAY = (1.0, 3.0)
"""Seconds until something that is away is asked again, at least and at most."""
_CONFLICTS = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32)
"""Seconds to wait at most after each conflict."""


class LostAtEveryAttemptError(Exception):
    """Whoever had the event died of it, or lost its loan, as often as it may be tried."""


async def react(table: Table, container: Container, event: DomainEvent, event_id: EventId) -> None:
    """Run every reaction in the order of the table. Raise what one of them raises.

    ConflictError comes after several tries.
    """
    builds = table.get(type(event), ())
    if not builds:
        return
    began, result = perf_counter(), "failed"
    try:
        for build in builds:
            await _react(build, container, event, event_id)
        result = "done"
    finally:
        metrics = container.metrics()
        took = perf_counter() - began
        metrics.observe("reactions", took, event=type(event).__name__, result=result)


async def _react(build: Build, container: Container, event: DomainEvent, event_id: EventId) -> None:
    """Try again at once when somebody else was faster: of several that conflict one wins each time.

    What a reaction has committed it has a receipt for, so it goes on where it stopped. Whoever
    loses that often is put off like one that failed.
    """
    for longest in _CONFLICTS:
        try:
            return await build(container)(event, event_id)
        except ConflictError:
            await asyncio.sleep(random.uniform(0, longest))  # noqa: S311 - spreads, guards nothing
    return await build(container)(event, event_id)


async def tell_given_up(
    table: Table, container: Container, event: DomainEvent, event_id: EventId
) -> None:
    """Tell whom it concerns that nobody will try again. It never fails."""
    container.metrics().count("events_given_up", event=type(event).__name__)
    try:
        await react(table, container, event, event_id)
    except Exception as e:  # noqa: BLE001 - it is given up all the same
        log.error("nobody was told of %s\n%s", event_id, discreet_trace(e))  # noqa: TRY400 - discreet


def pause_after(attempt: int) -> timedelta:
    """1, 2, 4 … seconds after the first, second, third … attempt; an hour at most."""
    return min(timedelta(seconds=2 ** min(attempt - 1, 12)), _LONGEST)


def pause_while_away() -> timedelta:
    """Return how long to wait for something that is away, each time another time."""
    return timedelta(seconds=random.uniform(*_AWAY))  # noqa: S311 - spreads, guards nothing
