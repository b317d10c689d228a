"""The best candidates of a segment for each job of a batch: compiled.

First what everybody can be worth at most, a byte or two a candidate; then, exactly, those alone who
may be among the best. This is block-max pruning of text search (Ding & Suel 2011) with blocks of
one: a row of bounds is so cheap that nothing is gained by coarser ones.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import Asking
from adapters.match_index.compiled.bounding import bound_all, narrow, pass_on, shut_out
from adapters.match_index.compiled.drawing import Rows
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.keeping import KEY_BITS
from adapters.match_index.compiled.linking import Links
from adapters.match_index.compiled.requirements import Needs
from adapters.match_index.compiled.segment import SEGMENT, People
from adapters.match_index.compiled.weighing import weigh_some

_GUESSED: Final = 7_000
"""What the worst of the best may score, while nobody was scored yet."""
_SAMPLED: Final = 4
"""One of so many tells how bounds are spread."""
_BINS: Final = 256
_WORD: Final = 8


@compiled
def rank_likely(
    wanted: int,
    first_slot: int,
    people: People,
    needs: Needs,
    asking: Asking,
    rows: Rows,
    links: Links,
    texts: NDArray[np.int16],
    keys: NDArray[np.int32],
    lots: NDArray[np.uint64],
    slots: NDArray[np.int32],
    counts: NDArray[np.int64],
) -> None:
    """Rank about as many as are wanted of a segment for every job: those who look best.

    So there is something to beat for all who are looked at later. `texts` are those of `values_of`.
    """
    sums = np.zeros(SEGMENT, dtype=np.uint16)
    lowest = np.zeros(SEGMENT, dtype=np.uint8)
    passed = np.zeros(SEGMENT + _WORD, dtype=np.uint8)
    some = np.empty(SEGMENT, dtype=np.uint16)
    for j in range(len(asking.seeds)):
        text = texts[min(j, len(texts) - 1)]
        bound_all(j, 0, people.read, True, _GUESSED, asking, rows, text, sums, lowest)
        passed[: people.read] = 1
        shut_out(j, 0, people.read, _GUESSED, asking, rows, passed)
        _cut(people.read, sums, lowest, wanted, passed)
        # Where very many look the same, some of them will do.
        count = min(_gather(passed, 0, people.read, some), 2 * wanted)
        counts[j] = weigh_some(
            j, some[:count], True, False, text, first_slot, people, needs, asking, links,
            counts[j], keys[j], lots[j], slots[j],
        )  # fmt: skip


@compiled
def rank_batch(
    again: bool,
    first_slot: int,
    people: People,
    needs: Needs,
    asking: Asking,
    rows: Rows,
    links: Links,
    texts: NDArray[np.int16],
    keys: NDArray[np.int32],
    lots: NDArray[np.uint64],
    slots: NDArray[np.int32],
    counts: NDArray[np.int64],
) -> int:
    """Rank everybody in a segment for every job; returns how many were scored.

    `again` tells whether some were ranked as likely ones before. `texts` are those of `values_of`.
    """
    everybody = np.arange(SEGMENT).astype(np.uint16)
    sums = np.zeros(SEGMENT, dtype=np.uint16)
    lowest = np.zeros(SEGMENT, dtype=np.uint8)
    passed = np.zeros(SEGMENT + _WORD, dtype=np.uint8)
    some = np.empty(SEGMENT, dtype=np.uint16)
    scored = 0
    for j in range(len(asking.seeds)):
        text = texts[min(j, len(texts) - 1)]
        for part in range(2):
            read = part == 0
            start, end = (0, people.read) if read else (people.read, len(people.alive))
            least = -1
            if counts[j] == keys.shape[1]:
                least = int(keys[j, 0] >> KEY_BITS) - 1
            chosen = everybody[start:end]
            if least > 0 and start < end:
                bound_all(j, start, end, read, least, asking, rows, text, sums, lowest)
                pass_on(j, start, end, read, least, asking, rows, sums, lowest, passed)
                count = _gather(passed, start, end, some)
                count = narrow(
                    j, read, least, some[:count], people.own_classes, asking, sums, lowest
                )
                chosen = some[:count]
            if len(chosen):
                scored += len(chosen)
                counts[j] = weigh_some(
                    j, chosen, read, again, text, first_slot, people, needs, asking, links,
                    counts[j], keys[j], lots[j], slots[j],
                )  # fmt: skip
    return scored


@compiled
def _cut(
    end: int,
    sums: NDArray[np.uint16],
    lowest: NDArray[np.uint8],
    wanted: int,
    passed: NDArray[np.uint8],
) -> None:
    """Leave only about as many as are wanted: those with the highest sums."""
    bins = np.zeros(_BINS, dtype=np.int64)
    for i in range(end):
        # Behind the gate of skills a sum is worth less: about so much.
        sums[i] -= sums[i] >> np.uint16(3) if lowest[i] == 0 else np.uint16(0)
    for i in range(0, end, _SAMPLED):
        bins[sums[i] >> 8] += passed[i]
    found, cut = 0, _BINS - 1
    while cut > 0 and found * _SAMPLED < wanted:
        found += bins[cut]
        cut -= 1
    least = np.uint16((cut + 1) << 8)
    for i in range(end):
        passed[i] &= np.uint8(sums[i] >= least)


@compiled
def _gather(passed: NDArray[np.uint8], start: int, end: int, some: NDArray[np.uint16]) -> int:
    """Write down who passed; eight at a time are passed over."""
    passed[end : end + _WORD] = 0
    if start % _WORD:
        passed[start - start % _WORD : start] = 0
    words = passed.view(np.uint64)
    count = 0
    for w in range(start // _WORD, (end + _WORD - 1) // _WORD):
        if words[w]:
            for i in range(_WORD * w, _WORD * w + _WORD):
                some[count] = i
                count += passed[i]
    return count
