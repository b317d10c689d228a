"""What SQS alone has, and servers that die or fall silent."""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.connections.aws import AwsAccess
from adapters.message_queue.sqs import SqsMessageQueue
from application.ports.lifecycle import UnavailableError
from application.ports.message_queue import Message
from tests.harnesses import Harness
from tests.harnesses.message_queue.sqs import HARNESS
from tests.servers.aws import KEYS, SHARED
from tests.servers.proxy import proxied
from tests.servers.sqs import SqsServer

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
LONG = timedelta(seconds=10)
LEAVE = """
import asyncio, sys
from datetime import timedelta
from adapters.connections.aws import AwsAccess
from adapters.message_queue.sqs import SqsMessageQueue

async def main():
    access = AwsAccess(region="us-east-1", endpoint=sys.argv[1], access_key="t", secret_key="t")
    queue = SqsMessageQueue(access, queue=sys.argv[2])
    await queue.open()
    long = timedelta(seconds=20)
    task = asyncio.create_task(queue.receive(limit=10, wait=long, visibility=long))
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await queue.close()

asyncio.run(main())
"""


def access_to(endpoint: str) -> AwsAccess:
    return AwsAccess(
        region=KEYS["JOBGRAPH_AWS_REGION"],
        endpoint=endpoint,
        access_key=KEYS["JOBGRAPH_AWS_ACCESS_KEY"],
        secret_key=KEYS["JOBGRAPH_AWS_SECRET_KEY"],
    )


def a_message(id: str = "m1") -> Message:
    return Message(id=id, group="g", body="{}")


@pytest.fixture(scope="module")
def server(started: Callable[[str, str], Harness]) -> Iterator[SqsServer]:
    """One that may be killed, where there is one at all."""
    started("message_queue", "sqs__elasticmq")
    server = SqsServer(here=True)
    server.use()
    yield server
    server.leave()


@pytest.fixture
async def queue(server: SqsServer) -> AsyncIterator[SqsMessageQueue]:
    queue = SqsMessageQueue(access_to(server.endpoint), queue=f"q{time.monotonic_ns()}.fifo")
    await queue.migrate()
    await queue.open()
    yield queue
    await queue.close()


async def test_a_server_that_dies_is_told_and_found_again_when_it_is_back(
    server: SqsServer, queue: SqsMessageQueue
) -> None:
    waiting = asyncio.create_task(queue.receive(limit=1, wait=LONG, visibility=MINUTE))
    await queue.send([a_message()])
    assert 1 == len(await waiting)
    waiting = asyncio.create_task(queue.receive(limit=1, wait=LONG, visibility=MINUTE))
    assert [] == list(await queue.receive(limit=1, wait=timedelta(), visibility=MINUTE))
    server.kill()
    began = time.monotonic()
    for attempt in (waiting, queue.send([a_message()]), queue.ping(), queue.dead(limit=1)):
        with pytest.raises(UnavailableError):
            await attempt
    assert time.monotonic() - began < 20
    server.run()  # it forgot everything
    with pytest.raises(UnavailableError, match="jobgraph migrate"):
        await queue.send([a_message()])
    await queue.migrate()
    await queue.send([a_message()])
    assert 1 == len(await queue.receive(limit=1, wait=LONG, visibility=MINUTE))


async def test_a_network_that_falls_silent_is_told_within_a_deadline(
    server: SqsServer, queue: SqsMessageQueue
) -> None:
    with proxied(server.port) as proxy:
        far = SqsMessageQueue(access_to(f"http://127.0.0.1:{proxy.port}"), queue=queue._name)  # noqa: SLF001 - the same queue by another way
        await far.open()
        proxy.hang()
        began = time.monotonic()
        told = await asyncio.gather(
            far.receive(limit=1, wait=SECOND, visibility=MINUTE),
            far.send([a_message()]),
            return_exceptions=True,
        )
        assert [UnavailableError] * 2 == [type(error) for error in told]
        assert time.monotonic() - began < 25
        proxy.resume()
        await far.send([a_message("m2")])
        await far.close()


async def test_what_arrives_for_who_was_cancelled_is_handed_back_at_once(
    queue: SqsMessageQueue,
) -> None:
    waiting = asyncio.create_task(queue.receive(limit=1, wait=LONG, visibility=MINUTE))
    assert [] == list(await queue.receive(limit=1, wait=SECOND, visibility=MINUTE))
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    await queue.send([a_message()])
    (received,) = await queue.receive(limit=1, wait=LONG, visibility=MINUTE)
    assert "m1" == received.message.id


async def test_a_process_that_ends_waits_for_no_poll(
    server: SqsServer, queue: SqsMessageQueue
) -> None:
    began = time.monotonic()
    command = [sys.executable, "-c", LEAVE, server.endpoint, queue._name]  # noqa: SLF001 - by name
    ended = await asyncio.to_thread(
        subprocess.run, command, timeout=30, check=False, cwd=Path(__file__).parents[3]
    )
    assert 0 == ended.returncode
    assert time.monotonic() - began < 15


async def test_ten_that_start_together_make_one_queue(server: SqsServer) -> None:
    name = f"q{time.monotonic_ns()}.fifo"
    queues = [SqsMessageQueue(access_to(server.endpoint), queue=name) for _ in range(10)]
    await asyncio.gather(*(queue.migrate() for queue in queues))
    await queues[0].open()
    await queues[0].close()


async def test_a_queue_that_nobody_made_is_told_with_what_to_do(server: SqsServer) -> None:
    queue = SqsMessageQueue(access_to(server.endpoint), queue="missing.fifo")
    with pytest.raises(UnavailableError, match="jobgraph migrate"):
        await queue.open()
    await queue.close()


@pytest.fixture
def aws(started: Callable[[str, str], Harness]) -> str:
    started("message_queue", "sqs")
    return SHARED.endpoint


async def test_migrating_sets_what_is_needed_and_keeps_what_an_operator_set(
    aws: str, tmp_path: Path
) -> None:
    name = HARNESS.fresh(tmp_path)["JOBGRAPH_AWS_QUEUE"]
    await SqsMessageQueue(access_to(aws), queue=name, max_receives=3).migrate()
    with SHARED.client("sqs") as sqs:
        url = sqs.get_queue_url(QueueName=name)["QueueUrl"]
        sqs.set_queue_attributes(QueueUrl=url, Attributes={"ReceiveMessageWaitTimeSeconds": "7"})
        await SqsMessageQueue(access_to(aws), queue=name, max_receives=5).migrate()
        found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        dead = sqs.get_queue_url(QueueName=f"{name.removesuffix('.fifo')}-dead.fifo")
        set_aside = sqs.get_queue_attributes(QueueUrl=dead["QueueUrl"], AttributeNames=["All"])
    redrive = json.loads(found["RedrivePolicy"])
    assert "5" == str(redrive["maxReceiveCount"])
    assert set_aside["Attributes"]["QueueArn"] == redrive["deadLetterTargetArn"]
    assert "7" == found["ReceiveMessageWaitTimeSeconds"]
    for attributes in (found, set_aside["Attributes"]):
        assert "true" == attributes["SqsManagedSseEnabled"]
        assert "perMessageGroupId" == attributes["FifoThroughputLimit"]
        assert str(14 * 24 * 3600) == attributes["MessageRetentionPeriod"]
