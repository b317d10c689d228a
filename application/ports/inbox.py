"""Receipts of events that were handled, and their end."""

from datetime import datetime
from typing import Protocol


class Inbox(Protocol):
    """What `UnitOfWork.receive` fills."""

    async def sweep(self, *, before: datetime, limit: int) -> int:
        """Forget up to `limit` receipts from before then; return how many were forgotten.

        Never one of an event that the outbox still has, parked ones included: it may come again.
        A technology may keep some of those it could forget, if their number is bounded by that of
        aggregates. Safe while others receive and sweep.
        """
