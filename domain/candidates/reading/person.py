"""Who the person is: what the head of a résumé and its lists of addresses say."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from domain.candidates.profile import PersonalDetails
from domain.candidates.reading.about_person import is_said_of_the_person
from domain.candidates.reading.contact import distinct, emails, links, phones
from domain.candidates.reading.headings import looks_like_heading
from domain.candidates.reading.lines import LONGEST_HEADING, Line
from domain.candidates.reading.lookups import Lookups
from domain.candidates.reading.naming import Front, find_name
from domain.candidates.reading.pieces import pieces_of, says_where
from domain.candidates.reading.places import place_at_end
from domain.candidates.reading.sections import Kind, Section, is_document_title
from domain.candidates.reading.spans import part, quoted, without
from domain.candidates.reading.titles import is_title, is_title_with_more
from domain.candidates.reading.towns import coordinates, countries_of
from domain.shared.countries import is_country
from domain.shared.gazetteer import Gazetteer
from domain.shared.text import Found, Span
from domain.shared.values import Place

_INTRODUCTION = frozenset((Kind.HEAD, Kind.CONTACT))
_ADDRESSES = _INTRODUCTION | {Kind.LINKS}
_PERSONAL = _ADDRESSES | {Kind.REFERENCES}
"""What is found below references belongs to somebody else."""
_MOST_HEAD_LINES = 40
_HEADLINE_PIECES = 5
_LONGEST_HEADLINE = 90
_LONGEST_STREET = 8
"""Words."""
_LONGEST_REST = 60
"""Code points beside the addresses of a line: names and a town. What says more is prose."""
_MOST_ADDRESSES = 5
_SMALLEST_TOWN = 15_000


@frozen(kw_only=True)
class Head:
    """What is read above the first section."""

    personal: PersonalDetails
    headline: Found[str] | None
    contact: tuple[Span, ...]
    """Addresses, with their lines where these say little else: none of it names a skill."""


def read_head(document: str, parts: tuple[Section, ...], lookups: Lookups | None = None) -> Head:
    """Read who the person is."""
    lookups = lookups or Lookups()
    near = [line for s in parts if s.kind in _ADDRESSES for line in s.lines]
    head = [line for s in parts if s.kind in _INTRODUCTION for line in s.lines]
    elsewhere = [line for s in parts if s.kind not in _PERSONAL for line in s.lines]
    addresses = {line.span.start: _addresses(line.span) for line in near}
    pieces = [
        piece
        for line in head[:_MOST_HEAD_LINES]
        for piece in _pieces(line, addresses[line.span.start])
    ]
    mails = _near_or_only(near, elsewhere, emails)
    found_links = _links(document, near, elsewhere)
    named = find_name(
        Front(document=document, parts=parts, lines=head, pieces=pieces),
        mails=[mail.value for mail in mails],
        slugs=[link.value for link in found_links],
        is_headline=_is_headline,
    )
    addressed, pieces = pieces, list(named.pieces)
    titled = next((p for p in _near(pieces, named.piece) if _is_headline(p)), None)
    rest = [p for p in (*pieces, *addressed) if p not in (named.piece, titled)]
    place = _place(document, rest, lookups.gazetteer)
    countries = _countries(place, mails, found_links, parts, lookups.gazetteer)

    def numbers(span: Span) -> Iterator[Found[str]]:
        return phones(span, numbers=lookups.phone_numbers, countries=countries)

    calls = _near_or_only(near, elsewhere, numbers)
    return Head(
        personal=PersonalDetails(
            name=named.name,
            email=mails[0] if mails else None,
            more_emails=mails[1:],
            phone=calls[0] if calls else None,
            more_phones=calls[1:],
            place=place,
            coordinates=coordinates(place, known=lookups.gazetteer),
            links=found_links,
        ),
        headline=quoted(titled) if titled else None,
        contact=tuple(
            span for line in near for span in _contact(line.span, addresses[line.span.start])
        ),
    )


def _contact(line: Span, addresses: tuple[Span, ...]) -> tuple[Span, ...]:
    rest = sum(len(piece.text) for piece in without(line, addresses))
    if addresses and rest <= _LONGEST_REST:
        return (line,)
    return tuple(_with_label(line, address) for address in addresses)


def _with_label(line: Span, address: Span) -> Span:
    """Take "GitHub:" before a link together with it."""
    at = address.start - line.start
    label = _LABEL_BEFORE.search(line.text, max(at - _LONGEST_LABEL, 0), at)
    return part(line, label.start() if label else at, address.end - line.start)


_LABEL_BEFORE = re.compile(r"(?<![\w-])[^\W\d_][\w.-]{0,20}[ ]?:[ ]{0,2}$")
_LONGEST_LABEL = 25
"""Characters of it: a line of many addresses shall not be searched from its start for each."""


def _addresses(span: Span) -> tuple[Span, ...]:
    """Return what stands for an address on a line, in order, none overlapping."""
    found = [*emails(span), *phones(span), *links(span, sites=True)]
    return tuple(sorted((f.span for f in found), key=lambda s: (s.start, s.end)))


def _pieces(line: Line, addresses: tuple[Span, ...]) -> Iterator[Span]:
    if len(line.text) <= LONGEST_HEADING * 2:
        yield from pieces_of(line.span, addresses)


def _near(pieces: Sequence[Span], named: Span | None) -> Iterator[Span]:
    """Yield the pieces by the name, those after it first."""
    at = pieces.index(named) if named in pieces else -1
    yield from pieces[at + 1 : at + 1 + _HEADLINE_PIECES]
    yield from pieces[: max(at, 0)]


def _is_headline(piece: Span) -> bool:
    text = piece.text
    return (
        len(text) <= _LONGEST_HEADLINE
        and looks_like_heading(text)
        and (is_title(text) or is_title_with_more(text))
        and not is_document_title(text)
        and not is_said_of_the_person(text)
    )


def _place(document: str, pieces: Sequence[Span], known: Gazetteer) -> Found[Place] | None:
    """Take the first piece that ends in a place and has not much else to say."""
    for piece, following in pairwise((*pieces, None)):
        if piece is None:
            continue
        labelled = says_where(document, piece)
        found = place_at_end(piece, known=known, least=_SMALLEST_TOWN)
        if found is None and labelled and known.towns(piece.text):
            return Found(value=Place(city=piece.text), span=piece)  # "Home: York"
        if found and not found.sure and found.whole:
            return found.whole
        if found and found.sure and found.place.value.city and _may_precede(found.before.text):
            return _with_country(document, found.place, piece, following)
    return None


def _with_country(
    document: str, place: Found[Place], piece: Span, following: Span | None
) -> Found[Place]:
    """Take "Berlin – Germany" together: most people set a comma there."""  # noqa: RUF002 - a dash
    if following is None or place.value.country or not is_country(following.text):
        return place
    if not place.span.end == piece.end <= following.start <= piece.end + _WIDEST:
        return place
    span = Span.of(document, place.span.start, following.end)
    return Found(
        value=Place(
            city=place.value.city,
            region=place.value.region,
            country=" ".join(following.text.split()),
        ),
        span=span,
    )


_WIDEST = 3
"""Characters between a town and its country on one line."""


def _may_precede(text: str) -> bool:
    """Streets and buildings stand before a city; sentences do not."""
    return (
        len(text.split()) <= _LONGEST_STREET
        and not is_title(text)
        and not any(map(_ends_sentence, _FULL_STOP.finditer(text)))
    )


_FULL_STOP = re.compile(r"(?P<word>\w+)\. (?=[^\W\d_])")


def _ends_sentence(stop: re.Match[str]) -> bool:
    """Tell it from an abbreviation: "Bahnhofstr. 4", "Avda. de la Paz", "St. John's Road"."""
    return (
        len(stop["word"]) > _LONGEST_SHORT
        and not stop["word"].casefold().endswith("str")
        and stop.string[stop.end()].isupper()
    )


_LONGEST_SHORT = 4
"""Letters of a word that is cut short before the name of a street."""


def _countries(
    place: Found[Place] | None,
    mails: Sequence[Found[str]],
    found_links: Sequence[Found[str]],
    parts: Sequence[Section],
    known: Gazetteer,
) -> tuple[str, ...]:
    """Tell which countries a number without the code of one may belong to, likeliest first."""
    if place:
        told = countries_of(place.value, known=known)
        if told:
            return told
    counts: dict[str, int] = {}
    for section in parts:
        if section.kind in (Kind.EXPERIENCE, Kind.EDUCATION):
            for line in section.lines[:_MOST_HEAD_LINES]:
                for code in _country(line, known):
                    counts[code] = counts.get(code, 0) + 1
    found = sorted(counts, key=lambda code: (-counts[code], code))
    at_hosts = (_country_of_host(address.value) for address in (*mails, *found_links))
    return tuple(dict.fromkeys((*found[:1], *filter(None, at_hosts))))


def _country_of_host(address: str) -> str | None:
    host = address.rpartition("@")[2].rpartition("://")[2].partition("/")[0]
    return _ENDINGS.get(host.rpartition(".")[2].upper())


_ENDINGS = {
    **{code: code for code in ("DE", "AT", "CH", "FR", "ES", "IT", "NL", "BE", "PT", "PL", "SE")},
    **{code: code for code in ("DK", "NO", "FI", "IE", "BR", "MX", "AR", "CL", "AU", "NZ", "IN")},
    "UK": "GB",
    "CZ": "CZ",
    "GR": "GR",
    "JP": "JP",
    "EDU": "US",
}
"""Of addresses, as far as a country's own people alone have them."""


