"""The dates that begin the entries of a section."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from attrs import frozen

from domain.candidates.reading.headings import (
    DURATION,
    begins_with_verb,
    ends_with_abbreviation,
    looks_like_heading,
)
from domain.candidates.reading.lines import LONGEST_HEADING, Line
from domain.candidates.reading.periods import Period, periods
from domain.candidates.reading.punctuation import APART, BLANKS, BULLETS, DASHES
from domain.candidates.reading.spans import part, split, trimmed
from domain.candidates.reading.titles import is_title
from domain.candidates.reading.vocabulary import word_set
from domain.shared.text import Span

_OUTER = f"{BLANKS}{BULLETS}{DASHES},;|:"
_EDGE = f"{_OUTER}()[]"
_APART = re.compile(rf"{APART}|,[ ]")
_CLAUSE_WORDS = word_set(
    """from in between during since by until to of and on through for im von bis seit zwischen und
    en desde entre durante y de depuis et pendant"""
)


@frozen(kw_only=True)
class Anchor:
    """Dates where only a heading has them: at the edge of a short line."""

    first: int
    """The line that the dates begin in."""
    last: int
    """The line that they end in; they may break over two."""
    period: Period
    beside: tuple[Span, ...]
    """What else these lines say, in order."""


def anchors(
    document: str, lines: tuple[Line, ...], *, day_first: bool | None = None
) -> tuple[Anchor, ...]:
    """Return the anchors in order; a line has one at most."""
    return tuple(_anchors(document, lines, day_first=day_first))


def _anchors(document: str, lines: tuple[Line, ...], *, day_first: bool | None) -> Iterator[Anchor]:
    if not lines:
        return
    starts = [line.span.start for line in lines]
    free = 0
    found = periods(document, starts[0], lines[-1].span.end, day_first=day_first)
    for period in found:
        first = bisect_right(starts, period.span.start) - 1
        last = bisect_right(starts, period.span.end - 1) - 1
        if first < free:
            continue
        anchor = _anchor(lines, first, last, period)
        if anchor:
            free = last + 1
            yield anchor


def _anchor(lines: tuple[Line, ...], first: int, last: int, period: Period) -> Anchor | None:
    opening, closing = lines[first].span, lines[last].span
    if max(len(opening.text), len(closing.text)) > LONGEST_HEADING or last - first > 1:
        return None
    before = part(opening, 0, period.span.start - opening.start)
    after = part(closing, period.span.end - closing.start, len(closing.text))
    if not _stands_apart(before.text, after.text):
        return None
    duration = DURATION.match(after.text)
    if duration:
        after = part(after, duration.end(), len(after.text))
    if after.text.lstrip()[:1] in (")", "]"):
        after = part(after, after.text.find(after.text.lstrip()[0]) + 1, len(after.text))
    if _SENTENCE.match(after.text):
        after = part(after, 1, len(after.text))
    sides = (trimmed(before, _OUTER + "(["), trimmed(after, _OUTER))
    beside = tuple(side for side in sides if side.text)
    titled = any(is_title(p.text) for piece in beside for p in split(piece, _APART))
    stretch = period.is_stretch and not lines[first].bulleted
    if not all(
        _heads(piece.text) or (stretch and _may_head(piece.text, titled=titled)) for piece in beside
    ):
        return None
    if not titled and not period.is_stretch and not lines[first].bulleted:
        titled = _has_title_above(lines, first, alone=not beside) or (
            not beside and _has_title_below(lines, first)
        )
    if (lines[first].bulleted or not period.is_stretch) and not titled:
        return None
    return Anchor(first=first, last=last, period=period, beside=beside)


_SENTENCE = re.compile(r"\.[ ](?=[^\W\d_a-z])")
"""Dates that end like a sentence: "Since 2019. Nurse"."""


def _has_title_above(lines: tuple[Line, ...], first: int, *, alone: bool) -> bool:
    """Tell a single date that ends a heading from one that is told of."""
    for line in reversed(lines[max(first - (_MOST_ABOVE if alone else 1), 0) : first]):
        if line.bulleted or not looks_like_heading(line.text):
            return False
        if is_title(line.text):
            return True
    return False


_MOST_ABOVE = 3


def _has_title_below(lines: tuple[Line, ...], first: int) -> bool:
    """Tell a year alone above a title, once what stands above it is done."""
    above = lines[first - 1] if first else None
    if above and not (above.bulleted or lines[first].after_blank or above.text[-1] in ".!?"):
        return False
    for line in lines[first + 1 : first + 1 + _MOST_BELOW]:
        if line.bulleted or not looks_like_heading(line.text):
            return False
        if is_title(line.text):
            return True
    return False


_MOST_BELOW = 2


def _stands_apart(before: str, after: str) -> bool:
    if not before.strip(_EDGE) or not after.strip(_EDGE) or DURATION.fullmatch(after):
        return True
    return before.rstrip(" ")[-1:] in "|•·(,\t" and after.lstrip()[:1] in "|•·),\t"


def _may_head(text: str, *, titled: bool) -> bool:
    """Tell a name in small letters by how short it is: dates beside it show the rest."""
    said = text.split()
    return (
        len(said) <= (_FEW_WORDS if not titled else _FEW_WORDS * 2)
        and (text[0].isupper() or titled)
        and (text[-1] not in ".!?;:" or ends_with_abbreviation(text))
        and not _breaks_off(text)
        and not begins_with_verb(text)
    )


_FEW_WORDS = 7


def _heads(text: str) -> bool:
    return not _breaks_off(text) and looks_like_heading(text.rstrip(",;: ("))


def _breaks_off(text: str) -> bool:
    """Tell "costs between" from "Toronto, ON"."""
    last = text.rsplit(maxsplit=1)[-1]
    return last.casefold() in _CLAUSE_WORDS and not (last.isupper() and len(last) > 1)
