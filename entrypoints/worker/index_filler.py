"""The index of matches filled when a process starts, so that no posted job waits for it."""

import asyncio
import logging

from attrs import frozen

from application.matching.contenders import Contenders
from application.ports.clock import Clock
from application.ports.lifecycle import UnavailableError
from entrypoints.container.everything import Container
from entrypoints.discreet_trace import discreet_trace
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
                held = await self._held()
        if held:
            log.info("the index of matches holds %d candidates and jobs", held)

    async def _held(self) -> int:
        """Fill it. Raise UnavailableError; any other trouble is left to the first who asks."""
        try:
            return await self.contenders.prepare(as_of=self.clock.now().date())
        except UnavailableError:
            raise
        except Exception as e:  # noqa: BLE001 - an index that is not filled is only slow
            log.error("the index of matches was not filled\n%s", discreet_trace(e))  # noqa: TRY400 - discreet
            return 0


def build_filler(container: Container) -> IndexFiller:
    """Fill what the reactions of this process ask."""
    return IndexFiller(contenders=container.contenders(), clock=container.clock())
