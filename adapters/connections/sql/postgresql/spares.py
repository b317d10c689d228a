"""Connections on their way from one lookup to the next."""

from time import monotonic

from sqlalchemy import PoolProxiedConnection
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.util import greenlet_spawn

from adapters.connections.sql.postgresql.connection import PatientConnection

_LONGEST = 60.0
"""Seconds until one goes through the pool again, which may renew it."""


class Spares:
    """A few of the pool's, which takes a third as long as the driver to give and take one."""

    def __init__(self, engine: AsyncEngine, *, most: int) -> None:
        self._engine = engine
        self._most = most
        self._free: list[tuple[PoolProxiedConnection, float]] = []

    async def take(self) -> tuple[PoolProxiedConnection, float]:
        """Take one that is alive, and when it left the pool; `give` it back."""
        while self._free:
            connection, since = self._free.pop()
            driver = connection.driver_connection
            if isinstance(driver, PatientConnection) and not driver.was_left():
                return connection, since
            connection.close()  # the pool sees that it is dead
        return await greenlet_spawn(self._engine.sync_engine.raw_connection), monotonic()

    def give(self, connection: PoolProxiedConnection, since: float) -> None:
        """Keep it for the next, or give it back to the pool."""
        if len(self._free) < self._most and monotonic() - since < _LONGEST:
            self._free.append((connection, since))
        else:
            connection.close()  # it is idle or broken: no round trip

    def release(self) -> None:
        """Give all of them back to the pool."""
        while self._free:
            self._free.pop()[0].close()
