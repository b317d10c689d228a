"""What a relay borrows: some of each, and nothing that it loses."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from attrs import define, evolve, field

from application.ports.event_codec import EncodedEvent
from application.ports.lifecycle import UnavailableError
from application.ports.outbox import Delivery
from domain.shared.events import EventId
from entrypoints.container.everything import Container
from entrypoints.worker.outbox_relay import OutboxRelay, build_relay
from tests.unit.worker.test_stopping import Failing

ENCODED = EncodedEvent(name="a.b", version=1, payload="{}")


def _deliveries(count: int, *, put_off: bool) -> list[Delivery]:
    kind = "again" if put_off else "fresh"
    return [
        Delivery(
            event_id=EventId(f"{kind}{n}"),
            stream=f"{kind}{n}",
            encoded=ENCODED,
            attempt=1,
            lease="l",
            put_off=put_off,
        )
        for n in range(count)
    ]


@define(eq=False, kw_only=True)
class Crowded(Failing):
    """Has as much of either kind as anybody wants; all that is not fresh may fail, or hang."""

    error: Exception | None = None
    hangs: asyncio.Event | None = None
    given: list[Delivery] = field(factory=list)

    async def claim(
        self, *, now: datetime, lease: timedelta, limit: int, fresh: bool = False
    ) -> Sequence[Delivery]:
        if not fresh:
            if self.error:
                raise self.error
            if self.hangs:
                self.hangs.set()
                await asyncio.Event().wait()
        taken = _deliveries(limit, put_off=not fresh)
        self.given += taken
        return taken

    async def release(self, delivery: Delivery) -> None:
        self.released.append(delivery)


def _relay(container: Container, outbox: Crowded, concurrency: int = 6) -> OutboxRelay:
    return evolve(build_relay(container), outbox=outbox, concurrency=concurrency)


async def test_what_was_put_off_has_half_of_the_slots_from_the_first_look_on(
    in_process: Container,
) -> None:
    outbox = Crowded()
    relay = _relay(in_process, outbox)
    assert 3 == sum(d.put_off for d in await relay.borrow(6))
    # Those that are fresh end soon, the others take long.
    assert [False] * 3 == [d.put_off for d in await relay.borrow(3)]
    assert [False] * 3 == [d.put_off for d in await relay.borrow(3)]


async def test_a_relay_with_one_slot_takes_turns(in_process: Container) -> None:
    relay = _relay(in_process, Crowded(), concurrency=1)
    took: list[bool] = []
    for _ in range(6):
        (delivery,) = await relay.borrow(1)
        relay._again.went(delivery)  # noqa: SLF001 - as when it was handled
        took.append(delivery.put_off)
    assert {True, False} == set(took)
    assert took[0] != took[1] != took[2] != took[3]


async def test_what_came_before_a_store_went_away_is_given_back(in_process: Container) -> None:
    outbox = Crowded(error=UnavailableError("it is away"))
    with pytest.raises(UnavailableError):
        await _relay(in_process, outbox).borrow(6)
    assert 3 == len(outbox.given)
    assert outbox.given == outbox.released


async def test_what_came_before_a_relay_was_stopped_is_given_back(in_process: Container) -> None:
    outbox = Crowded(hangs=asyncio.Event())
    borrowing = asyncio.create_task(_relay(in_process, outbox).borrow(6))
    assert outbox.hangs is not None
    await outbox.hangs.wait()
    borrowing.cancel()
    await asyncio.wait([borrowing], timeout=10)
    assert borrowing.cancelled()
    assert 3 == len(outbox.given)
    assert outbox.given == outbox.released
