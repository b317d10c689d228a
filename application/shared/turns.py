"""One after the other, of those who would change the same thing."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from attrs import define, field


@define(eq=False)
class Turns:
    """Spares conflicts within a process: of many at once all but one would have worked in vain.

    What other processes do is still found out by the version of what is saved. Whoever holds a
    turn must not ask for another one.
    """

    _locks: WeakValueDictionary[Hashable, asyncio.Lock] = field(
        factory=WeakValueDictionary, init=False
    )
    """Of what somebody holds or waits for."""

    @asynccontextmanager
    async def at(self, thing: Hashable) -> AsyncIterator[None]:
        """Wait until nobody else has it; first come, first served."""
        lock = self._locks.get(thing)
        if lock is None:
            lock = self._locks[thing] = asyncio.Lock()
        async with lock:
            yield
