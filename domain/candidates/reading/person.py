"""Who the person is: what the head of a résumé and its lists of addresses say."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

from attrs import frozen

from domain.candidates.profile import PersonalDetails
from domain.candidates.reading.contact import distinct, emails, links, phones
from domain.candidates.reading.headings import looks_like_heading
from domain.candidates.reading.lines import LONGEST_HEADING, Line
from domain.candidates.reading.names import bare_name, is_broken_name, is_name
from domain.candidates.reading.places import place_at_end
from domain.candidates.reading.punctuation import APART, BLANKS, BULLETS, DASHES
from domain.candidates.reading.sections import Kind, Section, is_document_title
from domain.candidates.reading.spans import part, quoted, split, trimmed, without
from domain.candidates.reading.titles import is_title
from domain.shared.text import Found, Span
from domain.shared.values import Place

_INTRODUCTION = frozenset((Kind.HEAD, Kind.CONTACT))
_ADDRESSES = _INTRODUCTION | {Kind.LINKS}
_PERSONAL = _ADDRESSES | {Kind.REFERENCES}
"""What is found below references belongs to somebody else."""
_OPENING = frozenset((Kind.SUMMARY, Kind.EXPERIENCE))
_MOST_HEAD_LINES = 40
_NAME_PIECES = 8
"""A name is among the first so many pieces of text, or nowhere."""
_HEADLINE_PIECES = 5
_LONGEST_HEADLINE = 80
_LONGEST_STREET = 8
"""Words."""
_STRONG = re.compile(rf"{APART}|[ ],[ ]")
_EDGE = f"{BLANKS}{BULLETS}{DASHES},;|:/"
_LABEL = re.compile(
    r"(?:(?:full |vor- und nach)?name|nombre|nom|address|anschrift|adresse|dirección|location"
    r"|residence|wohnort|city|based in|lives in)[ ]?:?[ ]{1,3}",
    re.IGNORECASE,
)
_MOST_TITLE_LINES = 3
_LONGEST_REST = 60
"""Code points beside the addresses of a line: names and a town. What says more is prose."""


@frozen(kw_only=True)
class Head:
    """What is read above the first section."""

    personal: PersonalDetails
    headline: Found[str] | None
    contact: tuple[Span, ...]
    """Addresses, with their lines where these say little else: none of it names a skill."""


def read_head(document: str, parts: tuple[Section, ...]) -> Head:
    """Read who the person is."""
    near = [line for s in parts if s.kind in _ADDRESSES for line in s.lines]
    head = [line for s in parts if s.kind in _INTRODUCTION for line in s.lines]
    elsewhere = [line for s in parts if s.kind not in _PERSONAL for line in s.lines]
    addresses = {line.span.start: _addresses(line.span) for line in near}
    pieces = [
        piece
        for line in head[:_MOST_HEAD_LINES]
        for piece in _pieces(line, addresses[line.span.start])
    ]
    email = _first_or_only(near, elsewhere, emails)
    pieces = _mended(document, head, pieces, email.value if email else "")
    named = next((p for p in pieces[:_NAME_PIECES] if is_name(p)), None)
    if named is None:
        pieces = _after_sidebar(parts) or pieces
        named = next((p for p in pieces[:1] if is_name(p)), None)
    titled = next((p for p in _near(pieces, named) if _is_headline(p)), None)
    return Head(
        personal=PersonalDetails(
            name=quoted(bare_name(named)) if named else None,
            email=email,
            phone=_first_or_only(near, elsewhere, phones),
            place=_place([p for p in pieces if p not in (named, titled)]),
            links=_links(near, elsewhere),
        ),
        headline=quoted(titled) if titled else None,
        contact=tuple(
            span for line in near for span in _contact(line.span, addresses[line.span.start])
        ),
    )


def _contact(line: Span, addresses: tuple[Span, ...]) -> tuple[Span, ...]:
    rest = sum(len(piece.text) for piece in without(line, addresses))
    return (line,) if addresses and rest <= _LONGEST_REST else addresses


def _mended(document: str, head: Sequence[Line], pieces: list[Span], email: str) -> list[Span]:
    """Put together what a narrow column broke: the name at the top, and the title below it."""
    alone = list(takewhile(lambda pair: pair[0].span == pair[1], zip(head, pieces, strict=False)))
    if len(alone) < len(("upper", "lower")) or head[1].bulleted or head[1].after_blank:
        return pieces
    upper, lower, *below = (piece for _, piece in alone)
    name = Span.of(document, upper.start, lower.end)
    titles = (Span.of(document, below[0].start, last.end) for last in below[:_MOST_TITLE_LINES])
    title = next(filter(_is_headline, titles), None)
    if not is_broken_name(upper, lower, whole=name, email=email, titled=title is not None):
        return pieces
    mended = [name, title] if title else [name]
    return [*mended, *(piece for piece in pieces if piece.start >= mended[-1].end)]


def _after_sidebar(parts: tuple[Section, ...]) -> list[Span]:
    """Find the head of a page whose side column was read first: it ends that column.

    Only a name right above a job title counts there.
    """
    before = next((section for section, after in pairwise(parts) if after.kind in _OPENING), None)
    if before is None:
        return []
    spans = [line.span for line in before.lines[-_MOST_HEAD_LINES:] if not line.bulleted]
    for at, (span, following) in enumerate(pairwise(spans)):
        if is_name(span) and _is_headline(following):
            return spans[at:]
    return []


def _addresses(span: Span) -> tuple[Span, ...]:
    """Return what stands for an address on a line, in order, none overlapping."""
    found = [*emails(span), *phones(span), *links(span, sites=True)]
    return tuple(sorted((f.span for f in found), key=lambda s: (s.start, s.end)))


def _pieces(line: Line, addresses: tuple[Span, ...]) -> Iterator[Span]:
    if len(line.text) > LONGEST_HEADING * 2:
        return
    for stretch in without(line.span, addresses):
        for piece in split(stretch, _STRONG):
            label = _LABEL.match(piece.text)
            bare = trimmed(part(piece, label.end() if label else 0, len(piece.text)), _EDGE)
            if bare.text:
                yield bare


def _near(pieces: Sequence[Span], named: Span | None) -> Iterator[Span]:
    """Yield the pieces by the name, those after it first."""
    at = pieces.index(named) if named else -1
    yield from pieces[at + 1 : at + 1 + _HEADLINE_PIECES]
    yield from pieces[: max(at, 0)]


def _is_headline(piece: Span) -> bool:
    text = piece.text
    return (
        len(text) <= _LONGEST_HEADLINE
        and looks_like_heading(text)
        and is_title(text)
        and not is_document_title(text)
    )


def _place(pieces: Sequence[Span]) -> Found[Place] | None:
    """Take the first piece that ends in a place and has not much else to say."""
    for piece in pieces:
        found = place_at_end(piece)
        if found and found.sure and found.place.value.city and _may_precede(found.before.text):
            return found.place
    return None


def _may_precede(text: str) -> bool:
    """Streets and buildings stand before a city; sentences do not."""
    return len(text.split()) <= _LONGEST_STREET and not is_title(text) and "." not in text[:-1]


def _first_or_only(
    near: Sequence[Line], elsewhere: Sequence[Line], read: Callable[[Span], Iterator[Found[str]]]
) -> Found[str] | None:
    """Prefer the head; elsewhere only what cannot be one of several people's."""
    for line in near:
        for found in read(line.span):
            return found
    others = [found for line in elsewhere for found in read(line.span)]
    same = {found.value.casefold() for found in others}
    return others[0] if len(same) == 1 else None


def _links(near: Sequence[Line], elsewhere: Sequence[Line]) -> tuple[Found[str], ...]:
    found = [link for line in near for link in links(line.span, sites=True)]
    found += [
        link
        for line in elsewhere
        for link in links(line.span, sites=False)
        if "linkedin.com/in/" in link.value.casefold()
    ]
    return distinct(sorted(found, key=lambda link: link.span.start))
