"""As many rows at once as there is room for: a full ranking takes some hundred kilobytes."""

from collections.abc import AsyncIterator, Iterable, Sequence
from types import SimpleNamespace
from typing import Any

from msgspec import Raw
from msgspec.json import encode
from sqlalchemy import Row, Select, Table, insert, select, type_coerce
from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import NullType

from adapters.connections.sql.schema import Structured
from application.ports.archive import RecordRefusedError
from application.ports.unit_of_work import ConflictError

_BYTES = 4 * 2**20
"""Of one batch, about: as JSON. Objects made of it take several times as much."""
_WRITTEN = 200
"""Rows of one batch, however small they are."""
_READ = 32
"""Likewise. More are hardly faster, and if all grow large at once, no harm is done."""
_FIRST = 8


def all_of(table: Table) -> Select[Any]:
    """Ask for every row, by key, with its JSON as the database has it; see `structured`."""
    columns = (
        type_coerce(c, NullType()).label(c.name) if isinstance(c.type, Structured) else c
        for c in table.columns
    )
    return select(*columns).order_by(*table.primary_key.columns)


def structured(table: Table, row: Row[Any]) -> Any:  # noqa: ANN401 - what a row would be
    """Read the JSON of one row of `all_of`: of a whole batch it would be too much at once."""
    return SimpleNamespace(
        **{
            c.name: c.type.read(value) if isinstance(c.type, Structured) else value
            for c, value in zip(table.columns, row, strict=True)
        }
    )


async def read_in_batches(
    connection: AsyncConnection, query: Select[Any]
) -> AsyncIterator[Sequence[Row[Any]]]:
    """Yield rows, as many as there was room for by the batch before."""
    room = _FIRST
    async with connection.stream(query) as result:
        while rows := await result.fetchmany(room):
            yield rows
            of_one = sum(_size(row) for row in rows) // len(rows) + 1
            room = max(1, min(_READ, 2 * room, _BYTES // of_one))


class Inserts:
    """Rows that wait to be inserted together, a statement a table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._rows: dict[Table, list[dict[str, Any]]] = {}
        self._count = self._bytes = 0

    async def add(self, rows: Iterable[tuple[Table, dict[str, Any]]]) -> None:
        """Take the rows of one record. Raise like `flush`."""
        for table, row in rows:
            written = _written(table, row)
            self._rows.setdefault(table, []).append(written)
            self._bytes += _size(written.values())
        self._count += 1
        if self._count >= _WRITTEN or self._bytes >= _BYTES:
            await self.flush()

    async def flush(self) -> None:
        """Insert what waits. Raise ConflictError or RecordRefusedError."""
        for table, rows in self._rows.items():
            try:
                await self._connection.execute(insert(table), rows)
            except IntegrityError as e:
                raise ConflictError(table.name) from e
            except (DataError, OverflowError):  # SQLite says the latter of a large number
                raise RecordRefusedError(table.name) from None
        self._rows.clear()
        self._count = self._bytes = 0


def _written(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """Write JSON at once: so its size is known, and the objects need not wait."""
    return {
        name: Raw(encode(value)) if isinstance(table.c[name].type, Structured) else value
        for name, value in row.items()
    }


def _size(values: Iterable[object]) -> int:
    return sum(len(value) for value in values if isinstance(value, str | bytes | Raw))
