"""Whether work grows with its input and no faster: a ratio, so that slow machines pass too."""

import gc
import time
from collections.abc import Callable

TIMES = 4
_MOST = 10
"""Four times the input takes four times as long, sixteen times where work is quadratic."""
_NOISE = 0.01
"""Seconds below which a measurement says nothing."""


def grows_linearly(work: Callable[[str], object], unit: str, *, characters: int) -> bool:
    """Compare a text of repeated units with one four times as long, `characters` in all."""
    short, long = characters // TIMES // len(unit), characters // len(unit)
    return _least(work, unit * long) <= _MOST * max(_least(work, unit * short), _NOISE)


def _least(work: Callable[[str], object], text: str) -> float:
    """Return the lesser processor time of two runs: what came in between is no part of it."""
    taken = []
    for _ in range(2):
        gc.collect()
        started = time.process_time()
        work(text)
        taken.append(time.process_time() - started)
    return min(taken)
