"""A worker from its start to an orderly end."""

import asyncio
import logging
import signal
import socket
from collections.abc import Callable, Collection, Iterator
from contextlib import AsyncExitStack, contextmanager

from entrypoints.container.everything import Container
from entrypoints.lifespan import running
from entrypoints.worker.clocks import check_clock
from entrypoints.worker.parts import PARTS, RELAY, work

log = logging.getLogger(__name__)

GRACE = 20.0
"""Seconds to finish what was begun. Handing back takes 4 at most; ECS kills after 30."""


async def run_worker(
    container: Container,
    *,
    only: Collection[str] = PARTS,
    probes: socket.socket | None = None,
    grace: float = GRACE,
    told: Callable[[], None] = lambda: None,
) -> None:
    """Work until SIGTERM or SIGINT; a second one ends it at once.

    After the first nothing new is begun. What is not finished `grace` seconds later is handed
    back to whoever else works. `probes` is where health is asked; `told` is called at each signal.
    Raise UnavailableError.
    """
    stopping = asyncio.Event()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(running(container))
        if RELAY in only:
            await check_clock(container)
        if probes is not None:
            from entrypoints.worker.probes import answering  # noqa: PLC0415 - a web framework

            await stack.enter_async_context(answering(container, probes))
        deadline = asyncio.timeout(None)
        try:
            async with deadline:
                with _signals(stopping, deadline, grace, told):
                    log.info("working: %s", ", ".join(only))
                    await work(container, stopping, only)
        except TimeoutError:
            if not deadline.expired():
                raise
            log.warning("what was not finished was handed back")
        log.info("stopped")


@contextmanager
def _signals(
    stopping: asyncio.Event, deadline: asyncio.Timeout, grace: float, told: Callable[[], None]
) -> Iterator[None]:
    loop = asyncio.get_running_loop()

    def stop() -> None:
        told()
        patience = 0.0 if stopping.is_set() else grace
        log.info("stopping, within %g seconds", patience)
        stopping.set()
        if not deadline.expired():  # after it everything is being handed back already
            deadline.reschedule(loop.time() + patience)

    signals = (signal.SIGTERM, signal.SIGINT)
    for number in signals:
        loop.add_signal_handler(number, stop)
    try:
        yield
    finally:
        for number in signals:
            loop.remove_signal_handler(number)
