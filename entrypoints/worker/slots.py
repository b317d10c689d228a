"""So many pieces of work at once and no more, whatever they are and wherever they come from."""

import asyncio
import logging
from contextlib import suppress
from datetime import timedelta
from typing import Generic, TypeVar

from attrs import define, field

from application.ports.lifecycle import UnavailableError
from entrypoints.discreet_trace import discreet_reason, discreet_trace
from entrypoints.worker.patience import Patience
from entrypoints.worker.slot import Slot, WaitingRoom
from entrypoints.worker.work import Work

T = TypeVar("T")

log = logging.getLogger(__name__)

_MOMENT = 0.01
"""Seconds to wait for others that may be finished together with what is handled."""
_CLOSING = 2.0
"""Seconds to stop borrowing, and again to hand back what is not finished."""


@define(eq=False, kw_only=True)
class Slots(Generic[T]):
    """Each holds one piece, from when it is borrowed until it is finished.

    Pieces are borrowed for as many slots as are free, so nothing lies about in one process that
    another has room for. What ends at about the same time is finished together, and then as much
    is borrowed together: the busier, the fewer calls. Pieces that waited go on in slots of their
    own, half as many again.
    """

    work: Work[T]
    size: int
    loan: timedelta
    """Renewed each third of it, for as long as a piece is being handled."""
    _wake: asyncio.Event = field(factory=asyncio.Event, init=False)
    _handling: dict[asyncio.Task[None], T] = field(factory=dict, init=False)
    _room: WaitingRoom = field(init=False)
    _all_handled: asyncio.Event = field(factory=asyncio.Event, init=False)
    _tasks: set[asyncio.Task[None]] = field(factory=set, init=False)
    _finished: list[tuple[T, Slot]] = field(factory=list, init=False)
    _finishing: bool = field(default=False, init=False)
    _busy: int = field(default=0, init=False)
    _told: bool = field(default=False, init=False)
    """Whether it was said that what takes pieces back is away."""

    def __attrs_post_init__(self) -> None:
        self._room = WaitingRoom(size=max(1, self.size // 2))

    async def run(self, stopping: asyncio.Event) -> None:
        """Until `stopping` is set: then finish what was begun, but hand back what waits.

        Cancelled, hand back everything.
        """
        loops = [
            asyncio.create_task(c)
            for c in (self._fill_always(), self.work.listen(self._wake), self._renew_all())
        ]
        stopped = asyncio.create_task(stopping.wait())
        try:
            done, _ = await asyncio.wait([stopped, *loops], return_when=asyncio.FIRST_COMPLETED)
            for loop in done - {stopped}:
                loop.result()  # they end by failing alone
            await _ended(loops[0])
            self._room.close()
            while self._tasks:
                await asyncio.wait(self._tasks)
        finally:
            await self._close(stopped, *loops)

    async def drain(self) -> int:
        """Until there is nothing to borrow, and nothing in hand; return how many were borrowed.

        Raise what `borrow` raises.
        """
        renewing = asyncio.create_task(self._renew_all())
        drained = 0
        try:
            while True:
                self._wake.clear()
                idle = not self._tasks  # before the look: what ends meanwhile may have left more
                borrowed = await self._fill()
                drained += borrowed
                if not borrowed:
                    if idle:
                        return drained
                    await self._wake.wait()
        finally:
            await self._close(renewing)

    async def _fill_always(self) -> None:
        patience = Patience(what="what is to be done")
        while True:
            self._wake.clear()
            async with patience:
                if not await self._fill():
                    await self._wake.wait()

    async def _fill(self) -> int:
        free = self.size - self._busy
        pieces = await self.work.borrow(free) if free > 0 else ()
        self._busy += len(pieces)
        for piece in pieces:
            task = asyncio.create_task(self._handle(piece))
            self._tasks.add(task)
            self._handling[task] = piece
            task.add_done_callback(self._over)
        return len(pieces)

    def _over(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._wake.set()

    async def _handle(self, piece: T) -> None:
        finished, slot = False, Slot(self._room, lambda: self._free(1))
        try:
            finished = await self._handled(piece, slot)
            self._told = False
        except Exception as e:  # noqa: BLE001 - its loan runs out, and it comes again
            self._tell(e)
        finally:
            slot.end()
            if not finished:
                self._free(slot.is_taken)
        if finished:
            await self._finish(piece, slot)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, UnavailableError):
            log.error("something could not be given back\n%s", discreet_trace(error))
        elif not self._told:
            self._told = True
            log.error("what is not finished comes again later: %s", discreet_reason(error))

    async def _handled(self, piece: T, slot: Slot) -> bool:
        try:
            return await self.work.handle(piece, slot)
        except asyncio.CancelledError:
            await self.work.give_back(piece)
            return False
        finally:
            del self._handling[asyncio.current_task()]  # type: ignore[arg-type] # it runs in one
            if not self._handling:
                self._all_handled.set()

    async def _finish(self, piece: T, slot: Slot) -> None:
        """Leave it to whoever is at it, or finish this and all that come meanwhile."""
        self._finished.append((piece, slot))
        if self._finishing:
            return
        self._finishing = True
        patience = Patience(what="what is done")
        try:
            while self._finished:
                await self._gather()
                async with patience:
                    finished = tuple(self._finished)
                    await self.work.finish([piece for piece, _ in finished])
                    del self._finished[: len(finished)]
                    self._free(sum(slot.is_taken for _, slot in finished))
        finally:
            self._finishing = False

    async def _gather(self) -> None:
        """Let others that are about to end end, too; those that take longer are not waited for."""
        self._all_handled.clear()
        if self._handling:
            with suppress(TimeoutError):
                async with asyncio.timeout(_MOMENT):
                    await self._all_handled.wait()

    def _free(self, slots: int) -> None:
        self._busy -= slots
        self._wake.set()

    async def _renew_all(self) -> None:
        lost: set[T] = set()
        while True:
            await asyncio.sleep(self.loan.total_seconds() / 3)
            pieces = [piece for piece in self._handling.values() if piece not in lost]
            renewed = await asyncio.gather(
                *(self.work.renew(piece) for piece in pieces), return_exceptions=True
            )
            lost &= set(self._handling.values())
            lost |= {piece for piece, held in zip(pieces, renewed, strict=True) if held is False}

    async def _close(self, *loops: asyncio.Task[None] | asyncio.Task[bool]) -> None:
        """Hand back what is being handled, and let be finished what was."""
        await _ended(*loops)
        for task in tuple(self._handling):
            task.cancel()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=_CLOSING)
            for task in late:
                task.cancel()


async def _ended(*tasks: asyncio.Task[None] | asyncio.Task[bool]) -> None:
    """Cancel, and wait a little: what hangs on a store is left behind."""
    for task in tasks:
        task.cancel()
    _, late = await asyncio.wait(tasks, timeout=_CLOSING)
    for task in late:
        task.cancel()
