"""The index of matches filled when a process starts, so that no posted job waits for it."""

import asyncio
import logging

from attrs import frozen

from application.matching.contenders import Contenders
from application.ports.clock import Clock
from entrypoints.container.everything import Container
from entrypoints.worker.patience import Patience

log = logging.getLogger(__name__)


@frozen(kw_only=True)
class IndexFiller:
    """Asks once; whatever changes later is loaded by who asks next."""

    contenders: Contenders
    clock: Clock

    async def run(self, stopping: asyncio.Event) -> None:
        """Until it is filled or `stopping` is set. Cancelled, leave it as it is."""
        stopped = asyncio.create_task(stopping.wait())
        filling = asyncio.create_task(self._fill())
        try:
            await asyncio.wait((stopped, filling), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (stopped, filling):
                task.cancel()
            await asyncio.gather(stopped, filling, return_exceptions=True)

    async def _fill(self) -> None:
        patience = Patience(what="what fills the index of matches")
        held = None
        while held is None:
            async with patience:
                held = await self.contenders.prepare(as_of=self.clock.now().date())
        if held:
            log.info("the index of matches holds %d candidates and jobs", held)


def build_filler(container: Container) -> IndexFiller:
    """Fill what the reactions of this process ask."""
    return IndexFiller(contenders=container.contenders(), clock=container.clock())
