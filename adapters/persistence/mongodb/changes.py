"""Word of commits in this process."""

import asyncio
from contextlib import suppress
from datetime import timedelta

from attrs import Factory, define


@define
class Changes:
    """Wakes everybody who waits."""

    _waiting: set[asyncio.Event] = Factory(set)

    def tell(self) -> None:
        """Somebody committed."""
        for change in self._waiting:
            change.set()

    async def wait(self, *, longest: timedelta) -> None:
        """Return after the next commit, after `longest` at the latest."""
        change = asyncio.Event()
        self._waiting.add(change)
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(longest.total_seconds()):
                    await change.wait()
        finally:
            self._waiting.discard(change)
