"""Limits in a table beside everything else."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Executable,
    Index,
    Integer,
    Table,
    Text,
    bindparam,
    case,
    or_,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from adapters.connections.sql.schema import UtcDateTime, metadata
from adapters.connections.sql.store import SqlStore
from application.ports.lifecycle import UnavailableError
from application.ports.rate_limiter import Allowance, RateLimit, RateLimiter

limits = Table(
    "rate_limits",
    metadata,
    Column("key", Text, primary_key=True),
    Column("taken", Integer, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Index("rate_limits_end", "ends_at"),
)


_ROUNDS = 10
"""Each lost to somebody who took the last one, or whose clock says that the period is over."""


class SqlRateLimiter(SqlStore, RateLimiter):
    """One upsert for who may be admitted; who is refused only reads, however many they are."""

    expiry = limits.c.ends_at

    async def take(self, key: str, limit: RateLimit, *, now: datetime) -> Allowance:
        """See RateLimiter."""
        latest = limit.latest_end(now)
        values = {
            "id": key,
            "now": now,
            "end": now + limit.period,
            "latest": latest,
            "most": limit.most,
        }
        for _ in range(_ROUNDS):
            # Within a period the count never falls: what says "full" stays true.
            async with self._reading() as connection:
                period = (await connection.execute(_FIND, {"id": key})).one_or_none()
            if period and now < period.ends_at <= latest and period.taken >= limit.most:
                return _allowance(period, limit, admitted=False)
            done = await self._database.execute(_TAKE[self._database.dialect], values)
            taken = done.one_or_none()
            if taken:
                return _allowance(taken, limit, admitted=True)
        raise UnavailableError("a limit changes faster than it can be read")


def _allowance(period: Any, limit: RateLimit, *, admitted: bool) -> Allowance:  # noqa: ANN401 - a row
    left = max(0, limit.most - period.taken)
    return Allowance(admitted=admitted, left=left, again_at=period.ends_at)


def _take(insert: Callable[[Table], Any]) -> Executable:
    now, end, latest = (bindparam(name, type_=UtcDateTime) for name in ("now", "end", "latest"))
    over = or_(limits.c.ends_at <= now, limits.c.ends_at > latest)
    statement: Executable = (
        insert(limits)
        .values(key=bindparam("id"), taken=1, ends_at=end)
        .on_conflict_do_update(
            index_elements=["key"],
            set_={
                "taken": case((over, 1), else_=limits.c.taken + 1),
                "ends_at": case((over, end), else_=limits.c.ends_at),
            },
            where=or_(over, limits.c.taken < bindparam("most", type_=Integer)),
        )
        .returning(limits.c.taken, limits.c.ends_at)
    )
    return statement


_FIND = select(limits.c.taken, limits.c.ends_at).where(limits.c.key == bindparam("id"))
_TAKE = {"postgresql": _take(postgresql.insert), "sqlite": _take(sqlite.insert)}
