"""What strong separators leave of a heading, and what these say of it."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from attrs import frozen

from domain.candidates.reading.headings import DURATION
from domain.candidates.reading.own_account import own_account_in
from domain.candidates.reading.punctuation import APART, DASHES
from domain.candidates.reading.spans import part, split, trimmed
from domain.candidates.reading.titles import (
    is_organisation,
    is_surely_an_organisation,
    is_title,
    opens_like_an_organisation,
)
from domain.candidates.reading.vocabulary import phrase_set
from domain.shared.text import Span


class Says(Enum):
    """What words beside a segment say that it is."""

    TITLE = auto()
    EMPLOYER = auto()
    PLACE = auto()
    OWN_ACCOUNT = auto()
    """The person, who worked for nobody else."""
    NOTHING = auto()


@frozen(kw_only=True)
class Segment:
    """One part of a heading."""

    line: int
    text: Span
    tail: bool = False
    """Whether it may be but of what somebody was it."""
    says: Says = Says.NOTHING
    """As the word says at which it was parted: "Mate at Acme"."""


_STRONG = re.compile(rf"{APART}|\n|\f")
_AT = re.compile(r"[ ]+(?:at|@|bei(?:m|[ ]der)?|chez|presso|bij)[ ]+", re.IGNORECASE)
_IN = re.compile(
    r"[ ](?:(?P<en>en)|na|no|with|für|pour|à|in)[ ](?=(?:la[ ]|el[ ]|the[ ])?[^\W\d_a-z])"
)
"""May lead to an employer."""
_LABEL = re.compile(r"(?P<name>[^\W\d_]{3,14}(?: [^\W\d_]{1,12}){0,2})[ ]?:[ ]", re.IGNORECASE)
_LABELS = {
    Says.TITLE: """title|position|role|job title|designation|puesto|cargo|poste|tätigkeit|stelle
        |funktion|fonction|función|job|rolle|als""",
    Says.EMPLOYER: """company|employer|organisation|organization|client|firma|empresa|arbeitgeber
        |unternehmen|entreprise|employeur|société|company name|empleador|institution
        |organización""",
    Says.PLACE: "location|place|ort|standort|lugar|ubicación|lieu|ville|city",
}
_SAID_BY = {label: says for says, labels in _LABELS.items() for label in phrase_set(labels)}
_NOISE = re.compile(
    r"(?:\(?(?:full|part)[ -]?time\)?|permanent|contract|hybrid|on-?site|internship"
    r"|temporary|seasonal|vollzeit|teilzeit|festanstellung|location|duration|dates?"
    r"|period(?:e|o)?|período|période|zeitraum|fechas?|duración|durée|dauer"
    r"|(?:various|multiple|several) (?:locations|sites)|verschiedene standorte|varias ubicaciones"
    r"|unbefristet|befristet|jornada completa|media jornada|tiempo completo|temps plein"
    r"|temps partiel|cdi|cdd|indefinido|temporal|híbrido|hybride|presencial|alternance|minijob"
    rf"|praktikum|stage|prácticas|volunteer|consulting|[{DASHES}()]*)",
    re.IGNORECASE,
)


def segments(texts: Sequence[Span]) -> Iterator[Segment]:
    """Yield what strong separators leave, in order; what says nothing is left out."""
    for line, text in enumerate(texts):
        for stretch in split(text, _STRONG):
            for piece, says in _at(stretch):
                parts = _apart(piece)
                for one in parts:
                    for segment in _without_own_account(one, line):
                        if segment.says is not Says.NOTHING:
                            yield segment
                        elif not is_noise(segment.text):
                            joined = says if len(parts) == 1 else Says.NOTHING
                            yield from _at_a_name(segment.text, line, joined)


def labelled(text: Span) -> tuple[Says, Span] | None:
    """Read "Employer: Acme"."""
    match = _LABEL.match(text.text)
    says = _SAID_BY.get(match["name"].casefold()) if match else None
    if match is None or says is None:
        return None
    said = trimmed(part(text, match.end(), len(text.text)))
    return (says, said) if said.text else None


def is_noise(piece: Span) -> bool:
    """Tell on what terms or how long somebody worked from who and where."""
    return _NOISE.fullmatch(piece.text) is not None or DURATION.fullmatch(piece.text) is not None


def _at(stretch: Span) -> Iterator[tuple[Span, Says]]:
    """Part "Electrician's Mate at Acme": the word tells which is which, known or not."""
    pieces = split(stretch, _AT)
    if len(pieces) == 1 or is_surely_an_organisation(pieces[0].text):
        yield from ((piece, Says.NOTHING) for piece in pieces)
        return
    yield pieces[0], Says.TITLE
    yield pieces[1], Says.EMPLOYER
    yield from ((piece, Says.NOTHING) for piece in pieces[2:])


def _apart(segment: Span) -> tuple[Span, ...]:
    """Part "Acme: Engineer" and "Engineer (Acme Ltd, London)"."""
    colon = _COLON.search(segment.text)
    if colon and labelled(segment) is None:
        sides = split(segment, _COLON)
        if any(is_title(side.text) for side in sides):
            return sides
    aside = _ASIDE.fullmatch(segment.text)
    if aside and is_title(aside["title"]):
        name = part(segment, *aside.span("aside"))
        first = name.text.partition(",")[0]
        if is_surely_an_organisation(first):
            return part(segment, *aside.span("title")), name
    return (segment,)


_COLON = re.compile(r"[ ]?:[ ]+")
_ASIDE = re.compile(r"(?P<title>[^()]{2,60})[ ]\((?P<aside>[^()]{2,80})\)?")


def _without_own_account(segment: Span, line: int) -> Iterator[Segment]:
    found = own_account_in(segment)
    if found is None:
        yield Segment(line=line, text=segment)
        return
    said, rest = found
    if rest is not None:
        yield Segment(line=line, text=rest)
    yield Segment(line=line, text=said, says=Says.OWN_ACCOUNT)


def _at_a_name(segment: Span, line: int, says: Says) -> Iterator[Segment]:
    """Part "Enfermera en Banco Sol"; "Ingeniera en Telecomunicaciones" may be a field."""
    for match in reversed(list(_IN.finditer(segment.text))):
        title = trimmed(part(segment, 0, match.start()))
        name = trimmed(part(segment, match.end(), len(segment.text)))
        if not name.text or is_title(name.text):
            continue
        sure = is_surely_an_organisation(name.text)
        if is_title(title.text) and (sure or match["en"]):
            yield Segment(line=line, text=title)
            yield Segment(line=line, text=name, tail=not sure)
            return
        if match["en"] and opens_like_an_organisation(name.text) and _may_be_a_title(title.text):
            yield Segment(line=line, text=title, says=Says.TITLE)
            yield Segment(line=line, text=name, says=Says.EMPLOYER)
            return
    yield Segment(line=line, text=segment, says=says)


def _may_be_a_title(text: str) -> bool:
    return 0 < len(text.split()) <= _LONGEST_TITLE and not is_organisation(text)


_LONGEST_TITLE = 5
"""Words."""
