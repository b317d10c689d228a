"""Waiting for what comes by itself, with a deadline."""

import asyncio
from collections.abc import Callable
from time import monotonic

_PAUSE = 0.01


async def eventually(true: Callable[[], bool], *, within: float = 10) -> None:
    """Return when it is true; fail after so many seconds."""
    deadline = monotonic() + within
    while not true():
        assert monotonic() < deadline, f"not within {within} seconds"
        await asyncio.sleep(_PAUSE)
