"""Some candidates of a segment, scored for one job: compiled."""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.keeping import KEY_BITS, keep

FULL = 10_000
UNKNOWN, NOT_ASKED = -1, -2
"""What a table holds for no value."""


@compiled
def weigh_some(
    some: NDArray[np.uint16],
    count: int,
    skills_known: int,
    skills_asked: int,
    total: NDArray[np.int64],
    of: NDArray[np.int64],
    asked: NDArray[np.int64],
    first_slot: int,
    title_ends: NDArray[np.int64],
    titles: NDArray[np.int32],
    classes: NDArray[np.int32],
    weights: NDArray[np.int64],
    likeness_at: int,
    likeness: NDArray[np.int16],
    older: NDArray[np.int64],
    table_at: NDArray[np.int64],
    table: NDArray[np.int16],
    keys: NDArray[np.int32],
    slots: NDArray[np.int32],
    tied: NDArray[np.int32],
    counts: NDArray[np.int32],
) -> None:
    """Weigh the candidates `some[:count]`, and keep those who are among the best.

    The formula is that of `domain.matching.weighing`. `total` holds for each what skills are
    worth; `skills_known` and `skills_asked` are their weights.
    """
    least = least_score(keys, counts)
    of[:count] = skills_known
    asked[:count] = skills_asked
    for f in range(len(classes)):
        weight, begin = weights[3 + f], table_at[f]
        for n in range(count):
            value = np.int64(table[begin + classes[f, some[n]]])
            total[n] += max(value, 0) * weight
            of[n] += weight * (value >= 0)
            asked[n] += weight * (value != NOT_ASKED)
    title_weight = weights[2] if likeness_at >= 0 else 0
    for n in range(count):
        if total[n] + FULL * title_weight < least * (of[n] + title_weight):
            continue
        i = some[n]
        worth, known = total[n], of[n]
        first, end = title_ends[i], title_ends[i + 1]
        if title_weight > 0 and first < end:
            best = np.int64(0)
            for at in range(first, end):
                like = likeness[likeness_at + titles[at]] * older[at - first] // FULL
                best = max(best, like)
            worth += best * title_weight
            known += title_weight
        if worth < least * known:
            continue
        key = 0
        if known > 0:
            all_asked = asked[n] + title_weight
            key = int(((worth // known + 1) << KEY_BITS) | (known * FULL // all_asked))
        if counts[0] < len(keys) or key >= keys[0]:
            keep(key, first_slot + i, keys, slots, tied, counts)


@compiled
def least_score(keys: NDArray[np.int32], counts: NDArray[np.int32]) -> int:
    """Return the score that one must have to be among the best; negative for none."""
    if counts[0] < len(keys):
        return -1
    return int(keys[0] >> KEY_BITS) - 1
