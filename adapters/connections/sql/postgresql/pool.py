"""A bounded pool that hands out living connections."""

from typing import Any

from sqlalchemy import event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection, PoolResetState

from adapters.connections.sql.postgresql.address import Address
from adapters.connections.sql.postgresql.connection import PatientConnection

_RENEWED = 1800
"""Seconds: after a failover nobody stays with the old server for longer."""


def pool_of(address: Address, *, size: int, **options: Any) -> AsyncEngine:  # noqa: ANN401 - SQLAlchemy's
    """Connect when first asked; a crowd queues for as long as a server may take to answer."""
    engine = create_async_engine(
        "postgresql+psycopg://",
        async_creator=address.connect,
        isolation_level="AUTOCOMMIT",
        # Bound values are people's data: keep them out of errors and logs.
        hide_parameters=True,
        use_native_hstore=False,
        pool_size=size,
        max_overflow=0,
        pool_timeout=address.connect_timeout,
        pool_recycle=_RENEWED,
        pool_reset_on_return=None,
        **options,
    )
    event.listen(engine.sync_engine, "checkout", _check)
    event.listen(engine.sync_engine, "reset", _reset)
    return engine


def _check(connection: Any, _: ConnectionPoolEntry, __: PoolProxiedConnection) -> None:  # noqa: ANN401 - adapted
    driver: PatientConnection = connection.driver_connection
    if driver.was_left():
        raise DisconnectionError  # the pool makes another in its place


def _reset(connection: Any, _: ConnectionPoolEntry, state: PoolResetState) -> None:  # noqa: ANN401 - adapted
    """Ask the server for a rollback only where there is something to roll back."""
    driver: PatientConnection = connection.driver_connection
    if state.asyncio_safe and not driver.closed and not driver.is_idle():
        connection.rollback()
