"""SQLite: one file, one writer."""

import asyncio
import sqlite3
import time
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from sqlalchemy import URL, event, text
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import DatabaseError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from adapters.connections.sql import REVISION, SqlDatabase, revision_of
from adapters.connections.sql.changes import Changes
from adapters.connections.sql.schema import left_alone, to_json
from application.ports.lifecycle import NothingKeptError, UnavailableError

_PATIENCE = 10
"""Seconds to wait for others who hold the file, or all connections."""
_READERS = 15
"""Connections that read at once; each has a thread."""


class SqliteDatabase(SqlDatabase):
    """Two engines, so that nobody who reads waits for a writer. Neither is connected yet."""

    dialect = "sqlite"

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        url = URL.create("sqlite+aiosqlite", database=str(file))
        # One writer queues in the pool; rivals for the file's lock would sleep and poll.
        self._engine = _sqlite(url, "BEGIN IMMEDIATE", pool_size=1)
        self._readers = _sqlite(url, "BEGIN", pool_size=_READERS)
        self._changes = Changes()

    async def connect(self) -> None:
        """Bring the tables to the newest form: an embedded database has no other operator."""
        await self.migrate()

    async def open_as_it_is(self) -> None:
        """See OpenedAsItIs; who connects to a file that is missing would make it."""
        if not await asyncio.to_thread(self._file.is_file):
            raise NothingKeptError
        try:
            await super().open_as_it_is()
        except DatabaseError as e:
            raise UnavailableError(f"the database {self._file} cannot be used: {e.orig}") from e

    async def migrate(self) -> None:
        """Run what is missing; of processes that start together one does, the others wait.

        Raise UnavailableError for tables that only a newer version understands, too.
        """
        try:
            _make_private(self._file)
            await self._migrate()
        except (DatabaseError, OSError) as e:
            # The driver's own words: "database or disk is full", "unable to open database file".
            why = e.orig if isinstance(e, DatabaseError) else e.strerror
            raise UnavailableError(f"the database {self._file} cannot be used: {why}") from e

    async def _migrate(self) -> None:
        async with self._engine.begin() as connection:
            revision = await connection.run_sync(revision_of)
            if revision == REVISION:
                return
            # Alembic takes a tenth of a second to import: only when there is work for it.
            from adapters.connections.sql.migrate import is_known, upgrade  # noqa: PLC0415 - slow

            if revision is not None and not is_known(revision):
                raise UnavailableError(
                    f"the database {self._file} was written by a newer version of JobGraph: "
                    "use that version, or another JOBGRAPH_DATA"
                )
            await connection.run_sync(upgrade)

    async def ping(self) -> None:
        """See Lifecycle."""
        async with self.reading() as connection:
            await connection.execute(text("SELECT 1"))

    async def disconnect(self) -> None:
        """See SqlDatabase."""
        await self._engine.dispose()
        await self._readers.dispose()

    def writer(self) -> AsyncConnection:
        """See SqlDatabase."""
        return self._engine.connect()

    def reader(self) -> AsyncConnection:
        """See SqlDatabase."""
        return self._readers.connect()

    async def commit(self, connection: AsyncConnection) -> None:
        """Wake whoever waits in this process; other processes look again by themselves."""
        await connection.commit()
        self._changes.tell()

    async def changed(self, *, longest: timedelta) -> None:
        """See SqlDatabase."""
        await self._changes.wait(longest=longest)


def _make_private(file: Path) -> None:
    """Make what is missing for its owner alone; what is there keeps the rights it has.

    SQLite gives its other files the rights of this one.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        file.touch(mode=0o600, exist_ok=False)


def _sqlite(url: URL, begin: str, *, pool_size: int) -> AsyncEngine:
    # Bound values are people's data: keep them out of errors and logs.
    engine = create_async_engine(
        url,
        hide_parameters=True,
        json_serializer=to_json,
        json_deserializer=left_alone,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=_PATIENCE,
    )
    event.listen(engine.sync_engine, "connect", _configure_sqlite)

    # A deferred transaction that turns into a writer fails at once with
    # "database is locked"; an immediate one waits for its turn.
    def send_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine.sync_engine, "begin", send_begin)
    return engine


def _configure_sqlite(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver must not begin by itself
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={_PATIENCE * 1000}")
    _write_ahead(cursor)
    for pragma in ("synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _write_ahead(cursor: DBAPICursor) -> None:
    """Of those that switch a new file at once, SQLite refuses some and lets none of them wait."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as e:
            if e.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return
