"""SQS that throttles, refuses, takes a part of a batch, or answers nonsense."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from adapters.connections.aws import AwsAccess
from adapters.message_queue.sqs import SqsMessageQueue
from application.ports.lifecycle import UnavailableError
from application.ports.message_queue import Message, Received
from tests.servers.aws_stub import Answer, AwsStub, aws_stub, refusal

SECOND = timedelta(seconds=1)
NAME = "jobgraph.fifo"


def a_message(id: str, group: str = "g") -> Message:
    return Message(id=id, group=group, body="{}")


def a_loan(receipt: str) -> Received:
    return Received(message=a_message("m1"), receipt=receipt, attempt=1)


@asynccontextmanager
async def sqs(
    answer: Callable[[str, Any], Answer],
) -> AsyncIterator[tuple[SqsMessageQueue, AwsStub]]:
    """Queues are found; whatever else is asked is up to `answer`."""

    def all_answers(operation: str, parameters: Any) -> Answer:  # noqa: ANN401 - JSON
        if operation == "GetQueueUrl":
            return 200, {"QueueUrl": f"http://127.0.0.1/{parameters['QueueName']}"}
        return answer(operation, parameters)

    with aws_stub(all_answers) as stub:
        queue = SqsMessageQueue(stub.access, queue=NAME)
        await queue.open()
        try:
            yield queue, stub
        finally:
            await queue.close()


@pytest.mark.parametrize(
    "answer",
    [
        refusal("RequestThrottled"),
        refusal("ThrottlingException"),
        refusal("AWS.SimpleQueueService.Throttling"),
        refusal("ServiceUnavailable", status=503),
        refusal("OverLimit", status=403),
        (500, "<html>"),
        (429, "{}"),
    ],
    ids=["throttled", "throttling", "old", "503", "full", "500", "429"],
)
async def test_a_bad_day_is_told_as_such_after_some_tries(answer: Answer) -> None:
    began = time.monotonic()
    async with sqs(lambda *_: answer) as (queue, stub):
        told = await asyncio.gather(
            queue.send([a_message("m1")]),
            queue.receive(limit=10, wait=SECOND, visibility=SECOND),
            queue.extend(a_loan("r"), visibility=SECOND),
            queue.delete([a_loan("r")]),
            queue.dead(limit=1),
            queue.redrive(),
            return_exceptions=True,
        )
    assert [UnavailableError] * 6 == [type(error) for error in told]
    assert len(told) < len(stub.requests)
    assert time.monotonic() - began < 15


async def test_an_answer_without_sense_is_not_taken_for_success() -> None:
    async with sqs(lambda *_: (200, {})) as (queue, _):
        told = await asyncio.gather(
            queue.send([a_message("m1")]), queue.delete([a_loan("r")]), return_exceptions=True
        )
    assert [UnavailableError] * 2 == [type(error) for error in told]


async def test_what_was_throttled_once_is_tried_again() -> None:
    answers = iter([refusal("RequestThrottled"), refusal("X", status=503)])
    taken = {"Successful": [{"Id": "0", "MessageId": "1", "MD5OfMessageBody": "1"}], "Failed": []}
    async with sqs(lambda *_: next(answers, (200, taken))) as (queue, stub):
        await queue.send([a_message("m1")])
    ids = [r["Entries"][0]["MessageDeduplicationId"] for r in stub.asked("SendMessageBatch")]
    assert ["m1"] * 3 == ids


@pytest.mark.parametrize("code", ["AccessDenied", "InvalidClientTokenId", "ExpiredToken"])
async def test_refused_keys_are_told_as_something_to_mend(code: str) -> None:
    async with sqs(lambda *_: refusal(code, status=403)) as (queue, _):
        with pytest.raises(UnavailableError, match="check the keys"):
            await queue.send([a_message("m1")])


async def test_a_queue_that_is_gone_is_told_with_what_to_do() -> None:
    async with sqs(lambda *_: refusal("QueueDoesNotExist")) as (queue, _):
        with pytest.raises(UnavailableError, match="jobgraph migrate"):
            await queue.receive(limit=1, wait=timedelta(), visibility=SECOND)


class Partly:
    """Takes batches but for what it was told to refuse, so many times each."""

    def __init__(
        self, code: str = "InternalError", *, sender_fault: bool = False, **refused: int
    ) -> None:
        self.said = {"Code": code, "SenderFault": sender_fault}
        self.left = Counter(refused)
        self.taken: list[str] = []

    def __call__(self, operation: str, parameters: Any) -> Answer:  # noqa: ANN401 - JSON
        done, failed = [], []
        for entry in parameters["Entries"]:
            name = entry.get("MessageDeduplicationId") or entry["ReceiptHandle"]
            if self.left[name] > 0:
                self.left[name] -= 1
                failed.append({"Id": entry["Id"], **self.said})
            else:
                self.taken.append(name)
                done.append({"Id": entry["Id"], "MessageId": name, "MD5OfMessageBody": "1"})
        return 200, {"Successful": done, "Failed": failed}


async def test_nothing_overtakes_what_was_refused_of_its_group() -> None:
    partly = Partly(a2=2, b1=1)
    messages = [a_message(f"{g}{i}", g) for i in range(1, 5) for g in "abc"]
    async with sqs(partly) as (queue, stub):
        await queue.send(messages)
    for group in "abc":
        expected = [f"{group}{i}" for i in range(1, 5)]
        assert expected == [name for name in partly.taken if name[0] == group]
    for batch in stub.asked("SendMessageBatch"):
        groups = [entry["MessageGroupId"] for entry in batch["Entries"]]
        assert len(groups) == len(set(groups))


async def test_what_is_refused_again_and_again_is_told_and_keeps_back_what_is_later() -> None:
    partly = Partly(a2=99)
    async with sqs(partly) as (queue, _):
        with pytest.raises(UnavailableError, match="InternalError"):
            await queue.send([a_message(f"a{i}", "a") for i in range(1, 5)])
    assert ["a1"] == partly.taken


@pytest.mark.parametrize("code", ["InvalidMessageContents", "AWS.SimpleQueueService.Whatever"])
async def test_what_will_never_be_taken_is_told_by_name_at_once(code: str) -> None:
    partly = Partly(code, sender_fault=True, b1=99)
    async with sqs(partly) as (queue, stub):
        with pytest.raises(ValueError, match=f"b1: {code.rpartition('.')[2]}"):
            await queue.send([a_message(f"{g}1", g) for g in "abc"])
    assert ["a1", "c1"] == partly.taken
    assert 1 == len(stub.asked("SendMessageBatch"))


async def test_a_batch_that_will_never_be_taken_is_told_as_such() -> None:
    async with sqs(lambda *_: refusal("InvalidMessageContents")) as (queue, _):
        with pytest.raises(ValueError, match="InvalidMessageContents"):
            await queue.send([a_message("m1")])


@pytest.mark.parametrize("code", ["KmsDisabled", "AccessDenied", "RequestThrottled"])
async def test_what_would_be_said_of_every_message_is_no_fault_of_one(code: str) -> None:
    async with sqs(Partly(code, sender_fault=True, m1=99)) as (queue, _):
        with pytest.raises(UnavailableError, match=code):
            await queue.send([a_message("m1")])


async def test_what_cannot_be_set_aside_is_no_fault_of_the_message() -> None:
    def answer(operation: str, parameters: Any) -> Answer:  # noqa: ANN401 - JSON
        if operation != "SendMessageBatch":
            return 200, {}
        failed = {"Code": "InvalidMessageContents", "SenderFault": True}
        return 200, {"Failed": [{"Id": e["Id"], **failed} for e in parameters["Entries"]]}

    async with sqs(answer) as (queue, stub):
        with pytest.raises(UnavailableError, match="InvalidMessageContents"):
            await queue.set_aside(a_loan("r"))
    assert [] == stub.asked("DeleteMessageBatch")


async def test_a_batch_has_ten_messages_and_240_kib_at_most() -> None:
    partly = Partly()
    many = [a_message(f"m{i}", f"g{i}") for i in range(25)]
    long = [Message(id=f"l{i}", group=f"l{i}", body="x" * 100_000) for i in range(5)]
    async with sqs(partly) as (queue, stub):
        await queue.send(many)
        await queue.send(long)
    sizes = [len(batch["Entries"]) for batch in stub.asked("SendMessageBatch")]
    assert [10, 10, 5, 2, 2, 1] == sizes


async def test_deleting_tries_again_what_was_refused() -> None:
    partly = Partly(r3=1)
    async with sqs(partly) as (queue, _):
        await queue.delete([a_loan(f"r{i}") for i in range(12)])
    assert {f"r{i}" for i in range(12)} == set(partly.taken)


def a_dead_message() -> dict[str, Any]:
    return {
        "MessageId": "5e0b",
        "Body": "{}",
        "ReceiptHandle": "r",
        "MD5OfBody": "99914b932bd37a50b983c5e7c90ae93b",
        "Attributes": {"MessageDeduplicationId": "m1", "MessageGroupId": "g"},
    }


async def test_a_redrive_that_broke_off_sends_the_same_again_so_that_sqs_drops_it() -> None:
    def answer(operation: str, parameters: Any) -> Answer:  # noqa: ANN401 - JSON
        if operation == "ReceiveMessage":
            return 200, {"Messages": [a_dead_message()]}
        if operation == "SendMessageBatch":
            return Partly()(operation, parameters)
        return Partly(r=99)(operation, parameters)

    async with sqs(answer) as (queue, stub):
        for _ in range(2):
            with pytest.raises(UnavailableError, match="InternalError"):
                await queue.redrive()
    sent = [entry for batch in stub.asked("SendMessageBatch") for entry in batch["Entries"]]
    assert ["m1/5e0b"] * 2 == [entry["MessageDeduplicationId"] for entry in sent]


async def test_what_cannot_be_redriven_is_given_back() -> None:
    def answer(operation: str, parameters: Any) -> Answer:  # noqa: ANN401 - JSON
        if operation == "ReceiveMessage":
            return 200, {"Messages": [a_dead_message()]}
        if operation == "SendMessageBatch":
            return refusal("KmsAccessDenied")
        return Partly()(operation, parameters)

    async with sqs(answer) as (queue, stub):
        with pytest.raises(UnavailableError, match="check the keys"):
            await queue.redrive()
    (given_back,) = stub.asked("ChangeMessageVisibilityBatch")
    assert [("r", 0)] == [
        (entry["ReceiptHandle"], entry["VisibilityTimeout"]) for entry in given_back["Entries"]
    ]
    assert [] == stub.asked("DeleteMessageBatch")


async def test_an_answer_that_was_lost_is_asked_for_again_by_the_same_name() -> None:
    answers = iter([refusal("X", status=503)])
    async with sqs(lambda *_: next(answers, (200, {}))) as (queue, stub):
        assert [] == list(await queue.receive(limit=1, wait=SECOND, visibility=SECOND))
    first, second = [r["ReceiveRequestAttemptId"] for r in stub.asked("ReceiveMessage")]
    assert first == second


@pytest.mark.parametrize("names", ["{", "[1]", '{"id": 7, "group": null}', "[" * 50_000])
async def test_names_that_make_no_sense_are_not_believed(names: str) -> None:
    message = a_dead_message()
    message["Attributes"]["ApproximateReceiveCount"] = "1"
    message["MessageAttributes"] = {"jobgraph": {"DataType": "String", "StringValue": names}}
    async with sqs(lambda *_: (200, {"Messages": [message]})) as (queue, _):
        received = await queue.receive(limit=1, wait=timedelta(), visibility=SECOND)
    assert [a_message("m1")] == [r.message for r in received]


async def test_without_a_region_or_keys_it_says_what_to_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ACCESS_KEY_ID", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, "/nonexistent")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    with pytest.raises(UnavailableError, match="JOBGRAPH_AWS_REGION"):
        await SqsMessageQueue(AwsAccess(), queue=NAME).open()
    keyless = SqsMessageQueue(
        AwsAccess(region="us-east-1", endpoint="http://127.0.0.1:9"), queue=NAME
    )
    with pytest.raises(UnavailableError, match="JOBGRAPH_AWS_ACCESS_KEY"):
        await keyless.open()
    await keyless.close()


async def test_an_address_that_makes_no_sense_is_told_without_the_keys() -> None:
    access = AwsAccess(
        region="us-east-1", endpoint="nowhere", access_key="open", secret_key="sesame"
    )
    with pytest.raises(UnavailableError) as refused:
        await SqsMessageQueue(access, queue=NAME).open()
    assert "sesame" not in str(refused.value) + repr(access)
