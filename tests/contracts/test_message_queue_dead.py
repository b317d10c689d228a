"""The promises of MessageQueue about what is received too often."""

import pytest

from application.ports.message_queue import MessageQueue
from entrypoints.container.everything import Container
from tests.contracts.borrowing import NOW, SECOND, a_message, borrow, borrow_one

pytestmark = pytest.mark.every("message_queue")


@pytest.fixture
def queue(container: Container) -> MessageQueue:
    return container.message_queue()


async def poison(queue: MessageQueue) -> None:
    """Fail with what comes, until it is set aside."""
    for attempt in range(1, queue.max_receives + 1):
        received = await borrow_one(queue)
        assert attempt == received.attempt
        await queue.give_back(received, after=NOW)


async def test_poison_is_set_aside_and_frees_its_group(queue: MessageQueue) -> None:
    bad, good = a_message("bad", body="[1]"), a_message("good")
    await queue.send([bad, good])
    await poison(queue)
    received = await borrow_one(queue)
    assert ("good", 1) == (received.message.id, received.attempt)
    assert [bad] == [d.message for d in await queue.dead(limit=10)]


async def test_what_was_set_aside_can_be_looked_at_again_and_again(queue: MessageQueue) -> None:
    for group in "abc":
        await queue.send([a_message(f"{group}1", group=group)])
        await poison(queue)
    assert [] == list(await borrow(queue, wait=SECOND))
    for _ in range(2):
        dead = await queue.dead(limit=10)
        assert {"a1", "b1", "c1"} == {d.message.id for d in dead}
    assert 2 == len(await queue.dead(limit=2))


async def test_a_consumer_sets_aside_again_and_again_and_each_time_it_frees_the_group(
    queue: MessageQueue,
) -> None:
    bad = a_message("bad")
    await queue.send([bad])
    for good in ("good", "better"):  # each time it was redriven
        await queue.send([a_message(good)])
        received = await borrow_one(queue)
        assert "bad" == received.message.id
        await queue.set_aside(received)
        assert [bad] == [d.message for d in await queue.dead(limit=10)]
        other = await borrow_one(queue)
        assert good == other.message.id
        await queue.delete([other])
        assert 1 == await queue.redrive()


async def test_whoever_lost_the_loan_sets_nothing_aside(queue: MessageQueue) -> None:
    await queue.send([a_message("a")])
    received = await borrow_one(queue)
    await queue.delete([received])
    await queue.set_aside(received)
    assert [] == list(await queue.dead(limit=10))


async def test_nothing_is_dead_and_nothing_redriven_at_first(queue: MessageQueue) -> None:
    assert [] == list(await queue.dead(limit=10))
    assert 0 == await queue.redrive()


async def test_redriven_messages_come_again_in_order_as_if_never_received(
    queue: MessageQueue,
) -> None:
    sent = [a_message(f"m{i}") for i in range(3)]
    await queue.send(sent)
    for _ in sent:
        await poison(queue)
    assert [] == list(await borrow(queue, wait=SECOND))
    assert 3 == await queue.redrive()
    assert [] == list(await queue.dead(limit=10))
    for message in sent:
        received = await borrow_one(queue)
        assert (message, 1) == (received.message, received.attempt)
        await queue.delete([received])
    assert [] == list(await borrow(queue, wait=NOW))


async def test_what_fails_again_after_a_redrive_can_be_redriven_again(
    queue: MessageQueue,
) -> None:
    await queue.send([a_message("m1")])
    for _ in range(2):
        await poison(queue)
        assert [] == list(await borrow(queue, wait=SECOND))
        assert 1 == await queue.redrive()
    assert "m1" == (await borrow_one(queue)).message.id


async def test_those_chosen_are_redriven_and_the_others_stay(queue: MessageQueue) -> None:
    for id in ("a1", "a2", "b1"):
        await queue.send([a_message(id, group=id[0])])
        await queue.set_aside(await borrow_one(queue))
    assert 1 == await queue.redrive(lambda message: message.id == "a2")
    assert 0 == await queue.redrive(lambda message: message.id == "a2")
    received = await borrow_one(queue)
    assert ("a2", 1) == (received.message.id, received.attempt)
    assert {"a1", "b1"} == {d.message.id for d in await queue.dead(limit=10)}


async def test_those_chosen_are_forgotten_and_the_others_stay(queue: MessageQueue) -> None:
    for id in ("a1", "a2", "b1"):
        await queue.send([a_message(id, group=id[0])])
        await queue.set_aside(await borrow_one(queue))
    assert 0 == await queue.drop(lambda message: message.id == "c1")
    assert 2 == await queue.drop(lambda message: message.id in {"a2", "b1"})
    assert ["a1"] == [d.message.id for d in await queue.dead(limit=10)]
    assert 1 == await queue.redrive()
    assert "a1" == (await borrow_one(queue)).message.id
