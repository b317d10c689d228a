"""Numbers for what arrays cannot hold."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T", bound=Hashable)


class Numbering(Generic[T]):
    """Gives everything that it meets the next number; a number never changes."""

    def __init__(self) -> None:
        self._numbers: dict[T, int] = {}
        self.things: list[T] = []
        """By number."""

    def __len__(self) -> int:
        return len(self.things)

    def __getitem__(self, thing: T) -> int:
        """Return its number, a new one when it was never met."""
        number = self._numbers.get(thing)
        if number is None:
            number = self._numbers[thing] = len(self.things)
            self.things.append(thing)
        return number

    def all(self, things: Iterable[T]) -> NDArray[np.int32]:
        """Return the numbers of several."""
        some = list(things)
        try:
            numbers = list(map(self._numbers.__getitem__, some))
        except KeyError:
            for thing in dict.fromkeys(some):
                self[thing]
            numbers = list(map(self._numbers.__getitem__, some))
        return np.array(numbers, dtype=np.int32)


def ends_of(counts: Sequence[int] | NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where stretches of these lengths begin, and where the last one ends."""
    ends = np.zeros(len(counts) + 1, dtype=np.int64)
    np.cumsum(counts, out=ends[1:])
    return ends
