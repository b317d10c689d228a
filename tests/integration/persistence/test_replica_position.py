"""Which commits a measured position of the log covers."""

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import psycopg
import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.connections.sql.postgresql.replica import Replica


class _Driver:
    def __init__(self, position: int | None) -> None:
        self._position = position

    async def execute(self, _: str) -> "_Driver":
        if self._position is None:
            raise psycopg.OperationalError("gone")
        return self

    async def fetchone(self) -> tuple[int | None]:
        return (self._position,)


class _Connection:
    def __init__(self, position: int | None, *, lost: bool = False) -> None:
        self.may_commit = asyncio.Event()
        self._driver, self._lost = _Driver(position), lost

    async def commit(self) -> None:
        await self.may_commit.wait()
        if self._lost:
            raise psycopg.OperationalError("the answer is lost")

    async def get_raw_connection(self) -> Any:  # noqa: ANN401 - whatever the pool wraps
        return SimpleNamespace(driver_connection=self._driver)


class _At100(Replica):
    async def _ask(self) -> None:
        self._replayed, self._heard_at = 100, float("inf")


def _following(replica: Replica, connection: _Connection) -> "asyncio.Task[None]":
    return asyncio.create_task(replica.follow(cast("AsyncConnection", connection)))


@pytest.mark.parametrize("lost", [False, True])
async def test_a_commit_that_a_rival_measured_too_early_is_not_covered(lost: bool) -> None:  # noqa: FBT001 - a case
    replica = _At100(cast("Any", None), cast("Any", None))
    early, late = _Connection(100), _Connection(None, lost=lost)
    tasks = [_following(replica, early), _following(replica, late)]
    await asyncio.sleep(0)
    early.may_commit.set()
    await tasks[0]
    late.may_commit.set()
    await asyncio.gather(tasks[1], return_exceptions=True)
    assert not await replica.has_caught_up()


async def test_a_later_measurement_covers_a_commit_whose_own_failed() -> None:
    replica = _At100(cast("Any", None), cast("Any", None))
    for position in (None, 100):
        connection = _Connection(position)
        connection.may_commit.set()
        await replica.follow(cast("AsyncConnection", connection))
    assert await replica.has_caught_up()
