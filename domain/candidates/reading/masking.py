"""What leaves the process about a person: the résumé without who the person is."""

import re
from collections.abc import Iterator

from domain.candidates.profile import PersonalDetails
from domain.candidates.reading.about_person import ABOUT_THE_PERSON
from domain.candidates.reading.contact import emails, links, phones
from domain.candidates.reading.cover import Cover
from domain.candidates.reading.streets import STREET
from domain.shared.text import Found, Span

MASK = "█"
"""Stands for one character, so that every place stays where it is."""

_FEWEST_LETTERS = 3
"""A shorter part of a name is a word, too, more often than not: "An", "Li"."""
_MOST_PARTS = 8
_LINE = re.compile(r"[^\n\f]+")
_ABOUT_THE_PERSON = re.compile(
    rf"(?:{ABOUT_THE_PERSON}|address|anschrift|adresse|dirección|domicilio|wohnort|residence)"
    r"\b[^\n:]{0,20}[:\t ]",
    re.IGNORECASE,
)
_HEAD_LINES = 12
"""An address of somebody's home stands among the first lines, or below a label."""


def masked(document: str, personal: PersonalDetails) -> str:
    """Return the document, as long as it was, without what tells who the person is.

    Masked are the personal details that were read, wherever they stand again; every e-mail
    address, telephone number and link, whosever they are; the line of the place; and lines that
    are about birth, nationality, family, gender and address. What nobody recognised as personal
    stays: masking lowers what an engine learns, it is no promise of anonymity.
    """
    cover = Cover.of(_ranges(document, personal))
    pieces = []
    at = 0
    for start, end in zip(cover.starts, cover.ends, strict=True):
        pieces.append(document[at:start])
        pieces.append(_mask(document[start:end]))
        at = end
    return "".join((*pieces, document[at:]))


def _mask(text: str) -> str:
    return "".join(letter if letter.isspace() else MASK for letter in text)


def _ranges(document: str, personal: PersonalDetails) -> Iterator[tuple[int, int]]:
    for found in _told(personal):
        yield found.span.start, found.span.end
    if personal.name:
        yield from _named(document, personal.name.value)
    if personal.place:
        yield _line_around(document, personal.place.span)
    for number, line in enumerate(_LINE.finditer(document)):
        span = Span(start=line.start(), end=line.end(), text=line.group())
        for address in (*emails(span), *phones(span), *links(span, sites=True)):
            yield address.span.start, address.span.end
        if _ABOUT_THE_PERSON.match(span.text.lstrip(" \t•-*|")):
            yield span.start, span.end
        if number < _HEAD_LINES:
            for street in STREET.finditer(document, span.start, span.end):
                yield street.span()


def _told(personal: PersonalDetails) -> Iterator[Found[str]]:
    for one in (personal.name, personal.email, personal.phone):
        if one:
            yield one
    yield from personal.more_emails
    yield from personal.more_phones
    yield from personal.links


def _named(document: str, name: str) -> Iterator[tuple[int, int]]:
    """Yield every place of the name and of its parts, in whatever case."""
    parts = [part for part in re.split(r"[\s,.]+", name) if len(part) >= _FEWEST_LETTERS]
    if not parts:
        return
    words = "|".join(map(re.escape, sorted(parts[:_MOST_PARTS], key=len, reverse=True)))
    for match in re.finditer(rf"(?<!\w)(?:{words})(?!\w)", document, re.IGNORECASE):
        yield match.span()


def _line_around(document: str, span: Span) -> tuple[int, int]:
    """Return the line of a place: streets and postcodes stand beside it."""
    end = document.find("\n", span.end)
    return document.rfind("\n", 0, span.start) + 1, len(document) if end < 0 else end
