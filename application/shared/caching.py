"""Cache-aside without stampede: many ask, one works it out."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Generic, Protocol, TypeVar

from attrs import Factory, define, field, frozen

from application.ports.cache import TOMBSTONE, Cache, Cached
from application.ports.lifecycle import UnavailableError
from application.ports.metrics import Metrics
from application.ports.unit_of_work import UnitOfWork
from application.shared.cache_keys import family

T = TypeVar("T")

EARLY = 5
"""An answer is worked out anew in the last fifth of its time."""
TURN = timedelta(seconds=1)
"""For this long others wait for one who said they would work an answer out."""
LONGEST_WAIT = timedelta(seconds=2)
"""However many died in their turn."""
_GLANCE = 0.02
"""Seconds between two looks at what another process may have put."""


class Form(Protocol[T]):
    """How a value is written down in a cache."""

    def write(self, value: T) -> bytes:
        """Raise ValueError for what cannot be written."""

    def read(self, data: bytes) -> T:
        """Raise ValueError for what was not written in this very form."""


@define(eq=False)
class _Flight(Generic[T]):
    """One who works an answer out, and those in this process who wait for it."""

    landed: asyncio.Event = Factory(asyncio.Event)
    value: T | None = None
    error: Exception | None = None
    next: "_Flight[T] | None" = None
    """Of one whom this answer was too old for: all who waited for this one wait for that."""


@frozen(kw_only=True, eq=False)
class ReadThrough(Generic[T]):
    """Answers of one kind, from the cache or from where they come from.

    Whoever may not see an answer must be turned away by the caller, each time: this knows nobody.
    With a cache that keeps nothing every question goes straight to the source.
    """

    cache: Cache
    metrics: Metrics
    form: Form[T]
    version: Callable[[T], int]
    """Of the state that an answer was worked out from: see Cache."""
    lasts: timedelta
    _flights: dict[str, _Flight[T]] = field(factory=dict, init=False, repr=False)

    async def __call__(self, key: str, load: Callable[[], Awaitable[T]]) -> T:
        """Recall the answer, or `load` it and remember it. Raise what `load` raises.

        Of many who ask at once, in any number of processes, one loads. Shortly before an answer
        runs out one caller loads it anew, while the others are still given the old one; so is
        that caller when the source is away, or lags behind what is remembered.
        """
        if not self.cache.keeps:
            return await load()
        known = await self.cache.get(key)
        value = self._read(known)
        self._count_read(key, known, value)
        if known is None or value is None:
            return await self._miss(key, load, known.version if known else 0)
        if known.left * EARLY > self.lasts or key in self._flights:
            return value
        if not await self.cache.begin(key, lasts=TURN):
            return value
        try:
            fresh = await self._fly(key, lambda: self._load(key, load, why="early"))
        except UnavailableError:
            return value
        return fresh if self.version(fresh) >= self.version(value) else value

    async def commit(self, uow: UnitOfWork, key: str, value: T) -> None:
        """Commit, and write through: who wrote it reads it. Raise what `commit` raises.

        The old answer is forgotten before, so that it is gone even if the process dies between
        the two; nobody can put it back, as `value` has the version that is about to be.
        """
        await self.forget(key, before=self.version(value))
        await uow.commit()
        if self.cache.keeps:
            self._flights.pop(key, None)
            await self._put(key, value)

    async def forget(self, key: str, *, before: int) -> None:
        """Let nobody be answered from a state older than this version any more."""
        if self.cache.keeps:
            self._flights.pop(key, None)  # whoever asks from now on joins no older question
            await self.cache.forget(key, before=before)

    async def _miss(self, key: str, load: Callable[[], Awaitable[T]], floor: int) -> T:
        flight, last = self._flights.get(key), None
        while flight:
            await flight.landed.wait()
            if flight.error is not None:
                raise flight.error
            # One that took off before the newest state was there is no answer for who came after.
            if flight.value is not None and self.version(flight.value) >= floor:
                return flight.value
            # The next takes off after this caller asked: no load of its own could know more.
            floor = 0
            flight, last = flight.next or self._flights.get(key), flight
        return await self._fly(key, lambda: self._take_turns(key, load), after=last)

    async def _fly(
        self, key: str, work: Callable[[], Awaitable[T]], *, after: _Flight[T] | None = None
    ) -> T:
        flight = self._flights[key] = _Flight()
        if after is not None:
            after.next = flight
        try:
            flight.value = await work()
        except Exception as e:
            flight.error = e
            raise
        finally:  # one who was cancelled leaves neither: the next of those who wait takes over
            if self._flights.get(key) is flight:
                del self._flights[key]
            flight.landed.set()
        return flight.value

    async def _take_turns(self, key: str, load: Callable[[], Awaitable[T]]) -> T:
        """Wait for another process, as long as it seems alive."""
        loop = asyncio.get_running_loop()
        until = loop.time() + LONGEST_WAIT.total_seconds()
        while True:
            first = await self.cache.begin(key, lasts=TURN)
            # Whoever was first before may have put it since it was not found.
            value = self._read(await self.cache.get(key))
            if value is not None:
                if first:
                    await self.cache.give_up(key)
                return value
            if first or loop.time() > until:
                return await self._load(key, load, why="miss")
            await asyncio.sleep(_GLANCE)

    async def _load(self, key: str, load: Callable[[], Awaitable[T]], *, why: str) -> T:
        self.metrics.count("cache_loads", family=family(key), why=why)
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            value = await load()
        except BaseException:
            await self.cache.give_up(key)
            raise
        if loop.time() - began < TOMBSTONE.total_seconds() / 2:
            await self._put(key, value)
        else:  # whoever overtook it may be forgotten by now
            await self.cache.give_up(key)
        return value

    async def _put(self, key: str, value: T) -> None:
        try:
            written = self.form.write(value)
        except ValueError:
            await self.cache.give_up(key)
        else:
            await self.cache.put(key, written, version=self.version(value), lasts=self.lasts)

    def _count_read(self, key: str, known: Cached | None, value: T | None) -> None:
        if value is not None:
            result = "hit"
        elif known is not None and known.value is not None:
            result = "unreadable"
        else:
            result = "away" if self.cache.away else "miss"
        self.metrics.count("cache_reads", family=family(key), result=result)

    def _read(self, known: Cached | None) -> T | None:
        if known is None or known.value is None:
            return None
        try:
            return self.form.read(known.value)
        except ValueError:
            return None
