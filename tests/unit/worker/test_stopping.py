"""Whoever is told to end ends, whatever the store does meanwhile."""

import asyncio
import os
import signal
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from attrs import define, evolve, field

from adapters.clock.fixed import FixedClock
from application.ports.event_codec import EncodedEvent
from application.ports.lifecycle import UnavailableError
from application.ports.outbox import Delivery, Outbox, Parked
from domain.shared.events import EventId
from entrypoints.cloud_events import Envelope, write_envelope
from entrypoints.container.everything import Container
from entrypoints.worker.claiming import claim
from entrypoints.worker.main import _signals
from entrypoints.worker.outbox_forwarder import OutboxForwarder
from entrypoints.worker.outbox_relay import build_relay
from entrypoints.worker.parts import Part, working
from entrypoints.worker.patience import Patience
from entrypoints.worker.slot import Slot
from entrypoints.worker.slots import Slots
from entrypoints.worker.work import Work

CLOCK = FixedClock(datetime(2026, 1, 1, tzinfo=UTC))
LEASE = timedelta(seconds=60)
ENCODED = EncodedEvent(name="a.b", version=1, payload="{}")


def _delivery(n: int) -> Delivery:
    return Delivery(
        event_id=EventId(f"e{n}"), stream=f"s{n}", encoded=ENCODED, attempt=1, lease="l"
    )


@define(eq=False, kw_only=True)
class Failing(Outbox):
    """Claims wait for `answer`, then fail unless there is something; nothing can be released."""

    waiting: list[Delivery] = field(factory=list)
    answer: asyncio.Event = field(factory=asyncio.Event)
    claiming: asyncio.Event = field(factory=asyncio.Event)
    released: list[Delivery] = field(factory=list)
    settled: list[Delivery] = field(factory=list)

    async def claim(
        self, *, now: datetime, lease: timedelta, limit: int, fresh: bool = False
    ) -> Sequence[Delivery]:
        self.claiming.set()
        await self.answer.wait()
        if not self.waiting:
            raise UnavailableError("it is away")
        return self.waiting[:limit]

    async def now(self) -> datetime:
        return CLOCK.now()

    async def release(self, delivery: Delivery) -> None:
        self.released.append(delivery)
        raise UnavailableError("it is away")

    async def settle(self, deliveries: Sequence[Delivery]) -> None:
        self.settled += deliveries
        self.waiting = [d for d in self.waiting if d not in deliveries]

    async def renew(self, delivery: Delivery, *, until: datetime) -> bool:
        raise UnavailableError("it is away")

    async def retry(self, event_id: EventId) -> bool:
        raise UnavailableError("it is away")

    async def discard(self, event_id: EventId) -> bool:
        raise UnavailableError("it is away")

    async def parked(self, *, limit: int) -> Sequence[Parked]:
        raise UnavailableError("it is away")

    async def park(self, delivery: Delivery, *, reason: str) -> None:
        raise UnavailableError("it is away")

    async def postpone(self, delivery: Delivery, *, until: datetime, tried: bool = True) -> None:
        raise UnavailableError("it is away")

    async def wait(self, *, longest: timedelta) -> None:
        await asyncio.Event().wait()


async def _hang(_: Sequence[Delivery], /) -> None:
    await asyncio.Event().wait()


async def _cancelled(work: Coroutine[None, None, None], outbox: Failing) -> bool:
    """Cancel once while the store is asked; return whether that was enough."""
    task = asyncio.ensure_future(work)
    await outbox.claiming.wait()
    await asyncio.sleep(0)
    task.cancel()
    asyncio.get_running_loop().call_later(0.05, outbox.answer.set)
    await asyncio.wait([task], timeout=8)
    ended = task.cancelled()
    while not task.done():
        task.cancel()
        await asyncio.sleep(0)
    return ended


async def test_a_forwarder_ends_when_the_claim_it_waits_for_fails() -> None:
    outbox = Failing()
    forwarder = OutboxForwarder(outbox=outbox, clock=CLOCK, carrier=_hang)
    assert await _cancelled(forwarder.run(asyncio.Event()), outbox)


async def test_a_forwarder_ends_when_nothing_can_be_released_and_tries_each(
    caplog: pytest.LogCaptureFixture,
) -> None:
    outbox = Failing(waiting=[_delivery(1), _delivery(2)])
    outbox.answer.set()
    forwarder = OutboxForwarder(outbox=outbox, clock=CLOCK, carrier=_hang)
    assert await _cancelled(forwarder.run(asyncio.Event()), outbox)
    assert ["e1", "e2"] == [d.event_id for d in outbox.released]
    assert 1 == len(caplog.messages), "one line, however many"


