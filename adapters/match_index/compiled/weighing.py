"""Some candidates of a segment, scored for one job: compiled."""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.keeping import KEY_BITS, keep

FULL = 10_000
UNKNOWN, NOT_ASKED = -1, -2
"""What a table holds for no value."""
GATE_SHUT, GATE_OPEN = 0, 1
"""What a table holds for the state of a gate, but UNKNOWN or NOT_ASKED."""
GATES = 2
"""That have a table: of languages and of work permits."""


@compiled
def weigh_some(
    some: NDArray[np.uint16],
    count: int,
    skills_known: int,
    skills_asked: int,
    lacking: NDArray[np.bool_],
    total: NDArray[np.int64],
    of: NDArray[np.int64],
    asked: NDArray[np.int64],
    first_slot: int,
    title_value: NDArray[np.int16],
    classes: NDArray[np.int32],
    weights: NDArray[np.int64],
    caps: NDArray[np.int64],
    title_weight: int,
    table_at: NDArray[np.int64],
    table: NDArray[np.int16],
    keys: NDArray[np.int32],
    slots: NDArray[np.int32],
    tied: NDArray[np.int32],
    counts: NDArray[np.int32],
) -> None:
    """Weigh the candidates `some[:count]`, and keep those who are among the best.

    The formula is that of `domain.matching.weighing`. `total` holds for each what skills are
    worth, `lacking` whether a must-have one is missing; `skills_known` and `skills_asked` are the
    weights of skills. `title_value` is UNKNOWN for who has no title.
    """
    facets = len(classes) - GATES
    permit = weights[4 + facets]
    least = least_score(keys, counts)
    for n in range(count):
        value = int(title_value[some[n]])
        total[n] += max(value, 0) * title_weight
        of[n] = skills_known + title_weight * (value >= 0)
        asked[n] = skills_asked + title_weight
    for f in range(facets):
        weight, begin = weights[3 + f], table_at[f]
        for n in range(count):
            value = int(table[begin + classes[f, some[n]]])
            total[n] += max(value, 0) * weight
            of[n] += weight * (value >= 0)
            asked[n] += weight * (value != NOT_ASKED)
    for n in range(count):
        if total[n] < least * of[n]:
            continue
        i = some[n]
        cap = np.int64(FULL)
        if lacking[n]:
            cap = caps[0]
        if table[table_at[facets] + classes[facets, i]] == GATE_SHUT:
            cap = min(cap, caps[1])
        permits = table[table_at[facets + 1] + classes[facets + 1, i]]
        if permits == GATE_SHUT:
            cap = min(cap, caps[2])
        if total[n] * cap < least * of[n] * FULL:
            continue
        key = 0
        if asked[n] > 0:
            sure, wanted = of[n], asked[n]
            if permits != NOT_ASKED:
                wanted += permit
            if permits >= 0:
                sure += permit
            key = int(sure * FULL // wanted)
        if of[n] > 0:
            key |= int(total[n] * cap // (of[n] * FULL) + 1) << KEY_BITS
        if counts[0] < len(keys) or key >= keys[0]:
            keep(key, first_slot + i, keys, slots, tied, counts)


@compiled
def least_score(keys: NDArray[np.int32], counts: NDArray[np.int32]) -> int:
    """Return the score that one must have to be among the best; negative for none."""
    if counts[0] < len(keys):
        return -1
    return int(keys[0] >> KEY_BITS) - 1
