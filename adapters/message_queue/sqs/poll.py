"""A request that takes long, and cannot be taken back."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Lock, Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Poll(Generic[T]):
    """Asks in a thread; what arrives when nobody waits any more is handed back.

    The thread is a daemon, so a process that ends waits for no poll. What is on its way to a
    process that is gone comes again when its loan runs out.
    """

    def __init__(
        self, ask: Callable[[], Sequence[T]], *, hand_back: Callable[[Sequence[T]], None]
    ) -> None:
        self._ask = ask
        self._hand_back = hand_back
        self._lock = Lock()
        self._abandoned = False
        self._arrived: Sequence[T] = ()

    async def answer(self) -> Sequence[T]:
        """Wait for what comes. Raise what asking raises."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Sequence[T]] = loop.create_future()

        def settle(error: BaseException | None) -> None:
            if future.done():
                return
            if error is not None:
                future.set_exception(error)
            else:
                future.set_result(self._arrived)

        def run() -> None:
            error: BaseException | None = None
            arrived: Sequence[T] = ()
            try:
                arrived = self._ask()
            except BaseException as e:  # noqa: BLE001 - raised where it is waited for
                error = e
            with self._lock:
                self._arrived = arrived
                abandoned = self._abandoned
            if abandoned:
                self._return()
                return
            with suppress(RuntimeError):  # the loop is closed: the process ends
                loop.call_soon_threadsafe(settle, error)

        Thread(target=run, name="poll", daemon=True).start()
        try:
            return await future
        except asyncio.CancelledError:
            with self._lock:
                self._abandoned = True
                arrived = self._arrived
            if arrived:
                Thread(target=self._return, name="hand back", daemon=True).start()
            raise

    def _return(self) -> None:
        if self._arrived:
            with suppress(Exception):  # its loan runs out instead
                self._hand_back(self._arrived)
