"""How tests borrow from a queue. Time is real: loans are short, and what must come is awaited."""

from collections.abc import Sequence
from datetime import timedelta

from application.ports.message_queue import Message, MessageQueue, Received

NOW = timedelta()
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
LONG = timedelta(seconds=10)
"""How long a test waits for what must come."""


def a_message(id: str, *, group: str = "Candidate/c1", body: str = "{}") -> Message:
    return Message(id=id, group=group, body=body)


async def borrow(
    queue: MessageQueue,
    limit: int = 10,
    *,
    wait: timedelta = LONG,
    visibility: timedelta = MINUTE,
) -> Sequence[Received]:
    return await queue.receive(limit=limit, wait=wait, visibility=visibility)


async def borrow_one(queue: MessageQueue, *, visibility: timedelta = MINUTE) -> Received:
    (received,) = await borrow(queue, 1, visibility=visibility)
    return received


async def borrow_many(queue: MessageQueue, number: int) -> list[Received]:
    """Ask again: a queue may give fewer at once than it has."""
    borrowed: list[Received] = []
    while len(borrowed) < number:
        more = await borrow(queue)
        assert more, f"{len(borrowed)} of {number} came"
        borrowed += more
    return borrowed


def ids(received: Sequence[Received]) -> list[str]:
    return [one.message.id for one in received]
