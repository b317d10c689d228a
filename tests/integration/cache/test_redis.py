"""Redis as a cache when it is dead, slow, full or half gone: it costs time, never an error."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from time import monotonic
from typing import Any

import pytest
from redis import Redis

from adapters.cache.redis import RedisCache
from adapters.connections.redis import RedisServer as Connection
from adapters.metrics.memory import MemoryMetrics
from application.shared.actor import Actor
from domain.shared.ids import AccountId
from entrypoints.container.everything import build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from tests.conftest import IN_PROCESS
from tests.notes import KEY, Note, Source, Transaction, notes
from tests.servers.proxy import Proxy
from tests.servers.redis import OwnRedisServer
from tests.servers.redis_cluster import RedisClusterServer

ADA = Actor(account_id=AccountId("ada"), roles=frozenset({"candidate"}))
A_WHILE = timedelta(minutes=5)
PATIENCE = 0.8
"""Seconds that any call may take: a tenth, and what a busy machine adds; the client alone, 2."""
RECOVERY = 15
"""Seconds."""


@pytest.fixture(scope="module")
def redis(started: Callable[[str, str], object]) -> Iterator[OwnRedisServer]:
    started("cache", "redis")
    own = OwnRedisServer("--appendonly", "no")
    own.start()
    yield own
    own.stop()


@asynccontextmanager
async def opened(url: str, *, cluster: bool = False) -> AsyncIterator[RedisCache]:
    """Open one with eyes for its metrics."""
    cache = RedisCache(Connection(url, cluster=cluster, timeout=2), MemoryMetrics())
    await cache.open()
    try:
        yield cache
    finally:
        await cache.close()


def calls(cache: RedisCache, key: str = KEY) -> list[Callable[[], Awaitable[Any]]]:
    """Every way to use it."""
    return [
        lambda: cache.get(key),
        lambda: cache.put(key, b"a", version=1, lasts=A_WHILE),
        lambda: cache.forget(key, before=2),
        lambda: cache.begin(key, lasts=A_WHILE),
        lambda: cache.give_up(key),
    ]


async def took(call: Callable[[], Awaitable[Any]]) -> float:
    began = monotonic()
    await call()
    return monotonic() - began


async def well(cache: RedisCache, key: str = KEY) -> None:
    """Wait until it works again, by itself."""
    async with asyncio.timeout(RECOVERY):
        while True:
            await cache.put(key, b"well", version=9, lasts=A_WHILE)
            found = await cache.get(key)
            if found is not None and found.value == b"well":
                return
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("call", range(5))
async def test_a_server_that_hangs_costs_a_moment_and_then_nothing(
    redis: OwnRedisServer, call: int
) -> None:
    with Proxy(redis.port) as network:
        async with opened(f"redis://127.0.0.1:{network.port}") as cache:
            await well(cache)
            network.hang()
            assert PATIENCE > await took(calls(cache)[call])
            assert cache.away
            assert 0.05 > max([await took(one) for one in calls(cache)])
            assert await cache.get(KEY) is None
            assert await cache.begin(KEY, lasts=A_WHILE)
            assert await cache.begin(KEY, lasts=A_WHILE)
            network.resume()
            await well(cache)


async def test_many_who_ask_a_server_that_hangs_wait_no_longer_than_one(
    redis: OwnRedisServer,
) -> None:
    with Proxy(redis.port) as network:
        async with opened(f"redis://127.0.0.1:{network.port}") as cache:
            await well(cache)
            network.hang()
            waited = await asyncio.gather(*(took(lambda: cache.get(KEY)) for _ in range(200)))
            assert PATIENCE * 2 > max(waited)


async def test_a_killed_server_is_done_without_until_it_is_back(redis: OwnRedisServer) -> None:
    async with opened(redis.url) as cache:
        await well(cache)
        redis.kill()
        assert PATIENCE > max([await took(one) for one in calls(cache)])
        redis.run()
        await well(cache)


async def test_connections_that_are_cut_are_made_anew(redis: OwnRedisServer) -> None:
    with Proxy(redis.port) as network:
        async with opened(f"redis://127.0.0.1:{network.port}") as cache:
            await well(cache)
            network.cut()
            assert PATIENCE > max([await took(one) for one in calls(cache)])
            await well(cache)


async def test_it_opens_without_a_server(redis: OwnRedisServer) -> None:
    with Proxy(redis.port) as network:
        network.hang()
        async with opened(f"redis://127.0.0.1:{network.port}") as cache:
            await cache.ping()
            assert PATIENCE > max([await took(one) for one in calls(cache)])
            network.resume()
            await well(cache)


async def test_what_could_not_be_forgotten_is_forgotten_before_anything_is_recalled(
    redis: OwnRedisServer,
) -> None:
    """A writer whose cache was away must not see its old state come back with it."""
    with Proxy(redis.port) as network:
        async with opened(f"redis://127.0.0.1:{network.port}") as cache:
            await cache.put("job:owed", b"old", version=1, lasts=A_WHILE)
            network.hang()
            await cache.forget("job:owed", before=2)
            network.cut()  # what was sent is lost
            network.resume()
            async with asyncio.timeout(RECOVERY):
                while (known := await cache.get("job:owed")) is None:  # noqa: ASYNC110 - no event of ours
                    await asyncio.sleep(0.02)
            assert (None, 2) == (known.value, known.version)


async def test_a_process_too_busy_to_forget_recalls_nothing_before_it_has(
    redis: OwnRedisServer,
) -> None:
    async with opened(redis.url) as cache:
        await cache.put("job:busy", b"old", version=1, lasts=A_WHILE)
        others = [asyncio.create_task(cache.get(f"job:{n}")) for n in range(5_000)]
        await asyncio.sleep(0)  # they stand in line before it
        await cache.forget("job:busy", before=2)
        known = await cache.get("job:busy")
        assert known is None or known.value is None
        await asyncio.gather(*others)
        async with asyncio.timeout(RECOVERY):
            while (known := await cache.get("job:busy")) is None:  # noqa: ASYNC110 - no event of ours
                await asyncio.sleep(0.02)
        assert (None, 2) == (known.value, known.version)


async def test_a_full_server_forgets_and_fails_nobody(redis: OwnRedisServer) -> None:
    with Redis.from_url(redis.url) as operator:
        async with opened(redis.url) as cache:
            await cache.put("job:full", b"old", version=1, lasts=A_WHILE)
            operator.config_set("maxmemory", 1)
            try:
                await cache.put("job:other", b"a", version=1, lasts=A_WHILE)
                await cache.forget("job:full", before=2)
                assert await cache.get("job:full") is None
                assert not cache.away
            finally:
                operator.config_set("maxmemory", 0)


async def test_what_others_left_under_its_keys_counts_as_nothing(redis: OwnRedisServer) -> None:
    with Redis.from_url(redis.url) as other:
        async with opened(redis.url) as cache:
            for odd in (b"", b"gibberish", b"x" * 40, b"0000000000000001"):
                other.set("jobgraph:{job:odd}", odd, ex=60)
                found = await cache.get("job:odd")
                assert found is None or found.value is None
                await cache.put("job:odd", b"a", version=1, lasts=A_WHILE)
                assert (await cache.get("job:odd")) is not None


@pytest.mark.parametrize("call", range(5))
async def test_what_is_no_text_under_its_keys_is_replaced(redis: OwnRedisServer, call: int) -> None:
    odd = "job:odd kind"
    with Redis.from_url(redis.url) as other:
        async with opened(redis.url) as cache:
            other.delete("jobgraph:{job:odd kind}")
            other.rpush("jobgraph:{job:odd kind}", "a list")
            await calls(cache, odd)[call]()
            assert not cache.away
            found = await cache.get(odd)
            assert found is None or found.version in {1, 2}
            await cache.put(odd, b"a", version=3, lasts=A_WHILE)
            found = await cache.get(odd)
            assert found is not None
            assert b"a" == found.value


async def test_it_holds_few_connections(
    redis: OwnRedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.cache.redis.PATIENCE", 10.0)
    with Redis.from_url(redis.url) as operator:
        async with opened(redis.url) as cache:
            before = operator.info("clients")["connected_clients"]
            await asyncio.gather(*(cache.get(f"job:{n}") for n in range(500)))
            assert 8 >= operator.info("clients")["connected_clients"] - before


async def test_a_failure_is_counted_once(redis: OwnRedisServer) -> None:
    with Proxy(redis.port) as network:
        metrics = MemoryMetrics()
        address = f"redis://127.0.0.1:{network.port}"
        cache = RedisCache(Connection(address, cluster=False, timeout=2), metrics)
        await cache.open()
        source = Source(note=Note(version=1))
        source.gate.set()
        cached = notes(cache, metrics)
        network.hang()
        for _ in range(5):
            assert source.note == await cached(KEY, source.load)
        written = Transaction(source, Note(version=2))
        await cached.commit(written, KEY, written.note)  # type: ignore[arg-type] # commits, which is all that counts
        assert written.note == await cached(KEY, source.load)
        assert (1, 6) == (
            metrics.counted("cache_failures"),
            metrics.counted("cache_reads", family="job", result="away"),
        )
        await cache.close()


@pytest.fixture
def cluster(started: Callable[[str, str], object]) -> Iterator[RedisClusterServer]:
    """Make one of its own: it will lose a node."""
    started("cache", "redis__cluster")
    own = RedisClusterServer()
    own.start()
    yield own
    own.stop()


async def test_a_cluster_that_loses_a_master_is_used_again_once_a_replica_took_over(
    cluster: RedisClusterServer,
) -> None:
    keys = [f"job:{n}" for n in range(12)]
    async with opened(cluster.url, cluster=True) as cache:
        for key in keys:
            await well(cache, key)
        lost = cluster.master_of("jobgraph:{job:0}")
        lost.kill()
        slowest = 0.0
        for key in keys:
            slowest = max([slowest, *[await took(one) for one in calls(cache, key)]])
        assert PATIENCE > slowest
        for key in keys:
            await well(cache, key)


async def test_the_product_serves_while_its_cache_hangs(redis: OwnRedisServer) -> None:
    with Proxy(redis.port) as network:
        environment = {
            **IN_PROCESS,
            "JOBGRAPH_CACHE": "redis",
            "JOBGRAPH_REDIS_CACHE_URL": f"redis://127.0.0.1:{network.port}",
        }
        async with running(build_container(load_settings(environment))) as container:
            first = await container.show_candidate()(actor=ADA)
            network.hang()
            assert 1 > await took(lambda: container.show_candidate()(actor=ADA))
            assert first == await container.show_candidate()(actor=ADA)
