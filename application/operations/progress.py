"""How far a long operation is."""

from collections.abc import Callable
from enum import StrEnum

from application.ports.archive_format import Item


class Step(StrEnum):
    """What is being done, in this order."""

    CHECK = "check"
    """A backup is read, nothing is stored."""
    STORE = "store"
    COMPARE = "compare"
    """What was stored is read again."""


Watch = Callable[[Step, Item], None]
"""Called for each item that a step is done with."""


def unwatched(_step: Step, _item: Item) -> None:
    """Nobody looks."""
