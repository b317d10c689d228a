"""Cutting smaller spans out of larger ones, so that none ever loses its place."""

import re
from collections.abc import Iterable

from domain.shared.text import Found, Span


def part(span: Span, start: int, end: int) -> Span:
    """Cut by offsets into the span's own text."""
    return Span(start=span.start + start, end=span.start + end, text=span.text[start:end])


def trimmed(span: Span, edge: str = " \t\n\f\r\u00a0\u200b,;|•·:") -> Span:
    """Leave out what only stands between things."""
    kept = span.text.lstrip(edge)
    start = len(span.text) - len(kept)
    end = start + len(kept.rstrip(edge))
    return span if end - start == len(span.text) else part(span, start, end)


def split(span: Span, separator: re.Pattern[str]) -> tuple[Span, ...]:
    """Cut at every separator; the pieces are trimmed, and none is blank."""
    pieces = []
    start = 0
    for match in separator.finditer(span.text):
        pieces.append(part(span, start, match.start()))
        start = match.end()
    pieces.append(part(span, start, len(span.text)))
    return tuple(piece for piece in map(trimmed, pieces) if piece.text)


def without(span: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """Leave the holes out; the pieces are trimmed, and none is blank. Holes come in order."""
    pieces = []
    start = span.start
    for hole in holes:
        if hole.end <= span.start or hole.start >= span.end:
            continue
        pieces.append(part(span, start - span.start, max(hole.start - span.start, 0)))
        start = max(start, hole.end)
    pieces.append(part(span, min(start, span.end) - span.start, len(span.text)))
    return tuple(piece for piece in map(trimmed, pieces) if piece.text)


def stretch(whole: Span, first: Span, last: Span) -> Span:
    """Return what the whole says from the first to the last of its pieces."""
    return part(whole, first.start - whole.start, last.end - whole.start)


def flat(text: str) -> str:
    """Return a text of the same length in which a phrase may go over the end of a line."""
    return text.replace("\n", " ").replace("\f", " ").replace("\r", " ")


def lowered(text: str) -> str:
    """Return the text in lower case, every letter at its place.

    A pattern of many words finds its place in this several times as fast as without regard to case.
    What compares like "i" or "s" without regard to case is that here as well, so that nobody hides
    a word by the dot of an "i", or by a long "s".
    """
    # of all capitals only the "I" with a dot has a small letter that takes more than one place
    small = text.replace("\u0130", "i").lower()
    return small.replace("\u0131", "i").replace("\u017f", "s")


def words(text: str) -> list[str]:
    """Return the words without what encloses them, in lower case."""
    return [w for w in (word.strip("()[].,:;'\"“”").casefold() for word in text.split()) if w]


def quoted(span: Span) -> Found[str]:
    """Return the text as written, on one line."""
    return Found(value=" ".join(span.text.split()), span=span)
