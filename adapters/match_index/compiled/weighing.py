"""Some candidates of a segment, scored for one job: compiled."""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.keeping import KEY_BITS, keep
from adapters.match_index.compiled.packing import (
    ASKED_AT,
    FULL,
    KNOWN_AT,
    LANGUAGES_SHUT,
    PERMIT_ANSWERED,
    PERMIT_ASKED,
    PERMIT_SHUT,
    TOTAL_MASK,
    WEIGHT_MASK,
)


@compiled
def weigh_some(
    some: NDArray[np.uint16],
    count: int,
    lacking: NDArray[np.bool_],
    sums: NDArray[np.int64],
    first_slot: int,
    classes: NDArray[np.int32],
    permit: int,
    caps: NDArray[np.int64],
    table_at: NDArray[np.int64],
    table: NDArray[np.int64],
    keys: NDArray[np.int32],
    slots: NDArray[np.int32],
    tied: NDArray[np.int32],
    counts: NDArray[np.int32],
) -> None:
    """Weigh the candidates `some[:count]`, and keep those who are among the best.

    The formula is that of `domain.matching.weighing`. `sums` holds for each what skills and title
    bring, packed; `lacking` whether a must-have skill is missing.
    """
    least = least_score(keys, counts)
    for f in range(len(classes)):
        row, mine = table[table_at[f] :], classes[f]
        for n in range(count):
            sums[n] += row[np.uint32(mine[some[n]])]
    for n in range(count):
        packed = sums[n]
        total = packed & TOTAL_MASK
        of = (packed >> KNOWN_AT) & WEIGHT_MASK
        if total < least * of:
            continue
        cap = np.int64(FULL)
        if lacking[n]:
            cap = caps[0]
        if packed & LANGUAGES_SHUT:
            cap = min(cap, caps[1])
        if packed & PERMIT_SHUT:
            cap = min(cap, caps[2])
        if total * cap < least * of * FULL:
            continue
        asked = (packed >> ASKED_AT) & WEIGHT_MASK
        key = 0
        if asked > 0:
            sure = of + (permit if packed & PERMIT_ANSWERED else 0)
            wanted = asked + (permit if packed & PERMIT_ASKED else 0)
            key = int(sure * FULL // wanted)
        if of > 0:
            key |= int(total * cap // (of * FULL) + 1) << KEY_BITS
        if counts[0] < len(keys) or key >= keys[0]:
            keep(key, first_slot + some[n], keys, slots, tied, counts)


@compiled
def least_score(keys: NDArray[np.int32], counts: NDArray[np.int32]) -> int:
    """Return the score that one must have to be among the best; negative for none."""
    if counts[0] < len(keys):
        return -1
    return int(keys[0] >> KEY_BITS) - 1
