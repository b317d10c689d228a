"""SQLite; PostgreSQL speaks the same tables."""

import sqlite3
import time
from pathlib import Path

from sqlalchemy import URL, event, inspect, select, text
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import DatabaseError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from adapters.persistence.sql.outbox import SqlOutbox
from adapters.persistence.sql.tables import REVISION, alembic_version
from adapters.persistence.sql.unit_of_work import SqlUnitOfWork
from application.ports.event_codec import EventCodec
from application.ports.lifecycle import Lifecycle, UnavailableError
from application.ports.outbox import Outbox

_PATIENCE = 10
"""Seconds to wait for others who hold the file."""


class SqlPersistence(Lifecycle):
    """Two engines, so that nobody who reads waits for a writer. Neither is connected yet."""

    def __init__(self, file: Path, codec: EventCodec) -> None:
        self._codec = codec
        self._file = file
        url = URL.create("sqlite+aiosqlite", database=str(file))
        # One writer queues in the pool; rivals for the file's lock would sleep and poll.
        self._engine = _sqlite(url, "BEGIN IMMEDIATE", pool_size=1, max_overflow=0)
        self._readers = _sqlite(url, "BEGIN")
        self.outbox: Outbox = SqlOutbox(self._engine)

    async def open(self) -> None:
        """Bring the tables to the newest form: an embedded database has no other operator."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            await self.migrate()
        except (DatabaseError, OSError) as e:
            # The driver's own words: "database or disk is full", "unable to open database file".
            why = e.orig if isinstance(e, DatabaseError) else e.strerror
            raise UnavailableError(f"the database {self._file} cannot be used: {why}") from e

    async def migrate(self) -> None:
        """Run what is missing; of processes that start together one does, the others wait.

        Raise UnavailableError for tables that only a newer version understands.
        """
        async with self._engine.begin() as connection:
            revision = await connection.run_sync(_revision)
            if revision == REVISION:
                return
            # Alembic takes a tenth of a second to import: only when there is work for it.
            from adapters.persistence.sql.migrate import is_known, upgrade  # noqa: PLC0415 - slow

            if revision is not None and not is_known(revision):
                raise UnavailableError(
                    f"the database {self._file} was written by a newer version of JobGraph: "
                    "use that version, or another JOBGRAPH_DATA"
                )
            await connection.run_sync(upgrade)

    async def ping(self) -> None:
        """See Lifecycle."""
        async with self._readers.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def close(self) -> None:
        """See Lifecycle."""
        await self._engine.dispose()
        await self._readers.dispose()

    def reading(self) -> SqlUnitOfWork:
        """Begin a transaction that will not write: it waits for nobody."""
        return SqlUnitOfWork(self._readers, self._codec)

    def unit_of_work(self) -> SqlUnitOfWork:
        """Begin a transaction."""
        return SqlUnitOfWork(self._engine, self._codec)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(alembic_version.name):
        return None
    return connection.execute(select(alembic_version.c.version_num)).scalar_one_or_none()


def _sqlite(url: URL, begin: str, **pool: int) -> AsyncEngine:
    # Bound values are people's data: keep them out of errors and logs.
    engine = create_async_engine(url, hide_parameters=True, **pool)
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
