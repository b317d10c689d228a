"""Where the work is."""

import re
from collections.abc import Iterator

from domain.jobs.reading.document import Document
from domain.jobs.reading.statements import Statement, rows
from domain.shared.countries import is_country
from domain.shared.text import Found, Span
from domain.shared.values import Place

_LABEL = re.compile(
    r"(?:location|job location|work location|place of work|office|city|where|based in|ubicacion"
    r"|lugar(?: de trabajo)?|ciudad|localidad|poblacion|sede|donde|standort|arbeitsort|einsatzort"
    r"|dienstort|ort|wo|lieu(?: de travail| du poste)?|localisation|ville|ou) {0,3}[:-] {0,3}(?=\S)"
)
_NAME = (
    r"[^\W\d_][\w'\u2019.-]{1,30}(?: (?:[^\W\d_a-z][\w'\u2019.-]{0,30}|de|del|la|am|an der)){0,3}"
)
_IN_OFFICE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Ff]rom) our "
    r"(?P<before>[A-ZÀ-Þ][\w'\u2019-]{1,30}(?: [A-ZÀ-Þ][\w'\u2019-]{1,30}){0,2})"
    r" (?:office|headquarters|HQ|site|studio|clinic|plant|warehouse|lab)\b"
)
_OFFICE_IN = re.compile(
    r"\b(?:[Oo]ur (?:\w{1,20} )?(?:office|headquarters|site|studio|clinic|plant|warehouse|hospital)"
    r" in|(?:role|position|job|post) is (?:based|located) in|[Bb]ased in our office in"
    r"|[Nn]uestra (?:sede|oficina|planta) en|unserem (?:\w{1,20} )?(?:Büro|Standort|Werk) in"
    rf"|am Standort|notre (?:bureau|siège|site) (?:de|à))\s{{1,3}}(?P<after>{_NAME})"
)
_MORE = re.compile(r"\s?(?:,|and|or|y|und|oder|et|ou|/|&)\s(?=[A-ZÀ-Þ])")
_CHOICE = re.compile(r"\s*[/|;·•]\s*|\s+(?:or|and|o|y|oder|und|ou|et)\s+|\s+[-\u2013\u2014]\s+")
_IN_BRACKETS = re.compile(r"\([^()]{0,80}\)?")
_NOT_A_PLACE = re.compile(
    r"remot|hybrid|on-?site|presencial|home ?-?office|anywhere|worldwide|multiple|various"
    r"|several|flexible|teletrabajo|teletravail|varias|verschieden|full[- ]time|part[- ]time"
    r"|tbd|negotiable|in[- ]office|distancia|\b(?:within|from|our|office|permanent|contract)\b"
)
_POSTCODE = re.compile(r"\b(?:[0-9]{4,6}|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2})\b")
_SEPARATED = re.compile(r"[^|·•]+")
_PLACE_WORDS = re.compile(r"[^\W\d_][^\d_!?:;@]{1,59}")
_MOST_PARTS = 3
_MOST_WORDS = 5
_HEADER_LINES = 8


def find_place(document: Document, said: tuple[Statement, ...]) -> Found[Place] | None:
    """Believe a label, then a "City, Country" at the top, then "in our Lima office".

    Where several places are named, none is told.
    """
    for places in (
        list(_labelled(document, said)),
        list(_in_header(document)),
        list(_in_office(document)),
    ):
        if places:
            first = places[0]
            return first if all(p.value == first.value for p in places) else None
    return None


def _labelled(document: Document, said: tuple[Statement, ...]) -> Iterator[Found[Place]]:
    for start, end in rows(document, said):
        label = _LABEL.match(document.folded, start, end)
        if label and (span := _said_place(document, label.end(), end)):
            place = read_place(span.text)
            if place:
                yield Found(value=place, span=span)


def _in_header(document: Document) -> Iterator[Found[Place]]:
    for line in document.lines[:_HEADER_LINES]:
        for part in _SEPARATED.finditer(document.text, line.start, line.end):
            bracket = _IN_BRACKETS.search(document.text, *part.span())
            span = document.span(part.start(), bracket.start() if bracket else part.end())
            place = read_place(span.text)
            if place and place.city and is_country(place.country):
                yield Found(value=place, span=span)


def _in_office(document: Document) -> Iterator[Found[Place]]:
    for pattern, group in ((_IN_OFFICE, "before"), (_OFFICE_IN, "after")):
        for match in pattern.finditer(document.text):
            start, end = match.span(group)
            span = document.span(start, end)
            text = span.text.rstrip(".,")
            if group == "after" and not text[0].isupper():
                continue
            if _MORE.match(document.text, start + len(text)):
                continue
            place = read_place(text)
            if place:
                yield Found(value=place, span=document.span(start, start + len(text)))


def _said_place(document: Document, start: int, end: int) -> Span | None:
    """Leave out brackets and "remote"; None when more than one place is left."""
    bracket = _IN_BRACKETS.search(document.text, start, end)
    end = bracket.start() if bracket else end
    parts: list[Span] = []
    at = start
    for choice in (*_CHOICE.finditer(document.text, start, end), None):
        span = document.span(at, choice.start() if choice else end)
        if span.text and not _NOT_A_PLACE.search(document.folded, span.start, span.end):
            parts.append(span)
        at = choice.end() if choice else end
    if len(parts) == 1:
        return parts[0]
    if parts or bracket:
        return None
    return _after_remote(document, start, end)


def _after_remote(document: Document, start: int, end: int) -> Span | None:
    """Return Germany of "Remote, Germany"."""
    comma = document.text.find(",", start, end)
    span = document.span(comma + 1, end)
    return span if comma >= 0 and is_country(span.text) else None


def read_place(text: str) -> Place | None:
    """Read "City", "City, Region", "City, Country", "City, Region, Country" or a country.

    A second part is a country when it is known as one, a region otherwise.
    """
    parts = [_POSTCODE.sub("", part).strip() for part in text.strip(" .,-").split(",")]
    if len(parts) > _MOST_PARTS or not all(_could_be_place(part) for part in parts):
        return None
    *others, last = parts
    if not others:
        return Place(country=last) if is_country(last) else Place(city=last)
    if len(parts) == _MOST_PARTS:
        return Place(city=parts[0], region=parts[1], country=last)
    return (
        Place(city=others[0], country=last)
        if is_country(last)
        else Place(city=others[0], region=last)
    )


def _could_be_place(part: str) -> bool:
    return (
        _PLACE_WORDS.fullmatch(part) is not None
        and len(part.split()) <= _MOST_WORDS
        and part[0].isupper()
        and not _NOT_A_PLACE.search(part.lower())
    )
