"""A cache of this process alone."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import timedelta
from time import monotonic

from attrs import frozen

from application.ports.cache import TOMBSTONE, Cache, Cached

_OVERHEAD = 256
"""Bytes that an entry costs beside its key and value, about."""


@frozen
class _Entry:
    value: bytes | None
    version: int
    until: float


class MemoryCache(Cache):
    """Bounded: what was not asked for longest goes first."""

    keeps = True
    away = False

    def __init__(
        self,
        *,
        max_entries: int = 10_000,
        max_bytes: int = 64 * 2**20,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        self._max_entries = max_entries
        self._max_bytes = max_bytes
        self._seconds = seconds
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self._bytes = 0
        self._begun: OrderedDict[str, float] = OrderedDict()

    async def get(self, key: str) -> Cached | None:
        """See Cache."""
        entry = self._living(key)
        if entry is None:
            return None
        self._entries.move_to_end(key)
        left = timedelta(seconds=entry.until - self._seconds())
        return Cached(value=entry.value, version=entry.version, left=left)

    async def put(self, key: str, value: bytes, *, version: int, lasts: timedelta) -> None:
        """See Cache."""
        self._begun.pop(key, None)
        known = self._living(key)
        if known is None or known.version <= version:
            self._remember(key, value, version, lasts)

    async def forget(self, key: str, *, before: int) -> None:
        """See Cache."""
        known = self._living(key)
        if known is None or known.version < before:
            self._remember(key, None, before, TOMBSTONE)

    async def begin(self, key: str, *, lasts: timedelta) -> bool:
        """See Cache."""
        now = self._seconds()
        if self._begun.get(key, now) > now:
            return False
        self._begun[key] = now + lasts.total_seconds()
        self._begun.move_to_end(key)
        if len(self._begun) > self._max_entries:
            self._begun.popitem(last=False)
        return True

    async def give_up(self, key: str) -> None:
        """See Cache."""
        self._begun.pop(key, None)

    def _living(self, key: str) -> _Entry | None:
        entry = self._entries.get(key)
        if entry is None or entry.until > self._seconds():
            return entry
        self._drop(key)
        return None

    def _remember(self, key: str, value: bytes | None, version: int, lasts: timedelta) -> None:
        self._drop(key)
        self._entries[key] = _Entry(value, version, self._seconds() + lasts.total_seconds())
        self._bytes += _cost(key, value)
        while self._bytes > self._max_bytes or len(self._entries) > self._max_entries:
            self._drop(next(iter(self._entries)))

    def _drop(self, key: str) -> None:
        entry = self._entries.pop(key, None)
        if entry is not None:
            self._bytes -= _cost(key, entry.value)


def _cost(key: str, value: bytes | None) -> int:
    return _OVERHEAD + len(key) + len(value or b"")
