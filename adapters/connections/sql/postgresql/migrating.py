"""Bringing the tables to the newest form, one process at a time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from adapters.connections.sql import REVISION, revision_of, told_apart
from adapters.connections.sql.postgresql.address import Address
from adapters.connections.sql.postgresql.connection import PatientConnection
from application.ports.lifecycle import UnavailableError

_TRY = text(f"SELECT pg_try_advisory_lock({int.from_bytes(b'jobgraph', 'big')})")
_LONGEST = 3600
"""Seconds that one step may take, and that others wait for whoever migrates."""
_PAUSE = 0.1


async def migrate(address: Address) -> None:
    """Run what is missing. `address` leads to the server itself. Raise UnavailableError.

    A step waits for a lock no longer than work does, or everybody would queue behind it: then it
    fails, nothing of it is left, and the next start tries again.
    """
    with told_apart():
        async with _connected(address) as connection:
            if await _is_newest(connection):
                return
            async with _alone(connection):
                if not await _is_newest(connection):
                    await _upgrade(connection)


@asynccontextmanager
async def _connected(address: Address) -> AsyncIterator[AsyncConnection]:
    async def connect() -> PatientConnection:
        made = await address.connect()
        made.patience = _LONGEST
        for limit in ("statement_timeout", "idle_in_transaction_session_timeout"):
            await made.execute(f"SET {limit} = 0".encode())
        return made

    engine = create_async_engine(
        "postgresql+psycopg://",
        async_creator=connect,
        isolation_level="READ COMMITTED",
        hide_parameters=True,
        use_native_hstore=False,
        poolclass=NullPool,
    )
    async with engine.connect() as connection:
        yield connection


async def _is_newest(connection: AsyncConnection) -> bool:
    """Raise UnavailableError for tables that only a newer version understands."""
    revision = await connection.run_sync(revision_of)
    await connection.commit()
    if revision is None or revision == REVISION:
        return revision is not None
    from adapters.connections.sql.migrate import is_known  # noqa: PLC0415 - slow to import

    if not is_known(revision):
        raise UnavailableError(
            "the database was written by a newer version of JobGraph: "
            "use that version, or another JOBGRAPH_DATABASE_URL"
        )
    return False


@asynccontextmanager
async def _alone(connection: AsyncConnection) -> AsyncIterator[None]:
    """Hold the lock inside; it falls with the connection.

    Who waited in the server would hold a snapshot meanwhile, and `CREATE INDEX CONCURRENTLY` of
    whoever migrates waits for those: so it is asked for, again and again.
    """
    async with asyncio.timeout(_LONGEST):
        while not await connection.scalar(_TRY):
            await connection.commit()
            await asyncio.sleep(_PAUSE)
    await connection.commit()
    yield


async def _upgrade(connection: AsyncConnection) -> None:
    from adapters.connections.sql.migrate import upgrade  # noqa: PLC0415 - slow to import

    try:
        await connection.run_sync(upgrade)
        await connection.commit()
    except ProgrammingError as e:
        why = getattr(e.orig, "diag", None)
        raise UnavailableError(
            f"the tables cannot be made: {why and why.message_primary}; "
            "run `jobgraph migrate` as the owner of the database"
        ) from e
