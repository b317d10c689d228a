"""Events by queue and by bus: handed over once they are safe, handled once by effect, in order."""

import asyncio
import json
from datetime import timedelta

import pytest
from attrs import evolve

from adapters.clock.fixed import FixedClock
from adapters.message_queue.memory import MemoryMessageQueue
from application.ports.lifecycle import UnavailableError
from application.ports.message_queue import Message, Received
from domain.candidates.events import ResumeUploaded
from domain.shared.events import DomainEvent, EventId
from entrypoints.container.everything import Container
from entrypoints.worker.carriers import ToQueue
from entrypoints.worker.outbox_relay import build_relay
from tests.eventually import eventually
from tests.integration.worker.noting import CANDIDATES, UPLOADS, Noting, consumer, forwarder, upload


@pytest.mark.every("message_queue")
async def test_events_travel_by_queue_in_order_and_have_one_effect(container: Container) -> None:
    await upload(container)
    assert UPLOADS * len(CANDIDATES) == await forwarder(container).drain()
    assert 0 == await build_relay(container).drain(), "nothing is left in the outbox"
    noting = Noting(container)
    consumers = [evolve(consumer(container, noting.table), concurrency=3) for _ in range(2)]
    stopping = asyncio.Event()
    running = asyncio.gather(
        *(evolve(c, wait=timedelta(seconds=1)).run(stopping) for c in consumers)
    )
    await eventually(
        lambda: UPLOADS * len(CANDIDATES) == sum(map(len, noting.seen.values())), within=30
    )
    stopping.set()
    await running
    for id in CANDIDATES:
        assert [f"Candidate/{id}/{n}/0" for n in (1, 2, 3)] == noting.seen[id]
    assert [] == await container.message_queue().dead(limit=10)


@pytest.mark.every("message_queue")
async def test_who_is_stopped_gives_the_message_back_at_once(container: Container) -> None:
    await upload(container, uploads=1)
    await forwarder(container).drain()
    begun = asyncio.Event()

    class Endless:
        async def __call__(self, event: DomainEvent, event_id: EventId, /) -> None:
            begun.set()
            await asyncio.Event().wait()

    consuming = consumer(container, {ResumeUploaded: (lambda _: Endless(),)})
    running = asyncio.create_task(
        evolve(consuming, visibility=timedelta(minutes=5)).run(asyncio.Event())
    )
    async with asyncio.timeout(30):
        await begun.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    noting = Noting(container)
    patient = evolve(consumer(container, noting.table), wait=timedelta(seconds=1))
    stopping = asyncio.Event()
    running = asyncio.create_task(patient.run(stopping))
    await eventually(lambda: len(CANDIDATES) == len(noting.seen), within=30)
    stopping.set()
    await running


@pytest.mark.every("message_queue")
async def test_a_message_stays_lent_for_as_long_as_a_reaction_takes(container: Container) -> None:
    await upload(container, uploads=1)
    await forwarder(container).drain()
    calls: list[str] = []

    class Slow:
        async def __call__(self, event: ResumeUploaded, event_id: EventId, /) -> None:
            calls.append(event_id)
            await asyncio.sleep(3)  # the work, not a wait for somebody

    consuming = evolve(
        consumer(container, {ResumeUploaded: (lambda _: Slow(),)}),
        visibility=timedelta(seconds=1),
        wait=timedelta(seconds=1),
    )
    stopping = asyncio.Event()
    running = asyncio.create_task(consuming.run(stopping))
    await eventually(lambda: len(CANDIDATES) <= len(calls), within=30)
    other = asyncio.create_task(consuming.run(stopping))
    await asyncio.sleep(2)
    stopping.set()
    await asyncio.gather(running, other)
    assert len(CANDIDATES) == len(calls), "nobody else got one meanwhile"


@pytest.fixture
async def clock(in_process: Container) -> FixedClock:
    clock = in_process.clock()
    assert isinstance(clock, FixedClock)
    return clock


async def test_what_fails_comes_again_each_time_later(
    in_process: Container, clock: FixedClock
) -> None:
    await upload(in_process, uploads=1)
    await forwarder(in_process).drain()
    noting = Noting(in_process, failures=3 * len(CANDIDATES))
    consuming = consumer(in_process, noting.table)
    assert len(CANDIDATES) == await consuming.drain()
    pauses = []
    for _ in range(3):
        pause = 0
        while not (taken := await consuming.drain()):
            clock.advance(timedelta(seconds=1))
            pause += 1
        assert len(CANDIDATES) == taken
        pauses.append(pause)
    assert [1, 2, 4] == pauses
    assert len(CANDIDATES) == len(noting.seen)


