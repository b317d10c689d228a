"""Everything goes in and out over a line that is slower than work may be."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from urllib.parse import urlsplit

import pytest
from attrs import evolve

from adapters.connections.sql.postgresql import PostgresqlDatabase
from adapters.persistence.sql import SqlPersistence
from application.ports.archive import StoredAggregate
from application.ports.lifecycle import UnavailableError
from tests.archives import records_of
from tests.factories import a_job
from tests.integration.persistence.postgresql import address_of, opened, save
from tests.servers.proxy import Proxy

MANY = 60
PATIENCE = 0.8
"""Seconds that work waits for an answer."""


@pytest.fixture
def network(url: str) -> Iterator[Proxy]:
    """Put a network in front of the server that can be slow."""
    with Proxy(urlsplit(url).port or 5432) as proxy:
        yield proxy


@pytest.fixture
async def store(url: str, network: Proxy) -> AsyncIterator[SqlPersistence]:
    """Open one that is in a hurry, with few connections."""
    far = url.replace(f":{urlsplit(url).port}/", f":{network.port}/")
    # TCP itself gives up a line that takes nothing for as long as connecting may take.
    address = evolve(address_of(far), statement_timeout=PATIENCE - 0.5, connect_timeout=5)
    database = PostgresqlDatabase(address, direct=address, replica=None, pool=2)
    async with opened(database) as store:
        yield store


def _stand_still(network: Proxy) -> None:
    network.hang()
    asyncio.get_running_loop().call_later(2 * PATIENCE, network.resume)


async def _records(network: Proxy | None = None) -> AsyncIterator[StoredAggregate]:
    for n in range(MANY):
        job = evolve(a_job(f"j{n:04}"), version=1, events=(), description="x" * 100_000)
        if n == MANY // 2 and network is not None:
            _stand_still(network)
        yield StoredAggregate(aggregate=job)


async def _gives_up(store: SqlPersistence, network: Proxy) -> None:
    """Whoever gets the connection next is in a hurry again."""
    network.hang()
    async with asyncio.timeout(5 * PATIENCE):
        with pytest.raises(UnavailableError):
            await save(store)
    network.resume()


async def test_a_slow_line_lets_everything_out(store: SqlPersistence, network: Proxy) -> None:
    await store.archive.load(_records())
    records = store.archive.records()
    _ = await anext(records)
    _stand_still(network)
    assert MANY - 1 == len([record async for record in records])
    await _gives_up(store, network)


async def test_a_slow_line_lets_everything_in(store: SqlPersistence, network: Proxy) -> None:
    await store.archive.load(_records(network))
    assert MANY == len(await records_of(store))
    await _gives_up(store, network)
