"""Progress of interviews in a table beside everything else."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from attrs import evolve
from sqlalchemy import Column, Index, Integer, Table, Text, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from adapters.connections.sql.schema import UtcDateTime, metadata
from adapters.connections.sql.store import SqlStore
from adapters.progress_store import check_content
from application.ports.progress_store import Progress, ProgressStore, StaleProgressError

kept = Table(
    "interview_progress",
    metadata,
    Column("interview_id", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Index("interview_progress_expiry", "expires_at"),
)
_INSERT: dict[str, Callable[[Table], Any]] = {
    "postgresql": postgresql.insert,
    "sqlite": sqlite.insert,
}


class SqlProgressStore(SqlStore, ProgressStore):
    """Of rivals for one row the database lets one pass; the others find another revision."""

    expiry = kept.c.expires_at

    async def find(self, interview_id: str, *, now: datetime) -> Progress | None:
        """See ProgressStore."""
        query = select(kept).where(kept.c.interview_id == interview_id, kept.c.expires_at > now)
        async with self._reading() as connection:
            row = (await connection.execute(query)).one_or_none()
        return Progress(**row._asdict()) if row else None

    async def save(self, progress: Progress, *, now: datetime) -> Progress:
        """See ProgressStore."""
        check_content(progress)
        saved = evolve(progress, revision=progress.revision + 1)
        if progress.revision:
            statement = _go_on(saved, now)
        else:
            statement = _begin(saved, now, self._database.dialect)
        # Of an INSERT drivers do not tell how many rows there were.
        won = (await self._database.execute(statement.returning(kept.c.revision))).one_or_none()
        if won is None:
            raise StaleProgressError
        return saved

    async def forget(self, interview_id: str) -> None:
        """See ProgressStore."""
        await self._database.execute(delete(kept).where(kept.c.interview_id == interview_id))


def _begin(saved: Progress, now: datetime, dialect: str) -> Any:  # noqa: ANN401 - no common type
    values = _values(saved)
    return (
        _INSERT[dialect](kept)
        .values(interview_id=saved.interview_id, **values)
        .on_conflict_do_update(
            index_elements=["interview_id"], set_=values, where=kept.c.expires_at <= now
        )
    )


def _go_on(saved: Progress, now: datetime) -> Any:  # noqa: ANN401 - as above
    return (
        update(kept)
        .where(
            kept.c.interview_id == saved.interview_id,
            kept.c.revision == saved.revision - 1,
            kept.c.expires_at > now,
        )
        .values(_values(saved))
    )


def _values(saved: Progress) -> dict[str, object]:
    return {
        "revision": saved.revision,
        "content": saved.content,
        "expires_at": saved.expires_at,
    }
