"""The best pairs so far: compiled.

A key is a score plus one (zero for none) above the bits of a confidence: the greater, the better.
Of equal keys the lesser lot is better. An entry is two words, and the greater the better: the key
and the high bits of the lot, then its low bits and whose it is, each lot upside down. So a
comparison takes no branch, which could not be foreseen.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled

KEY_BITS: Final = 14
"""A confidence has so many."""
_KEY_AT: Final = np.uint64(36)
"""Above so many high bits of a lot; it has 28 others, above a slot."""
_LOW_BITS: Final = np.uint64(28)
_LOW_AT: Final = np.uint64(32)
_LOW_MASK: Final = np.uint64((1 << 28) - 1)
_HIGH_MASK: Final = np.uint64((1 << 36) - 1)


def keys_of(entries: NDArray[np.uint64]) -> NDArray[np.int32]:
    """Return the keys of entries; the last axis is the two words."""
    return (entries[..., 0] >> _KEY_AT).astype(np.int32)


def lots_of(entries: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the lots of entries."""
    high, low = entries[..., 0] & _HIGH_MASK, entries[..., 1] >> _LOW_AT
    return ~(high << _LOW_BITS | low)


def slots_of(entries: NDArray[np.uint64]) -> NDArray[np.int32]:
    """Return whose entries these are."""
    return entries[..., 1].astype(np.int32)


@compiled
def lot(candidate: np.uint64, job: np.uint64) -> np.uint64:
    """Draw the lot of two seeds, as `domain.matching.lots` does."""
    mixed = candidate ^ job
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


@compiled
def worst_score(size: int, entries: NDArray[np.uint64]) -> int:
    """Return the score to be reached; -1 while there is room, or for one that is unknown."""
    if size < len(entries):
        return -1
    return int(entries[0, 0] >> (_KEY_AT + np.uint64(KEY_BITS))) - 1


@compiled
def keep(key: int, drawn: np.uint64, slot: int, size: int, entries: NDArray[np.uint64]) -> int:
    """Put a pair into the heap of the best, worst first, when it belongs there; returns its size.

    The heap has as much room as there are best.
    """
    upside_down = ~drawn
    first = np.uint64(key) << _KEY_AT | upside_down >> _LOW_BITS
    second = (upside_down & _LOW_MASK) << _LOW_AT | np.uint64(slot)
    if size < len(entries):
        _rise(first, second, size, entries)
        return size + 1
    if _less(entries[0, 0], entries[0, 1], first, second):
        _sink(first, second, size, entries)
    return size


@compiled
def sort_all(counts: NDArray[np.int64], entries: NDArray[np.uint64]) -> None:
    """Turn heaps into lists, best first: the worst goes behind all others again and again."""
    for j in range(len(counts)):
        heap = entries[j]
        for last in range(counts[j] - 1, 0, -1):
            first, second = heap[0, 0], heap[0, 1]
            _sink(heap[last, 0], heap[last, 1], last, heap)
            heap[last, 0], heap[last, 1] = first, second


@compiled
def _less(a: np.uint64, b: np.uint64, c: np.uint64, d: np.uint64) -> bool:
    less: bool = (a < c) | ((a == c) & (b < d))
    return less


@compiled
def _rise(first: np.uint64, second: np.uint64, at: int, entries: NDArray[np.uint64]) -> None:
    while at > 0:
        above = (at - 1) >> 1
        if not _less(first, second, entries[above, 0], entries[above, 1]):
            break
        entries[at, 0], entries[at, 1] = entries[above, 0], entries[above, 1]
        at = above
    entries[at, 0], entries[at, 1] = first, second


@compiled
def _sink(first: np.uint64, second: np.uint64, size: int, entries: NDArray[np.uint64]) -> None:
    """Put an entry in the place of the worst, among the first `size`."""
    at, below = 0, 1
    while below < size:
        other = min(below + 1, size - 1)
        below += int(
            _less(entries[other, 0], entries[other, 1], entries[below, 0], entries[below, 1])
        )
        if not _less(entries[below, 0], entries[below, 1], first, second):
            break
        entries[at, 0], entries[at, 1] = entries[below, 0], entries[below, 1]
        at, below = below, 2 * below + 1
    entries[at, 0], entries[at, 1] = first, second
