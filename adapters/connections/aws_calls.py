"""Requests to AWS, in threads: its library blocks."""

import asyncio
from collections.abc import Callable
from functools import cache, partial
from typing import ParamSpec, TypeVar

from adapters.connections.aws import CONNECTIONS, translated
from adapters.connections.threads import DaemonThreads
from application.ports.lifecycle import UnavailableError

P = ParamSpec("P")
T = TypeVar("T")

DEADLINE = 5
"""Seconds for a request and its wait for a thread: a crowd is answered within ten, on a busy
machine too."""


class Calls:
    """Requests to one service, in threads of its own.

    The loop's are few, and a service that hangs would hold those of all others too.
    """

    def __init__(self, service: str, *, deadline: float = DEADLINE) -> None:
        self._service = service
        self._deadline = deadline
        self._threads = DaemonThreads(CONNECTIONS, name=f"aws-{service}")

    async def __call__(self, operation: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run one request in a thread; who is cancelled leaves it running, if it has begun.

        Raise UnavailableError when the service is away, silent until the deadline, throttles or
        refuses the keys; ClientError for whatever else it refuses.
        """
        request = partial(translated, partial(operation, *args, **kwargs))
        try:
            async with asyncio.timeout(self._deadline):
                return await asyncio.wrap_future(self._threads.submit(request))
        except TimeoutError as e:
            raise self._silent() from e

    async def patiently(self, operation: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what asks often or carries much: the deadline is for the wait for a thread alone.

        The errors are the same; each silence ends as the client was told.
        """
        submitted = self._threads.submit(partial(translated, partial(operation, *args, **kwargs)))
        answer = asyncio.wrap_future(submitted)
        try:
            done, _ = await asyncio.wait({answer}, timeout=self._deadline)
            if not done and submitted.cancel():
                raise self._silent()
            return await answer
        finally:
            answer.cancel()

    def _silent(self) -> UnavailableError:
        return UnavailableError(f"AWS does not answer: {self._service}")


@cache
def calls_to(service: str) -> Calls:
    """Return the same for all adapters of a service; it starts threads when they are needed."""
    return Calls(service)
