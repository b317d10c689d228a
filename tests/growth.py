"""Whether work grows with its input and no faster: a ratio, so that slow machines pass too."""

import gc
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

TIMES = 4
_MOST = 10
"""Four times the input takes four times as long, sixteen times where work is quadratic."""
_NOISE = 0.01
"""Seconds below which a measurement says nothing."""


def grows_linearly(work: Callable[[str], object], unit: str, *, characters: int) -> bool:
    """Compare a text of repeated units with one four times as long, `characters` in all."""
    return grows_with_number(work, unit.__mul__, most=characters // len(unit))


def grows_with_number(work: Callable[[T], object], of: Callable[[int], T], *, most: int) -> bool:
    """Compare the work on so many things with that on a quarter; making them is not timed."""
    return _least(work, of(most)) <= _MOST * max(_least(work, of(most // TIMES)), _NOISE)


def _least(work: Callable[[T], object], things: T) -> float:
    """Return the lesser processor time of two runs: what came in between is no part of it.

    Nor is the garbage of others, which is left alone meanwhile.
    """
    taken = []
    gc.disable()
    try:
        for _ in range(2):
            started = time.process_time()
            work(things)
            taken.append(time.process_time() - started)
    finally:
        gc.enable()
    return min(taken)
