"""Word that somebody committed, within one process."""

import asyncio
from datetime import timedelta


class Changes:
    """Whoever waits is woken; when nobody does, the next who asks need not wait."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Event] = set()
        self._untold = False

    def tell(self) -> None:
        """Wake everybody."""
        self._untold = not self._waiting
        for change in self._waiting:
            change.set()

    async def wait(self, *, longest: timedelta) -> None:
        """Return at the next change, at once after one that nobody heard of, or in time."""
        if self._untold:
            self._untold = False
            return
        change = asyncio.Event()
        self._waiting.add(change)
        try:
            async with asyncio.timeout(longest.total_seconds()):
                await change.wait()
        except TimeoutError:
            pass
        finally:
            self._waiting.discard(change)
