"""Whether work grows with its input and no faster: a ratio, so that slow machines pass too."""

import gc
import sys
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
    """Compare the work on so many things with that on a quarter; making them is not timed.

    Of two runs of each the lesser counts: what came in between is no part of it. The second is
    spared where it could not change the verdict.
    """
    many = of(most)
    first = _taken(work, many)
    if first <= _MOST * _NOISE:
        return True
    few = of(most // TIMES)
    allowed = _MOST * max(min(_taken(work, few), _taken(work, few)), _NOISE)
    return first <= allowed or _taken(work, many) <= allowed


def _taken(work: Callable[[T], object], things: T) -> float:
    """Return the processor time of one run, unwatched: neither traced nor with others' garbage."""
    tracer = sys.gettrace()
    sys.settrace(None)
    gc.disable()
    try:
        started = time.process_time()
        work(things)
        return time.process_time() - started
    finally:
        gc.enable()
        sys.settrace(tracer)
