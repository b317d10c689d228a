"""Work handed from one process to another."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Protocol

from attrs import field, frozen


@frozen(kw_only=True)
class Message:
    """Something to be handled."""

    id: str
    """The same for the same work: a queue may drop a second one, and need not."""
    group: str
    """Messages of a group come in the order in which they were sent, one at a time."""
    body: str = field(repr=False)
    """Up to 200 KiB as UTF-8."""


@frozen(kw_only=True)
class Received:
    """A message lent to one consumer; invisible to others until the loan runs out."""

    message: Message
    receipt: str = field(repr=False)
    attempt: int
    """How many times it was received, this time included: at least that many."""


@frozen(kw_only=True)
class DeadMessage:
    """A message that was received too often and set aside."""

    message: Message


class MessageQueue(Protocol):
    """At least once, in order within a group, over any number of consumers.

    While a message of a group is lent, nothing later of that group is given out. A message that
    was received `max_receives` times and not deleted is set aside, which frees its group. A queue
    that is away raises `lifecycle.UnavailableError`.
    """

    max_receives: int

    async def send(self, messages: Sequence[Message]) -> None:
        """Hand over all, in order; any number. Raise ValueError for one that is too long.

        When it raises otherwise, some may have been sent: send all again.
        """

    async def receive(
        self, *, limit: int, wait: timedelta, visibility: timedelta
    ) -> Sequence[Received]:
        """Borrow up to `limit` (at most 10) messages for `visibility`.

        Waits up to `wait` (at most 20 s) for the first; returns at once when there is one.
        """

    async def extend(self, received: Received, *, visibility: timedelta) -> bool:
        """Keep it for so long from now; False when the loan is lost."""

    async def give_back(self, received: Received, *, after: timedelta) -> None:
        """Let others have it after so long; does nothing when the loan is lost."""

    async def delete(self, received: Sequence[Received]) -> None:
        """They are handled; does nothing for one whose loan is lost."""

    async def dead(self, *, limit: int) -> Sequence[DeadMessage]:
        """Show some that were set aside; they stay there."""

    async def redrive(self) -> int:
        """Queue again all that were set aside, as if never received; return how many."""
