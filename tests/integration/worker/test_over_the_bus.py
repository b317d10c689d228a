"""All the way of an event over the bus: outbox, bus, rule, queue, reaction, and back again."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from attrs import evolve

from domain.candidates.events import ResumeUploaded
from domain.shared.events import EventId
from entrypoints.cloud_events import read_envelope
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import migrate, running
from entrypoints.settings import load_settings
from entrypoints.worker.carriers import ToBus
from tests.conftest import IN_PROCESS
from tests.eventually import eventually
from tests.harnesses import Harness
from tests.integration.worker.noting import CANDIDATES, UPLOADS, Noting, consumer, forwarder, upload

_ALL = UPLOADS * len(CANDIDATES)


@pytest.fixture
async def on_the_bus(
    started: Callable[[str, str], Harness], tmp_path: Path
) -> AsyncIterator[Container]:
    fresh = started("event_bus", "eventbridge").fresh(tmp_path)
    environment = {
        **IN_PROCESS,
        **fresh,
        "JOBGRAPH_PERSISTENCE": "sqlite",
        "JOBGRAPH_EVENT_BUS": "eventbridge",
        "JOBGRAPH_MESSAGE_QUEUE": "sqs",
        "JOBGRAPH_TRANSPORT": "bus",
    }
    await migrate(build_container(load_settings(environment)))
    async with running(build_container(load_settings(environment))) as container:
        yield container


async def test_each_event_goes_by_rule_and_queue_to_its_reaction_once_by_effect(
    on_the_bus: Container,
) -> None:
    await upload(on_the_bus)
    bus = ToBus(on_the_bus.event_bus())
    assert _ALL == await forwarder(on_the_bus, bus).drain()
    assert 0 == await forwarder(on_the_bus, bus).drain(), "nothing is left in the outbox"
    noting = Noting(on_the_bus)
    calls: list[str] = []

    class Handling:
        async def __call__(self, event: ResumeUploaded, event_id: EventId, /) -> None:
            calls.append(event_id)
            await noting(event, event_id)
            if calls.count(event_id) == 1 and event_id.endswith("/2/0"):
                raise RuntimeError("after its effect, so it comes again")

    consuming = evolve(
        consumer(on_the_bus, {ResumeUploaded: (lambda _: Handling(),)}), wait=timedelta(seconds=1)
    )
    stopping = asyncio.Event()
    workers = asyncio.gather(*(consuming.run(stopping) for _ in range(2)))
    again = len(CANDIDATES)
    await eventually(lambda: len(calls) >= _ALL + again, within=60)
    stopping.set()
    await workers
    for id in CANDIDATES:  # in whatever order: a bus promises none
        assert [f"Candidate/{id}/{n}/0" for n in (1, 2, 3)] == sorted(noting.seen[id])
    assert [] == await on_the_bus.message_queue().dead(limit=10)


async def test_what_keeps_failing_is_set_aside_by_its_own_name_and_handled_after_a_redrive(
    on_the_bus: Container,
) -> None:
    await upload(on_the_bus, uploads=1)
    assert len(CANDIDATES) == await forwarder(on_the_bus, ToBus(on_the_bus.event_bus())).drain()
    told = Noting(on_the_bus)
    failing = Noting(on_the_bus, failures=len(CANDIDATES))
    hasty = evolve(
        consumer(on_the_bus, failing.table, told.table), attempts=1, wait=timedelta(seconds=1)
    )
    handled = 0
    async with asyncio.timeout(60):
        while handled < len(CANDIDATES):
            handled += await hasty.drain()
    expected = {f"Candidate/{id}/1/0" for id in CANDIDATES}
    queue = on_the_bus.message_queue()
    dead = [read_envelope(d.message.body).event_id for d in await queue.dead(limit=10)]
    assert expected == set(dead)
    assert {id: [f"Candidate/{id}/1/0"] for id in CANDIDATES} == told.seen

    assert len(CANDIDATES) == await queue.redrive()
    noting = Noting(on_the_bus, by="later")  # the first name has receipts for telling
    await evolve(consumer(on_the_bus, noting.table), wait=timedelta(seconds=1)).drain()
    assert {id: [f"Candidate/{id}/1/0"] for id in CANDIDATES} == noting.seen
