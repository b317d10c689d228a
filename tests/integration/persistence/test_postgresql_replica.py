"""A real streaming replica serves reads, and nobody misses what he wrote himself."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from time import monotonic

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.connections.sql.lookup import Lookup
from adapters.connections.sql.postgresql import PostgresqlDatabase
from application.ports.archive import RecordRefusedError
from domain.shared.ids import CandidateId
from tests.factories import NOON
from tests.integration.persistence.postgresql import C1, address_of, opened, read, save
from tests.servers.postgresql import OwnPostgresqlServer, PostgresqlReplica

MINUTE = timedelta(minutes=1)
_WHICH = "SELECT inet_server_port()"
_PORT = Lookup(select(func.inet_server_port().label("port")))


@pytest.fixture
def replica(own_server: OwnPostgresqlServer) -> Iterator[PostgresqlReplica]:
    """Copy the test's own server."""
    found = PostgresqlReplica(own_server)
    found.use()
    yield found
    found.leave()


@pytest.fixture
def process(
    own_server: OwnPostgresqlServer, replica: PostgresqlReplica
) -> Callable[[], PostgresqlDatabase]:
    """Make one of several that share a database: it writes to the one, reads from the other."""
    url = own_server.database()
    address = address_of(url)
    return lambda: PostgresqlDatabase(
        address, direct=address, replica=address_of(replica.same(url)), pool=7
    )


@pytest.fixture
def database(process: Callable[[], PostgresqlDatabase]) -> PostgresqlDatabase:
    return process()


async def _port(database: PostgresqlDatabase) -> int:
    async with database.reading() as connection:
        port: int = await connection.scalar(text(_WHICH))
        return port


async def _looked_up(database: PostgresqlDatabase, reader: AsyncConnection) -> int:
    ((port,),) = await database.look_up(reader, _PORT, {})
    return int(port)


async def _reads_from(database: PostgresqlDatabase, port: int, *, within: float = 10) -> None:
    deadline = monotonic() + within
    while await _port(database) != port:
        assert monotonic() < deadline, "it should read from there by now"
        await asyncio.sleep(0.05)


@contextmanager
def _lagging(replica: PostgresqlReplica) -> Iterator[None]:
    """Let it replay nothing inside."""
    with psycopg.connect(replica.admin_url, autocommit=True) as admin:
        admin.execute("SELECT pg_wal_replay_pause()")
        try:
            yield
        finally:
            admin.execute("SELECT pg_wal_replay_resume()")


async def test_who_reads_is_served_by_the_replica(
    database: PostgresqlDatabase, replica: PostgresqlReplica
) -> None:
    async with opened(database) as store:
        await save(store)
        await _reads_from(database, replica.port)
        assert 1 == await read(store)


async def test_what_this_process_wrote_is_seen_though_the_replica_lags(
    database: PostgresqlDatabase, own_server: OwnPostgresqlServer, replica: PostgresqlReplica
) -> None:
    async with opened(database) as store:
        await save(store, "c0")
        await _reads_from(database, replica.port)
        with _lagging(replica):
            await save(store)
            assert 1 == await read(store)
            assert own_server.port == await _port(database)
        await _reads_from(database, replica.port)
        assert 1 == await read(store)


async def test_what_another_process_parked_is_seen_though_the_replica_lags(
    process: Callable[[], PostgresqlDatabase], replica: PostgresqlReplica
) -> None:
    """An operator asks from a process that wrote nothing, so nothing tells it that it lags."""
    asked = process()
    async with opened(process()) as relay, opened(asked) as operator:
        await save(relay, "c0")
        await _reads_from(asked, replica.port)
        with _lagging(replica):
            (delivery,) = await relay.outbox.claim(now=NOON, lease=MINUTE, limit=1)
            await relay.outbox.park(delivery, reason="broken")
            assert replica.port == await _port(asked)
            assert [delivery.event_id] == [
                p.event_id for p in await operator.outbox.parked(limit=9)
            ]


