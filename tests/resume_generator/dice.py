"""Chance that is the same for the same seed, on every machine."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Draws; whoever needs draws of its own takes a `fork`, so that nobody disturbs another."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._random = Random(seed)  # noqa: S311 - no secret

    def fork(self, name: str) -> "Dice":
        """Return dice that depend on the seed and this name alone."""
        return Dice(f"{self._seed}/{name}")

    def chance(self, share: float) -> bool:
        """Whether something happens that does so this often."""
        return self._random.random() < share

    def between(self, low: int, high: int) -> int:
        """Return a number; both ends are possible."""
        return self._random.randint(low, high)

    def pick(self, values: Sequence[T]) -> T:
        """Return one."""
        return values[self._random.randrange(len(values))]

    def weighted(self, values: Sequence[tuple[T, int]]) -> T:
        """Return one; a greater weight is drawn more often."""
        total = sum(weight for _, weight in values)
        at = self._random.randrange(total)
        for value, weight in values:
            at -= weight
            if at < 0:
                return value
        raise AssertionError

    def some(self, values: Sequence[T], low: int, high: int) -> list[T]:
        """Return several different ones, in the order of chance; fewer if there are fewer."""
        count = min(len(values), self.between(low, high))
        return self._random.sample(list(values), count)

    def shuffled(self, values: Sequence[T]) -> list[T]:
        """Return all of them in another order."""
        return self._random.sample(list(values), len(values))
