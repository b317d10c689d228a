"""What was set on two lines and belongs on one, as something else stands beside it."""

from itertools import pairwise

from .rows import Piece
from .sections import goes_on, is_dated

Line = list[Piece]

_NEXT = (0.8, 1.7)
"""Sizes from a line to the next one of a heading."""
_SAME = 0.3
"""Sizes between two left edges that are one."""
_BLANK, _WHITE = 0.25, 1.0
"""Sizes: of a blank, and what is left free before a date."""


def with_labels(found: list[Line]) -> list[Line]:
    """Put a date that is broken in two at the left of an entry on its first line."""
    for above, below in pairwise(found):
        if len(above) < 2 or not below:  # noqa: PLR2004 - a label and what it is for
            continue
        first, second = above[0], below[0]
        if (
            goes_on(first.text, second.text)
            and min(abs(first.x0 - second.x0), abs(first.x1 - second.x1)) < first.size
            and second.y - first.y < 2 * first.size
            and (len(below) == 1 or below[1].x0 > first.x1)
        ):
            first.words.extend(second.words)
            del below[0]
    return [line for line in found if line]


def with_headings(found: list[Line]) -> list[Line]:
    """Put what a heading goes on with, below, before the date at its right."""
    for above, below in pairwise(found):
        if _wraps(above, below):
            above[0].words.extend(below[0].words)
            below.clear()
    return [line for line in found if line]


def _wraps(above: Line, below: Line) -> bool:
    """Tell it by the look and by the first word below: it would not have fitted above."""
    if len(above) != 2 or len(below) != 1:  # noqa: PLR2004 - a heading and its date
        return False
    (heading, date), (rest,) = above, below
    word, size = rest.words[0], heading.size
    return (
        is_dated(date.text)
        and not is_dated(heading.text)
        and not is_dated(rest.text)
        and word.text[0].isalnum()
        and heading.text[-1] not in "-\xad\x02\ufffe"
        and word.look == heading.words[-1].look
        and abs(rest.x0 - heading.x0) < _SAME * size
        and _NEXT[0] * size < rest.y - heading.y < _NEXT[1] * size
        and heading.x1 + _BLANK * size + word.x1 - word.x0 + _WHITE * size > date.x0
    )