async def test_the_newest_is_seen_though_the_replica_lags(
    process: Callable[[], PostgresqlDatabase], replica: PostgresqlReplica
) -> None:
    """Who consumes a queue has committed nothing, so nothing tells it that the replica lags."""
    reacting = process()
    async with opened(process()) as writer, opened(reacting) as store:
        await save(writer, "c0")
        await _reads_from(reacting, replica.port)
        with _lagging(replica):
            await save(writer)
            assert 0 == await read(store)
            async with store.newest() as uow:
                assert 1 == (await uow.candidates.of(C1)).version


async def test_who_began_with_the_primary_stays_with_it(
    database: PostgresqlDatabase, own_server: OwnPostgresqlServer, replica: PostgresqlReplica
) -> None:
    """Of others the replica may know less, even once it knows what this process committed."""
    async with opened(database) as store:
        await save(store, "c0")
        await _reads_from(database, replica.port)
        with _lagging(replica):
            await save(store)
            reader = database.reader()
            assert own_server.port == await _looked_up(database, reader)
        await _reads_from(database, replica.port)
        assert own_server.port == await _looked_up(database, reader)
        async with reader:
            assert own_server.port == await reader.scalar(text(_WHICH))


async def _get_in_the_way(
    own_server: OwnPostgresqlServer, database: PostgresqlDatabase, reading: asyncio.Task[int]
) -> None:
    """Clean away what a query on the replica still sees."""
    async with database.newest() as connection:
        name: str = await connection.scalar(text("SELECT current_database()"))
    url = make_conninfo(own_server.admin_url, dbname=name)
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as admin:
        while not reading.done():
            await admin.execute("UPDATE candidates SET profile_from = 'x' || version")
            await admin.execute("VACUUM candidates")


async def test_what_the_replica_cancels_the_primary_answers(
    database: PostgresqlDatabase, own_server: OwnPostgresqlServer, replica: PostgresqlReplica
) -> None:
    async with opened(database) as store:
        await save(store)
        await _reads_from(database, replica.port)
        with psycopg.connect(replica.admin_url, autocommit=True) as admin:
            admin.execute("ALTER SYSTEM SET max_standby_streaming_delay = 0")
            admin.execute("SELECT pg_reload_conf()")

        async def read_slowly() -> int:
            query = "SELECT inet_server_port(), count(*), pg_sleep(1) FROM candidates"
            async with database.reading() as connection:
                assert replica.port == await connection.scalar(text(_WHICH))
                port: int = await connection.scalar(text(query))
                assert port == await _looked_up(database, connection)
                return port

        async with asyncio.timeout(20):
            reading = asyncio.create_task(read_slowly())
            await _get_in_the_way(own_server, database, reading)
        assert own_server.port == await reading
        assert own_server.port == await _port(database), "it is left alone for a while"


async def test_what_nobody_can_be_asked_is_not_held_against_the_replica(
    database: PostgresqlDatabase, replica: PostgresqlReplica
) -> None:
    async with opened(database) as store:
        await save(store)
        await _reads_from(database, replica.port)
        with pytest.raises(RecordRefusedError):
            async with store.reading() as uow:
                await uow.candidates.of(CandidateId("c\0"))
        assert replica.port == await _port(database)


async def test_a_dead_replica_costs_time_and_no_error(
    database: PostgresqlDatabase, own_server: OwnPostgresqlServer, replica: PostgresqlReplica
) -> None:
    async with opened(database) as store:
        await save(store)
        await _reads_from(database, replica.port)
        replica.kill()
        begun = monotonic()
        for _ in range(20):
            assert 1 == await read(store)
        assert monotonic() - begun < 3
        assert own_server.port == await _port(database)
        replica.run()
        await _reads_from(database, replica.port)


async def test_everything_together_keeps_within_the_pool(
    database: PostgresqlDatabase, own_server: OwnPostgresqlServer, replica: PostgresqlReplica
) -> None:
    async with opened(database) as store:
        await save(store)
        await _reads_from(database, replica.port)
        async with asyncio.timeout(20):
            await asyncio.gather(
                *(save(store, f"c{n}") for n in range(2, 12)), *(read(store) for _ in range(10))
            )
        connections = 0
        for url in (own_server.admin_url, replica.admin_url):
            with psycopg.connect(url) as admin:
                query = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'jobgraph'"
                row = admin.execute(query).fetchone()
                assert row is not None
                connections += row[0]
        assert 2 <= connections <= 7
