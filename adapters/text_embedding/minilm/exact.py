"""Products of matrices that come out the same however they are added up.

A library adds up products in another order for another number of rows, on another machine, and
floats then differ in their last bits. Here they are whole numbers whose sums double precision
holds: so a text has the same vector alone and among others.
"""

from math import ceil, frexp, log2
from typing import Final, Self

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.text_embedding.minilm.weights import Floats

_SUM_BITS: Final = 53
_WEIGHT_BITS: Final = 20


@frozen(kw_only=True, eq=False)
class ExactMatrix:
    """Weights as whole numbers: a row a number that goes in, a column one that comes out."""

    weights: NDArray[np.float64]
    within: float
    """Numbers that go in count as no greater and no less."""
    units: float
    """So many of a whole number are one, of those that go in."""
    scale: float
    """Of a sum, to what comes out."""

    @classmethod
    def of(cls, matrix: Floats, *, within: float) -> Self:
        """Take a matrix, and a power of two that what is multiplied by it stays within."""
        weight_units = 2.0 ** (_WEIGHT_BITS - frexp(float(np.abs(matrix).max()))[1])
        bits = _SUM_BITS - _WEIGHT_BITS - ceil(log2(len(matrix)))
        units = 2.0**bits / within
        return cls(
            weights=np.rint(np.ascontiguousarray(matrix, dtype=np.float64) * weight_units),
            within=within,
            units=units,
            scale=1 / (units * weight_units),
        )

    def apply(self, rows: Floats) -> NDArray[np.float64]:
        """Multiply rows."""
        whole = np.multiply(rows, self.units, dtype=np.float64)
        np.clip(whole, -self.within * self.units, self.within * self.units, out=whole)
        found: NDArray[np.float64] = np.rint(whole, out=whole) @ self.weights
        found *= self.scale
        return found
