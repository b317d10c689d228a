"""PostgreSQL as a queue: who waits is woken, who claims is quick."""

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from attrs import evolve
from sqlalchemy import text

from adapters.connections.aws import AwsAccess
from adapters.connections.sql.postgresql.iam import IamTokens
from adapters.connections.sql.postgresql.listener import Listener
from adapters.persistence.sql import SqlPersistence
from adapters.persistence.sql.claiming import CLAIM
from application.ports.lifecycle import UnavailableError
from tests.factories import NOON
from tests.integration.persistence.postgresql import (
    address_of,
    database_of,
    opened,
    save,
)
from tests.servers.postgresql import OwnPostgresqlServer

HOUR = timedelta(hours=1)


async def _waits(store: SqlPersistence) -> asyncio.Task[None]:
    """Wait in the background, once word of the past has been had."""
    await store.outbox.wait(longest=timedelta(seconds=5))  # at once: it begins to listen
    return asyncio.create_task(store.outbox.wait(longest=HOUR))


async def test_a_commit_in_another_process_wakes_who_waits(url: str) -> None:
    async with opened(database_of(url)) as store, opened(database_of(url)) as other:
        waiting = await _waits(store)
        await save(other)
        await asyncio.wait_for(waiting, 5)


async def test_an_event_that_is_tried_again_wakes_who_waits(url: str) -> None:
    async with opened(database_of(url)) as store, opened(database_of(url)) as operator:
        await save(store)
        (delivery,) = await store.outbox.claim(now=NOON, lease=HOUR, limit=1)
        await store.outbox.park(delivery, reason="broken")
        waiting = await _waits(store)
        assert await operator.outbox.retry(delivery.event_id)
        await asyncio.wait_for(waiting, 5)


async def test_a_claim_wakes_nobody(url: str) -> None:
    async with opened(database_of(url)) as store, opened(database_of(url)) as other:
        await save(store)
        waiting = await _waits(store)
        (delivery,) = await other.outbox.claim(now=NOON, lease=HOUR, limit=1)
        await other.outbox.settle([delivery])
        done, _ = await asyncio.wait([waiting], timeout=0.3)
        assert not done
        waiting.cancel()


async def test_who_lost_the_server_listens_again(own_server: OwnPostgresqlServer) -> None:
    url = own_server.database()
    async with opened(database_of(url)) as store:
        waiting = await _waits(store)
        own_server.kill()
        own_server.run()
        await asyncio.wait_for(waiting, 10)  # it may have missed something meanwhile
        waiting = asyncio.create_task(store.outbox.wait(longest=HOUR))
        await save(store)
        await asyncio.wait_for(waiting, 5)


async def test_a_server_that_is_away_is_waited_for_like_an_empty_one() -> None:
    async with asyncio.timeout(5):
        database = database_of("postgresql://x@127.0.0.1:1/x")
        await database.changed(longest=timedelta(seconds=0.1))
        await database.disconnect()


async def test_passwords_that_cannot_be_had_are_waited_for(url: str) -> None:
    refused: list[str] = []

    class Refusing(IamTokens):
        def token(self, *, host: str, port: int, user: str) -> str:
            if len(refused) < 2:
                refused.append(f"{user}@{host}:{port}")
                raise UnavailableError("AWS makes no password")
            return "jobgraph"

    listener = _listener(url, Refusing)
    async with asyncio.timeout(10):
        await listener.wait(longest=HOUR)  # until it listens
    await listener.close()
    assert 2 == len(refused)


async def test_who_closes_is_not_told_what_the_listener_died_of(url: str) -> None:
    class Broken(IamTokens):
        def token(self, *, host: str, port: int, user: str) -> str:
            raise ZeroDivisionError(host, port, user)

    listener = _listener(url, Broken)
    await listener.wait(longest=timedelta(seconds=0.5))
    await listener.close()


def _listener(url: str, tokens: type[IamTokens]) -> Listener:
    access = AwsAccess(region="eu-central-1")
    return Listener(evolve(address_of(url), tokens=tokens(access)))


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for part in plan.get("Plans", ()):
        yield from _nodes(part)


@pytest.mark.parametrize("streams", [100_000, 100])
@pytest.mark.parametrize("analyzed", [True, False])
async def test_a_claim_among_100_000_events_takes_a_few_probes_each(
    url: str, streams: int, *, analyzed: bool
) -> None:
    database = database_of(url)
    async with opened(database):
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(
                "INSERT INTO outbox (event_id, stream, version, ordinal, name, event_version,"
                " payload, due_at, leased_until, lease, attempt)"
                " SELECT n::text, 'S' || n %% %s, n, 0, 'n', 1, '{}', 'epoch', 'epoch', '', 0"
                " FROM generate_series(1, 100000) AS n",
                [streams],
            )
            if analyzed:
                connection.execute("ANALYZE outbox")
        explain = text(f"EXPLAIN (ANALYZE, FORMAT JSON) {CLAIM['postgresql']}")
        wanted = {"now": NOON, "due": NOON, "until": NOON + HOUR, "lease": "l", "limit": 50}
        async with database.writing() as writer:
            (plan,) = json.loads(await writer.scalar(explain, wanted))
        nodes = list(_nodes(plan["Plan"]))
    assert {"outbox_claimable", "outbox_order", "outbox_pkey"} == {
        n["Index Name"] for n in nodes if "Index Name" in n
    }
    assert not {"Seq Scan", "Sort"} & {n["Node Type"] for n in nodes}
    seen = sum(n["Actual Rows"] * n["Actual Loops"] for n in nodes if "Index Name" in n)
    assert 50 <= seen < 500


async def test_who_claims_waits_for_nobody_who_is_claiming(url: str) -> None:
    async with opened(database_of(url)) as store:
        await save(store, "c1")
        await save(store, "c2")
        with psycopg.connect(url) as rival:
            rival.execute("SELECT 1 FROM outbox WHERE stream = 'Candidate/c1' FOR UPDATE")
            claimed = await store.outbox.claim(now=NOON, lease=HOUR, limit=10)
        assert ["Candidate/c2"] == [d.stream for d in claimed]


async def test_eight_relays_share_a_queue_without_collision(url: str) -> None:
    async with opened(database_of(url, pool=10)) as store:
        for n in range(120):
            await save(store, f"c{n}")
        seen: list[str] = []

        async def relay() -> None:
            while claimed := await store.outbox.claim(now=NOON, lease=HOUR, limit=7):
                seen.extend(d.event_id for d in claimed)
                await store.outbox.settle(claimed)

        async with asyncio.timeout(30):
            await asyncio.gather(*(relay() for _ in range(8)))
            await relay()
        assert sorted(f"Candidate/c{n}/1/0" for n in range(120)) == sorted(seen)
