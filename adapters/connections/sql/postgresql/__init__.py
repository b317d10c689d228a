"""PostgreSQL: a pool for work, one connection that listens, perhaps a replica to read from."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import CursorResult, Executable, event, text
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from adapters.connections.sql import SqlDatabase, told_apart
from adapters.connections.sql.lookup import Lookup
from adapters.connections.sql.postgresql.address import Address
from adapters.connections.sql.postgresql.listener import Listener
from adapters.connections.sql.postgresql.migrating import migrate
from adapters.connections.sql.postgresql.pool import pool_of
from adapters.connections.sql.postgresql.reader import Reader
from adapters.connections.sql.postgresql.replica import Replica
from adapters.connections.sql.postgresql.spares import Spares

__all__ = ["Address", "PostgresqlDatabase"]

_LISTENING = 1
"""Connections outside the pools."""
_SPARE = 8
"""Connections of a pool for each that lookups may keep to themselves."""


class PostgresqlDatabase(SqlDatabase):
    """READ COMMITTED for who writes; who reads commits each statement and sees the newest."""

    dialect = "postgresql"

    def __init__(
        self, address: Address, *, direct: Address, replica: Address | None, pool: int
    ) -> None:
        """`direct` leads past a pooler; `pool` bounds the connections of all of them together."""
        super().__init__()
        self._direct = direct
        self._listener = Listener(direct)
        of_replica = (pool - _LISTENING) // 2 if replica else 0
        self._engine, self._spares = _pooled(address, pool - _LISTENING - of_replica)
        self._replica = Replica(*_pooled(replica, of_replica)) if replica else None
        # The same pool: a connection commits each statement until it is told to begin.
        self._writers = self._engine.execution_options()

        def send_begin(connection: Connection) -> None:
            if connection.connection.driver_connection.autocommit:  # type: ignore[union-attr] # it is open
                connection.exec_driver_sql("BEGIN")

        event.listen(self._writers.sync_engine, "begin", send_begin)

    async def connect(self) -> None:
        """Of processes that start together one migrates, the others wait. Raise UnavailableError.

        Whoever connects with a role that may not make tables has them made before.
        """
        await self.migrate()

    async def migrate(self) -> None:
        """See Provisioned. A database that a newer version has made is refused."""
        await migrate(self._direct)

    async def ping(self) -> None:
        """See Lifecycle. Asks the server that takes writes."""
        with told_apart():
            async with self._engine.connect() as connection:
                await connection.execute(text("SELECT 1"))

    async def disconnect(self) -> None:
        """See SqlDatabase."""
        await self._listener.close()
        self._spares.release()
        await self._engine.dispose()
        if self._replica is not None:
            self._replica.spares.release()
            await self._replica.engine.dispose()

    def writer(self) -> AsyncConnection:
        """See SqlDatabase."""
        return self._writers.connect()

    def reader(self) -> AsyncConnection:
        """See SqlDatabase. Each statement sees what was committed before it."""
        return Reader(self._engine, self._spares, self._replica)

    def newest(self) -> AsyncConnection:
        """See SqlDatabase."""
        return Reader(self._engine, self._spares, None)

    async def commit(self, connection: AsyncConnection) -> None:
        """See SqlDatabase; a trigger wakes who waits. Of a lost answer nobody knows what it was."""
        if self._replica is None:
            await connection.commit()
        else:
            await self._replica.follow(connection)

    async def begin(self, connection: AsyncConnection) -> None:
        """See SqlDatabase; who reads connects when there is something to read."""
        if not isinstance(connection, Reader):
            await super().begin(connection)

    async def look_up(
        self, connection: AsyncConnection, lookup: Lookup, wanted: Mapping[str, str]
    ) -> Sequence[Any]:
        """See SqlDatabase."""
        if isinstance(connection, Reader):
            return await connection.look_up(lookup, wanted)
        return await super().look_up(connection, lookup, wanted)

    async def execute(
        self, statement: Executable, parameters: Mapping[str, object] | None = None
    ) -> CursorResult[Any]:
        """See SqlDatabase; in one round trip, without BEGIN and COMMIT."""
        with told_apart():
            async with self._engine.connect() as connection:
                result = await connection.execute(statement, parameters)
                await self.commit(connection)
                return result

    async def changed(self, *, longest: timedelta) -> None:
        """See SqlDatabase."""
        await self._listener.wait(longest=longest)


def _pooled(address: Address, size: int) -> tuple[AsyncEngine, Spares]:
    engine = pool_of(address, size=size)
    return engine, Spares(engine, most=size // _SPARE)
