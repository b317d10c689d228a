"""The best pairs so far, and whoever ties with the last of them: compiled.

A key is a score plus one (zero for none) above the bits of a confidence: the greater, the better.
"""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled

KEY_BITS = 14
"""A confidence has so many."""


@compiled
def keep(
    key: int,
    slot: int,
    keys: NDArray[np.int32],
    slots: NDArray[np.int32],
    tied: NDArray[np.int32],
    counts: NDArray[np.int32],
) -> None:
    """Put a pair into the heap of the best, least first, when it belongs there.

    `counts` holds how many are in the heap, and how many tie with its least outside of it; of
    those, `tied` has as many as it has room for.
    """
    size = counts[0]
    if size < len(keys):
        keys[size], slots[size] = key, slot
        counts[0] = size + 1
        _sift_up(keys, slots, size)
        return
    least = keys[0]
    if key < least:
        return
    out = slot
    if key > least:
        out = slots[0]
        keys[0], slots[0] = key, slot
        _sift_down(keys, slots)
        if keys[0] > least:
            counts[1] = 0
            return
    if counts[1] < len(tied):
        tied[counts[1]] = out
    counts[1] += 1


@compiled
def _sift_down(keys: NDArray[np.int32], slots: NDArray[np.int32]) -> None:
    key, slot = keys[0], slots[0]
    size = len(keys)
    at = 0
    while True:
        child = 2 * at + 1
        if child >= size:
            break
        if child + 1 < size and keys[child + 1] < keys[child]:
            child += 1
        if keys[child] >= key:
            break
        keys[at], slots[at] = keys[child], slots[child]
        at = child
    keys[at], slots[at] = key, slot


@compiled
def _sift_up(keys: NDArray[np.int32], slots: NDArray[np.int32], at: int) -> None:
    key, slot = keys[at], slots[at]
    while at > 0:
        parent = (at - 1) // 2
        if keys[parent] <= key:
            break
        keys[at], slots[at] = keys[parent], slots[parent]
        at = parent
    keys[at], slots[at] = key, slot
