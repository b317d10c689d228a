"""From the outbox to a queue or a bus, at least once."""

import asyncio
from datetime import timedelta

from attrs import frozen

from application.ports.clock import Clock
from application.ports.lifecycle import UnavailableError
from application.ports.outbox import Delivery, Outbox
from entrypoints.worker.carriers import Carrier
from entrypoints.worker.claiming import claim, release_all
from entrypoints.worker.patience import Patience

_BATCH = 100
"""Events of as many streams."""


@frozen(kw_only=True)
class OutboxForwarder:
    """Hands events on instead of running reactions. Any number may run at once.

    An event is settled when it was taken over. Events of a stream are handed over one after the
    other; a forwarder that loses its lease while it sends may send one a second time, later.
    """

    outbox: Outbox
    clock: Clock
    carrier: Carrier
    lease: timedelta = timedelta(seconds=10)
    idle: timedelta = timedelta(seconds=0.2)

    async def run(self, stopping: asyncio.Event) -> None:
        """Until `stopping` is set. What is away is waited for, and costs no event an attempt."""
        patience = Patience(what="the way of events")
        while not stopping.is_set():
            async with patience:
                if not await self.forward():
                    await self.outbox.wait(longest=self.idle)

    async def drain(self) -> int:
        """Until nothing is due; returns how many events were taken."""
        taken = 0
        while batch := await self.forward():
            taken += batch
        return taken

    async def forward(self) -> int:
        """Hand over one batch; return how many events were taken. Raise UnavailableError."""
        now = self.clock.now()
        claimed = await claim(self.outbox, now=now, lease=self.lease, limit=_BATCH)
        left = list(claimed)
        try:
            # Later than this the events belong to somebody else.
            async with asyncio.timeout(self.lease.total_seconds()):
                await self._send(left)
        except BaseException as e:
            await release_all(self.outbox, left)
            if isinstance(e, TimeoutError):
                raise UnavailableError("handing events over takes longer than their lease") from e
            raise
        return len(claimed)

    async def _send(self, left: list[Delivery]) -> None:
        """Take from `left` what was sent, and settle it."""
        try:
            await self.carrier(tuple(left))
        except ValueError:
            # Which one it is shows when they go one by one. Each is settled at once: however
            # long that takes, none goes twice, and the next batch has fewer.
            while left:
                await self._send_first(left)
            return
        sent = tuple(left)
        left.clear()
        await self.outbox.settle(sent)

    async def _send_first(self, left: list[Delivery]) -> None:
        """Take it from `left`; what can never be sent is parked."""
        first = left[0]
        try:
            await self.carrier([first])
        except ValueError as e:
            await self.outbox.park(first, reason=f"it cannot be sent: {e}")
            del left[0]
            return
        del left[0]
        await self.outbox.settle([first])
