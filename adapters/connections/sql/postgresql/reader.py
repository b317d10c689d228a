"""A connection to read from."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Any, TypeVar

import psycopg
from sqlalchemy import CursorResult, Dialect, Executable, PoolProxiedConnection
from sqlalchemy.exc import DataError, DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.util import greenlet_spawn

from adapters.connections.sql import told_apart
from adapters.connections.sql.lookup import Lookup
from adapters.connections.sql.postgresql.replica import Replica
from adapters.connections.sql.postgresql.spares import Spares
from application.ports.lifecycle import UnavailableError

T = TypeVar("T")


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
        return await self._from_either(lambda: self._look_up(lookup, wanted))

    async def _look_up(self, lookup: Lookup, wanted: Mapping[str, str]) -> Sequence[Any]:
        if self.sync_connection is not None:
            return await self._ask(self.sync_connection.connection, lookup, wanted)
        spares = self._spares if self._replica is None else self._replica.spares
        return await self._borrow(spares, lookup, wanted)

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
        start = super().start

        def take() -> Awaitable[AsyncConnection]:
            self._use(self._primary if self._replica is None else self._replica.engine)
            return start(is_ctxmanager)

        return await self._from_either(take)

    async def execute(
        self,
        statement: Executable,
        parameters: Any = None,  # noqa: ANN401 - SQLAlchemy's
        *,
        execution_options: Any = None,  # noqa: ANN401 - SQLAlchemy's
    ) -> CursorResult[Any]:
        """See AsyncConnection; what a replica does not answer the primary is asked."""
        execute = super().execute
        return await self._from_either(
            lambda: execute(statement, parameters, execution_options=execution_options)
        )

    async def _from_either(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Ask the one that was chosen; the primary, when the replica cannot answer.

        A replica cancels what stands in the way of what the primary did ("conflict with
        recovery"): with the word for a lost race, though nobody raced. A DataError is about what
        was asked, and anybody may ask it.
        """
        if not self._chosen:
            self._chosen = True
            if self._replica is not None and not await self._replica.has_caught_up():
                self._replica = None
        if self._replica is not None:
            try:
                return await ask()
            except DataError:
                raise
            except (SQLAlchemyError, UnavailableError):
                await self._turn_from(self._replica)
        with told_apart(races=False):
            return await ask()

    async def _turn_from(self, replica: Replica) -> None:
        replica.leave_alone()
        self._replica = None
        if (left := self.sync_connection) is not None:
            self.sync_connection = None
            with suppress(SQLAlchemyError):
                await greenlet_spawn(left.close)
            _ = await self.start()

    async def __aexit__(
        self,
        type_: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Give the connection back, if there is one."""
        if self.sync_connection is not None:
            await super().__aexit__(type_, value, traceback)

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
