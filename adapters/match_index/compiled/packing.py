"""What a pair brings of one facet, as one number: so that adding numbers adds everything up.

From the lowest bit: value times weight, the weight of what is known, the weight of what is asked;
then whether the gate of languages is shut, that of permits is shut, answered, and asked. No sum
runs over into its neighbour: all weights add up to 10,000, and each gate is one facet.
"""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled
from domain.matching.match import ComponentName, GateName

FULL = 10_000
UNKNOWN, NOT_ASKED = -1, -2
"""What a table holds for no value."""
GATE_SHUT, GATE_OPEN = 0, 1
"""What a table holds for the state of a gate, but UNKNOWN or NOT_ASKED."""
KNOWN_AT, ASKED_AT = 28, 42
TOTAL_MASK, WEIGHT_MASK = (1 << KNOWN_AT) - 1, (1 << (ASKED_AT - KNOWN_AT)) - 1
LANGUAGES_SHUT, PERMIT_SHUT, PERMIT_ANSWERED, PERMIT_ASKED = 1 << 56, 1 << 57, 1 << 58, 1 << 59


def packed(
    name: ComponentName | GateName, values: NDArray[np.int16], weights: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Pack a table; `weights` are those of its rows, which mean nothing for a gate."""
    if isinstance(name, ComponentName):
        return pack(values, weights)
    shut, found = values == GATE_SHUT, np.zeros(values.shape, dtype=np.int64)
    if name is GateName.LANGUAGES:
        found[shut] = LANGUAGES_SHUT
        return found
    found[shut] = PERMIT_SHUT
    found[values >= 0] |= PERMIT_ANSWERED
    found[values != NOT_ASKED] |= PERMIT_ASKED
    return found


@compiled
def pack(values: NDArray[np.int16], weights: NDArray[np.int64]) -> NDArray[np.int64]:
    """Pack the values of a component."""
    found = np.empty(values.shape, dtype=np.int64)
    for row in range(values.shape[0]):
        weight = weights[row]
        for column in range(values.shape[1]):
            value = np.int64(values[row, column])
            one = (value * weight + (weight << KNOWN_AT)) if value >= 0 else np.int64(0)
            found[row, column] = one + ((weight << ASKED_AT) if value != NOT_ASKED else 0)
    return found
