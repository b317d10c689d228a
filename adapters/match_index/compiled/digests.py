"""The hashes that ties fall by: worked out when first needed, as few pairs tie."""

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

Side = TypeVar("Side")

MOST_WAITING = 16_384
"""So many sides are kept for a hash that may never be needed; beyond, all are hashed."""

MOST_GONE = 4_096
"""So many that were dropped can still be asked for: a ranking under way may have met them."""


class Digests(Generic[Side]):
    """Keeps sides by number until they are hashed; a side takes far more room than its hash."""

    def __init__(self, digest: Callable[[Side], str]) -> None:
        self._digest = digest
        self._waiting: dict[int, Side] = {}
        self._hashes: dict[int, bytes] = {}
        self._gone: deque[int] = deque()
        self._sources: list[tuple[range, Callable[[int], str]]] = []

    def put(self, number: int, side: Side) -> None:
        """Take note of a side."""
        self._hashes.pop(number, None)
        self._waiting[number] = side
        if len(self._waiting) > MOST_WAITING:
            for waiting in tuple(self._waiting):
                self.of(waiting)

    def put_made(self, numbers: range, digest: Callable[[int], str]) -> None:
        """Take note of sides of which `digest(n)` hashes the nth."""
        self._sources.append((numbers, digest))

    def of(self, number: int) -> bytes:
        """Return the hash of a side."""
        known = self._hashes.get(number)
        if known is None:
            known = self._hashes[number] = bytes.fromhex(self._hashed(number))
        return known

    def move(self, number: int, to: int) -> None:
        """Give a side another number."""
        if number in self._waiting:
            self._waiting[to] = self._waiting.pop(number)
        else:
            self._hashes[to] = self.of(number)
            self._hashes.pop(number)

    def drop(self, number: int) -> None:
        """Forget a side, once no ranking under way can ask for it any more."""
        self._gone.append(number)
        if len(self._gone) > MOST_GONE:
            forgotten = self._gone.popleft()
            self._waiting.pop(forgotten, None)
            self._hashes.pop(forgotten, None)

    def _hashed(self, number: int) -> str:
        side = self._waiting.pop(number, None)
        if side is not None:
            return self._digest(side)
        numbers, digest = next(source for source in self._sources if number in source[0])
        return digest(number - numbers.start)
