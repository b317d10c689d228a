"""What somebody else gave to the person: its name, who gave it, and when."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from domain.candidates.reading.givers import (
    BY,
    LABEL,
    NOISE,
    STEP,
    UNTIL,
    is_known_giver,
    is_still_valid,
    may_give,
)
from domain.candidates.reading.items import Lines, is_broken, items
from domain.candidates.reading.lines import LONGEST_HEADING, Line
from domain.candidates.reading.periods import periods
from domain.candidates.reading.punctuation import APART, BULLETS, DASHES
from domain.candidates.reading.spans import part, quoted, split, trimmed, without
from domain.candidates.reading.titles import is_title
from domain.shared.text import Found, Span
from domain.shared.values import Month

_MOST = 60
_MOST_LINES_OF_ONE = 4
_LONGEST_NAME, _LONGEST_GIVER, _LONGEST_OF_LIST = 16, 8, 8
"""Words."""
_FEWEST_OF_LIST = 3
_NAME_AND_GIVER = 2
_REACH = 24
"""Code points before a date that say which it is."""
_STRONG = re.compile(rf"{APART}|[{BULLETS};]| [{DASHES}]{{1,2}}[ \n]")
_COMMA = re.compile(
    r"[ \t]*,(?!\s*(?:(?:LLC|Inc|Ltd|Corp|Co|GmbH|S\.?[ ]?A|S\.?[ ]?L|PLC|LLP|e\.V)\b|\d))"
    r"\s*(?![^()]{0,80}\))"
)
"""Not before a legal form, nor within "CACES 1, 3"."""
_PARTS = re.compile(r",\s|,$")
_SAYS_WORDS = re.compile(r"(?![^\W\d_]{3,9}\.? (?:19|20)\d\d)\(?[^\W\d_]")
_BRACKETS = re.compile(r"[ ]?\(([^()]{2,80})\)")
_ABBREVIATED = re.compile(r"\b(?:inc|ltd|co|corp|bros|s\.a|e\.v|u\.s|jr)\.$", re.IGNORECASE)
_EDGE = f" \t\n\u00a0,;:[]{DASHES}"


@frozen(kw_only=True)
class Given:
    """A certificate or an honour."""

    name: Found[str]
    giver: Found[str] | None = None
    date: Found[Month] | None = None


def given(document: str, lines: Sequence[Line]) -> tuple[Given, ...]:
    """Read a list of such things, in the order of the document."""

    def dated(line: Line) -> bool:
        return _date(document, line.span)[0] is not None or is_still_valid(line.text)

    listed = items(lines, dated)
    certain = any(one.giver for item in listed for one, sure in _item(document, item) if sure)
    found = (one for item in listed for one, _ in _item(document, item, givers=certain))
    return tuple(one for one, _ in zip(found, range(_MOST), strict=False))


def _date(document: str, span: Span) -> tuple[Found[Month] | None, tuple[Span, ...]]:
    """Return when it was given, and where dates stand: when it ends is none."""
    found = list(periods(document, span.start, span.end))
    holes = tuple(period.span for period in found)
    for period in found:
        before = document[max(span.start, period.span.start - _REACH) : period.span.start]
        if not UNTIL.search(before):
            return period.first, holes
    return None, holes


def _item(document: str, lines: Lines, *, givers: bool = False) -> Iterator[tuple[Given, bool]]:
    """Yield what it tells, and whether it names a giver for certain.

    Of a list in which others name theirs (`givers`), a comma parts name and giver here, too.
    """
    date: Found[Month] | None = None
    segments: list[tuple[Span, ...]] = []
    for span in _rejoined(document, lines[:_MOST_LINES_OF_ONE]):
        if len(span.text) > LONGEST_HEADING * 2:
            continue
        when, holes = _date(document, span)
        date = date or when
        for text in without(span, holes):
            sentences = (one for piece in _opened(text) for one in _sentences(piece))
            strong = (cut for piece in sentences for cut in split(piece, _STRONG))
            segments += [pieces for cut in strong if (pieces := _segment(cut))]
    if not segments:
        return
    alone = [piece for segment in segments for piece in segment]
    if date is None and _is_list(segments, alone):
        yield from ((Given(name=quoted(piece)), False) for piece in alone)
    elif one := _one(document, segments, date, givers=givers and lines[0].bulleted):
        yield one, len(alone) == _NAME_AND_GIVER and one.giver is not None


def _rejoined(document: str, lines: Lines) -> Iterator[Span]:
    """Yield the lines, those together that break only because they are full."""
    start = lines[0].span.start
    for line, following in zip(lines, (*lines[1:], None), strict=True):
        if following is None or not (is_broken(line, following) or _is_wrapped(line, following)):
            yield Span.of(document, start, line.span.end)
            start = following.span.start if following else start


def _is_wrapped(line: Line, following: Line) -> bool:
    """Tell a bullet in a narrow column, where commas part what is told, not lines."""
    if following.bulleted or following.after_blank:
        return False
    above, below = _PARTS.split(line.text), _PARTS.split(following.text)
    if len(above) == 1 and (len(below) == 1 or may_give(below[0])):
        return False
    return bool(line.bulleted or len(above) > 1) and _SAYS_WORDS.match(following.text) is not None


def _opened(text: Span) -> tuple[Span, ...]:
    """Cut at a bracket whose other half went with the date: "Name (Giver, 2020)"."""
    if text.text.count("(") <= text.text.count(")"):
        return (text,)
    at = text.text.rindex("(")
    return (part(text, 0, at), part(text, at + 1, len(text.text)))


def _sentences(text: Span) -> tuple[Span, ...]:
    """Part a giver that a full stop sets off: "Curso de soldadura. Cámara de Comercio"."""
    pieces = split(text, _STOP)
    return pieces if any(may_give(piece.text) for piece in pieces[1:]) else (text,)


_STOP = re.compile(r"(?<=[^\W\d_A-Z]{4})\.[ ](?=[^\W\d_a-z])|(?<=\))\.[ ](?=[^\W\d_a-z])")


def _segment(text: Span) -> tuple[Span, ...]:
    """Return the pieces between commas that say something."""
    bare = (_bare(piece) for piece in split(text, _COMMA))
    return tuple(
        piece
        for piece in bare
        if piece.text and not (NOISE.fullmatch(piece.text) or is_still_valid(piece.text))
    )


def _bare(piece: Span) -> Span:
    bare = trimmed(piece, _EDGE)
    if bare.text.count("(") != bare.text.count(")"):
        bare = trimmed(bare, f"{_EDGE}()")
    return bare if _ABBREVIATED.search(bare.text) else trimmed(bare, f"{_EDGE}.")


def _is_list(segments: Sequence[tuple[Span, ...]], pieces: Sequence[Span]) -> bool:
    """Tell "CKA, PMP, CSM" from a name with its giver."""
    if any(may_give(piece.text) or STEP.fullmatch(piece.text) for piece in pieces[1:]):
        return False
    if len(pieces) >= _FEWEST_OF_LIST:
        return all(len(piece.text.split()) <= _LONGEST_OF_LIST for piece in pieces)
    return len(segments) == 1 < len(pieces) and all(piece.text.isupper() for piece in pieces)


def _one(
    document: str,
    segments: Sequence[tuple[Span, ...]],
    date: Found[Month] | None,
    *,
    givers: bool,
) -> Given | None:
    name, rest, sure = _name(document, segments)
    giver = _labelled(rest)
    by = BY.search(name.text)
    bracket = _BRACKETS.search(name.text)
    if giver is None and by:
        giver = trimmed(part(name, by.end(), len(name.text)))
        name = trimmed(part(name, 0, by.start()))
    elif giver is None and bracket and not rest and may_give(bracket[1]):
        giver = part(name, *bracket.span(1))
        name = trimmed(part(name, 0, bracket.start()))
    elif giver is None and rest and (date or sure or givers or _gives(name, rest[0])):
        giver = rest[0]
    if not any(map(str.isalpha, name.text)) or len(name.text.split()) > _LONGEST_NAME:
        return None
    if giver and _SCHOOL.fullmatch(name.text) and not may_give(giver.text):
        # "Harbour University, Logistics 101"
        name, giver = giver, name
    plausible = giver is not None and 0 < len(giver.text.split()) <= _LONGEST_GIVER
    return Given(name=quoted(name), giver=quoted(giver) if giver and plausible else None, date=date)


def _name(
    document: str, segments: Sequence[tuple[Span, ...]]
) -> tuple[Span, tuple[Span, ...], bool]:
    """Return the name, what follows it, and whether more than a comma parts them."""
    name, rest = segments[0][0], segments[0][1:]
    if (
        len(rest) > 1
        and may_give(rest[-1].text)
        and not any(is_known_giver(p.text) for p in rest[:-1])
    ):
        # the comma is in the name: "Associate, Java SE 8, Oracle"
        name, rest = Span.of(document, name.start, rest[-2].end), rest[-1:]
    others = tuple(piece for segment in segments[1:] for piece in segment)
    if rest and is_title(rest[0].text) and not is_known_giver(rest[0].text):
        # nobody's title gives: "Associate, Java SE 8 Programmer"
        name, rest = Span.of(document, name.start, rest[0].end), rest[1:]
    if rest and others and not STEP.fullmatch(others[0].text) and _gives_rather(others[0], rest[0]):
        # the comma is in the name: "Professional, Java SE 11"
        name, rest = Span.of(document, name.start, rest[-1].end), ()
    sure = not rest
    rest = (*rest, *others)
    while rest and STEP.fullmatch(rest[0].text):
        name, rest = Span.of(document, name.start, rest[0].end), rest[1:]
    return name, rest, sure


def _gives_rather(piece: Span, other: Span) -> bool:
    return may_give(piece.text) or not may_give(other.text)


_SCHOOL = re.compile(
    r".+ (?:University|College|Institute|Academy|School|Akademie|Hochschule)|(?:University"
    r"|Institute|College|Academy|Universidad|Université|Universität|Instituto|Institut) .+"
)
"""What gives whatever stands beside it, also where it comes first."""


def _gives(name: Span, piece: Span) -> bool:
    """Tell a giver by what it is called, or by the capitals of an institution behind a name."""
    return may_give(piece.text) or (
        _INITIALS.fullmatch(piece.text) is not None and len(name.text.split()) > 1
    )


_INITIALS = re.compile(r"[A-ZÄÖÜ]{3,6}")


def _labelled(rest: Sequence[Span]) -> Span | None:
    """Return what is called the giver."""
    for piece in rest:
        label = LABEL.match(piece.text)
        if label:
            return trimmed(part(piece, label.end(), len(piece.text)))
    return None
