"""Work in several processes, of which one takes too long."""

import asyncio
from datetime import date

from entrypoints.cli.many.workers import Unread, each_done
from entrypoints.cli.session import Session


async def _wait(_: Session, __: int, seconds: float) -> float:
    await asyncio.sleep(seconds)
    return seconds


def test_what_takes_too_long_is_told_and_stops_nothing() -> None:
    done = list(each_done(_wait, [600.0, 0.0], jobs=1, as_of=date(2026, 11, 21), longest=10))
    late, other = (one.result for one in done)
    assert isinstance(late, Unread)
    assert ("too_slow", 0.0) == (late.code, other)
