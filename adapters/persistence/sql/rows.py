"""Any aggregate: state, version and events in one transaction."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from attrs import frozen
from sqlalchemy import (
    ColumnElement,
    Insert,
    Row,
    Select,
    Table,
    Update,
    bindparam,
    insert,
    select,
    update,
)
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.connections.sql import SqlDatabase, is_missing_grant
from adapters.connections.sql.lookup import Lookup
from adapters.persistence.sql.tables import jobs, outbox
from application.ports.event_codec import EventCodec
from application.ports.unit_of_work import ConflictError
from application.shared.paging import Page
from domain.shared.aggregate import Aggregate

A = TypeVar("A", bound=Aggregate)
T = TypeVar("T")
_INSUFFICIENT_PRIVILEGE = "42501"
_A_STATEMENT = 500
"""Keys: some databases take a thousand parameters at most."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@frozen
class Rows:
    """The connection of one transaction."""

    database: SqlDatabase
    connection: AsyncConnection
    codec: EventCodec

    async def one(self, lookup: Lookup, **wanted: str) -> Row[Any] | None:
        """Fetch the only row, or None."""
        rows = await self.database.look_up(self.connection, lookup, wanted)
        return rows[0] if rows else None

    async def all(self, query: Select[Any]) -> Sequence[Row[Any]]:
        """Fetch every row."""
        if self.connection.sync_connection is None:
            _ = await self.connection.start()
        rows: Sequence[Row[Any]] = (await self.connection.execute(query)).all()
        return rows

    async def some(
        self, table: Table, wanted: ColumnElement[bool], keys: Iterable[str]
    ) -> list[Row[Any]]:
        """Fetch the wanted rows with these keys, a statement for some hundred of them."""
        (key,) = table.primary_key.columns
        found: list[Row[Any]] = []
        left = iter(set(keys))
        while batch := list(islice(left, _A_STATEMENT)):
            found += await self.all(select(table).where(wanted, key.in_(batch)))
        return found

    async def page(
        self,
        table: Table,
        wanted: ColumnElement[bool],
        structure: Callable[[Row[Any]], T],
        *,
        after: str | None,
        limit: int,
    ) -> Page[T]:
        """Up to `limit` wanted rows beyond a key, by key."""
        (key,) = table.primary_key.columns
        query = select(table).where(wanted).order_by(key).limit(limit + 1)
        if after is not None:
            query = query.where(key > after)
        rows = await self.all(query)
        last = getattr(rows[limit - 1], key.name) if len(rows) > limit else None
        return Page(items=tuple(structure(row) for row in rows[:limit]), next_after=last)

    async def save(self, table: Table, aggregate: A, row: Mapping[str, Any]) -> A:
        """Insert version 0, else update; the table's primary key is the id."""
        stored = aggregate.stored()
        values = {**row, "version": stored.version}
        (key,) = table.primary_key.columns
        statement: Insert | Update = _insert(table)
        if aggregate.version > 0:
            statement = _update(table)
            values |= {"loaded_key": row[key.name], "loaded_version": aggregate.version}
        try:
            result = await self.connection.execute(statement, values)
        except DBAPIError as e:
            if isinstance(e, IntegrityError) or (table is jobs and _is_not_theirs(e)):
                # The server quotes what is stored, such as an address: it ends here.
                raise ConflictError(table.name, row[key.name]) from None
            raise
        if aggregate.version > 0 and result.rowcount == 0:
            raise ConflictError(table.name, row[key.name])
        await self._write_events(f"{type(aggregate).__name__}/{row[key.name]}", aggregate)
        return stored

    async def _write_events(self, stream: str, aggregate: Aggregate) -> None:
        if not aggregate.events:
            return
        version = aggregate.version + 1
        encoded = [self.codec.encode(e) for e in aggregate.events]
        rows = [
            {
                "event_id": f"{stream}/{version}/{ordinal}",
                "stream": stream,
                "version": version,
                "ordinal": ordinal,
                "name": e.name,
                "event_version": e.version,
                "payload": e.payload,
                "due_at": EPOCH,
                "leased_until": EPOCH,
                "lease": "",
                "attempt": 0,
            }
            for ordinal, e in enumerate(encoded)
        ]
        await self.connection.execute(_insert(outbox), rows)


def _is_not_theirs(error: DBAPIError) -> bool:
    """Tell row-level security: a job of a company that one does not work for; migration 0002."""
    state = getattr(error.orig, "sqlstate", None)
    return state == _INSUFFICIENT_PRIVILEGE and not is_missing_grant(error)


# Building a statement anew takes longer than sending it.
@cache
def _insert(table: Table) -> Insert:
    return insert(table)


@cache
def _update(table: Table) -> Update:
    (key,) = table.primary_key.columns
    loaded = table.c.version == bindparam("loaded_version")
    return update(table).where(key == bindparam("loaded_key"), loaded)
