"""What was set on two lines and belongs on one, as there was no room for it."""

from collections.abc import Sequence
from itertools import pairwise

from .headings import Look, look_of
from .rows import Piece
from .sections import DASHES, goes_on, is_dated
from .words import Word

Line = list[Piece]

_NEXT = (0.8, 1.7)
"""Sizes from a line to the next one of a heading."""
_SAME = 0.3
"""Sizes between two left edges that are one."""
_BLANK, _WHITE = 0.35, 1.2
"""Sizes: of a blank, and what is left free before a date."""
_MOST_LINES = 3
"""Of a heading; what has more is a paragraph."""
_RAGGED = 4.0
"""Sizes from the end of a full line to the edge."""
_SET_IN = 6.0
"""Sizes that an item of a list is set in, at most; what is more is centred, as at the foot."""
_FEWEST_FULL = 3
"""Lines that show where the edge of a column is."""
_LONGEST_LINK = 4
"""Letters of a small word that nothing ends with, as "of" or "bei"."""
_TAIL, _START = 6, 3
"""Words at the end of a line, and at the beginning of one, that a date may take."""
_CARRIED = "\u2014|&/"
"""What stands between two names, and opens no item of a list."""
_HYPHENS = "-\xad\x02\ufffe"
_BROKEN = "\x02"
"""Says that a word was broken, with a hyphen or at one."""
_AFTER_HYPHEN = frozenset(("und", "oder", "bzw.", "sowie", "and", "or"))
"""Comes after the first part of two that share their end."""


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


def with_headings(found: list[Line], usual: Look | None) -> list[Line]:
    """Put what a heading goes on with, below, at its end, before a date at its right.

    `usual` is what most of the page looks like: paragraphs that look so keep their lines.
    """
    column = _Edge(found)
    kept: list[Line] = []
    place = 0
    while place < len(found):
        end = place + 1
        while end < len(found) and column.parts(found[end - 1], found[end], usual, end - place):
            end += 1
        lines = found[place:end]
        if len(lines) > _MOST_LINES and _without_date(lines[0])[1]:
            lines = lines[:2]  # the date is why it goes on; what comes then may be a paragraph
        kept += lines if len(lines) > _MOST_LINES else [_joined(lines)]
        place += len(lines)
    return kept


def _joined(lines: Sequence[Line]) -> Line:
    """Return the lines as one; where they end and how high they stand is that of the first."""
    heading, date = _without_date(lines[0])
    for line in lines[1:]:
        _append(heading[-1].words, [word for piece in line for word in piece.words])
    return [*heading, *date]


def _append(words: list[Word], rest: list[Word]) -> None:
    last, first = words[-1], rest[0]
    if last.text[-1] in _HYPHENS and first.text in _AFTER_HYPHEN:
        last.text = last.text[:-1] + "-"
    elif last.text[-1] in _HYPHENS:
        last.text = last.text[:-1] + _BROKEN + first.text
        del rest[0]
    words += rest


def _without_date(line: Line) -> tuple[Line, Line]:
    """Part what a line says from the date at its end."""
    if len(line) > 1 and is_dated(line[-1].text) and not is_dated(line[-2].text):
        return line[:-1], line[-1:]
    return line, []


class _Edge:
    """Where the lines of a column end that are full."""

    def __init__(self, lines: Sequence[Line]) -> None:
        left = min((line[0].x0 for line in lines), default=0.0)
        flush = [line for line in lines if line[0].x0 < left + _SET_IN * line[0].size]
        self._edge = max((line[-1].x1 for line in flush), default=0.0)
        near = (line for line in flush if line[-1].x1 > self._edge - _RAGGED * line[-1].size)
        self._is_known = sum(1 for _ in near) >= _FEWEST_FULL

    def parts(self, above: Line, below: Line, usual: Look | None, number: int) -> bool:
        """Tell a line that its column had no room for from one that begins something else.

        `number` counts the lines before the one below, which look like headings if the first does.
        """
        heading, date = _without_date(above)
        last, rest = heading[-1], below[0]
        if number > 1 if date else number == 1 and look_of(heading[0]) == usual:
            return False
        size = last.size
        word = rest.words[0]
        ends = date[0].x0 - _WHITE * size if date else self._edge
        return (
            (word.look == last.words[-1].look or word.text in _CARRIED)
            and abs(rest.size - size) < 1
            and abs(rest.x0 - heading[0].x0) < _SAME * size
            and _NEXT[0] * size < rest.y - last.y < _NEXT[1] * size
            and last.x1 + _BLANK * size + word.x1 - word.x0 > ends
            and _may_go_on(heading, below, date, is_known=self._is_known)
        )


def _may_go_on(heading: Line, below: Line, date: Line, *, is_known: bool) -> bool:
    """Tell by the words whether one line may be the rest of another."""
    words = [word for piece in heading for word in piece.words]
    rest = [word for piece in below for word in piece.words]
    end, begin = _tail(words), _text(rest[:_START])
    first = rest[0].text
    if is_dated(end):
        return goes_on(end, begin) or (first in DASHES and is_dated(begin))
    if not first[0].isalnum():
        return first in _CARRIED or (bool(date) and first in DASHES[1:])
    if is_dated(begin):
        return _is_open(words, rest) or any(_is_sign(word) for word in words[1:])
    return bool(date) or is_known or _is_open(words, rest)


def _tail(words: Sequence[Word]) -> str:
    """Return the end of a line, as much as a date may take: no more than comes after a sign."""
    found = words[-_TAIL:]
    for place, word in enumerate(found[:-1], 1):
        if _is_sign(word) and word.text not in DASHES:
            return _tail(found[place:])
    return _text(found)


def _is_open(words: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell a line that cannot end as it does, or be followed by something new."""
    last = words[-1]
    link = last.text.isalpha() and last.text.islower() and len(last.text) <= _LONGEST_LINK
    hangs = _is_sign(last) or last.text[-1] in {",", *_HYPHENS}
    return link or hangs or rest[0].text[0].islower()


def _is_sign(word: Word) -> bool:
    """Tell what parts the name of an employer from a position, or joins two names."""
    return not any(c.isalnum() for c in word.text)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
