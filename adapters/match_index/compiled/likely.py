"""Who of a segment looks best for each job, before anybody was scored: compiled."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import Asking
from adapters.match_index.compiled.bounding import (
    add_text,
    add_up,
    find_lowest,
    gather,
    in_16_bits,
    needed,
    shut_out,
)
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.picking import Picked
from adapters.match_index.compiled.planning import Plan
from adapters.match_index.compiled.segment import SEGMENT, People
from adapters.match_index.compiled.steps import STEP

_GUESSED: Final = 7_000
"""What the worst of the best may score."""
_SAMPLED: Final = 4
"""One of so many tells how sums are spread."""
_BINS: Final = 256
_COARSE: Final = 8
"""Sums in one bin differ by less than two to this power, where all are looked at."""
_FINE: Final = 6
"""Likewise, where those above the coarse cut are."""


@compiled
def pick_likely(
    wanted: int,
    people: People,
    asking: Asking,
    plan: Plan,
    rows: NDArray[np.uint8],
    texts: NDArray[np.int16],
    picked: Picked,
) -> None:
    """Pick about as many as are wanted for each job: those who look best.

    So there is something to beat for all who are looked at later. `texts` are those of `values_of`.
    """
    size = len(people.alive)
    sums = np.zeros(SEGMENT, dtype=np.uint16)
    lowest = np.zeros(size, dtype=np.uint8)
    passed = np.zeros(SEGMENT, dtype=np.uint8)
    alive = people.alive.view(np.uint8)
    weights, text_weight, caps = asking.weights, asking.text_weight, asking.caps
    ends, must_ends, row, times = plan.term_ends, plan.must_ends, plan.row, plan.times
    left_out, gates = plan.left_out, plan.gates
    some, picked_ends = picked
    silent = np.uint16((_GUESSED + STEP - 1) // STEP)
    count = 0
    for j in range(len(ends) - 1):
        add_up(rows, row[ends[j] : ends[j + 1]], times[ends[j] : ends[j + 1]], silent, sums[:size])
        if text_weight[j] > 0:
            add_text(texts[j], text_weight[j], _GUESSED, sums[:size])
        find_lowest(rows, row[ends[j] : must_ends[j]], lowest)
        _, more = needed(_GUESSED, weights[j], text_weight[j], left_out[j], caps[j, 0])
        _hold_back(more, sums[:size], lowest)
        passed[:size] = alive
        shut_out(_GUESSED, rows, gates[j], caps[j], passed[:size])
        least = _cut(2 * wanted, sums[:size], passed)
        last = gather(passed.view(np.uint64), some, count)
        count = _keep_highest(wanted, least, sums, some, count, last)
        picked_ends[j + 1] = count


@compiled
def _hold_back(more: int, sums: NDArray[np.uint16], lowest: NDArray[np.uint8]) -> None:
    """Take away what who lacks something needs more."""
    plenty = in_16_bits(more)
    for i in range(len(sums)):
        sums[i] -= min(sums[i], plenty) if lowest[i] == 0 else np.uint16(0)


@compiled
def _cut(wanted: int, sums: NDArray[np.uint16], passed: NDArray[np.uint8]) -> int:
    """Leave only about as many as are wanted: those with the highest sums; returns the least."""
    bins = np.zeros(_BINS, dtype=np.int64)
    for i in range(0, len(sums), _SAMPLED):
        bins[sums[i] >> _COARSE] += passed[i]
    least = _bin_of(wanted // _SAMPLED + 1, bins) << _COARSE
    lowest = np.uint16(least)
    for i in range(len(sums)):
        passed[i] &= np.uint8(sums[i] >= lowest)
    return least


@compiled
def _keep_highest(
    wanted: int,
    least: int,
    sums: NDArray[np.uint16],
    some: NDArray[np.uint16],
    first: int,
    last: int,
) -> int:
    """Keep as many as are wanted, and some of those who look the same; returns where they end."""
    bins = np.zeros(_BINS, dtype=np.int64)
    for n in range(first, last):
        bins[min((int(sums[some[n]]) - least) >> _FINE, _BINS - 1)] += 1
    cut = _bin_of(wanted, bins)
    count, most = first, first + 2 * wanted
    for n in range(first, last):
        some[count] = some[n]
        count += (int(sums[some[n]]) >= least + (cut << _FINE)) & (count < most)
    return count


@compiled
def _bin_of(wanted: int, bins: NDArray[np.int64]) -> int:
    """Return the highest bin that has as many in it and above it, or the first."""
    found, at = 0, len(bins)
    while at > 0 and found < wanted:
        at -= 1
        found += bins[at]
    return at
