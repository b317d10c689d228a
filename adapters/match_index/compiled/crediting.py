"""What each candidate of a segment is credited for each distinct requirement: compiled."""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled


@compiled
def most_credits(
    related: NDArray[np.int64], held: NDArray[np.int32], first: NDArray[np.int64]
) -> int:
    """Return for how many entries `credit_all` needs room."""
    most = 1
    skills = len(first) - 1
    for link in range(related[0], related[-1]):
        if held[link] < skills:
            most += first[held[link] + 1] - first[held[link]]
    return most


@compiled
def credit_all(
    related: NDArray[np.int64],
    held: NDArray[np.int32],
    relation: NDArray[np.int8],
    table_at: NDArray[np.int64],
    relation_step: NDArray[np.int64],
    level_step: NDArray[np.int64],
    most_months: NDArray[np.int64],
    most_idle: NDArray[np.int64],
    table: NDArray[np.uint16],
    first: NDArray[np.int64],
    holder: NDArray[np.uint16],
    level: NDArray[np.int8],
    months: NDArray[np.int16],
    idle: NDArray[np.int8],
    best: NDArray[np.uint16],
    ends: NDArray[np.int64],
    who: NDArray[np.uint16],
    what: NDArray[np.uint16],
) -> None:
    """Write who has some credit for each requirement, and how much: the best of all held skills.

    Requirement r is met by the skills `held[related[r]:related[r + 1]]`, each in its `relation`.
    Their credit is in a table that begins at `table_at[r]`: so many steps on for the relation, the
    level, the months and the idle years; of those no more than `most_months[r]` and `most_idle[r]`
    count. The holders of skill s are
    `holder[first[s]:first[s + 1]]`. `best` is zero before and after. The credits for r are those
    from `ends[r]` to `ends[r + 1]`.
    """
    skills = len(first) - 1
    at = 0
    for r in range(len(table_at)):
        start = at
        step, most, longest = level_step[r], most_months[r], most_idle[r]
        for link in range(related[r], related[r + 1]):
            skill = held[link]
            if skill >= skills:
                continue
            begin = table_at[r] + relation[link] * relation_step[r]
            # No branch in these loops: whether somebody is met again cannot be foreseen.
            if relation_step[r] == 1:
                credit = table[begin]
                for p in range(first[skill], first[skill + 1]):
                    one = holder[p]
                    who[at] = one
                    at += (best[one] == 0) & (credit > 0)
                    best[one] = max(best[one], credit)
            else:
                for p in range(first[skill], first[skill + 1]):
                    at_months = (min(np.int64(months[p]), most) + 1) * (longest + 1)
                    at_idle = min(np.int64(idle[p]), longest)
                    credit = table[begin + level[p] * step + at_months + at_idle]
                    one = holder[p]
                    who[at] = one
                    at += (best[one] == 0) & (credit > 0)
                    best[one] = max(best[one], credit)
        for q in range(start, at):
            what[q] = best[who[q]]
            best[who[q]] = 0
        ends[r + 1] = at
