"""From the vectors of two titles to how alike they are: one product, then one curve.

Both are of whole numbers, so an engine that multiplies whole matrices gives the same figures.
"""

from collections.abc import Sequence
from operator import mul
from typing import Protocol, runtime_checkable

from domain.matching.match import FULL


@runtime_checkable
class TitleVectors(Protocol):
    """Knows the vectors that its likeness of titles is made from.

    Of as many signed bytes each, whose squares add up to less than 2**24: so the sums of products
    are exact in floats of 32 bits, too.
    """

    @property
    def unlike(self) -> int:
        """The product up to which titles have nothing in common."""

    @property
    def same(self) -> int:
        """The product from which titles say the same."""

    def title_vectors(self, titles: Sequence[str]) -> list[bytes]:
        """Return the vector of each plain title, in their order."""


def product(one: bytes, other: bytes) -> int:
    """Multiply two vectors of signed bytes. Raise ValueError when their lengths differ."""
    if len(one) != len(other):
        raise ValueError(f"vectors of {len(one)} and {len(other)} numbers")
    return sum(map(mul, memoryview(one).cast("b"), memoryview(other).cast("b")))


def likeness(product: int, *, unlike: int, same: int) -> int:
    """Return how alike two titles are, in bp: nothing up to `unlike`, all from `same` on.

    Between them it is the square of the share of the way: a faint likeness counts for little.
    """
    way = max(0, min(FULL, (product - unlike) * FULL // (same - unlike)))
    return way * way // FULL
