"""Places as people write them: "Austin, TX", "Munich, Bavaria, Germany"."""

import re

from attrs import evolve, frozen

from domain.candidates.reading.gazetteer import (
    CITIES,
    COUNTRIES,
    FIRST_WORDS,
    LAST_WORDS,
    REGIONS,
    STATES,
)
from domain.candidates.reading.punctuation import APOSTROPHES
from domain.candidates.reading.spans import part, split, stretch, trimmed
from domain.candidates.reading.titles import is_organisation, is_title
from domain.shared.text import Found, Span
from domain.shared.values import Place

_COMMA = re.compile(r"[ \t]*,\s*")
_STATE_CODE_AND_POSTCODE = re.compile(r"([A-Z]{2}) (?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)")
_POSTCODE_AND_CITY = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5} (?=[^\W\d])")
_REMOTE_SUFFIX = re.compile(r"[ ]?\((?:remote|hybrid|on-?site)\)$", re.IGNORECASE)
_LONGEST_CITY = 4
"""Words."""


@frozen(kw_only=True)
class PlaceAtEnd:
    """A place that ends a text."""

    place: Found[Place]
    before: Span
    """What the text says ahead of it; empty when it is nothing but the place."""
    sure: bool = True
    """False when nothing tells where the name of the city begins, which is left out then."""


def place_at_end(span: Span) -> PlaceAtEnd | None:
    """Read the place that a text ends with."""
    suffix = _REMOTE_SUFFIX.search(span.text)
    span = part(span, 0, suffix.start()) if suffix else span
    pieces = list(split(span, _COMMA))[-_LONGEST_LIST:]
    country = region = None
    if pieces and _is(pieces[-1], COUNTRIES) and not _is(pieces[-1], CITIES):
        country = pieces.pop()
    if pieces and (len(pieces) > 1 or country is None) and _ends_in_region(pieces):
        region = _region(pieces.pop())
    if country and region is None and _is_region_of_city(pieces):
        region = pieces.pop()
    if country is None and region is None:
        return _known_city(span, pieces)
    if not pieces:
        return None
    return _with_city(span, pieces, region, country)


_LONGEST_LIST = 12
"""Pieces. A place takes three of them."""


def whole_place(span: Span) -> Found[Place] | None:
    """Read a text that is nothing but a place."""
    found = place_at_end(span)
    return found.place if found and found.sure and not found.before.text else None


def without_unknown_city(place: Found[Place]) -> tuple[Span, Found[Place]] | None:
    """Part what is a city only because it stands before a region or country: "Shopify, Canada".

    None for a city of the gazetteer, and before the code of a state, as the post writes it.
    """
    said = place.value
    if not said.city or said.city.casefold() in CITIES or said.region in STATES:
        return None
    pieces = split(place.span, _COMMA)
    if len(pieces) == 1:
        return None
    rest = stretch(place.span, pieces[1], pieces[-1])
    return pieces[0], Found(value=evolve(said, city=""), span=rest)


def _is(span: Span, names: frozenset[str]) -> bool:
    return span.text.casefold() in names


def _region(span: Span) -> Span | None:
    match = _STATE_CODE_AND_POSTCODE.fullmatch(span.text)
    code = part(span, 0, 2) if match else span
    return code if code.text in STATES or _is(code, REGIONS) else None


def _ends_in_region(pieces: list[Span]) -> bool:
    """Tell "Buffalo, New York" from "Google, New York": a city stays one unless a town precedes."""
    if _region(pieces[-1]) is None:
        return False
    return not _is(pieces[-1], CITIES) or (len(pieces) > 1 and _is_town(pieces[-2].text))


def _is_town(text: str) -> bool:
    """Tell a town by its name or by the form of it: "Palm Beach"."""
    said = text.casefold().split()
    in_form = len(said) == len(("Palm", "Beach")) and (
        said[0] in FIRST_WORDS or said[1] in LAST_WORDS
    )
    return text.casefold() in CITIES or in_form


def _is_region_of_city(pieces: list[Span]) -> bool:
    """Tell "Madrid, Community of Madrid" by its city."""
    return len(pieces) > 1 and _is(pieces[-2], CITIES) and not _is(pieces[-1], CITIES)


def _known_city(span: Span, pieces: list[Span]) -> PlaceAtEnd | None:
    if not pieces:
        return None
    city = _without_postcode(pieces[-1])
    if not _is(city, CITIES):
        return None
    return _place(span, city, None, None)


def _with_city(
    span: Span, pieces: list[Span], region: Span | None, country: Span | None
) -> PlaceAtEnd | None:
    piece = _without_postcode(pieces[-1])
    start = _city_start(piece.text) if len(pieces) == 1 else 0
    if start is None:
        tail = _place(span, None, region, country)
        return PlaceAtEnd(place=tail.place, before=tail.before, sure=False)
    city = trimmed(part(piece, start, len(piece.text)))
    if is_organisation(city.text):
        return _place(span, None, region, country)
    if not _looks_like_a_city(city.text):
        return None
    return _place(span, city, region, country)


def _place(span: Span, city: Span | None, region: Span | None, country: Span | None) -> PlaceAtEnd:
    said = [piece for piece in (city, region, country) if piece]
    start, end = said[0].start - span.start, said[-1].end - span.start
    return PlaceAtEnd(
        place=Found(
            value=Place(
                city=" ".join(city.text.split()) if city else "",
                region=" ".join(region.text.split()) if region else "",
                country=" ".join(country.text.split()) if country else "",
            ),
            span=part(span, start, end),
        ),
        before=trimmed(part(span, 0, start)),
    )


def _without_postcode(span: Span) -> Span:
    match = _POSTCODE_AND_CITY.match(span.text)
    return part(span, match.end(), len(span.text)) if match else span


def _looks_like_a_city(text: str) -> bool:
    return (
        0 < len(text.split()) <= _LONGEST_CITY
        and not is_title(text)
        and not is_organisation(text)
        and text[0].isupper()
        and all(letter.isalpha() or letter in f" .-{APOSTROPHES}" for letter in text)
    )


def _city_start(text: str) -> int | None:
    """Tell where the city begins in "Stripe San Francisco"; None when nothing tells."""
    words = [(match.start(), match.group()) for match in re.finditer(r"\S+", text)]
    for start, _ in words[-_LONGEST_CITY:]:
        if text[start:].casefold() in CITIES:
            return start
    if len(words) == 1:
        return 0
    last_two = [word.casefold() for _, word in words[-2:]]
    if last_two[0] in FIRST_WORDS or last_two[1] in LAST_WORDS:
        return words[-2][0]
    return None
