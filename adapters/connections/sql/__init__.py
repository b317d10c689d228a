"""A database that speaks SQL: its pools, its form, its errors."""

from abc import abstractmethod
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from typing import Any

from sqlalchemy import CursorResult, Executable, inspect, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DataError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.connections.sql.lookup import Lookup
from application.ports.archive import RecordRefusedError
from application.ports.lifecycle import (
    Lifecycle,
    NewerFormError,
    NothingKeptError,
    OlderFormError,
    OpenedAsItIs,
    Provisioned,
    UnavailableError,
)
from application.ports.unit_of_work import ConflictError

REVISION = "0009"
"""The newest of `migrations/`; a test holds the two together."""


class SqlDatabase(Lifecycle, Provisioned, OpenedAsItIs):
    """One a process; any number of adapters open and close it.

    Adapters differ only where `dialect` says so.
    """

    dialect: str
    """sqlite or postgresql."""

    def __init__(self) -> None:
        self._users = 0

    async def open(self) -> None:
        """Connect for the first who asks, and bring the tables to the newest form.

        Raise UnavailableError.
        """
        self._users += 1
        if self._users == 1:
            await self.connect()

    async def open_as_it_is(self) -> None:
        """See OpenedAsItIs: the tables stay in their form."""
        self._users += 1
        with told_apart():
            async with self.newest() as connection:
                revision = await connection.run_sync(revision_of)
        if revision is None:
            raise NothingKeptError
        if revision != REVISION:
            # Alembic is slow to import.
            from adapters.connections.sql.migrate import is_known  # noqa: PLC0415 - see above

            raise OlderFormError if is_known(revision) else NewerFormError

    async def close(self) -> None:
        """Let go with the last who closes."""
        self._users = max(0, self._users - 1)
        if self._users == 0:
            await self.disconnect()

    @abstractmethod
    async def connect(self) -> None:
        """Raise UnavailableError."""

    @abstractmethod
    async def disconnect(self) -> None:
        """Drop every connection; again is fine."""

    @abstractmethod
    def writer(self) -> AsyncConnection:
        """Return a connection, not started yet, that begins a transaction when it is used."""

    @abstractmethod
    def reader(self) -> AsyncConnection:
        """Return one, not started yet, that waits for no writer.

        It sees what this process committed before.
        """

    def newest(self) -> AsyncConnection:
        """Return a reader that sees what anybody committed before: it asks no replica."""
        return self.reader()

    @abstractmethod
    async def commit(self, connection: AsyncConnection) -> None:
        """Commit; whoever waits for changes is woken."""

    @abstractmethod
    async def changed(self, *, longest: timedelta) -> None:
        """Return when somebody may have committed, after `longest` at the latest."""

    async def begin(self, connection: AsyncConnection) -> None:
        """Start a `writer` or `reader` that will be closed, unless it does so by itself."""
        _ = await connection.start()

    async def look_up(
        self, connection: AsyncConnection, lookup: Lookup, wanted: Mapping[str, str]
    ) -> Sequence[Any]:
        """Return rows, with the names of the columns."""
        rows: Sequence[Any] = (await connection.execute(lookup.statement, wanted)).all()
        return rows

    async def execute(
        self, statement: Executable, parameters: Mapping[str, object] | None = None
    ) -> CursorResult[Any]:
        """Run one statement and commit it; its rows are fetched. Raise as `writing` does."""
        async with self.writing() as connection:
            return await connection.execute(statement, parameters)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Commit what is done inside, or nothing of it. Raise UnavailableError."""
        with told_apart():
            async with self.writer() as connection:
                yield connection
                await self.commit(connection)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Read inside. Raise UnavailableError."""
        with told_apart():
            async with self.reader() as connection:
                yield connection


@contextmanager
def told_apart(*, races: bool = True) -> Iterator[None]:
    """Tell a lost race (ConflictError) from a lost server, a full disk, a crowd (UnavailableError).

    Who only reads `races` with nobody. A text with a NUL, a number that is too large, is
    RecordRefusedError. What else a driver says is a mistake of ours, and passes.
    """
    try:
        yield
    except PoolTimeoutError as e:
        raise UnavailableError("the database cannot be used: all connections are busy") from e
    except DBAPIError as e:
        state = getattr(e.orig, "sqlstate", None)
        if races and state in _LOST_RACES:
            raise ConflictError("somebody else was faster") from e
        if isinstance(e, _AWAY) or e.connection_invalidated or state in _NOT_FOR_NOW:
            raise UnavailableError(f"the database cannot be used: {_why(e)}") from e
        if is_missing_grant(e):
            raise UnavailableError(
                f"the database cannot be used: {_why(e)}; "
                "grant the role that connects SELECT, INSERT, UPDATE and DELETE on every table"
            ) from e
        if isinstance(e, DataError):
            # Without its cause: the server quotes the value.
            raise RecordRefusedError("the database cannot keep a value") from None
        raise


def is_missing_grant(error: DBAPIError) -> bool:
    """Tell whether a role was not let in; a row that it may not write has the same state.

    Only who refuses differs, and is named in no language.
    """
    said = getattr(error.orig, "diag", None)
    return said is not None and said.source_function == "aclcheck_error"


_AWAY = (OperationalError, InterfaceError)
_LOST_RACES = frozenset({"40001", "40P01"})
"""Serialization failure, deadlock."""
_NOT_FOR_NOW = frozenset({"25006", "25P03", "25P04"})
"""Read-only since a failover; a transaction that idled or lasted too long."""


def _why(error: DBAPIError) -> str:
    """Say it in the server's first line: the others may quote what is stored."""
    said = getattr(getattr(error.orig, "diag", None), "message_primary", None) or str(error.orig)
    return said.partition("\n")[0]


def revision_of(connection: Connection) -> str | None:
    """Tell in which form the tables are; None when there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version"))
    return found.scalar_one_or_none()
