"""What EventBridge alone has."""

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.connections.aws import AwsAccess
from adapters.event_bus.eventbridge import EventBridgeBus
from adapters.event_bus.eventbridge.rules import LANES, TRIGGERS, lane
from adapters.message_queue.sqs import SqsMessageQueue
from application.ports.event_bus import BusEvent
from application.ports.lifecycle import UnavailableError
from entrypoints.events import EVENT_TYPES
from tests.harnesses import Harness
from tests.harnesses.event_bus.eventbridge import HARNESS
from tests.servers.aws import KEYS, SHARED
from tests.servers.aws_stub import Answer, aws_stub, refusal

MINUTE = timedelta(minutes=1)


@pytest.fixture
def access(started: Callable[[str, str], Harness]) -> AwsAccess:
    started("event_bus", "eventbridge")
    return AwsAccess(
        region=KEYS["JOBGRAPH_AWS_REGION"],
        endpoint=SHARED.endpoint,
        access_key=KEYS["JOBGRAPH_AWS_ACCESS_KEY"],
        secret_key=KEYS["JOBGRAPH_AWS_SECRET_KEY"],
    )


def an_event(id: str, *, group: str, name: str = "jobs.job-posted") -> BusEvent:
    return BusEvent(id=id, name=name, body=json.dumps({"id": id}), group=group)


def new_names(folder: Path) -> tuple[str, str]:
    fresh = HARNESS.fresh(folder)
    return fresh["JOBGRAPH_AWS_BUS"], fresh["JOBGRAPH_AWS_QUEUE"]


async def test_the_products_rules_and_an_archive_are_made_once(
    access: AwsAccess, tmp_path: Path
) -> None:
    name, queue = new_names(tmp_path)
    buses = [EventBridgeBus(access, bus=name, queue=queue) for _ in range(5)]
    await asyncio.gather(*(bus.migrate() for bus in buses))
    with SHARED.client("events") as events:
        found = events.list_rules(EventBusName=name)["Rules"]
        archive = events.describe_archive(ArchiveName=name[:48])
        targets = [
            events.list_targets_by_rule(EventBusName=name, Rule=rule["Name"])["Targets"]
            for rule in found
        ]
    kinds = Counter(rule["Name"].rpartition("-")[0] for rule in found)
    assert {**dict.fromkeys(TRIGGERS, LANES), "other-events": LANES} == kinds
    assert {1} == {len(of_rule) for of_rule in targets}
    undelivered = queue.removesuffix(".fifo") + "-undelivered"
    with SHARED.client("sqs") as sqs:
        url = sqs.get_queue_url(QueueName=undelivered)["QueueUrl"]
        made = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
    assert {made["QueueArn"]} == {t["DeadLetterConfig"]["Arn"] for (t,) in targets}
    (statement,) = json.loads(made["Policy"])["Statement"]
    assert made["QueueArn"] == statement["Resource"]
    assert (14, f"event-bus/{name}") == (
        archive["RetentionDays"],
        archive["EventSourceArn"].rpartition(":")[2],
    )


async def test_the_events_that_have_a_rule_of_their_own_exist() -> None:
    assert set(TRIGGERS.values()) <= {t.name for t in EVENT_TYPES}


async def test_an_operators_own_statement_in_the_queues_policy_stays(
    access: AwsAccess, tmp_path: Path
) -> None:
    name, queue = new_names(tmp_path)
    bus = EventBridgeBus(access, bus=name, queue=queue)
    await bus.migrate()
    with SHARED.client("sqs") as sqs:
        url = sqs.get_queue_url(QueueName=queue)["QueueUrl"]

        def statements() -> list[dict[str, Any]]:
            got = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["Policy"])
            read: list[dict[str, Any]] = json.loads(got["Attributes"]["Policy"])["Statement"]
            return read

        (ours,) = statements()
        theirs = {**ours, "Sid": "theirs"}
        policy = {"Version": "2012-10-17", "Statement": [theirs]}
        sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": json.dumps(policy)})
        await bus.migrate()
        await bus.migrate()
        assert [theirs, ours] == statements()


