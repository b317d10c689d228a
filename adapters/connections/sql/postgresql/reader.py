"""A connection to read from."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Any

import psycopg
from sqlalchemy import Dialect, PoolProxiedConnection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from adapters.connections.sql.lookup import Lookup
from adapters.connections.sql.postgresql.replica import Replica
from adapters.connections.sql.postgresql.spares import Spares


class Reader(AsyncConnection):
    """Commits each statement, so it needs no connection between two of them.

    It asks one server: the replica if that had caught up with this process when first asked, else
    the primary. From a replica that fails it turns to the primary and stays there, so that nothing
    it reads is older than what it read before.
    """

    __slots__ = ("_chosen", "_primary", "_replica", "_spares")

    def __init__(self, primary: AsyncEngine, spares: Spares, replica: Replica | None) -> None:
        super().__init__(primary)
        self._primary = primary
        self._spares = spares
        self._replica = replica
        """None from when the primary is asked."""
        self._chosen = replica is None

    async def look_up(self, lookup: Lookup, wanted: Mapping[str, str]) -> Sequence[Any]:
        """Ask the driver itself, past SQLAlchemy, which would take as long as the server."""
        if self.sync_connection is not None:
            return await self._ask(self.sync_connection.connection, lookup, wanted)
        if (replica := await self._serves()) is not None:
            try:
                return await self._borrow(replica.spares, lookup, wanted)
            except SQLAlchemyError:
                self._turn_from(replica)
        return await self._borrow(self._spares, lookup, wanted)

    async def _borrow(
        self, spares: Spares, lookup: Lookup, wanted: Mapping[str, str]
    ) -> Sequence[Any]:
        with _as_sqlalchemy_says(self.sync_engine.dialect):
            connection, since = await spares.take()
        try:
            return await self._ask(connection, lookup, wanted)
        finally:
            spares.give(connection, since)

    async def _ask(
        self, connection: PoolProxiedConnection, lookup: Lookup, wanted: Mapping[str, str]
    ) -> Sequence[Any]:
        driver: Any = connection.driver_connection
        compiled = lookup.compiled(self.sync_engine.dialect)
        with _as_sqlalchemy_says(self.sync_engine.dialect):
            cursor = await driver.execute(compiled.statement, {**compiled.constants, **wanted})
            return [compiled.row(values) for values in await cursor.fetchall()]

    async def start(self, is_ctxmanager: bool = False) -> AsyncConnection:  # noqa: FBT001, FBT002 - SQLAlchemy's
        """Take a connection for more than one lookup, from where they would be made."""
        if (replica := await self._serves()) is not None:
            self._use(replica.engine)
            try:
                return await super().start(is_ctxmanager)
            except SQLAlchemyError:
                self._turn_from(replica)
        return await super().start(is_ctxmanager)

    async def __aexit__(
        self,
        type_: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Give the connection back, if there is one."""
        if self.sync_connection is not None:
            await super().__aexit__(type_, value, traceback)

    async def _serves(self) -> Replica | None:
        """Return the replica if it is the one to ask; decided once."""
        if not self._chosen:
            self._chosen = True
            if self._replica is not None and not await self._replica.has_caught_up():
                self._replica = None
        return self._replica

    def _turn_from(self, replica: Replica) -> None:
        replica.leave_alone()
        self._replica = None
        self._use(self._primary)

    def _use(self, engine: AsyncEngine) -> None:
        self.engine, self.sync_engine = engine, engine.sync_engine


@contextmanager
def _as_sqlalchemy_says(dialect: Dialect) -> Iterator[None]:
    """Raise DBAPIError for what the driver says, without the values that were bound."""
    try:
        yield
    except psycopg.Error as e:
        raise DBAPIError.instance(
            None, None, e, psycopg.Error, hide_parameters=True, dialect=dialect
        ) from e
