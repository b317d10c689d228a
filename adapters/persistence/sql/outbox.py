"""The queue as a table."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from sqlalchemy import ColumnElement, Delete, Update, and_, delete, func, select, tuple_, update

from adapters.connections.sql import SqlDatabase, told_apart
from adapters.persistence.sql.claiming import CLAIM
from adapters.persistence.sql.rows import EPOCH
from adapters.persistence.sql.tables import outbox
from application.ports.event_codec import EncodedEvent
from application.ports.outbox import Delivery, Outbox, Parked
from domain.shared.events import EventId

_NOW = select(func.clock_timestamp())


class SqlOutbox(Outbox):
    """Each call is one short statement, so no transaction stays open while reactions run.

    SKIP LOCKED lets relays on PostgreSQL claim side by side; on SQLite BEGIN IMMEDIATE takes its
    place.
    """

    def __init__(self, database: SqlDatabase) -> None:
        self._database = database

    async def now(self) -> datetime:
        """See Outbox. SQLite is a file of this machine."""
        if self._database.dialect == "sqlite":
            return datetime.now(UTC)
        with told_apart():
            async with self._database.newest() as connection:
                told: datetime = (await connection.execute(_NOW)).scalar_one()
        return told

    async def claim(
        self, *, now: datetime, lease: timedelta, limit: int, fresh: bool = False
    ) -> Sequence[Delivery]:
        """See Outbox."""
        statement = CLAIM[self._database.dialect]
        wanted = {
            "now": now,
            "due": EPOCH if fresh else now,
            "until": now + lease,
            "lease": uuid4().hex,
            "limit": limit,
        }
        rows = (await self._database.execute(statement, wanted)).all()
        return [
            Delivery(
                event_id=EventId(row.event_id),
                stream=row.stream,
                encoded=EncodedEvent(name=row.name, version=row.event_version, payload=row.payload),
                attempt=row.attempt,
                lease=row.lease,
                put_off=row.due_at > EPOCH,
            )
            for row in rows
        ]

    async def renew(self, delivery: Delivery, *, until: datetime) -> bool:
        """See Outbox."""
        return await self._change(delivery, leased_until=until)

    async def release(self, delivery: Delivery) -> None:
        """See Outbox."""
        await self._change(delivery, leased_until=EPOCH, lease="", attempt=delivery.attempt - 1)

    async def settle(self, deliveries: Sequence[Delivery]) -> None:
        """See Outbox."""
        if deliveries:
            leases = tuple_(outbox.c.event_id, outbox.c.lease)
            settled = leases.in_([(d.event_id, d.lease) for d in deliveries])
            await self._database.execute(delete(outbox).where(settled))

    async def wait(self, *, longest: timedelta) -> None:
        """See Outbox."""
        await self._database.changed(longest=longest)

    async def postpone(self, delivery: Delivery, *, until: datetime, tried: bool = True) -> None:
        """See Outbox."""
        attempt = delivery.attempt - (not tried)
        await self._change(delivery, due_at=until, leased_until=EPOCH, lease="", attempt=attempt)

    async def park(self, delivery: Delivery, *, reason: str) -> None:
        """See Outbox."""
        await self._change(delivery, parked=reason, lease="")

    async def parked(self, *, limit: int) -> Sequence[Parked]:
        """See Outbox."""
        query = select(outbox).where(outbox.c.parked.is_not(None))
        # Who was told of one may ask anywhere, so no replica answers.
        with told_apart():
            async with self._database.newest() as connection:
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
        return (await self._database.execute(wanted)).rowcount > 0

    async def _change(self, delivery: Delivery, **values: object) -> bool:
        statement = update(outbox).where(_leased(delivery)).values(**values)
        return (await self._database.execute(statement)).rowcount > 0


def _leased(delivery: Delivery) -> ColumnElement[bool]:
    return and_(outbox.c.event_id == delivery.event_id, outbox.c.lease == delivery.lease)
