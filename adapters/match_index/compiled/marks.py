"""What tables hold where there is no value, and for the states of gates."""

from typing import Final

FULL: Final = 10_000
UNKNOWN: Final = -1
NOT_ASKED: Final = -2
"""Of a whole row: whether something is asked depends on the job alone."""
GATE_SHUT: Final = 0
GATE_OPEN: Final = 1
"""The state of a gate, but UNKNOWN or NOT_ASKED."""
