"""What became of each value, and what that makes of a field."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Self

import attrs
from attrs import frozen


@frozen(kw_only=True)
class Verdict:
    """One value that was expected, or read, or both."""

    field: str
    expected: str | None = attrs.field(default=None, repr=False)
    """As the truth writes it; None when it has no such value."""
    got: str | None = attrs.field(default=None, repr=False)
    """As it was read; None when nothing was."""
    right: bool = False

    @property
    def faults(self) -> int:
        """Count what is wrong: missed, made up, or both."""
        return 0 if self.right else (self.expected is not None) + (self.got is not None)


@frozen(kw_only=True)
class Tally:
    """Values of a field over documents. An empty share is one: nothing was asked, nothing wrong."""

    expected: int = 0
    got: int = 0
    right: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(
            expected=self.expected + other.expected,
            got=self.got + other.got,
            right=self.right + other.right,
        )

    @property
    def precision(self) -> float:
        """How much of what was read is right."""
        return self.right / self.got if self.got else 1.0

    @property
    def recall(self) -> float:
        """How much of what was expected was read."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """Twice what is right, of what was expected and what was read together."""
        both = self.expected + self.got
        return 2 * self.right / both if both else 1.0


def tally(verdicts: Iterable[Verdict]) -> dict[str, Tally]:
    """Count each field's values."""
    tallies: dict[str, Tally] = {}
    for verdict in verdicts:
        one = Tally(
            expected=verdict.expected is not None,
            got=verdict.got is not None,
            right=verdict.right,
        )
        tallies[verdict.field] = tallies.get(verdict.field, Tally()) + one
    return tallies


def added(one: Mapping[str, Tally], two: Mapping[str, Tally]) -> dict[str, Tally]:
    """Add up field by field."""
    return {
        name: one.get(name, Tally()) + two.get(name, Tally())
        for name in dict.fromkeys((*one, *two))
    }


def grouped(tallies: Mapping[str, Tally], groups: Mapping[str, Sequence[str]]) -> dict[str, Tally]:
    """Return the micro-average of each group of fields."""
    return {
        name: sum((tallies.get(member, Tally()) for member in members), Tally())
        for name, members in groups.items()
    }
