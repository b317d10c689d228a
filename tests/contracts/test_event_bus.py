"""The promises of EventBus, seen where the rules lead."""

import json
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

import pytest

from application.ports.event_bus import MAX_EVENT, BusEvent, EventBus
from entrypoints.container.everything import Container
from entrypoints.events import EVENT_TYPES
from tests.harnesses import Harness
from tests.harnesses.event_bus import BusHarness

pytestmark = pytest.mark.every("event_bus")
Hear = Callable[[int], Awaitable[Sequence[dict[str, Any]]]]


@pytest.fixture
def bus(container: Container) -> EventBus:
    return container.event_bus()


@pytest.fixture
def hear(
    request: pytest.FixtureRequest, started: Callable[[str, str], Harness], container: Container
) -> Hear:
    harness = started(*request.node.callspec.params["backend"])
    assert isinstance(harness, BusHarness)
    return partial(harness.hear, container)


def an_event(id: str, *, name: str = "jobs.job-posted", data: object = None) -> BusEvent:
    envelope = {"specversion": "1.0", "id": id, "source": "jobgraph", "type": name, "data": data}
    return BusEvent(id=id, name=name, body=json.dumps(envelope), group=f"Job/{id}")


async def test_the_envelope_arrives_as_it_was(bus: EventBus, hear: Hear) -> None:
    data = {"text": "Ørsted & 李 <b>\n", "deep": [{"n": 1, "yes": True, "none": None}]}
    event = an_event("e1", data=data)
    await bus.publish([event])
    assert json.loads(event.body) == (await hear(1))[0]


async def test_every_event_of_the_product_arrives_once(bus: EventBus, hear: Hear) -> None:
    events = [an_event(t.name, name=t.name) for t in EVENT_TYPES]
    events.append(an_event("new", name="interviews.interview-completed"))
    await bus.publish(events)
    heard = [envelope["id"] for envelope in await hear(len(events))]
    assert sorted(e.id for e in events) == sorted(heard)


async def test_more_than_a_batch_arrives(bus: EventBus, hear: Hear) -> None:
    sent = {f"e{i}" for i in range(37)}
    await bus.publish([an_event(id) for id in sorted(sent)])
    assert sent == {envelope["id"] for envelope in await hear(37)}


async def test_long_events_arrive_whole(bus: EventBus, hear: Hear) -> None:
    events = [an_event(f"e{i}", data="x" * (MAX_EVENT - 200)) for i in range(3)]
    await bus.publish(events)
    heard = {envelope["id"]: len(envelope["data"]) for envelope in await hear(3)}
    assert {e.id: MAX_EVENT - 200 for e in events} == heard


async def test_nothing_can_be_published(bus: EventBus, hear: Hear) -> None:
    await bus.publish([])
    assert [] == list(await hear(0))


async def test_publishing_twice_loses_nothing(bus: EventBus, hear: Hear) -> None:
    for _ in range(2):
        await bus.publish([an_event("e1"), an_event("e2")])
    assert {"e1", "e2"} == {envelope["id"] for envelope in await hear(2)}


@pytest.mark.parametrize(
    "wrong",
    [
        BusEvent(id="e2", name="jobs.job-posted", body=json.dumps({"x": "y" * MAX_EVENT})),
        BusEvent(id="e2", name="jobs.job-posted", body=""),
        BusEvent(id="e2", name="jobs.job-posted", body="[1]"),
        BusEvent(id="e2", name="jobs.job-posted", body="{"),
        BusEvent(id="e2", name="jobs.job-posted", body='{"x": ' + "[" * 100_000 + "}"),
        BusEvent(id="e2", name="", body="{}"),
        BusEvent(id="e2", name="Job posted!", body="{}"),
        BusEvent(id="e2", name="a" * 129, body="{}"),
    ],
    ids=["long", "empty", "list", "half", "deep", "no-name", "odd-name", "long-name"],
)
async def test_an_impossible_event_is_refused_with_all_others(
    bus: EventBus, hear: Hear, wrong: BusEvent
) -> None:
    with pytest.raises(ValueError, match=r"event|JSON|Expecting"):
        await bus.publish([an_event("e1"), wrong])
    assert [] == list(await hear(0))
