"""The best pairs so far: compiled.

A key is a score plus one (zero for none) above the bits of a confidence: the greater, the better.
Of equal keys the lesser lot is better.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled

KEY_BITS: Final = 14
"""A confidence has so many."""


@compiled
def lot(candidate: np.uint64, job: np.uint64) -> np.uint64:
    """Draw the lot of two seeds, as `domain.matching.lots` does."""
    mixed = candidate ^ job
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


@compiled
def keep(
    key: int,
    drawn: np.uint64,
    slot: int,
    size: int,
    keys: NDArray[np.int32],
    lots: NDArray[np.uint64],
    slots: NDArray[np.int32],
) -> int:
    """Put a pair into the heap of the best, worst first, when it belongs there; returns its size.

    The heap has as much room as there are best.
    """
    if size < len(keys):
        _rise(key, drawn, slot, size, keys, lots, slots)
        return size + 1
    if key > keys[0] or (key == keys[0] and drawn < lots[0]):
        _sink(key, drawn, slot, size, keys, lots, slots)
    return size


@compiled
def is_kept(slot: int, size: int, slots: NDArray[np.int32]) -> bool:
    """Tell whether somebody is among the best already."""
    found = False
    for n in range(size):
        found |= slots[n] == slot
    return found


@compiled
def sort_best(
    size: int, keys: NDArray[np.int32], lots: NDArray[np.uint64], slots: NDArray[np.int32]
) -> None:
    """Turn a heap into a list, best first: the worst goes behind all others again and again."""
    for last in range(size - 1, 0, -1):
        key, drawn, slot = keys[0], lots[0], slots[0]
        _sink(keys[last], lots[last], slots[last], last, keys, lots, slots)
        keys[last], lots[last], slots[last] = key, drawn, slot


@compiled
def _rise(
    key: int,
    drawn: np.uint64,
    slot: int,
    at: int,
    keys: NDArray[np.int32],
    lots: NDArray[np.uint64],
    slots: NDArray[np.int32],
) -> None:
    while at > 0:
        above = (at - 1) // 2
        if keys[above] < key or (keys[above] == key and lots[above] >= drawn):
            break
        keys[at], lots[at], slots[at] = keys[above], lots[above], slots[above]
        at = above
    keys[at], lots[at], slots[at] = key, drawn, slot


@compiled
def _sink(
    key: int,
    drawn: np.uint64,
    slot: int,
    size: int,
    keys: NDArray[np.int32],
    lots: NDArray[np.uint64],
    slots: NDArray[np.int32],
) -> None:
    at = 0
    while True:
        below = 2 * at + 1
        if below >= size:
            break
        other = below + 1
        if other < size and (
            keys[other] < keys[below] or (keys[other] == keys[below] and lots[other] > lots[below])
        ):
            below = other
        if keys[below] > key or (keys[below] == key and lots[below] <= drawn):
            break
        keys[at], lots[at], slots[at] = keys[below], lots[below], slots[below]
        at = below
    keys[at], lots[at], slots[at] = key, drawn, slot
