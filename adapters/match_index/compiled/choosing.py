"""The last step: the best in their exact order."""

from collections.abc import Callable
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.keeping import KEY_BITS


def in_order(
    keys: NDArray[np.int32],
    numbers: NDArray[np.int32],
    *,
    top: int,
    tie: Callable[[int], tuple[str, str]],
) -> list[tuple[int, int]]:
    """Return up to `top` pairs of a key and a number, best first.

    Equal keys fall by `tie`, which is asked only where it decides. All pairs that may belong to
    the best have to be among those given.
    """
    order = np.argsort(-keys, kind="stable")
    pairs = zip(keys[order].tolist(), numbers[order].tolist(), strict=True)
    best: list[tuple[int, int]] = []
    for key, tied in groupby(pairs, key=lambda pair: pair[0]):
        if len(best) >= top:
            break
        same = [number for _, number in tied]
        best += [(key, number) for number in (sorted(same, key=tie) if len(same) > 1 else same)]
    return best[:top]


def score_and_confidence(key: int) -> tuple[int | None, int]:
    """Read a key."""
    score = (key >> KEY_BITS) - 1
    return (None if score < 0 else score), key & ((1 << KEY_BITS) - 1)
