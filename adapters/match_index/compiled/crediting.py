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
    relation: NDArray[np.uint8],
    table_at: NDArray[np.uint64],
    relation_step: NDArray[np.uint64],
    level_step: NDArray[np.uint64],
    most_months: NDArray[np.uint64],
    most_idle: NDArray[np.uint64],
    table: NDArray[np.uint16],
    first: NDArray[np.int64],
    holder: NDArray[np.uint16],
    level: NDArray[np.uint8],
    months: NDArray[np.uint16],
    idle: NDArray[np.uint8],
    best: NDArray[np.uint16],
    ends: NDArray[np.int64],
    who: NDArray[np.uint16],
    what: NDArray[np.uint16],
) -> None:
    """Write who has some credit for each requirement, and how much: the best of all held skills.

    Requirement r is met by the skills `held[related[r]:related[r + 1]]`, each in its `relation`.
    Their credit is in a table that begins at `table_at[r]`: so many steps on for the relation, the
    level, the months and the idle years; of those no more than `most_months[r]` and `most_idle[r]`
    count. The holders of skill s are `holder[first[s]:first[s + 1]]`. `best` is zero before and
    after. The credits for r are those from `ends[r]` to `ends[r + 1]`.

    Places are unsigned, as signed ones may count from the end, which costs a test each; and no
    loop has a branch, as whether somebody is met again cannot be foreseen.
    """
    skills = len(first) - 1
    at = np.uint64(0)
    for r in range(len(table_at)):
        start = at
        step, longest = level_step[r], most_idle[r]
        month_step = longest + np.uint64(1)
        for link in range(related[r], related[r + 1]):
            skill = held[link]
            if skill >= skills:
                continue
            begin = table_at[r] + np.uint64(relation[link]) * relation_step[r]
            holders = range(np.uint64(first[skill]), np.uint64(first[skill + 1]))
            if relation_step[r] == 1:
                credit = table[begin]
                for p in holders:
                    one = holder[p]
                    before = best[one]
                    who[at] = one
                    at += np.uint64(before == 0)
                    best[one] = max(before, credit)
            elif most_months[r] == 0:
                for p in holders:
                    credit = table[begin + np.uint64(level[p]) * step]
                    one = holder[p]
                    before = best[one]
                    who[at] = one
                    at += np.uint64((before == 0) & (credit > 0))
                    best[one] = max(before, credit)
            else:
                for p in holders:
                    place = begin + np.uint64(level[p]) * step
                    place += min(np.uint64(months[p]), most_months[r]) * month_step
                    credit = table[place + min(np.uint64(idle[p]), longest)]
                    one = holder[p]
                    before = best[one]
                    who[at] = one
                    at += np.uint64((before == 0) & (credit > 0))
                    best[one] = max(before, credit)
        for q in range(start, at):
            one = who[q]
            what[q] = best[one]
            best[one] = 0
        ends[r + 1] = at
