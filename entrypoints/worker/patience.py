"""Waiting for something that is away."""

import asyncio
import logging
import random
from types import TracebackType
from typing import Self

from attrs import define, field

from application.ports.lifecycle import UnavailableError
from entrypoints.discreet_trace import discreet_reason, discreet_trace

log = logging.getLogger(__name__)

_FIRST, _LONGEST = 0.1, 2.0
"""Seconds: with a time-out of 3 s for an attempt, whatever comes back is in use within 5 s."""
_DOUBLINGS = 5


@define(eq=False, kw_only=True)
class Patience:
    """`async with` around each attempt: what it raises is swallowed after a pause.

    Pauses double, and vary, so that those who wait do not come back all at once. The first
    failure is told and so is the end of the trouble, not what is between. Whoever is cancelled
    is not held up by an error that took the place of the cancellation.
    """

    what: str
    """For the log: what cannot be had meanwhile."""
    _failures: int = field(default=0, init=False)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> bool:
        if error is None:
            if self._failures:
                log.info("%s can be reached again", self.what)
            self._failures = 0
            return False
        if not isinstance(error, Exception):
            return False
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise asyncio.CancelledError from error
        if not self._failures:
            self._tell(error)
        longest = min(_LONGEST, _FIRST * 2 ** min(self._failures, _DOUBLINGS))
        self._failures += 1
        await asyncio.sleep(longest * random.uniform(0.5, 1))  # noqa: S311 - spreads, guards nothing
        return True

    def _tell(self, error: Exception) -> None:
        if isinstance(error, UnavailableError):
            log.error("%s cannot be reached: %s", self.what, discreet_reason(error))
        else:
            log.error("%s cannot be reached\n%s", self.what, discreet_trace(error))
