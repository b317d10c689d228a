"""Schedules without a leader: any number of processes, one run a period."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime

from attrs import frozen

from application.ports.clock import Clock
from application.ports.unit_of_work import ConflictError, UnitOfWork
from domain.shared.events import EventId
from entrypoints.container.everything import Container
from entrypoints.discreet_trace import discreet_trace
from entrypoints.schedules import SCHEDULES, Schedule
from entrypoints.worker.patience import Patience

log = logging.getLogger(__name__)

_RECEIVER = "schedules"
_LONGEST = 60.0
"""Seconds until the clock is looked at again: it may have been set."""
_SHORTEST = 0.05


@frozen(kw_only=True)
class ScheduleKeeper:
    """Runs each schedule at most once a period, over all processes.

    The first who looks during a period leaves a receipt, and runs. A period is left out when
    nobody looked while it lasted, when the one who had the receipt died before the end of the
    run, and when the run failed: the next one does what is left. Whoever starts in the middle of
    a period that nobody had runs at once.
    """

    unit_of_work: Callable[[], UnitOfWork]
    clock: Clock
    container: Container
    schedules: Sequence[Schedule] = SCHEDULES

    async def run(self, stopping: asyncio.Event) -> None:
        """Until `stopping` is set: then finish what runs. Cancelled, break it off."""
        async with asyncio.TaskGroup() as keeping:
            for schedule in self.schedules:
                keeping.create_task(self._keep(schedule, stopping))

    async def look(self, schedule: Schedule) -> bool:
        """Run it if nobody did in this period; tell whether it was run. Raise UnavailableError."""
        period = schedule.period(self.clock.now())
        if not await self._mine(schedule, period):
            return False
        log.info("%s began", schedule.name)
        try:
            result = await schedule.build(self.container)()
        except Exception as e:  # noqa: BLE001 - the next period tries again
            log.error("%s failed\n%s", schedule.name, discreet_trace(e))  # noqa: TRY400 - discreet
        else:
            log.info("%s ended: %s", schedule.name, result)
        return True

    async def _mine(self, schedule: Schedule, period: int) -> bool:
        """Commit the receipt before the run: better no run than two."""
        receipt = EventId(f"schedule/{schedule.name}/{period}")
        try:
            async with self.unit_of_work() as uow:
                if not await uow.receive(receipt, by=_RECEIVER):
                    return False
                await uow.commit()
        except ConflictError:
            return False
        return True

    async def _keep(self, schedule: Schedule, stopping: asyncio.Event) -> None:
        patience = Patience(what=f"what says whether {schedule.name} is due")
        seen: int | None = None
        while not stopping.is_set():
            period = schedule.period(self.clock.now())
            if period != seen:
                async with patience:
                    await self.look(schedule)
                    seen = period
                continue
            with suppress(TimeoutError):
                async with asyncio.timeout(self._until(schedule.begins(period + 1))):
                    await stopping.wait()

    def _until(self, moment: datetime) -> float:
        left = (moment - self.clock.now()).total_seconds()
        return min(max(left, _SHORTEST), _LONGEST)


def build_keeper(container: Container) -> ScheduleKeeper:
    """With the product's table of schedules."""
    return ScheduleKeeper(
        unit_of_work=container.unit_of_work(), clock=container.clock(), container=container
    )
