"""What can be done in slots."""

import asyncio
from abc import abstractmethod
from collections.abc import Sequence
from typing import Protocol, TypeVar

from entrypoints.worker.slot import Slot

T = TypeVar("T")


class Work(Protocol[T]):
    """Something that is lent in pieces, each for a while, and comes again unless it is finished."""

    @abstractmethod
    async def borrow(self, limit: int, /) -> Sequence[T]:
        """Return up to `limit`; none when there is nothing, then `listen` tells of more.

        What a caller that is cancelled does not get, others get.
        """

    @abstractmethod
    async def listen(self, wake: asyncio.Event, /) -> None:
        """Until cancelled, set `wake` whenever there may be more."""

    @abstractmethod
    async def handle(self, piece: T, slot: Slot, /) -> bool:
        """Return whether it may be finished; False: it went back, or aside.

        What has to wait meanwhile waits with `slot.wait`, so that others go on.
        """

    @abstractmethod
    async def finish(self, pieces: Sequence[T], /) -> None:
        """Forget them, all in one go; does nothing for one whose loan is lost."""

    @abstractmethod
    async def renew(self, piece: T, /) -> bool:
        """Borrow it for longer; False when the loan is lost."""

    @abstractmethod
    async def give_back(self, piece: T, /) -> None:
        """Let others have it at once."""
