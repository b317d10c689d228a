"""What each candidate of a segment can be worth to a job at most: compiled.

A score of t or more means that the sum of value times weight is t times the sum of the weights of
what is known, or more; so what is not known is as if it were worth t. Sums are in 1/60,000 of the
whole, which 16 bits hold, and rounded up: nobody is ruled out who could reach t.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import (
    FACET_STEP,
    FACETS,
    NO_ROW,
    SILENT,
    SKILL_STEP,
    TITLE,
    TITLE_STEP,
    Asking,
)
from adapters.match_index.compiled.drawing import Rows
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.marks import FULL

UNITS: Final = 6
"""Of a sum, for 1/10,000 of the whole."""
_NEVER: Final = 65_535
"""More than any sum: so much rounding adds to 60,000 at most."""


@compiled
def bound_all(
    j: int,
    start: int,
    end: int,
    read: bool,
    least: int,
    asking: Asking,
    rows: Rows,
    text: NDArray[np.int16],
    sums: NDArray[np.uint16],
    lowest: NDArray[np.uint8],
) -> None:
    """Write what the candidates from `start` to before `end` can be worth to job j.

    `least` is t; `read` tells whether their skills are known; `text` is the row of `values_of`.
    `lowest` is zero for who lacks a must-have skill. What no row tells of is left out of the sums:
    see `needed`.
    """
    some, low = sums[start:end], lowest[start:end]
    some[:] = 0
    low[:] = 1
    weights = asking.weights[j]
    if read:
        musts, nices = weights[0] * UNITS * SKILL_STEP, weights[1] * UNITS * SKILL_STEP
        for q in range(asking.ask_ends[j], asking.must_ends[j]):
            times = _share(musts * asking.ask_weight[q], FULL * asking.of_musts[j])
            _add_must(some, low, rows.skills[asking.ask_row[q]][start:end], times)
        for q in range(asking.must_ends[j], asking.ask_ends[j + 1]):
            times = _share(nices * asking.ask_weight[q], FULL * asking.of_nices[j])
            _add(some, rows.skills[asking.ask_row[q]][start:end], times)
    else:
        some[:] = (weights[0] + weights[1]) * least * UNITS // FULL + 1
    if asking.title_row[j] != NO_ROW:
        row = rows.titles[asking.title_row[j]][start:end]
        times = _share(weights[TITLE] * UNITS * TITLE_STEP, FULL)
        _add_known(some, row, times, np.uint8((least + TITLE_STEP - 1) // TITLE_STEP))
    if len(text) > 0:
        _add_text(some, text[start:end], asking.text_weight[j] * UNITS, least)
    for f in range(len(weights) - FACETS):
        if asking.facet_row[j, f] != NO_ROW:
            row = rows.facets[asking.facet_row[j, f]][start:end]
            times = _share(weights[FACETS + f] * UNITS * FACET_STEP, FULL)
            _add_known(some, row, times, np.uint8((least + FACET_STEP - 1) // FACET_STEP))


@compiled
def pass_on(
    j: int,
    start: int,
    end: int,
    read: bool,
    least: int,
    asking: Asking,
    rows: Rows,
    sums: NDArray[np.uint16],
    lowest: NDArray[np.uint8],
    passed: NDArray[np.uint8],
) -> None:
    """Write a one for who may reach `least`, above zero, else a zero."""
    enough, more = _needed(j, read, least, asking)
    need = np.uint16(min(max(enough, 0), _NEVER))
    lacking = np.uint16(min(max(more, 0), _NEVER))
    some, low, found = sums[start:end], lowest[start:end], passed[start:end]
    for i in range(len(some)):
        found[i] = some[i] >= (need if low[i] > 0 else lacking)
    shut_out(j, start, end, least, asking, rows, passed)


@compiled
def shut_out(
    j: int,
    start: int,
    end: int,
    least: int,
    asking: Asking,
    rows: Rows,
    passed: NDArray[np.uint8],
) -> None:
    """Take out whoever a shut gate keeps below `least`."""
    components = asking.weights.shape[1] - FACETS
    for gate in range(asking.facet_row.shape[1] - components):
        at = asking.facet_row[j, components + gate]
        if at != NO_ROW and asking.caps[j, 1 + gate] < least:
            row, found = rows.facets[at][start:end], passed[start:end]
            for i in range(len(row)):
                found[i] &= row[i]


@compiled
def narrow(
    j: int,
    read: bool,
    least: int,
    some: NDArray[np.uint16],
    classes: NDArray[np.int32],
    asking: Asking,
    sums: NDArray[np.uint16],
    lowest: NDArray[np.uint8],
) -> int:
    """Move those of `some` to its front who may still reach `least` by what no row told of.

    Returns how many these are.
    """
    weights, table, begins = asking.weights[j], asking.table, asking.table_at[j]
    row = asking.facet_row[j]
    need, lacking = _needed(j, read, least, asking)
    rest = 0
    for f in range(len(weights) - FACETS):
        rest += weights[FACETS + f] if row[f] == NO_ROW else 0
    if rest == 0:
        return len(some)
    count = 0
    for n in range(len(some)):
        one = int(some[n])
        # How much more than is needed there is, in 1/10,000 of the units of sums.
        left = int(sums[one]) - (need if lowest[one] > 0 else lacking)
        left *= FULL
        for f in range(len(weights) - FACETS):
            if row[f] == NO_ROW and weights[FACETS + f] > 0:
                value = int(table[begins[f] + classes[one, f]])
                left -= (FULL - (value if value >= 0 else least)) * weights[FACETS + f] * UNITS
                if left < 0:
                    break
        some[count] = some[n]
        count += left >= 0
    return count


@compiled
def _needed(j: int, read: bool, least: int, asking: Asking) -> tuple[int, int]:
    """Return what a sum has to be; then the same for who lacks a must-have skill.

    What is not in the sums is taken as full; so it may be less than nothing.
    """
    weights = asking.weights[j]
    asked = asking.text_weight[j]
    skills = rest = 0
    for c in range(len(weights)):
        asked += weights[c]
        if c < TITLE:
            skills += weights[c]
        elif c > TITLE and asking.facet_row[j, c - FACETS] == NO_ROW:
            rest += weights[c]
    need = least * asked * UNITS // FULL - rest * UNITS
    more = _NEVER
    if asking.caps[j, 0] > 0 and read:
        # Behind the gate one has to be so much better; what is not known would be, too.
        behind = least * FULL // asking.caps[j, 0]
        more = need + (behind - least) * skills * UNITS // FULL
    return need, more


@compiled
def _share(part: int, of: int) -> np.uint16:
    return np.uint16((part + of - 1) // of)


@compiled
def _add(sums: NDArray[np.uint16], row: NDArray[np.uint8], times: np.uint16) -> None:
    for i in range(len(row)):
        sums[i] += np.uint16(row[i]) * times


@compiled
def _add_must(
    sums: NDArray[np.uint16], low: NDArray[np.uint8], row: NDArray[np.uint8], times: np.uint16
) -> None:
    for i in range(len(row)):
        sums[i] += np.uint16(row[i]) * times
        low[i] = min(low[i], row[i])


@compiled
def _add_known(
    sums: NDArray[np.uint16], row: NDArray[np.uint8], times: np.uint16, silent: np.uint8
) -> None:
    for i in range(len(row)):
        sums[i] += np.uint16(silent if row[i] == SILENT else row[i]) * times


@compiled
def _add_text(sums: NDArray[np.uint16], text: NDArray[np.int16], weight: int, silent: int) -> None:
    times, one, unknown = np.int32(weight), np.int32(FULL), np.int32(silent)
    for i in range(len(text)):
        value = np.int32(text[i])
        value = unknown if value < 0 else value
        sums[i] += np.uint16((value * times + (one - np.int32(1))) // one)
