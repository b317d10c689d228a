"""How many of something there may be at once: the others wait."""

import asyncio
import os
import weakref

_ByLoop = weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore]


class Places:
    """So many for each event loop; by default as many as there are processors."""

    def __init__(self, number: int | None = None) -> None:
        self._number = number or os.cpu_count() or 1
        self._by_loop = _ByLoop()

    def one(self) -> asyncio.Semaphore:
        """Return what to enter while one is taken."""
        loop = asyncio.get_running_loop()
        return self._by_loop.setdefault(loop, asyncio.Semaphore(self._number))
