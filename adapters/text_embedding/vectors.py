"""Vectors of whole numbers, brought to one length without a float."""

from array import array
from collections.abc import Sequence
from math import isqrt

from application.ports.text_embedding import LARGEST

FINE = 1 << 10
"""Lengths are computed to this part of one."""


def at_length(sums: Sequence[int], length: int) -> bytes:
    """Return the vector in this direction with this length, each number rounded and bounded.

    The length comes out a little less where a number is bounded.
    """
    whole = isqrt(sum(number * number for number in sums) * FINE * FINE)
    if not whole:
        return bytes(len(sums))
    scale = length * FINE
    rounded = ((2 * number * scale + whole) // (2 * whole) for number in sums)
    return array("b", [max(-LARGEST, min(LARGEST, number)) for number in rounded]).tobytes()
