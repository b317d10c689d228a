"""Arrays that grow at their end, and never change before it."""

from collections.abc import Sequence
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", bound=np.generic)

_ROOM = 256


class Growing(Generic[Number]):
    """Whoever took what there was keeps it, whatever is added later."""

    def __init__(self, kind: type[Number]) -> None:
        self._all: NDArray[Number] = np.zeros(_ROOM, dtype=kind)
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def add(self, *some: int) -> None:
        """Add numbers."""
        self.extend(some)

    def extend(self, some: Sequence[int] | NDArray[np.generic]) -> None:
        """Add all of these."""
        end = self._size + len(some)
        if end > len(self._all):
            grown = np.zeros(max(end, 2 * len(self._all)), dtype=self._all.dtype)
            grown[: self._size] = self._all[: self._size]
            self._all = grown
        self._all[self._size : end] = some
        self._size = end

    def all(self) -> NDArray[Number]:
        """Return what there is now."""
        return self._all[: self._size]
