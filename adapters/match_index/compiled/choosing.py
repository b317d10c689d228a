"""The last step: the best in their exact order."""

from collections.abc import Callable
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.keeping import KEY_BITS


def in_order(
    keys: NDArray[np.int32],
    numbers: NDArray[np.int32],
    *,
    top: int,
    digest: Callable[[int], bytes],
    id_of: Callable[[int], str],
) -> list[tuple[int, int]]:
    """Return up to `top` pairs of a key and a number, best first.

    Equal keys fall by hash, then by id; both are asked for only where they decide. All pairs that
    may belong to the best have to be among those given.
    """
    pairs = sorted(zip(keys.tolist(), numbers.tolist(), strict=True), reverse=True)
    if len({key for key, _ in pairs[: top + 1]}) == len(pairs[: top + 1]):
        return pairs[:top]
    best: list[tuple[int, int]] = []
    for key, tied in groupby(pairs, key=itemgetter(0)):
        if len(best) >= top:
            break
        same = [number for _, number in tied]
        if len(same) > 1:
            same.sort(key=digest)
            if len(set(map(digest, same))) < len(same):
                same.sort(key=lambda number: (digest(number), id_of(number)))
        best += [(key, number) for number in same]
    return best[:top]


def score_and_confidence(key: int) -> tuple[int | None, int]:
    """Read a key."""
    score = (key >> KEY_BITS) - 1
    return (None if score < 0 else score), key & ((1 << KEY_BITS) - 1)
