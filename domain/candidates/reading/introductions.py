"""What somebody says of themselves: below a heading, or in a paragraph below the addresses."""

from collections.abc import Iterator, Sequence

from domain.candidates.reading.contact import emails, links, phones
from domain.candidates.reading.headings import looks_like_heading
from domain.candidates.reading.lines import Line
from domain.candidates.reading.sections import Kind, Section
from domain.candidates.reading.spans import quoted
from domain.shared.text import Found, Span

_FEWEST_WORDS = 12
_FEWEST_TOLD = 30
"""Words of a whole life that is told without a heading."""
_LINES_OF_ADDRESSES = 12
_LONGEST_LINE = 20
"""Code points, at least, of the lines of a paragraph but its last."""
_INTRODUCTION = frozenset((Kind.HEAD, Kind.CONTACT))
_NO_WORK = _INTRODUCTION | {Kind.LINKS, Kind.INTERESTS, Kind.REFERENCES, Kind.OTHER}
"""Below such a heading nobody looks for what somebody has done."""


def introduction(document: str, parts: Sequence[Section]) -> Found[str] | None:
    """Return the summary below its heading, else a paragraph that is clearly one.

    Of a résumé without any heading that is known, all below the addresses: nothing else of it is
    read, and it is what the person says of themselves.
    """
    for section in parts:
        if section.kind is Kind.SUMMARY and section.lines:
            return _whole(document, section.lines)
    if told := _without_headings(document, parts):
        return told
    for section in parts:
        if section.kind in _INTRODUCTION:
            for paragraph in _paragraphs(section.lines):
                if _tells(paragraph):
                    return _whole(document, paragraph)
    return None


def _without_headings(document: str, parts: Sequence[Section]) -> Found[str] | None:
    """Return all below the addresses where no heading of work was found, and much stands there."""
    if any(section.lines and section.kind not in _NO_WORK for section in parts):
        return None
    for section in parts:
        below = _below_addresses(section.lines)
        if sum(len(line.text.split()) for line in below) >= _FEWEST_TOLD:
            return _whole(document, below)
    return None


def _below_addresses(lines: Sequence[Line]) -> Sequence[Line]:
    start = 1
    for at, line in enumerate(lines[:_LINES_OF_ADDRESSES]):
        if _addresses(line.span):
            start = at + 1
    return lines[start:]


def _whole(document: str, lines: Sequence[Line]) -> Found[str]:
    return quoted(Span.of(document, lines[0].span.start, lines[-1].span.end))


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield runs of prose; names, towns and addresses part them."""
    run: list[Line] = []
    for line in lines:
        prose = not line.bulleted and not _is_short(line, run) and not _addresses(line.span)
        if run and (line.after_blank or not prose):
            yield run
            run = []
        if prose:
            run.append(line)
    if run:
        yield run


def _is_short(line: Line, run: Sequence[Line]) -> bool:
    """Tell a line of the head from prose, whose last line may be short."""
    if run and run[-1].text[-1] not in ".!?":
        return False
    return looks_like_heading(line.text) or len(line.text) < _LONGEST_LINE


def _addresses(span: Span) -> bool:
    return any(True for read in (emails, phones) for _ in read(span)) or any(
        True for _ in links(span, sites=False)
    )


def _tells(paragraph: Sequence[Line]) -> bool:
    """Tell sentences from a list of keywords."""
    text = " ".join(line.text for line in paragraph)
    said = text.split()
    small = sum(word[0].islower() for word in said)
    return len(said) >= _FEWEST_WORDS and text[-1] in ".!" and small * 2 >= len(said)
