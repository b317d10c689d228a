"""Receipts as a table."""

from datetime import datetime

from sqlalchemy import bindparam, delete, or_, select, tuple_

from adapters.connections.sql import SqlDatabase
from adapters.connections.sql.schema import UtcDateTime
from adapters.persistence.sql.tables import inbox, outbox
from application.ports.inbox import Inbox

_on_its_way = select(outbox.c.event_id).where(outbox.c.event_id == inbox.c.event_id).exists()
_before = bindparam("before", type_=UtcDateTime)
# Those without a time were noted by versions that noted none. Sweeps on PostgreSQL leave each
# other's rows alone: in another order they would be a deadlock.
_old = (
    select(inbox.c.reaction, inbox.c.event_id)
    .where(or_(inbox.c.received_at < _before, inbox.c.received_at.is_(None)), ~_on_its_way)
    .limit(bindparam("limit"))
    .with_for_update(of=inbox, skip_locked=True)
    .cte("old")
)
_SWEEP = (
    delete(inbox)
    .where(tuple_(inbox.c.reaction, inbox.c.event_id).in_(select(_old.c.reaction, _old.c.event_id)))
    .returning(inbox.c.event_id)  # SQLite counts no rows of a statement that begins with WITH
)


class SqlInbox(Inbox):
    """One short statement a call. Two sweeps at once may wait for each other, no longer."""

    def __init__(self, database: SqlDatabase) -> None:
        self._database = database

    async def sweep(self, *, before: datetime, limit: int) -> int:
        """See Inbox."""
        swept = await self._database.execute(_SWEEP, {"before": before, "limit": limit})
        return len(swept.all())
