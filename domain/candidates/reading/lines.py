"""The lines of a document, each with its place, without what only decorates a page."""

import re
from collections.abc import Iterator

from attrs import frozen

from domain.candidates.reading.punctuation import BLANKS, BULLETS, DASHES
from domain.candidates.reading.spans import part, trimmed
from domain.shared.text import Span

LONGEST_HEADING = 160
"""Code points. What is longer is prose, whatever else it looks like."""

_LINE = re.compile(r"[^\n\f]+|\n|\f")
_BULLET = re.compile(rf"(?:[{DASHES}{BULLETS}*§]|o(?= [A-Z]))[{BLANKS}]+")
_MARK_ALONE = re.compile(rf"[{BULLETS}*§]")
_RULE = re.compile(rf"[{DASHES}=_*~#]{{3,400}}")
"""A line of ink, also below the headings of Markdown."""
_PAGE = r"(?:page|seite|página|pagina|pág\.)"
_OF = r"(?:/|of|von|de|sur)"
_PAGE_NUMBER = re.compile(
    rf"{_PAGE}?[ ]?\d{{1,2}}[ ]?(?:{_OF}[ ]?\d{{1,2}})"
    rf"|(?:[^\d\n]{{2,50}}[ ][{DASHES}|·][ ])?{_PAGE}[ ]?\d{{1,2}}(?:[ ]?{_OF}[ ]?\d{{1,2}})?"
    rf"|(?=[^\W\d_])[^\d\n:]{{2,50}}[ ][{DASHES}|·][ ][1-3][ ]?/[ ]?[1-3]",
    re.IGNORECASE,
)
"""Alone, or with the name of the person: "Jane Doe - page 1 of 2"."""


@frozen(kw_only=True)
class Line:
    """One line that says something."""

    span: Span
    """Without surrounding blanks and without its bullet."""
    bulleted: bool = False
    after_blank: bool = False
    """Whether a blank line or a new page comes before it."""

    @property
    def text(self) -> str:
        """Return what it says."""
        return self.span.text


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines in order; blank lines and page numbers are none."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    breaks, marked = 1, False
    for match in _LINE.finditer(text):
        written = match.group()
        if written in "\n\f":
            breaks += 1 if written == "\n" else 2
            continue
        span = trimmed(Span(start=match.start(), end=match.end(), text=written), f"{BLANKS}\r")
        if not span.text or _PAGE_NUMBER.fullmatch(span.text):
            continue
        if _RULE.fullmatch(span.text):
            breaks += 1
            continue
        if _MARK_ALONE.fullmatch(span.text):
            # a page that sets its bullets apart from what they mark
            marked = True
            continue
        bullet = _BULLET.match(span.text)
        yield Line(
            span=part(span, bullet.end(), len(span.text)) if bullet else span,
            bulleted=marked or bullet is not None,
            after_blank=breaks > 1,
        )
        breaks, marked = 0, False


def sentences(document: tuple[Line, ...]) -> tuple[tuple[int, int], ...]:
    """Return where each sentence starts and ends; one may run over several lines."""
    found: list[tuple[int, int]] = []
    previous: Line | None = None
    for line in document:
        start = line.span.start
        if previous and _goes_on(previous, line):
            start = found.pop()[0]
        for stop in _STOP.finditer(line.text):
            end = line.span.start + stop.end()
            if end > start:
                found.append((start, end))
                start = end
        found.append((start, line.span.end))
        previous = line
    return tuple(found)


_STOP = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bz\.B)[.!?](?=\s)")
_WRAPPED = 45
"""Code points. A shorter line ended because it was done, not because the page was full."""


def _goes_on(line: Line, following: Line) -> bool:
    if following.bulleted or following.after_blank or line.text[-1:] in ".!?;:":
        return False
    return line.text.endswith(",") or len(line.text) >= _WRAPPED
