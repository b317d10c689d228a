"""Word of commits in this process."""

import asyncio
from contextlib import suppress
from datetime import timedelta

from attrs import Factory, define


@define
class Changes:
    """Wakes everybody who waits."""

    _waiting: set[asyncio.Event] = Factory(set)
    _unheard: bool = False
    """Somebody committed while nobody waited, such as between an empty claim and `wait`."""

    def tell(self) -> None:
        """Somebody committed."""
        self._unheard = not self._waiting
        for change in self._waiting:
            change.set()

    async def wait(self, *, longest: timedelta) -> None:
        """Return after a commit that nobody heard of or the next, or after `longest`."""
        if self._unheard:
            self._unheard = False
            return
        change = asyncio.Event()
        self._waiting.add(change)
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(longest.total_seconds()):
                    await change.wait()
        finally:
            self._waiting.discard(change)
