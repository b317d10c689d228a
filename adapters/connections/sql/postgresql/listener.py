"""One connection that hears of every commit that left events."""

import asyncio
from contextlib import suppress
from datetime import timedelta

from psycopg import Error

from adapters.connections.sql.changes import Changes
from adapters.connections.sql.postgresql.address import Address
from application.ports.lifecycle import UnavailableError

CHANNEL = "jobgraph_outbox"
"""Triggers on the outbox speak on it: see migrations 0002 and 0003."""
_SHORTEST, _LONGEST = 0.1, 5.0
"""Seconds between attempts to connect."""
_SILENCE = 15
"""Seconds after which the server is asked whether it is still there."""


class Listener:
    """Listens from the first who waits on; a server that is away is tried again."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._changes = Changes()
        self._task: asyncio.Task[None] | None = None

    async def wait(self, *, longest: timedelta) -> None:
        """Return at a commit, after `longest` at the latest."""
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._listen())
        await self._changes.wait(longest=longest)

    async def close(self) -> None:
        """Stop listening. Of what it may have died of nobody is told: others are to be closed."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _listen(self) -> None:
        pause = _SHORTEST
        while True:
            with suppress(Error, OSError, TimeoutError, UnavailableError):
                async with await self._address.connect() as connection:
                    connection.patience = self._address.connect_timeout
                    await connection.execute(f"LISTEN {CHANNEL}")
                    pause = _SHORTEST
                    self._changes.tell()  # of what was committed while nobody listened
                    while True:
                        async for _ in connection.notifies(timeout=_SILENCE):
                            self._changes.tell()
                        await connection.execute("SELECT 1")
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST)
