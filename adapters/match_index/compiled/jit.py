"""Compiling, in one place because the compiler has no types."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from numba import njit

P = ParamSpec("P")
R = TypeVar("R")


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile when first called, and keep the result on disk beside the module.

    Compiled code holds no lock, so that threads run at once.
    """
    fast: Callable[P, R] = njit(nogil=True, cache=True, error_model="numpy")(function)
    return fast


def compiled_in_any_order(function: Callable[P, R]) -> Callable[P, R]:
    """Compile likewise; sums of floats may be added up in any order, so several at once.

    For sums of whole numbers that are exact however they are added.
    """
    fast: Callable[P, R] = njit(
        nogil=True, cache=True, error_model="numpy", fastmath={"reassoc", "contract"}
    )(function)
    return fast
