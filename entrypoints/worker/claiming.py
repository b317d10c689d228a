"""Taking events out of the outbox without losing them on the way."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

from application.ports.outbox import Delivery, Outbox


async def claim(
    outbox: Outbox, *, now: datetime, lease: timedelta, limit: int
) -> Sequence[Delivery]:
    """Claim; a caller that is cancelled gives back what comes: nobody waits for a lease."""
    claiming = asyncio.ensure_future(outbox.claim(now=now, lease=lease, limit=limit))
    try:
        return await asyncio.shield(claiming)
    except asyncio.CancelledError:
        for delivery in await claiming:
            await outbox.release(delivery)
        raise
