"""The promises of MessageQueue; those about dead messages are in a suite beside this."""

import asyncio
from collections import Counter, defaultdict

import pytest

from application.ports.message_queue import MAX_BODY, MAX_NAME, Message, MessageQueue, Received
from entrypoints.container.everything import Container
from tests.contracts.borrowing import (
    LONG,
    MINUTE,
    NOW,
    SECOND,
    a_message,
    borrow,
    borrow_many,
    borrow_one,
    ids,
)

pytestmark = pytest.mark.every("message_queue")


@pytest.fixture
def queue(container: Container) -> MessageQueue:
    return container.message_queue()


async def test_what_is_sent_is_received_as_it_was(queue: MessageQueue) -> None:
    body = '{"name": "Ørsted & 李 <b>", "smile": "\U0001f600", "lines": "a\\n\tb"}'
    message = Message(id="Candidate/c1/1/0", group="Candidate/c1", body=body)
    await queue.send([message])
    received = await borrow_one(queue)
    assert (message, 1) == (received.message, received.attempt)


async def test_ids_and_groups_may_be_any_text(queue: MessageQueue) -> None:
    messages = [
        a_message("é", group="å b"),
        a_message("x" * MAX_NAME, group="y" * MAX_NAME),
        a_message("\t\x01", group="\n"),
    ]
    await queue.send(messages)
    received = await borrow_many(queue, 3)
    assert {(m.id, m.group) for m in messages} == {
        (r.message.id, r.message.group) for r in received
    }


