"""Four weights in one whole number, so that one addition adds each to its like."""

from collections.abc import Sequence

from adapters.skill_tagging.builtin.model import Weights

_BITS = 30
"""For each sum: that of 16,000 weights of 16 bits fits, and no word has a hundred."""
_HALF, _MASK = 1 << (_BITS - 1), (1 << _BITS) - 1
_SHIFTS = tuple(_BITS * place for place in range(4))
_ALL_HALVES = sum(_HALF << shift for shift in _SHIFTS)


def packed(weights: Weights) -> int:
    """Return the number; sums of such numbers are the numbers of sums."""
    return sum(weight << shift for weight, shift in zip(weights, _SHIFTS, strict=True))


def apart(sums: Sequence[int], place: int) -> list[int]:
    """Return of each the weight at this place of four."""
    shift = _SHIFTS[place]
    return [(((each + _ALL_HALVES) >> shift) & _MASK) - _HALF for each in sums]
