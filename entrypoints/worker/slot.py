"""Room for pieces of work: while they are handled, and while they wait."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from attrs import define, field

MOST_WAITING = 100
"""Beside the slots of a process: each is kept lent, which costs a call now and then."""


@define(eq=False)
class WaitingRoom:
    """Where pieces wait for what is away without taking a slot from others.

    Who has waited goes on in a slot of the room's own, of which there are `size`: so however
    many wait, and however long each of their attempts takes, the others go on.
    """

    size: int
    closing: asyncio.Event = field(factory=asyncio.Event, init=False)
    """Nobody waits any longer."""
    _waiting: int = field(default=0, init=False)
    _slots: asyncio.Semaphore = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._slots = asyncio.Semaphore(self.size)

    def enter(self) -> bool:
        """Let one more in; False when the room is full."""
        if self._waiting >= MOST_WAITING:
            return False
        self._waiting += 1
        return True

    def leave(self) -> None:
        """Make room for another."""
        self._waiting -= 1

    def close(self) -> None:
        """Send away whoever waits, for a slot too."""
        self.closing.set()
        for _ in range(self._waiting):
            self._slots.release()

    async def take_slot(self) -> None:
        """Wait for one of the room's own."""
        await self._slots.acquire()

    def give_slot(self) -> None:
        """Let another who waited have it."""
        self._slots.release()


@define(eq=False)
class Slot:
    """What one piece takes up, from when it is borrowed until it is finished."""

    _room: WaitingRoom
    _free: Callable[[], None]
    """Gives the slot to others."""
    is_taken: bool = True
    """False since it waited: others have the slot that it came in."""
    _is_going_on: bool = False

    async def wait(self, seconds: float) -> None:
        """Let others have the slot meanwhile; when too many wait already, keep it.

        Raise CancelledError when the room closes.
        """
        if self.is_taken and self._room.enter():
            self.is_taken = False
            self._free()
        self._pause()
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._room.closing.wait()
        if not self.is_taken:
            await self._room.take_slot()
            self._is_going_on = True
        if self._room.closing.is_set():
            raise asyncio.CancelledError

    def end(self) -> None:
        """Leave the room, if it was there."""
        self._pause()
        if not self.is_taken:
            self._room.leave()

    def _pause(self) -> None:
        if self._is_going_on:
            self._is_going_on = False
            self._room.give_slot()
