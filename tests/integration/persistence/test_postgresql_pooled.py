"""PostgreSQL behind PgBouncer: what no longer has anybody who waits for it ends in the server."""

import asyncio
from datetime import timedelta

import psycopg
import pytest
from sqlalchemy import text

from adapters.connections.sql.postgresql import PostgresqlDatabase
from adapters.persistence.sql import SqlPersistence
from application.ports.lifecycle import UnavailableError
from entrypoints.container.backends.databases import sql_database
from entrypoints.settings import load_settings
from tests.factories import NOON
from tests.integration.persistence.conftest import Started
from tests.integration.persistence.postgresql import database_of, opened, read, save
from tests.servers import server
from tests.servers.pgbouncer import PgbouncerServer

MINUTE = timedelta(minutes=1)


@pytest.fixture
def pooler(started: Started) -> PgbouncerServer:
    """One that keeps eight sessions, in transaction mode."""
    started("persistence", "postgresql__pgbouncer")
    found = server("pgbouncer")
    assert isinstance(found, PgbouncerServer)
    return found


@pytest.fixture
def direct(pooler: PgbouncerServer) -> str:
    """Lead to an empty database, past the pooler."""
    return pooler.behind().database()


@pytest.fixture
def database(pooler: PgbouncerServer, direct: str) -> PostgresqlDatabase:
    return database_of(pooler.through(direct), direct=direct)


@pytest.mark.parametrize("writes", [True, False])
async def test_the_server_gives_up_what_takes_too_long(
    database: PostgresqlDatabase, *, writes: bool
) -> None:
    async with opened(database):
        with pytest.raises(UnavailableError, match="statement timeout"):
            async with database.writing() if writes else database.reading() as connection:
                await connection.execute(text("SELECT pg_sleep(30)"))


async def test_the_limits_stay_with_nobody_who_shares_the_session(
    database: PostgresqlDatabase, pooler: PgbouncerServer, direct: str
) -> None:
    async with opened(database) as store:
        await save(store)
        assert 1 == await read(store)
        url = pooler.through(direct)
        async with await psycopg.AsyncConnection.connect(url, autocommit=True) as other:
            for name, usual in (("statement_timeout", "0"), ("jobgraph.company", "")):
                left = await other.execute(f"SELECT current_setting('{name}', true)".encode())
                assert [(usual,)] == await left.fetchall()


async def test_a_replica_may_be_behind_a_pooler_too(pooler: PgbouncerServer, direct: str) -> None:
    settings = {
        "PERSISTENCE": "postgresql",
        "DATABASE_URL": direct,
        "DATABASE_REPLICA_URL": pooler.through(direct),
        "DATABASE_REPLICA_POOLED": "yes",
        "DATABASE_TLS": "off",
    }
    database = sql_database(load_settings({f"JOBGRAPH_{k}": v for k, v in settings.items()}))
    assert isinstance(database, PostgresqlDatabase)
    assert database._replica is not None  # noqa: SLF001 - it would fail unnoticed
    async with opened(database), database._replica.engine.connect() as connection:  # noqa: SLF001 - see above
        assert 1 == await connection.scalar(text("SELECT 1"))


async def _claim(store: SqlPersistence) -> None:
    with pytest.raises(UnavailableError, match="lock timeout"):
        await store.outbox.claim(now=NOON, lease=MINUTE, limit=1)


async def test_a_claim_that_was_given_up_leaves_no_session_and_claims_nothing(
    database: PostgresqlDatabase, direct: str
) -> None:
    async with opened(database) as store:
        await save(store)
        with psycopg.connect(direct) as rival:
            rival.execute("LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE")
            for _ in range(2):
                await asyncio.gather(*(_claim(store) for _ in range(6)))
            waiting = (
                "SELECT count(*) FROM pg_stat_activity"
                " WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )
            assert (0,) == rival.execute(waiting).fetchone()
        (delivery,) = await store.outbox.claim(now=NOON, lease=MINUTE, limit=9)
        assert 1 == delivery.attempt
