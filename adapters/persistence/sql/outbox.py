"""The queue as a table."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import ColumnElement, Delete, Update, and_, delete, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.persistence.sql.rows import EPOCH
from adapters.persistence.sql.tables import outbox
from application.ports.event_codec import EncodedEvent
from application.ports.outbox import Delivery, Outbox, Parked
from domain.shared.events import EventId


class SqlOutbox(Outbox):
    """Claims in one short statement, so no transaction stays open while reactions run.

    SKIP LOCKED lets relays on PostgreSQL claim side by side; SQLite has no
    such clause, SQLAlchemy leaves it out there, and BEGIN IMMEDIATE takes its
    place.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def claim(self, *, now: datetime, lease: timedelta, limit: int) -> Sequence[Delivery]:
        """See Outbox."""
        earlier = outbox.alias("earlier")
        is_head = ~(
            select(earlier.c.event_id)
            .where(
                earlier.c.stream == outbox.c.stream,
                earlier.c.parked.is_(None),
                tuple_(earlier.c.version, earlier.c.ordinal)
                < tuple_(outbox.c.version, outbox.c.ordinal),
            )
            .exists()
        )
        claimable = (
            select(outbox.c.event_id)
            .where(
                outbox.c.due_at <= now,
                outbox.c.leased_until <= now,
                outbox.c.parked.is_(None),
                is_head,
            )
            # What was put off goes first, or new events could keep it waiting for ever.
            .order_by(outbox.c.due_at.desc(), outbox.c.stream)
            .limit(limit)
            .with_for_update(skip_locked=True)
            .cte("claimable")
        )
        statement = (
            update(outbox)
            .where(outbox.c.event_id.in_(select(claimable.c.event_id)))
            .values(leased_until=now + lease, lease=uuid4().hex, attempt=outbox.c.attempt + 1)
            .returning(outbox)
        )
        async with self._engine.begin() as connection:
            rows = (await connection.execute(statement)).all()
        return [
            Delivery(
                event_id=EventId(row.event_id),
                stream=row.stream,
                encoded=EncodedEvent(name=row.name, version=row.event_version, payload=row.payload),
                attempt=row.attempt,
                lease=row.lease,
            )
            for row in rows
        ]

    async def renew(self, delivery: Delivery, *, until: datetime) -> bool:
        """See Outbox."""
        return await self._change(delivery, leased_until=until)

    async def release(self, delivery: Delivery) -> None:
        """See Outbox."""
        await self._change(delivery, leased_until=EPOCH, lease="", attempt=delivery.attempt - 1)

    async def settle(self, delivery: Delivery) -> None:
        """See Outbox."""
        async with self._engine.begin() as connection:
            await connection.execute(delete(outbox).where(_leased(delivery)))

    async def postpone(self, delivery: Delivery, *, until: datetime) -> None:
        """See Outbox."""
        await self._change(delivery, due_at=until, leased_until=EPOCH, lease="")

    async def park(self, delivery: Delivery, *, reason: str) -> None:
        """See Outbox."""
        await self._change(delivery, parked=reason, lease="")

    async def parked(self, *, limit: int) -> Sequence[Parked]:
        """See Outbox."""
        query = select(outbox).where(outbox.c.parked.is_not(None))
        async with self._engine.connect() as connection:
            rows = await connection.execute(query.order_by(outbox.c.event_id).limit(limit))
        return [
            Parked(event_id=EventId(row.event_id), name=row.name, reason=row.parked) for row in rows
        ]

    async def retry(self, event_id: EventId) -> bool:
        """See Outbox."""
        again = update(outbox).values(parked=None, attempt=0, due_at=EPOCH, leased_until=EPOCH)
        return await self._of_parked(event_id, again)

    async def discard(self, event_id: EventId) -> bool:
        """See Outbox."""
        return await self._of_parked(event_id, delete(outbox))

    async def _of_parked(self, event_id: EventId, statement: Update | Delete) -> bool:
        wanted = statement.where(outbox.c.event_id == event_id, outbox.c.parked.is_not(None))
        async with self._engine.begin() as connection:
            return (await connection.execute(wanted)).rowcount > 0

    async def _change(self, delivery: Delivery, **values: object) -> bool:
        statement = update(outbox).where(_leased(delivery)).values(**values)
        async with self._engine.begin() as connection:
            return (await connection.execute(statement)).rowcount > 0


def _leased(delivery: Delivery) -> ColumnElement[bool]:
    return and_(outbox.c.event_id == delivery.event_id, outbox.c.lease == delivery.lease)
