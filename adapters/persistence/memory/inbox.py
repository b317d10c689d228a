"""Receipts in memory."""

from datetime import datetime
from itertools import islice

from adapters.persistence.memory.store import Store
from application.ports.inbox import Inbox


class MemoryInbox(Inbox):
    """Receipts bear the machine's time."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def sweep(self, *, before: datetime, limit: int) -> int:
        """See Inbox."""
        old = (
            receipt
            for receipt, received_at in self._store.inbox.items()
            if received_at < before and receipt[1] not in self._store.entries
        )
        swept = list(islice(old, limit))
        for receipt in swept:
            del self._store.inbox[receipt]
        return len(swept)
