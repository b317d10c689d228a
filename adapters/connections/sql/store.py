"""A table of things that expire."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Column, Table, delete, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.connections.sql import SqlDatabase, told_apart
from application.ports.lifecycle import Lifecycle, Provisioned, Sweepable

_STRETCH = 500
"""Rows that are deleted in one transaction: others wait for it on SQLite."""


class SqlStore(Lifecycle, Provisioned, Sweepable):
    """Beside persistence, in the same database."""

    expiry: ClassVar[Column[Any]]
    """When a row may go."""

    def __init__(self, database: SqlDatabase) -> None:
        self._database = database

    async def open(self) -> None:
        """See Lifecycle."""
        await self._database.open()

    async def migrate(self) -> None:
        """See Provisioned."""
        await self._database.migrate()

    async def ping(self) -> None:
        """See Lifecycle."""
        await self._database.ping()

    async def close(self) -> None:
        """See Lifecycle."""
        await self._database.close()

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[AsyncConnection]:
        """Read what any process has written: who signed in at one is known at the others."""
        with told_apart():
            async with self._database.newest() as connection:
                yield connection

    async def sweep(self, *, now: datetime) -> int:
        """See Sweepable."""
        table: Table = self.expiry.table
        expired = self.expiry <= now
        key = tuple_(*table.primary_key)
        # Others who sweep take other rows. Asked twice: what somebody renewed in between is not in
        # the first answer any more.
        some = select(*table.primary_key).where(expired).limit(_STRETCH)
        stretch = delete(table).where(key.in_(some.with_for_update(skip_locked=True)), expired)
        swept = 0
        while True:
            gone = (await self._database.execute(stretch)).rowcount
            swept += gone
            if gone < _STRETCH:
                return swept