def _country(line: Line, known: Gazetteer) -> tuple[str, ...]:
    if line.bulleted or len(line.text) > LONGEST_HEADING:
        return ()
    for piece in pieces_of(line.span, ()):
        found = place_at_end(piece, known=known)
        if found:
            return countries_of(found.place.value, known=known)[:1]
    return ()


def _near_or_only(
    near: Sequence[Line], elsewhere: Sequence[Line], read: Callable[[Span], Iterator[Found[str]]]
) -> tuple[Found[str], ...]:
    """Prefer the head; elsewhere only what cannot be one of several people's."""
    found = _each_once(found for line in near for found in read(line.span))
    if found:
        return found[:_MOST_ADDRESSES]
    others = _each_once(found for line in elsewhere for found in read(line.span))
    return others if len(others) == 1 else ()


def _each_once(found: Iterator[Found[str]]) -> tuple[Found[str], ...]:
    kept: dict[str, Found[str]] = {}
    for address in found:
        kept.setdefault(address.value.casefold(), address)
    return tuple(kept.values())


def _links(
    document: str, near: Sequence[Line], elsewhere: Sequence[Line]
) -> tuple[Found[str], ...]:
    found = [
        link
        for line, following in pairwise((*near, None))
        if line
        for link in links(
            line.span,
            sites=True,
            document=document,
            following=following.span if following else None,
        )
    ]
    found += [
        link
        for line in elsewhere
        for link in links(line.span, sites=False)
        if "linkedin.com/in/" in link.value.casefold()
    ]
    return distinct(sorted(found, key=lambda link: link.span.start))
