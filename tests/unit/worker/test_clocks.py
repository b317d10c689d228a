"""A worker whose clock is wrong does not begin."""

from datetime import datetime, timedelta

import pytest

from adapters.clock.fixed import FixedClock
from adapters.event_codec.json import JsonEventCodec
from adapters.persistence.memory.outbox import MemoryOutbox
from adapters.persistence.memory.store import Store
from application.ports.lifecycle import UnavailableError
from entrypoints.worker.clocks import compare_clocks
from tests.factories import NOON

CODEC = JsonEventCodec({})
MOST = timedelta(seconds=2.5)


class Elsewhere(MemoryOutbox):
    """On a machine where it is noon."""

    async def now(self) -> datetime:
        return NOON


@pytest.mark.parametrize("off", [-2.5, -1, 0, 1, 2.5])
async def test_clocks_may_differ_a_little(off: float) -> None:
    clock = FixedClock(NOON + timedelta(seconds=off))
    await compare_clocks(Elsewhere(Store(CODEC)), clock, most=MOST)


@pytest.mark.parametrize(
    ("off", "told"), [(-11, "11.0 seconds behind"), (2.6, "2.6 seconds ahead of"), (7200, "7200.0")]
)
async def test_who_is_further_off_is_told_how_far(off: float, told: str) -> None:
    clock = FixedClock(NOON + timedelta(seconds=off))
    with pytest.raises(UnavailableError, match=told):
        await compare_clocks(Elsewhere(Store(CODEC)), clock, most=MOST)


async def test_a_slow_answer_is_no_wrong_clock() -> None:
    clock = FixedClock(NOON - timedelta(seconds=60))

    class Slow(Elsewhere):
        async def now(self) -> datetime:
            clock.advance(timedelta(seconds=120))
            return NOON

    await compare_clocks(Slow(Store(CODEC)), clock, most=MOST)
