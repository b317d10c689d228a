"""Bounds: bytes that say what something can be worth at most."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

STEP: Final = 200
"""In bp: a bound is in steps, rounded up."""
SILENT: Final = 255
"""Stands for what is not known."""


def in_steps(values: NDArray[np.integer]) -> NDArray[np.uint8]:
    """Return bounds of values in bp."""
    return rounded_up(values, STEP).astype(np.uint8)


def rounded_up(values: NDArray[np.integer], by: int | NDArray[np.integer]) -> NDArray[np.integer]:
    """Divide."""
    quotients: NDArray[np.integer] = (values + (by - 1)) // by
    return quotients