async def test_a_consumer_of_the_queue_gets_envelopes_of_one_aggregate_one_at_a_time(
    access: AwsAccess, tmp_path: Path
) -> None:
    name, queue_name = new_names(tmp_path)
    bus = EventBridgeBus(access, bus=name, queue=queue_name)
    queue = SqsMessageQueue(access, queue=queue_name)
    await bus.migrate()
    await bus.open()
    await queue.open()
    names = ["candidates.resume-uploaded", "candidates.resume-parsed", "jobs.job-posted"]
    sent = [an_event(f"e{i}", group="Candidate/c1", name=n) for i, n in enumerate(names)]
    await bus.publish(sent)
    came = set()
    for _ in sent:
        (received,) = await queue.receive(
            limit=10, wait=10 * timedelta(seconds=1), visibility=MINUTE
        )
        came.add(json.loads(received.message.body)["id"])
        await queue.delete([received])
    assert {event.id for event in sent} == came
    await queue.close()
    await bus.close()


def test_a_group_keeps_its_lane_and_all_lanes_are_used() -> None:
    lanes = Counter(lane(f"Candidate/{i}") for i in range(1000))
    assert {f"jobgraph:lane:{i}" for i in range(LANES)} == set(lanes)
    assert lane("Candidate/c1") == lane("Candidate/c1")
    assert max(lanes.values()) < 2 * 1000 / LANES


async def test_a_bus_that_nobody_made_is_told_with_what_to_do(access: AwsAccess) -> None:
    bus = EventBridgeBus(access, bus="missing", queue="missing.fifo")
    with pytest.raises(UnavailableError, match="jobgraph migrate"):
        await bus.open()
    await bus.close()
    with pytest.raises(UnavailableError, match="not open"):
        await bus.publish([an_event("e1", group="g")])


class Partly:
    """Takes events but for what it was told to refuse, so many times each."""

    def __init__(self, code: str = "ThrottlingException", **refused: int) -> None:
        self.code = code
        self.left = Counter(refused)
        self.taken: list[str] = []

    def __call__(self, operation: str, parameters: Any) -> Answer:  # noqa: ANN401 - JSON
        if operation == "DescribeEventBus":
            return 200, {"Name": parameters["Name"]}
        results = []
        for entry in parameters["Entries"]:
            id = json.loads(entry["Detail"])["id"]
            if self.left[id] > 0:
                self.left[id] -= 1
                results.append({"ErrorCode": self.code, "ErrorMessage": "no"})
            else:
                self.taken.append(id)
                results.append({"EventId": id})
        return 200, {"FailedEntryCount": 0, "Entries": results}


async def test_what_is_refused_of_a_batch_is_sent_again_and_nothing_else() -> None:
    partly = Partly(e3=2, e7=1)
    with aws_stub(partly) as stub:
        bus = EventBridgeBus(stub.access, bus="jobgraph", queue="jobgraph.fifo")
        await bus.open()
        await bus.publish([an_event(f"e{i}", group="g") for i in range(12)])
        await bus.close()
    assert {f"e{i}": 1 for i in range(12)} == Counter(partly.taken)
    assert [10, 2, 1, 2] == [len(p["Entries"]) for p in stub.asked("PutEvents")]


async def test_what_will_never_be_taken_is_told_by_name_at_once() -> None:
    partly = Partly("MalformedDetail", e1=99)
    with aws_stub(partly) as stub:
        bus = EventBridgeBus(stub.access, bus="jobgraph", queue="jobgraph.fifo")
        await bus.open()
        with pytest.raises(ValueError, match="e1: MalformedDetail"):
            await bus.publish([an_event(f"e{i}", group="g") for i in range(3)])
        await bus.close()
    assert ["e0", "e2"] == partly.taken
    assert 1 == len(stub.asked("PutEvents"))


@pytest.mark.parametrize(
    "code", ["ThrottlingException", "InternalFailure", "NotAuthorizedForSourceException"]
)
async def test_what_is_refused_again_and_again_is_told(code: str) -> None:
    with aws_stub(Partly(code, e1=99)) as stub:
        bus = EventBridgeBus(stub.access, bus="jobgraph", queue="jobgraph.fifo")
        await bus.open()
        with pytest.raises(UnavailableError, match=code):
            await bus.publish([an_event("e1", group="g")])
        await bus.close()


@pytest.mark.parametrize(
    "answer",
    [refusal("ThrottlingException"), refusal("InternalException", status=500), (200, {})],
    ids=["throttled", "500", "nonsense"],
)
async def test_a_bad_day_is_told_as_such(answer: Answer) -> None:
    def answers(operation: str, parameters: Any) -> Answer:  # noqa: ANN401 - JSON
        return (200, {}) if operation == "DescribeEventBus" else answer

    with aws_stub(answers) as stub:
        bus = EventBridgeBus(stub.access, bus="jobgraph", queue="jobgraph.fifo")
        await bus.open()
        with pytest.raises(UnavailableError):
            await bus.publish([an_event("e1", group="g")])
        await bus.close()
