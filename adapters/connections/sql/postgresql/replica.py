"""How far a replica has come, and whether that is far enough for this process."""

import asyncio
from itertools import count
from math import inf
from time import monotonic
from typing import Any

import psycopg
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from adapters.connections.sql.postgresql.spares import Spares
from application.ports.lifecycle import UnavailableError

_PATIENCE = 1.0
"""Seconds that a replica has to answer; the primary serves meanwhile."""
_TRUSTED = 1.0
"""Seconds for which one that answered is believed to be there."""
_LEFT_ALONE = 5.0
"""Seconds for which one that did not is not asked."""
_CATCHING_UP = 0.05
"""Seconds that one that lags is given."""
_IN_DOUBT = 5.0
"""Seconds for which a commit whose answer was lost may still be under way."""
_WRITTEN = "SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint"
_REPLAYED = text("SELECT (pg_last_wal_replay_lsn() - '0/0')::bigint")
"""Positions in the write-ahead log, in bytes; the latter is empty on a primary."""


class Replica:
    """Knows how far this process has written, and how far the replica has come."""

    def __init__(self, engine: AsyncEngine, spares: Spares) -> None:
        self.engine = engine
        self.spares = spares
        self._written = 0
        self._tickets = count()
        self._unmeasured: dict[int, float] = {}
        """Commits that may lie beyond `_written`, and when each ended; infinity until it does."""
        self._replayed = -1
        self._heard_at = 0.0
        self._not_before = 0.0

    async def follow(self, connection: AsyncConnection) -> None:
        """Commit, and note where in the log that was."""
        ticket = next(self._tickets)
        self._unmeasured[ticket] = inf
        try:
            await connection.commit()
        except BaseException:
            # It may have happened nevertheless, or happen yet: a later measurement covers it.
            self._unmeasured[ticket] = monotonic() + _IN_DOUBT
            raise
        self._unmeasured[ticket] = asked_at = monotonic()
        # A rival's commit that is still under way may come to lie behind what is measured now.
        ended = [t for t, ended_at in self._unmeasured.items() if ended_at <= asked_at]
        raw = await connection.get_raw_connection()
        driver: Any = raw.driver_connection
        try:
            row = await (await driver.execute(_WRITTEN)).fetchone()
        except psycopg.Error:
            return  # it is committed; until a later one is measured, the primary serves reads
        self._written = max(self._written, row[0])
        for covered in ended:
            self._unmeasured.pop(covered, None)

    async def has_caught_up(self) -> bool:
        """Tell whether it shows everything that this process committed; False when it is away."""
        now = monotonic()
        if now < self._not_before or self._unmeasured:
            return False
        needed = self._written
        if self._replayed < needed or now > self._heard_at + _TRUSTED:
            await self._ask()
        if self._replayed < needed:
            self._not_before = max(self._not_before, monotonic() + _CATCHING_UP)
            return False
        return monotonic() >= self._not_before

    def leave_alone(self) -> None:
        """Let the primary serve for a while."""
        self._not_before = monotonic() + _LEFT_ALONE

    async def _ask(self) -> None:
        try:
            async with asyncio.timeout(_PATIENCE), self.engine.connect() as connection:
                replayed = await connection.scalar(_REPLAYED)
        except (SQLAlchemyError, UnavailableError, TimeoutError, OSError):
            self.leave_alone()
        else:
            self._replayed = -1 if replayed is None else replayed
            self._heard_at = monotonic()