async def test_a_long_body_arrives_whole(queue: MessageQueue) -> None:
    message = a_message("m1", body="é" * (MAX_BODY // 2))
    await queue.send([message])
    assert message == (await borrow_one(queue)).message


@pytest.mark.parametrize(
    "wrong",
    [
        a_message("m2", body="é" * (MAX_BODY // 2) + "e"),
        a_message("m2", body=""),
        a_message("m2", body="a\x00b"),
        a_message("m2", body="\ud800"),
        a_message("m2", body="\uffff"),
        a_message(""),
        a_message("m2", group=""),
        a_message("m" * (MAX_NAME + 1)),
        a_message("m2", group="m" * (MAX_NAME + 1)),
    ],
    ids=["long", "empty", "nul", "surrogate", "no-character", "no-id", "no-group", "id", "group"],
)
async def test_a_message_that_cannot_be_sent_is_refused_with_all_others(
    queue: MessageQueue, wrong: Message
) -> None:
    with pytest.raises(ValueError, match=r"a message"):
        await queue.send([a_message("m1"), wrong])
    assert [] == list(await borrow(queue, wait=NOW))


async def test_nothing_can_be_sent_and_deleted(queue: MessageQueue) -> None:
    await queue.send([])
    await queue.delete([])
    assert [] == list(await borrow(queue, wait=NOW))


async def test_a_group_comes_in_order_one_at_a_time(queue: MessageQueue) -> None:
    sent = [f"m{i}" for i in range(25)]
    await queue.send([a_message(id) for id in sent])
    came = []
    for _ in sent:
        received = await borrow(queue)
        assert 1 == len(received)
        assert [] == list(await borrow(queue, wait=NOW))
        await queue.delete(received)
        came += ids(received)
    assert sent == came


async def test_a_lent_group_does_not_hold_up_the_others(queue: MessageQueue) -> None:
    await queue.send([a_message("a1", group="a"), a_message("a2", group="a")])
    held = await borrow_one(queue)
    await queue.send([a_message("b1", group="b")])
    assert ["a1", "b1"] == [held.message.id, (await borrow_one(queue)).message.id]


async def test_more_than_a_batch_arrives_with_never_more_than_the_limit(
    queue: MessageQueue,
) -> None:
    sent = [a_message(f"m{i}", group=f"g{i}") for i in range(37)]
    await queue.send(sent)
    came: list[str] = []
    while len(came) < len(sent):
        received = await borrow(queue, 4)
        assert 1 <= len(received) <= 4
        came += ids(received)
    assert {m.id for m in sent} == set(came)
    assert [] == list(await borrow(queue, wait=NOW))


async def test_one_call_lends_ten_at_most(queue: MessageQueue) -> None:
    await queue.send([a_message(f"m{i}", group=f"g{i}") for i in range(12)])
    assert len(await borrow(queue, 100)) <= 10


async def test_a_batch_of_long_bodies_is_sent_whole(queue: MessageQueue) -> None:
    sent = [a_message(f"m{i}", group=f"g{i}", body="x" * MAX_BODY) for i in range(5)]
    await queue.send(sent)
    received = await borrow_many(queue, 5)
    assert {m.id: m.body for m in sent} == {r.message.id: r.message.body for r in received}


async def test_who_waits_gets_what_is_sent_meanwhile(queue: MessageQueue) -> None:
    waiting = asyncio.create_task(borrow(queue))
    assert [] == list(await borrow(queue, wait=NOW))
    await queue.send([a_message("m1")])
    assert ["m1"] == ids(await waiting)


async def test_waiting_for_nothing_ends(queue: MessageQueue) -> None:
    assert [] == list(await borrow(queue, wait=SECOND))


async def test_a_loan_that_runs_out_comes_again_before_what_is_later(queue: MessageQueue) -> None:
    await queue.send([a_message("m1"), a_message("m2")])
    first = await borrow_one(queue, visibility=SECOND)
    again = await borrow_one(queue)
    assert ("m1", 1) == (first.message.id, first.attempt)
    assert ("m1", 2) == (again.message.id, again.attempt)


async def test_an_extended_loan_lasts_longer(queue: MessageQueue) -> None:
    await queue.send([a_message("m1")])
    received = await borrow_one(queue, visibility=SECOND)
    assert await queue.extend(received, visibility=MINUTE)
    assert [] == list(await borrow(queue, wait=2 * SECOND))
    await queue.delete([received])


async def test_who_lost_a_loan_cannot_change_anything(queue: MessageQueue) -> None:
    await queue.send([a_message("m1"), a_message("m2")])
    lost = await borrow_one(queue, visibility=SECOND)
    again = await borrow_one(queue)
    assert not await queue.extend(lost, visibility=SECOND)
    await queue.give_back(lost, after=NOW)
    await queue.delete([lost])
    assert [] == list(await borrow(queue, wait=SECOND))
    assert await queue.extend(again, visibility=MINUTE)
    await queue.delete([again])
    assert "m2" == (await borrow_one(queue)).message.id


async def test_a_batch_is_deleted_although_one_of_it_was_lost(queue: MessageQueue) -> None:
    await queue.send([a_message("a1", group="a")])
    lost = await borrow_one(queue, visibility=SECOND)
    again = await borrow_one(queue)
    await queue.send([a_message(f"b{i}", group=f"b{i}") for i in range(12)])
    others = await borrow_many(queue, 12)
    await queue.delete([lost, *others])
    await queue.give_back(again, after=NOW)
    assert "a1" == (await borrow_one(queue)).message.id
    assert [] == list(await borrow(queue, wait=NOW))


async def test_what_is_given_back_comes_at_once_and_first(queue: MessageQueue) -> None:
    await queue.send([a_message("m1"), a_message("m2")])
    await queue.give_back(await borrow_one(queue), after=NOW)
    again = await borrow_one(queue)
    assert ("m1", 2) == (again.message.id, again.attempt)


async def test_what_is_given_back_for_later_holds_its_group_until_then(
    queue: MessageQueue,
) -> None:
    await queue.send([a_message("a1", group="a"), a_message("a2", group="a")])
    await queue.give_back(await borrow_one(queue), after=2 * SECOND)
    await queue.send([a_message("b1", group="b")])
    other = await borrow_one(queue)
    assert [] == list(await borrow(queue, wait=NOW))
    assert ["b1", "a1"] == [other.message.id, (await borrow_one(queue)).message.id]


async def test_sending_twice_loses_nothing(queue: MessageQueue) -> None:
    messages = [a_message("m1"), a_message("m2")]
    await queue.send(messages)
    await queue.send(messages)
    came: list[str] = []
    while received := await borrow(queue, wait=SECOND):
        await queue.delete(received)
        came += ids(received)
    assert came in (["m1", "m2"], ["m1", "m2", "m1", "m2"])


async def test_who_is_cancelled_while_waiting_keeps_nothing(queue: MessageQueue) -> None:
    waiting = asyncio.create_task(borrow(queue, wait=LONG, visibility=SECOND))
    assert [] == list(await borrow(queue, wait=NOW))  # meanwhile the other waits
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    await queue.send([a_message("m1")])
    assert "m1" == (await borrow_one(queue)).message.id


async def test_eight_consumers_share_the_work_and_keep_each_groups_order(
    queue: MessageQueue,
) -> None:
    sent = [a_message(f"{i}", group=f"g{i % 16}") for i in range(500)]
    handled: dict[str, list[int]] = defaultdict(list)
    at_work: Counter[str] = Counter()
    done = asyncio.Event()

    async def handle(received: Received) -> None:
        group = received.message.group
        at_work[group] += 1
        assert 1 == at_work[group]
        await asyncio.sleep(0)
        if int(received.message.id) not in handled[group]:
            handled[group].append(int(received.message.id))
        at_work[group] -= 1

    async def consume() -> None:
        while not done.is_set():
            received = await borrow(queue, wait=SECOND)
            await asyncio.gather(*map(handle, received))
            await queue.delete(received)
            if len(sent) == sum(map(len, handled.values())):
                done.set()

    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        for _ in range(8):
            group.create_task(consume())
        await queue.send(sent)
    assert {f"g{i}": list(range(i, 500, 16)) for i in range(16)} == handled
