"""Limits in a table: a crowd that is refused stops nobody, and what has expired goes."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, insert, select, update

from adapters.connections.sql import SqlDatabase
from adapters.rate_limiter.sql import SqlRateLimiter, limits
from application.ports.rate_limiter import RateLimit
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("rate_limiter", but=("memory", "redis", "dynamodb"))
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
TWO = RateLimit(most=2, period=MINUTE)
_AT_ONCE = 2
"""Seconds: a lock would last for five or more."""


@pytest.fixture
def database(container: Container) -> SqlDatabase:
    return container.sql_database()


@pytest.fixture
def limiter(container: Container) -> SqlRateLimiter:
    found = container.rate_limiter()
    assert isinstance(found, SqlRateLimiter)
    return found


async def rows(database: SqlDatabase) -> int:
    async with database.reading() as connection:
        return (await connection.execute(select(func.count()).select_from(limits))).scalar_one()


async def test_who_is_refused_waits_for_no_writer_and_is_none(
    limiter: SqlRateLimiter, database: SqlDatabase
) -> None:
    for _ in range(2):
        await limiter.take("hot", TWO, now=NOON)
    async with asyncio.timeout(_AT_ONCE), database.writing() as connection:
        await connection.execute(update(limits).values(taken=limits.c.taken))  # holds its lock
        said = await asyncio.gather(*(limiter.take("hot", TWO, now=NOON) for _ in range(50)))
    assert not any(one.admitted for one in said)


async def test_what_is_over_is_swept_a_stretch_at_a_time_and_nothing_else(
    limiter: SqlRateLimiter, database: SqlDatabase
) -> None:
    over = [{"key": f"k{n:04}", "taken": 1, "ends_at": NOON} for n in range(1100)]
    async with database.writing() as connection:
        await connection.execute(insert(limits), over)
    await limiter.take("live", TWO, now=NOON)
    assert 1100 == sum(await asyncio.gather(*(limiter.sweep(now=NOON) for _ in range(3))))
    assert 1 == await rows(database)
    assert 0 == (await limiter.take("live", TWO, now=NOON)).left


async def test_a_period_that_begins_while_the_old_one_is_swept_is_kept(
    limiter: SqlRateLimiter, database: SqlDatabase
) -> None:
    keys = [f"k{n}" for n in range(40)]
    for key in keys:
        await limiter.take(key, TWO, now=NOON)
    later = NOON + MINUTE
    await asyncio.gather(
        *(limiter.take(key, TWO, now=later) for key in keys), limiter.sweep(now=later)
    )
    assert len(keys) == await rows(database)
    assert {0} == {(await limiter.take(key, TWO, now=later)).left for key in keys}
