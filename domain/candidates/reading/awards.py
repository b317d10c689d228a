"""Awards: honours that somebody else gave."""

from collections.abc import Sequence

from domain.candidates.profile import Award
from domain.candidates.reading.given import given
from domain.candidates.reading.lines import Line


def awards(document: str, lines: Sequence[Line]) -> tuple[Award, ...]:
    """Read the lines of one section."""
    return tuple(
        Award(title=one.name, awarder=one.giver, date=one.date) for one in given(document, lines)
    )
