"""Forget receipts that nobody will ask for any more."""

from datetime import timedelta

from attrs import frozen

from application.ports.clock import Clock
from application.ports.inbox import Inbox

KEPT = timedelta(days=30)
"""Longer than any queue keeps a message (SQS: 14 days, and as long again set aside)."""
_BATCH = 1_000
"""Short statements: nobody waits for a sweep."""


@frozen(kw_only=True)
class SweepInbox:
    """Run by a schedule; any number at once."""

    inbox: Inbox
    clock: Clock

    async def __call__(self) -> int:
        """Return how many were forgotten."""
        before = self.clock.now() - KEPT
        swept = 0
        while batch := await self.inbox.sweep(before=before, limit=_BATCH):
            swept += batch
        return swept
