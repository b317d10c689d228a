"""Handing events over when the other side is away, hangs, or will not have them."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve

from adapters.event_bus.memory import MemoryEventBus
from adapters.message_queue.sqs import SqsMessageQueue
from application.ports.lifecycle import UnavailableError
from application.ports.message_queue import MAX_BODY, Message
from application.ports.outbox import Delivery
from entrypoints.cloud_events import read_envelope
from entrypoints.container.everything import Container
from entrypoints.worker.carriers import Carrier, ToBus, ToQueue
from tests.integration.worker.noting import CANDIDATES, Noting, consumer, forwarder, upload
from tests.servers.aws_stub import Answer, aws_stub


async def test_a_queue_that_is_away_costs_no_event_an_attempt(in_process: Container) -> None:
    await upload(in_process, uploads=1)

    class Away(Carrier):
        async def __call__(self, deliveries: Sequence[Delivery], /) -> None:
            raise UnavailableError("the queue is away")

    with pytest.raises(UnavailableError):
        await forwarder(in_process, Away()).forward()
    now = in_process.clock().now()
    again = await in_process.outbox().claim(now=now, lease=timedelta(minutes=1), limit=9)
    assert [1] * len(CANDIDATES) == [d.attempt for d in again]


async def test_a_queue_that_hangs_is_left_before_the_lease_is_over(in_process: Container) -> None:
    await upload(in_process, uploads=1)

    class Hanging(Carrier):
        async def __call__(self, deliveries: Sequence[Delivery], /) -> None:
            await asyncio.Event().wait()

    forwarding = evolve(forwarder(in_process, Hanging()), lease=timedelta(seconds=0.05))
    with pytest.raises(UnavailableError):
        await forwarding.forward()


async def test_a_forwarder_that_is_stopped_ends_and_one_that_is_cancelled_gives_back(
    in_process: Container,
) -> None:
    await upload(in_process, uploads=1)
    begun = asyncio.Event()

    class Hanging(Carrier):
        async def __call__(self, deliveries: Sequence[Delivery], /) -> None:
            begun.set()
            await asyncio.Event().wait()

    running = asyncio.create_task(forwarder(in_process, Hanging()).run(asyncio.Event()))
    async with asyncio.timeout(10):
        await begun.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)

    stopping = asyncio.Event()
    running = asyncio.create_task(forwarder(in_process).run(stopping))
    noting = Noting(in_process)
    consuming = consumer(in_process, noting.table)
    async with asyncio.timeout(10):
        while len(noting.seen) < len(CANDIDATES):
            await consuming.drain()
            await asyncio.sleep(0.01)
        stopping.set()
        await running


async def test_what_can_never_be_sent_is_parked_and_the_rest_goes_on(
    in_process: Container,
) -> None:
    await upload(in_process, uploads=1)
    queue = in_process.message_queue()

    class TooLongForOne(Carrier):
        async def __call__(self, deliveries: Sequence[Delivery], /) -> None:
            if any(d.stream == "Candidate/c2" for d in deliveries):
                body = "x" * (MAX_BODY + 1)
                await queue.send([Message(id="x", group="g", body=body)])
            await ToQueue(queue)(deliveries)

    assert len(CANDIDATES) == await forwarder(in_process, TooLongForOne()).drain()
    (parked,) = await in_process.outbox().parked(limit=9)
    assert "Candidate/c2/1/0" == parked.event_id
    noting = Noting(in_process)
    await consumer(in_process, noting.table).drain()
    assert {"c0", "c1", "c3"} == set(noting.seen)


async def test_one_event_that_sqs_refuses_for_good_stops_nobody(in_process: Container) -> None:
    await upload(in_process, uploads=1)
    taken: list[str] = []

    def answer(operation: str, parameters: Any) -> Answer:  # noqa: ANN401 - JSON
        if operation == "GetQueueUrl":
            return 200, {"QueueUrl": "http://127.0.0.1/jobgraph.fifo"}
        done, failed = [], []
        for entry in parameters["Entries"]:
            if entry["MessageGroupId"] == "Candidate/c2":
                why = {"Code": "InvalidMessageContents", "SenderFault": True}
                failed.append({"Id": entry["Id"], **why})
            else:
                taken.append(entry["MessageGroupId"])
                done.append({"Id": entry["Id"], "MessageId": "1", "MD5OfMessageBody": "1"})
        return 200, {"Successful": done, "Failed": failed}

    with aws_stub(answer) as stub:
        queue = SqsMessageQueue(stub.access, queue="jobgraph.fifo")
        await queue.open()
        assert len(CANDIDATES) == await forwarder(in_process, ToQueue(queue)).drain()
        await queue.close()
    assert {"Candidate/c0", "Candidate/c1", "Candidate/c3"} == set(taken)
    (parked,) = await in_process.outbox().parked(limit=9)
    assert "Candidate/c2/1/0" == parked.event_id
    assert "InvalidMessageContents" in parked.reason


async def test_events_go_to_the_bus_by_name_in_their_envelope(in_process: Container) -> None:
    await upload(in_process, uploads=1)
    bus = in_process.event_bus()
    assert isinstance(bus, MemoryEventBus)
    assert len(CANDIDATES) == await forwarder(in_process, ToBus(bus)).drain()
    for event in bus.published:
        envelope = read_envelope(event.body)
        assert ("candidates.resume-uploaded", event.id) == (event.name, envelope.event_id)
        assert event.group == envelope.stream
        assert envelope.traceparent
