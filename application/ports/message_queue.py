"""Work handed from one process to another."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Protocol

from attrs import field, frozen

MAX_BODY = 200 * 1024
"""Bytes of a body as UTF-8."""
MAX_NAME = 1000
"""Characters of an id or a group."""
MAX_LIMIT = 10
"""Messages that one call lends."""
MAX_WAIT = timedelta(seconds=20)


@frozen(kw_only=True)
class Message:
    """Something to be handled."""

    id: str
    """The same for the same work: a queue may drop a second one, and need not."""
    group: str
    """Messages of a group come in the order in which they were sent, one at a time."""
    body: str = field(repr=False)
    """Up to 200 KiB as UTF-8; not empty, and only characters that XML allows."""


@frozen(kw_only=True)
class Received:
    """A message lent to one consumer; invisible to others until the loan runs out."""

    message: Message
    receipt: str = field(repr=False)
    attempt: int
    """How many times it was received, this time included: at least that many."""


@frozen(kw_only=True)
class DeadMessage:
    """A message that was set aside, or received too often."""

    message: Message


Choice = Callable[[Message], bool]
"""Tells whether something is to be done to a message."""


class MessageQueue(Protocol):
    """At least once, in order within a group, over any number of consumers.

    While a message of a group is lent, nothing later of that group is given out. A message that
    was received `max_receives` times and not deleted is set aside, which frees its group; the
    queue may take until the next `receive` to do so. A queue that is away, or full, raises
    `lifecycle.UnavailableError`.
    """

    max_receives: int

    async def send(self, messages: Sequence[Message]) -> None:
        """Hand over all, in order; any number.

        Raise ValueError for one that is too long or otherwise impossible: before any is sent,
        unless the queue alone can tell. When it raises, the first of each group may have been
        sent: send all again, but for the one that is impossible.
        """

    async def receive(
        self, *, limit: int, wait: timedelta, visibility: timedelta
    ) -> Sequence[Received]:
        """Borrow up to `limit` (at most 10) messages of as many groups, for `visibility`.

        Waits up to `wait` (at most 20 s) for the first; returns at once when there is one. Whole
        seconds are kept; a fraction of a second may become a whole one. A caller that is
        cancelled borrows nothing: what was on its way comes again, after `visibility` at worst.
        """

    async def extend(self, received: Received, *, visibility: timedelta) -> bool:
        """Keep it for so long from now; False when the loan is lost."""

    async def give_back(self, received: Received, *, after: timedelta) -> None:
        """Let others have it after so long, before later ones of its group.

        It counts as received. Does nothing when the loan is lost.
        """

    async def set_aside(self, received: Received) -> None:
        """Let it be among the dead, which frees its group; a crash meanwhile may double it.

        Does nothing when the loan is lost.
        """

    async def delete(self, received: Sequence[Received]) -> None:
        """They are handled; does nothing for one whose loan is lost."""

    async def dead(self, *, limit: int) -> Sequence[DeadMessage]:
        """Show some that were set aside; they stay there."""

    async def redrive(self, chosen: Choice | None = None) -> int:
        """Queue again all that were set aside, or those chosen, as if never received.

        Return how many. Of a group they come in the order in which they were set aside, after
        what is queued now. A choice may be offered the oldest ten of each group alone.
        """

    async def drop(self, chosen: Choice) -> int:
        """Forget for good what was set aside and is chosen; return how many.

        The choice is offered what `redrive` offers.
        """
