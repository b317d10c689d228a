"""Who of a segment is worth being scored, for each job of a batch: compiled.

This is block-max pruning of text search (Ding & Suel 2011) with blocks of one: a row of bounds is
so cheap that nothing is gained by coarser ones.
"""

from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import FACETS, Asking
from adapters.match_index.compiled.bounding import (
    add_text,
    add_up,
    find_lowest,
    gather,
    needed,
    pass_on,
    shut_out,
)
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.keeping import worst_score
from adapters.match_index.compiled.marks import FULL
from adapters.match_index.compiled.planning import UNITS, Plan
from adapters.match_index.compiled.segment import SEGMENT, People
from adapters.match_index.compiled.steps import STEP


class Picked(NamedTuple):
    """Places in a segment for each job of a batch."""

    some: NDArray[np.uint16]
    ends: NDArray[np.int64]
    """Those for job j are from `ends[j]` to `ends[j + 1]`."""

    @classmethod
    def room_for(cls, jobs: int, *, room: int) -> Self:
        """Return room for so many in all, and for another segment at the end."""
        return cls(
            some=np.empty(room + SEGMENT, dtype=np.uint16), ends=np.zeros(jobs + 1, dtype=np.int64)
        )

    @classmethod
    def everybody(cls, jobs: int, *, size: int) -> Self:
        """Pick all of a segment for each job."""
        return cls(
            some=np.tile(np.arange(size, dtype=np.uint16), jobs),
            ends=np.arange(jobs + 1, dtype=np.int64) * size,
        )


@compiled
def pick(
    begin: int,
    people: People,
    asking: Asking,
    plan: Plan,
    rows: NDArray[np.uint8],
    texts: NDArray[np.int16],
    entries: NDArray[np.uint64],
    counts: NDArray[np.int64],
    known: Picked,
    picked: Picked,
) -> int:
    """Pick who may be among the best, for jobs from `begin` on while there is room.

    `entries` and `counts` are those of the best so far, `known` who was scored before. Returns the
    first job that nobody was picked for.
    """
    size = len(people.alive)
    sums = np.zeros(SEGMENT, dtype=np.uint16)
    lowest = np.ones(size, dtype=np.uint8)
    passed = np.zeros(SEGMENT, dtype=np.uint8)
    weights, text_weight, caps = asking.weights, asking.text_weight, asking.caps
    table, table_at, classes = asking.table, asking.table_at, people.own_classes
    ends, must_ends, row, times = plan.term_ends, plan.must_ends, plan.row, plan.times
    left_out, gates = plan.left_out, plan.gates
    some, picked_ends = picked
    known_ones, known_ends = known
    room = len(some) - SEGMENT
    count = picked_ends[begin] = 0
    for j in range(begin, len(ends) - 1):
        if count > room:
            return j
        least, need, more = worst_score(counts[j], entries[j]), 0, 0
        if least <= 0:
            passed[:size] = 1
        else:
            silent = np.uint16((least + STEP - 1) // STEP)
            add_up(
                rows, row[ends[j] : ends[j + 1]], times[ends[j] : ends[j + 1]], silent, sums[:size]
            )
            if text_weight[j] > 0:
                add_text(texts[j], text_weight[j], least, sums[:size])
            need, more = needed(least, weights[j], text_weight[j], left_out[j], caps[j, 0])
            if more > 0:
                find_lowest(rows, row[ends[j] : must_ends[j]], lowest)
            pass_on(need, more, sums[:size], lowest, passed[:size])
            shut_out(least, rows, gates[j], caps[j], passed[:size])
        for p in range(known_ends[j], known_ends[j + 1]):
            passed[known_ones[p]] = 0
        first = count
        count = gather(passed.view(np.uint64), some, first)
        if least > 0 and left_out[j].any():
            count = _narrow(
                least, need, more, weights[j], left_out[j], table, table_at[j], classes, sums,
                lowest, some, first, count,
            )  # fmt: skip
        picked_ends[j + 1] = count
    return len(ends) - 1


@compiled
def _narrow(
    least: int,
    need: int,
    more: int,
    weights: NDArray[np.int64],
    left_out: NDArray[np.bool_],
    table: NDArray[np.int16],
    table_at: NDArray[np.int64],
    classes: NDArray[np.int32],
    sums: NDArray[np.uint16],
    lowest: NDArray[np.uint8],
    some: NDArray[np.uint16],
    first: int,
    last: int,
) -> int:
    """Keep those who may reach `least` by what no row told of; returns where they end."""
    count = first
    for n in range(first, last):
        one = int(some[n])
        # How much more than is needed there is, in 1/10,000 of the units of sums.
        left = int(sums[one]) - need - (more if lowest[one] == 0 else 0)
        left *= FULL
        for f in range(len(left_out)):
            if left_out[f]:
                value = int(table[table_at[f] + classes[one, f]])
                left -= (FULL - (value if value >= 0 else least)) * weights[FACETS + f] * UNITS
                if left < 0:
                    break
        some[count] = one
        count += left >= 0
    return count