class Claims(Work[Delivery]):
    """Claims as the relay does."""

    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox

    async def borrow(self, limit: int, /) -> Sequence[Delivery]:
        return await claim(self.outbox, now=CLOCK.now(), lease=LEASE, limit=limit)

    async def listen(self, wake: asyncio.Event, /) -> None:
        await asyncio.Event().wait()

    async def handle(self, delivery: Delivery, _slot: Slot, /) -> bool:
        return True

    async def finish(self, deliveries: Sequence[Delivery], /) -> None:
        await self.outbox.settle(deliveries)

    async def renew(self, delivery: Delivery, /) -> bool:
        return True

    async def give_back(self, delivery: Delivery, /) -> None:
        await self.outbox.release(delivery)


async def test_slots_end_while_the_store_hangs() -> None:
    outbox = Failing()
    stopping = asyncio.Event()
    running = asyncio.create_task(Slots(work=Claims(outbox), size=2, loan=LEASE).run(stopping))
    await outbox.claiming.wait()
    stopping.set()  # and no answer ever comes
    async with asyncio.timeout(8):
        await running


@pytest.mark.parametrize("what", ["claim", "wait", "a part"])
async def test_a_service_that_stops_waits_no_longer_for_a_store_than_said(
    in_process: Container, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Not even for a driver that keeps cancellations to itself."""
    monkeypatch.setattr("entrypoints.worker.parts._CLOSING", 0.3)
    asked, answer = asyncio.Event(), asyncio.Event()

    async def hear_nothing() -> None:
        asked.set()
        while not answer.is_set():
            with suppress(asyncio.CancelledError):
                await answer.wait()

    class Deaf(Failing):
        async def claim(
            self, *, now: datetime, lease: timedelta, limit: int, fresh: bool = False
        ) -> Sequence[Delivery]:
            if what == "claim":
                await hear_nothing()
            return ()

        async def wait(self, *, longest: timedelta) -> None:
            if what == "wait":
                await hear_nothing()
            await asyncio.Event().wait()

    class DeafPart(Part):
        async def run(self, stopping: asyncio.Event, /) -> None:
            if what == "a part":
                await hear_nothing()

    monkeypatch.setattr("entrypoints.worker.parts.build_keeper", lambda _: DeafPart())
    relay = evolve(build_relay(in_process), outbox=Deaf())
    monkeypatch.setattr("entrypoints.worker.parts.build_relay", lambda _: relay)
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(20), working(in_process):
        await asked.wait()
        begun = loop.time()
    took = loop.time() - begun
    answer.set()
    assert 3 > took


async def test_patience_does_not_swallow_what_took_the_place_of_a_cancellation() -> None:
    async def work() -> None:
        async with Patience(what="it"):
            try:
                await asyncio.Event().wait()
            finally:
                raise UnavailableError("it is away")

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task], timeout=8)
    assert task.cancelled()


async def test_a_second_signal_after_the_grace_changes_nothing() -> None:
    failures: list[object] = []
    told: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, c: failures.append(c))
    deadline = asyncio.timeout(None)
    with pytest.raises(TimeoutError):
        async with deadline:
            with _signals(asyncio.Event(), deadline, 0, lambda: told.append(deadline)):
                os.kill(os.getpid(), signal.SIGTERM)
                try:
                    await asyncio.Event().wait()
                finally:  # handing back
                    os.kill(os.getpid(), signal.SIGTERM)
                    await asyncio.sleep(0.05)
    assert ([], 2) == (failures, len(told))


async def test_one_that_cannot_be_sent_does_not_keep_others_from_being_settled() -> None:
    waiting = [_delivery(n) for n in range(3)]
    outbox = Failing(waiting=list(waiting))
    outbox.answer.set()

    async def slow(deliveries: Sequence[Delivery], /) -> None:
        if waiting[2] in deliveries:
            raise ValueError("it is too long")
        if waiting[1] in deliveries:
            await asyncio.Event().wait()

    forwarder = OutboxForwarder(
        outbox=outbox, clock=CLOCK, carrier=slow, lease=timedelta(seconds=0.05)
    )
    with pytest.raises(UnavailableError):
        await forwarder.forward()
    assert (waiting[:1], waiting[1:]) == (outbox.settled, outbox.released)


@pytest.mark.parametrize("payload", ["[1]", "nonsense", '"x"', ""])
def test_what_is_no_json_object_has_no_envelope(payload: str) -> None:
    encoded = EncodedEvent(name="a.b", version=1, payload=payload)
    with pytest.raises(ValueError, match="no JSON object"):
        write_envelope(Envelope(event_id=EventId("e"), stream="s", encoded=encoded))
