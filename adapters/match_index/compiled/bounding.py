"""What everybody in a segment can be worth to a job at most, and who may reach a score: compiled.

A score of t or more means that the sum of value times weight is t times the sum of the weights of
what is known, or more; so what is not known is as if it were worth t. Sums are 16 bits wide and
rounded up: nobody is ruled out who could reach t.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import NO_ROW, TITLE
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.marks import FULL
from adapters.match_index.compiled.planning import UNITS
from adapters.match_index.compiled.steps import SILENT

_NEVER: Final = 65_535
"""More than any sum."""


@compiled
def add_up(
    rows: NDArray[np.uint8],
    which: NDArray[np.int32],
    times: NDArray[np.uint16],
    silent: np.uint16,
    sums: NDArray[np.uint16],
) -> None:
    """Write the sums of rows, each times its own; `silent` is what counts for the unknown."""
    sums[:] = 0
    width, fours = len(sums), len(which) // 4 * 4
    for t in range(0, fours, 4):
        _add_four(
            rows[which[t], :width], rows[which[t + 1], :width], rows[which[t + 2], :width],
            rows[which[t + 3], :width], times[t : t + 4], silent, sums,
        )  # fmt: skip
    for t in range(fours, len(which)):
        _add(rows[which[t], :width], times[t], silent, sums)


@compiled
def _add_four(
    first: NDArray[np.uint8],
    second: NDArray[np.uint8],
    third: NDArray[np.uint8],
    fourth: NDArray[np.uint8],
    times: NDArray[np.uint16],
    silent: np.uint16,
    sums: NDArray[np.uint16],
) -> None:
    """Add four rows at once: sums are read and written once for all of them."""
    one, two, three, four = times[0], times[1], times[2], times[3]
    for i in range(len(sums)):
        a = silent if first[i] == SILENT else np.uint16(first[i])
        b = silent if second[i] == SILENT else np.uint16(second[i])
        c = silent if third[i] == SILENT else np.uint16(third[i])
        d = silent if fourth[i] == SILENT else np.uint16(fourth[i])
        sums[i] += a * one + b * two + c * three + d * four


@compiled
def _add(
    row: NDArray[np.uint8], times: np.uint16, silent: np.uint16, sums: NDArray[np.uint16]
) -> None:
    for i in range(len(sums)):
        sums[i] += (silent if row[i] == SILENT else np.uint16(row[i])) * times


@compiled
def add_text(text: NDArray[np.int16], weight: int, least: int, sums: NDArray[np.uint16]) -> None:
    """Add what words are worth, which are known to 1/10,000; `least` counts for the unknown."""
    times, one, unknown = np.int32(weight * UNITS), np.int32(FULL), np.int32(least)
    for i in range(len(sums)):
        value = np.int32(text[i])
        value = unknown if value < 0 else value
        sums[i] += np.uint16((value * times + (one - np.int32(1))) // one)


@compiled
def find_lowest(
    rows: NDArray[np.uint8], which: NDArray[np.int32], lowest: NDArray[np.uint8]
) -> None:
    """Write the least bound in any row: zero for who lacks what one of them tells of."""
    lowest[:] = SILENT
    for t in range(len(which)):
        row = rows[which[t], : len(lowest)]
        for i in range(len(lowest)):
            lowest[i] = min(lowest[i], row[i])


@compiled
def needed(
    least: int, weights: NDArray[np.int64], text_weight: int, left_out: NDArray[np.bool_], cap: int
) -> tuple[int, int]:
    """Return what a sum has to be; then how much more for who lacks a must-have skill.

    What is not in the sums is taken as full; so it may be less than nothing. `cap` is that of the
    gate of skills.
    """
    asked, skills, rest = text_weight, weights[0] + weights[1], 0
    for c in range(len(weights)):
        asked += weights[c]
        if c > TITLE and left_out[c - TITLE - 1]:
            rest += weights[c]
    need = least * asked * UNITS // FULL - rest * UNITS
    if cap == 0:
        return need, _NEVER
    # Behind the gate one has to be so much better; what is not known would be, too.
    return need, (least * FULL // cap - least) * skills * UNITS // FULL


@compiled
def pass_on(
    need: int,
    more: int,
    sums: NDArray[np.uint16],
    lowest: NDArray[np.uint8],
    passed: NDArray[np.uint8],
) -> None:
    """Write a one for whose sum is enough, else a zero; who lacks something needs so much more."""
    enough, plenty = in_16_bits(need), in_16_bits(need + more)
    for i in range(len(sums)):
        passed[i] = (sums[i] >= plenty) | ((sums[i] >= enough) & (lowest[i] > 0))


@compiled
def in_16_bits(sum_: int) -> np.uint16:
    """Return a sum as those of `add_up` are; what is less than nothing is nothing."""
    return np.uint16(min(max(sum_, 0), _NEVER))


@compiled
def shut_out(
    least: int,
    rows: NDArray[np.uint8],
    gates: NDArray[np.int32],
    caps: NDArray[np.int64],
    passed: NDArray[np.uint8],
) -> None:
    """Take out whom a shut gate keeps below `least`; `caps` has that of skills before theirs."""
    for gate in range(len(gates)):
        if gates[gate] != NO_ROW and caps[1 + gate] < least:
            row = rows[gates[gate]]
            for i in range(len(passed)):
                passed[i] &= row[i]


@compiled
def gather(passed: NDArray[np.uint64], some: NDArray[np.uint16], count: int) -> int:
    """Write down behind `count` others who passed; eight in a word are passed over at once."""
    for w in range(len(passed)):
        word = passed[w]
        if word:
            for i in range(8):
                some[count] = 8 * w + i
                count += int((word >> np.uint64(8 * i)) & np.uint64(1))
    return count
