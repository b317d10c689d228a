"""Taking events out of the outbox without losing them on the way."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from application.ports.outbox import Delivery, Outbox
from entrypoints.discreet_trace import discreet_reason

log = logging.getLogger(__name__)

_CLOSING = 1.5
"""Seconds to hand back what others could have; later its lease runs out anyway."""


async def claim(
    outbox: Outbox, *, now: datetime, lease: timedelta, limit: int, fresh: bool = False
) -> Sequence[Delivery]:
    """Claim; a caller that is cancelled gives back what comes: nobody waits for a lease."""
    claiming = asyncio.ensure_future(outbox.claim(now=now, lease=lease, limit=limit, fresh=fresh))
    try:
        return await asyncio.shield(claiming)
    except asyncio.CancelledError:
        # A store that fails or hangs now must not take the place of the cancellation.
        with suppress(Exception):
            async with asyncio.timeout(_CLOSING):
                await release_all(outbox, await claiming)
        raise


async def release_all(outbox: Outbox, deliveries: Sequence[Delivery]) -> None:
    """Let others have them at once. It never fails, and takes seconds at most."""
    failure: Exception | None = None
    try:
        async with asyncio.timeout(_CLOSING):
            for delivery in deliveries:
                try:
                    await outbox.release(delivery)
                except Exception as e:  # noqa: BLE001 - the others go back all the same
                    failure = failure or e
    except TimeoutError as e:
        failure = failure or e
    if failure:
        log.warning("some events come again only after their lease: %s", discreet_reason(failure))
