"""A queue of this process alone."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import count

from attrs import define

from adapters.message_queue import check_messages
from application.ports.clock import Clock
from application.ports.lifecycle import UnavailableError
from application.ports.message_queue import (
    MAX_LIMIT,
    Choice,
    DeadMessage,
    Message,
    MessageQueue,
    Received,
)

_SHORTEST = 0.01
"""Seconds between two looks at a clock that may stand still."""


@define(kw_only=True)
class _Queued:
    message: Message
    hidden_until: datetime
    attempt: int = 0
    receipt: str | None = None
    """Of the newest loan."""


class MemoryMessageQueue(MessageQueue):
    """Lost with the process. Loans run out by the clock, `wait` is real time.

    Nothing awaits between a check and a change, so it needs no lock.
    """

    def __init__(self, clock: Clock, *, max_receives: int = 16, capacity: int = 100_000) -> None:
        self.max_receives = max_receives
        self._clock = clock
        self._capacity = capacity
        # Those that were served last are at the end: nobody starves.
        self._groups: OrderedDict[str, deque[_Queued]] = OrderedDict()
        self._dead: deque[DeadMessage] = deque()
        self._length = 0
        self._receipts = count(1)
        self._changed = asyncio.Event()

    async def send(self, messages: Sequence[Message]) -> None:
        """See MessageQueue."""
        check_messages(messages)
        if self._length + len(self._dead) + len(messages) > self._capacity:
            raise UnavailableError(f"the queue is full: it holds {self._capacity} messages")
        for message in messages:
            self._append(message)
        self._tell()

    async def receive(
        self, *, limit: int, wait: timedelta, visibility: timedelta
    ) -> Sequence[Received]:
        """See MessageQueue."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + wait.total_seconds()
        while True:
            changed = self._changed
            lent = self._lend(min(limit, MAX_LIMIT), visibility)
            left = deadline - loop.time()
            if lent or left <= 0:
                return lent
            try:
                async with asyncio.timeout(min(left, max(self._until_due(), _SHORTEST))):
                    await changed.wait()
            except TimeoutError:
                continue

    async def extend(self, received: Received, *, visibility: timedelta) -> bool:
        """See MessageQueue."""
        queued = self._lent(received)
        if queued is None:
            return False
        queued.hidden_until = self._clock.now() + visibility
        return True

    async def give_back(self, received: Received, *, after: timedelta) -> None:
        """See MessageQueue."""
        queued = self._lent(received)
        if queued is not None:
            queued.receipt = None
            queued.hidden_until = self._clock.now() + after
            self._tell()

    async def set_aside(self, received: Received) -> None:
        """See MessageQueue."""
        if self._lent(received) is not None:
            self._dead.append(DeadMessage(message=self._take(received.message.group)))
            self._tell()

    async def delete(self, received: Sequence[Received]) -> None:
        """See MessageQueue."""
        for one in received:
            if self._lent(one) is not None:
                self._take(one.message.group)
        self._tell()

    async def dead(self, *, limit: int) -> Sequence[DeadMessage]:
        """See MessageQueue."""
        return list(self._dead)[:limit]

    async def redrive(self, chosen: Choice | None = None) -> int:
        """See MessageQueue."""
        redriven = self._bury(chosen or (lambda _: True))
        for message in redriven:
            self._append(message)
        self._tell()
        return len(redriven)

    async def drop(self, chosen: Choice) -> int:
        """See MessageQueue."""
        return len(self._bury(chosen))

    def _bury(self, chosen: Choice) -> list[Message]:
        """Take from the dead."""
        taken = [d.message for d in self._dead if chosen(d.message)]
        self._dead = deque(d for d in self._dead if not chosen(d.message))
        return taken

    def _append(self, message: Message) -> None:
        queued = _Queued(message=message, hidden_until=self._clock.now())
        self._groups.setdefault(message.group, deque()).append(queued)
        self._length += 1

    def _take(self, group: str) -> Message:
        queue = self._groups[group]
        message = queue.popleft().message
        self._length -= 1
        if not queue:
            del self._groups[group]
        return message

    def _lend(self, limit: int, visibility: timedelta) -> list[Received]:
        now = self._clock.now()
        lent: list[Received] = []
        for group in list(self._groups):
            if len(lent) >= limit:
                break
            head = self._head(group, now)
            if head is not None:
                head.attempt += 1
                head.receipt = str(next(self._receipts))
                head.hidden_until = now + visibility
                self._groups.move_to_end(group)
                received = Received(
                    message=head.message, receipt=head.receipt, attempt=head.attempt
                )
                lent.append(received)
        return lent

    def _head(self, group: str, now: datetime) -> _Queued | None:
        """Find what can be lent now; what was received too often goes aside."""
        while group in self._groups:
            head = self._groups[group][0]
            if head.hidden_until > now:
                return None
            if head.attempt < self.max_receives:
                return head
            self._dead.append(DeadMessage(message=self._take(group)))
        return None

    def _lent(self, received: Received) -> _Queued | None:
        queue = self._groups.get(received.message.group)
        head = queue[0] if queue else None
        if head is None or head.receipt != received.receipt:
            return None
        return head if head.hidden_until > self._clock.now() else None

    def _until_due(self) -> float:
        now = self._clock.now()
        return min((left.total_seconds() for left in self._hidden(now)), default=float("inf"))

    def _hidden(self, now: datetime) -> Iterator[timedelta]:
        return (queue[0].hidden_until - now for queue in self._groups.values())

    def _tell(self) -> None:
        """Wake everybody who waits; each looks for itself."""
        self._changed.set()
        self._changed = asyncio.Event()