@pytest.mark.parametrize("fails", [True, False], ids=["it failed", "the consumer stops"])
async def test_a_renewal_on_its_way_does_not_arrive_after_the_giving_back(
    in_process: Container,
    clock: FixedClock,
    fails: bool,  # noqa: FBT001 - a parameter
) -> None:
    """Else what was given back for a second would be nobody's for as long as a loan."""
    said: list[str] = []
    renewing, failing, arrives = asyncio.Event(), asyncio.Event(), asyncio.Event()

    class Slow(MemoryMessageQueue):
        async def extend(self, received: Received, *, visibility: timedelta) -> bool:
            renewing.set()
            await arrives.wait()
            said.append("extended")
            return await super().extend(received, visibility=visibility)

        async def give_back(self, received: Received, *, after: timedelta) -> None:
            said.append("given back")
            await super().give_back(received, after=after)

    queue = Slow(clock)
    await upload(in_process, uploads=1)
    await forwarder(in_process, ToQueue(queue)).drain()

    class FailsWhileRenewed:
        async def __call__(self, event: DomainEvent, event_id: EventId, /) -> None:
            await renewing.wait()
            if not fails:
                await asyncio.Event().wait()
            failing.set()
            raise RuntimeError("no")

    consuming = evolve(
        consumer(in_process, {ResumeUploaded: (lambda _: FailsWhileRenewed(),)}),
        queue=queue,
        visibility=timedelta(seconds=0.1),
        concurrency=1,
    )
    running = asyncio.create_task(consuming.run(asyncio.Event()))
    async with asyncio.timeout(30):
        await (failing if fails else renewing).wait()
    if not fails:
        running.cancel()
    asyncio.get_running_loop().call_later(0.1, arrives.set)
    await eventually(lambda: len(said) > 1, within=30)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert ["extended", "given back"] == said[:2]


async def test_what_keeps_failing_is_set_aside_and_whom_it_concerns_is_told_once(
    in_process: Container, clock: FixedClock
) -> None:
    await upload(in_process, uploads=2)
    await forwarder(in_process).drain()
    noting, told = Noting(in_process), Noting(in_process)

    class FailsForFirst:
        async def __call__(self, event: ResumeUploaded, event_id: EventId, /) -> None:
            if event_id.endswith("/1/0"):
                raise RuntimeError("no")
            await noting(event, event_id)

    consuming = consumer(in_process, {ResumeUploaded: (lambda _: FailsForFirst(),)}, told.table)
    queue = in_process.message_queue()
    for _ in range(consuming.attempts):
        assert not noting.seen, "what came after has to wait"
        assert await consuming.drain()
        clock.advance(timedelta(hours=1))
    firsts = {id: [f"Candidate/{id}/1/0"] for id in CANDIDATES}
    assert firsts == told.seen
    assert sorted(i for (i,) in firsts.values()) == sorted(
        d.message.id for d in await queue.dead(limit=99)
    )
    assert {id: [f"Candidate/{id}/2/0"] for id in CANDIDATES} == noting.seen, "then it is free"

    assert len(CANDIDATES) == await queue.redrive()
    mended = Noting(in_process)
    assert len(CANDIDATES) == await consumer(in_process, mended.table).drain()


async def test_what_is_away_is_waited_for_and_costs_no_attempt(
    in_process: Container, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often it is asked meanwhile: far more than a message may be tried."""
    monkeypatch.setattr("entrypoints.worker.reacting._AWAY", (0.001, 0.002))
    await upload(in_process, uploads=1)
    await forwarder(in_process).drain()
    noting = Noting(in_process, failures=100, error=UnavailableError)
    told = Noting(in_process)
    consuming = consumer(in_process, noting.table, told.table)
    assert len(CANDIDATES) == await consuming.drain()
    assert (len(CANDIDATES), 0) == (len(noting.seen), len(told.seen))
    clock.advance(timedelta(days=1))
    assert 0 == await consuming.drain(), "each was received once"


async def test_what_stays_away_longer_than_anybody_waits_counts_as_failed(
    in_process: Container, clock: FixedClock
) -> None:
    await upload(in_process, uploads=1)
    await forwarder(in_process).drain()
    noting = Noting(in_process, failures=len(CANDIDATES), error=UnavailableError)
    consuming = evolve(consumer(in_process, noting.table), patience=timedelta(seconds=-1))
    assert len(CANDIDATES) == await consuming.drain()
    assert not noting.seen
    clock.advance(timedelta(seconds=1))
    assert len(CANDIDATES) == await consuming.drain()
    assert len(CANDIDATES) == len(noting.seen)


async def test_what_was_lost_at_every_attempt_is_set_aside_and_told(
    in_process: Container, clock: FixedClock
) -> None:
    await upload(in_process, uploads=1)
    await forwarder(in_process).drain()
    seen, told = Noting(in_process), Noting(in_process)
    consuming = consumer(in_process, seen.table, told.table)
    queue = in_process.message_queue()
    for _ in range(consuming.attempts):  # whoever had them died
        assert await queue.receive(limit=10, wait=timedelta(0), visibility=timedelta(seconds=1))
        clock.advance(timedelta(hours=1))
    assert len(CANDIDATES) == await consuming.drain()
    assert (0, len(CANDIDATES)) == (len(seen.seen), len(told.seen))
    assert len(CANDIDATES) == len(await queue.dead(limit=99))


@pytest.mark.parametrize(
    "body",
    [
        "nonsense",
        json.dumps({"specversion": "1.0"}),
        json.dumps(
            {
                "specversion": "1.0",
                "id": "x",
                "source": "/jobgraph",
                "type": "candidates.cloned",
                "subject": "s",
                "datacontenttype": "application/json",
                "dataschema": "urn:jobgraph:event:candidates.cloned:1",
                "data": {},
            }
        ),
    ],
)
async def test_a_message_that_nobody_can_read_is_set_aside_in_the_end(
    in_process: Container, clock: FixedClock, body: str
) -> None:
    queue = in_process.message_queue()
    await queue.send([Message(id="poison", group="g", body=body)])
    consuming = consumer(in_process, {})
    for _ in range(consuming.attempts):
        assert 1 == await consuming.drain()
        clock.advance(timedelta(hours=1))
    assert 0 == await consuming.drain()
    assert ["poison"] == [d.message.id for d in await queue.dead(limit=9)]
