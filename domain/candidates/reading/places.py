"""Places as people write them: "Austin, TX", "Munich, Bavaria, Germany"."""

import re

from attrs import evolve, frozen

from domain.candidates.reading.gazetteer import FIRST_WORDS, LAST_WORDS, REGIONS, STATES
from domain.candidates.reading.lookups import NO_TOWNS
from domain.candidates.reading.postcodes import (
    BEHIND,
    STATE_CODE_AND_POSTCODE,
    bare_city,
    is_postcode,
    postcode_ahead,
)
from domain.candidates.reading.punctuation import APOSTROPHES, DASHES
from domain.candidates.reading.spans import part, split, stretch, trimmed
from domain.candidates.reading.titles import is_organisation, is_surely_an_organisation, is_title
from domain.candidates.reading.towns import LARGE, is_city, is_town_of, lies_in
from domain.shared.countries import is_country
from domain.shared.gazetteer import Gazetteer
from domain.shared.text import Found, Span
from domain.shared.values import Place

_COMMA = re.compile(r"[ \t]*,\s*|[ ]\((?=[^()]{2,40}\)$)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CITY_AND_STATE = re.compile(r"[^\W\d][^,\d]{1,40}? (?P<state>[A-Z]{2})(?: \d{5}(?:-\d{4})?)?$")
_REMOTE_SUFFIX = re.compile(
    r"[ ]?[(/,]?[ ]?\b(?:remote|hybrid|on-?site|homeoffice|home office|remoto|híbrido"
    r"|télétravail|hybride|à distance)\)?$"
    r"|[ ]?\([^()]{0,40}\b(?:remote|relocat\w{0,5}|open|willing|visa|hybrid)\b[^()]{0,40}\)$",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Z]{2,3}")
_SMALL = 15_000
"""People. What is the name of so large a town and of its region is the town's."""
_IN_BRACKETS = 5_000
"""People."""
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
    whole: Found[Place] | None = None
    """What it is if the city begins where the text does."""


def place_at_end(
    span: Span, *, known: Gazetteer = NO_TOWNS, least: int = LARGE
) -> PlaceAtEnd | None:
    """Read the place that a text ends with.

    `least` is how many people live in a town that is known by its name alone.
    """
    suffix = _REMOTE_SUFFIX.search(span.text)
    span = trimmed(part(span, 0, suffix.start())) if suffix else span
    river = _BY_A_RIVER.search(span.text)
    if river and _is_river(river["river"], known) and is_city(river["town"], known=known):
        return _place(span, part(span, river.start(), river.end()), None, None)
    pieces = [trimmed(piece, _EDGE) for piece in split(span, _COMMA)][-_LONGEST_LIST:]
    pieces = [piece for piece in pieces if not is_postcode(piece)]
    country = region = None
    if pieces and _is_country(pieces, known):
        country = pieces.pop()
    if pieces and (len(pieces) > 1 or country is None) and _ends_in_region(pieces, known):
        region = _region(pieces[-1], known) or pieces[-1]
        pieces.pop()
    if country and region is None and _is_region_of_city(pieces, known):
        region = pieces.pop()
    if country is None and region is None:
        return _known_city(span, pieces, known, least)
    if not pieces:
        return _place(span, None, region, country)
    return _with_city(span, pieces, region, country, known)


_BY_A_RIVER = re.compile(
    r"(?P<town>[^\W\d_a-z][\w.-]{2,30}) \((?P<river>[^\W\d_a-z][\w. -]{2,25})\)$"
)
"""One of several towns of a name: "Halle (Saale)"."""


def _is_river(name: str, known: Gazetteer) -> bool:
    return not (is_country(name) or name.casefold() in REGIONS or known.regions(name))


_EDGE = " \t\n\f\r\u00a0\u200b,;|•·:()"
_LONGEST_LIST = 12
"""Pieces. A place takes three of them."""


def whole_place(
    span: Span, *, known: Gazetteer = NO_TOWNS, least: int = LARGE
) -> Found[Place] | None:
    """Read a text that is nothing but a place."""
    found = place_at_end(span, known=known, least=least)
    return found.place if found and found.sure and not found.before.text else None


def without_unknown_city(
    place: Found[Place], *, known: Gazetteer = NO_TOWNS
) -> tuple[Span, Found[Place]] | None:
    """Part what is a city only because it stands before a region or country: "Shopify, Canada".

    None for a city that is known, and before the code of a state, as the post writes it.
    """
    said = place.value
    if not said.city or said.region in STATES or is_city(said.city, known=known, least=0):
        return None
    pieces = split(place.span, _COMMA)
    if len(pieces) == 1:
        return None
    rest = stretch(place.span, pieces[1], pieces[-1])
    return pieces[0], Found(value=evolve(said, city=""), span=rest)


def _is_country(pieces: list[Span], known: Gazetteer) -> bool:
    """Tell a country by its name, or by its code behind one of its towns: "Bern, CH"."""
    last = pieces[-1].text
    if is_country(last):
        return len(pieces) > 1 or not is_city(last, known=known, least=LARGE // 2)
    code = last if _CODE.fullmatch(last) else _ALSO_STATES.get(last)
    if len(pieces) == 1 or code is None:
        return False
    town = bare_city(pieces[-2]).text
    return is_town_of(town, code, known=known) and not lies_in(town, last, known=known)


_ALSO_STATES = {"Georgia": "GE"}


def _region(span: Span, known: Gazetteer) -> Span | None:
    match = STATE_CODE_AND_POSTCODE.fullmatch(span.text)
    behind = BEHIND.search(span.text)
    code = part(span, 0, 2) if match else part(span, 0, behind.start()) if behind else span
    text = code.text
    named = text in STATES or text.casefold() in REGIONS
    if not named and not _CODE.fullmatch(text):
        named = not text.isupper() and bool(known.regions(text))
    return code if named else None


def _ends_in_region(pieces: list[Span], known: Gazetteer) -> bool:
    """Tell "Buffalo, New York" from "Google, New York": a city stays one unless a town precedes."""
    last = pieces[-1]
    if len(pieces) > 1 and lies_in(bare_city(pieces[-2]).text, last.text, known=known):
        return True
    if _region(last, known) is None:
        return False
    return not is_city(last.text, known=known, least=_SMALL) or (
        len(pieces) > 1 and _is_town(pieces[-2].text, known)
    )


def _is_town(text: str, known: Gazetteer) -> bool:
    """Tell a town by its name or by the form of it: "Palm Beach"."""
    said = text.casefold().split()
    in_form = len(said) == len(("Palm", "Beach")) and (
        said[0] in FIRST_WORDS or said[1] in LAST_WORDS
    )
    return is_city(text, known=known) or in_form


def _is_region_of_city(pieces: list[Span], known: Gazetteer) -> bool:
    """Tell "Madrid, Community of Madrid" by its city."""
    if len(pieces) < len(("city", "region")):
        return False
    city, region = bare_city(pieces[-2]).text, pieces[-1].text
    if lies_in(city, region, known=known):
        return True
    return is_city(city, known=known) and not is_city(region, known=known)


def _known_city(span: Span, pieces: list[Span], known: Gazetteer, least: int) -> PlaceAtEnd | None:
    if not pieces:
        return None
    last = pieces[-1]
    if span.text.endswith(")"):
        # who sets a name in brackets behind an employer says where that was
        least = min(least, _IN_BRACKETS)
    state = _CITY_AND_STATE.fullmatch(last.text)
    if state and state["state"] in STATES:
        city = trimmed(part(last, 0, state.start("state")))
        if lies_in(city.text, state["state"], known=known) or is_city(city.text):
            return _place(span, city, part(last, *state.span("state")), None)
    city = bare_city(last)
    if is_city(city.text, known=known, least=least):
        return _place(span, city, None, None)
    code = postcode_ahead(last.text)
    if code and not _YEAR.fullmatch(code["code"]) and _looks_like_a_city(city.text):
        return _place(span, city, None, None)
    return None


def _with_city(
    span: Span, pieces: list[Span], region: Span | None, country: Span | None, known: Gazetteer
) -> PlaceAtEnd | None:
    piece = bare_city(pieces[-1])
    start = _city_start(piece.text, known) if len(pieces) == 1 else 0
    if start is None and is_surely_an_organisation(piece.text):
        return _place(span, None, region, country)
    if start is None:
        tail = _place(span, None, region, country)
        whole = _place(span, piece, region, country).place if _may_be_one(piece.text) else None
        return PlaceAtEnd(place=tail.place, before=tail.before, sure=False, whole=whole)
    city = trimmed(part(piece, start, len(piece.text)))
    if is_organisation(city.text) and not is_city(city.text, known=known):
        return _place(span, None, region, country)
    if _REMOTE_SUFFIX.fullmatch(city.text):
        return _place(span, None, region, country)
    if not _looks_like_a_city(city.text):
        return None
    return _place(span, city, region, country)


def _place(span: Span, city: Span | None, region: Span | None, country: Span | None) -> PlaceAtEnd:
    said = [piece for piece in (city, region, country) if piece]
    start, end = said[0].start - span.start, said[-1].end - span.start
    if "(" in span.text[start:end] and span.text[end : end + 1] == ")":
        end += 1
    return PlaceAtEnd(
        place=Found(
            value=Place(
                city=" ".join(city.text.split()) if city else "",
                region=" ".join(region.text.split()) if region else "",
                country=" ".join(country.text.split()) if country else "",
            ),
            span=part(span, start, end),
        ),
        before=trimmed(part(span, 0, start), f"{_EDGE}{DASHES}"),
    )


def _looks_like_a_city(text: str) -> bool:
    return (
        0 < len(text.split()) <= _LONGEST_CITY
        and not is_title(text)
        and not is_organisation(text)
        and text[0].isupper()
        and all(letter.isalpha() or letter in f" .-{APOSTROPHES}" for letter in text)
    )


def _may_be_one(text: str) -> bool:
    """Tell whether several words may be the name of one town."""
    return (
        len(text.split()) <= _LONGEST_UNKNOWN
        and text[0].isupper()
        and not is_title(text)
        and not is_organisation(text)
        and all(letter.isalpha() or letter in f" .-{APOSTROPHES}" for letter in text)
    )


_LONGEST_UNKNOWN = 6
"""Words."""


_GLUED = re.compile(rf"(?<=[^\W\d_])[{DASHES}](?=[^\W\d_a-z][^{DASHES}]+$)")
"""As some sites join employer and town: "Valley Family Practice-Dayton, OH"."""
_VILLAGE = 1_000
"""People."""


def _city_start(text: str, known: Gazetteer) -> int | None:
    """Tell where the city begins in "Stripe San Francisco"; None when nothing tells."""
    words = [(match.start(), match.group()) for match in re.finditer(r"\S+", text)]
    for start, _ in words[-_LONGEST_CITY:]:
        if is_city(text[start:], known=known):
            return start
    if len(words) == 1:
        return 0
    glued = _GLUED.search(text)
    if glued and is_city(text[glued.end() :], known=known, least=_VILLAGE):
        return glued.end()
    last_two = [word.casefold() for _, word in words[-2:]]
    if not words[-1][1][0].isupper():
        return None
    if last_two[0] in FIRST_WORDS or last_two[1] in LAST_WORDS:
        return words[-2][0]
    return None
