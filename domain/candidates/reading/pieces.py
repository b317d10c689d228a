"""What stands side by side on one line of a head."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from domain.candidates.reading.punctuation import APART, BLANKS, BULLETS, DASHES
from domain.candidates.reading.spans import part, split, trimmed, without
from domain.candidates.reading.vocabulary import either
from domain.shared.text import Span

_STRONG = re.compile(rf"{APART}|[ ],[ ]")
_EDGE = f"{BLANKS}{BULLETS}{DASHES},;|:/"
NAME_LABEL = re.compile(
    r"(?:(?:full |vor- und nach|vor- und zu|first and last )?name|nombre(?: completo)?"
    r"|nombre y apellidos|nom(?: et prénom)?|nom complet|nome)[ ]?:[ ]{0,3}",
    re.IGNORECASE,
)
_OF_PLACE = either(
    """(?:home |postal |current |permanent )?address|anschrift|adresse|dirección|domicilio
    |direccion|location|residence|wohnort|wohnhaft in|city|based in|lives in|ubicación|lugar
    |ciudad|localidad|lieu|ville|domicile|residencia|ort|standort|place|localisation"""
)
_OF_HOME = r"(?:home|lives|wohnhaft|vive en|habite)"
"""Labels of a place only where a colon follows."""
_WHERE = re.compile(rf"(?:{_OF_PLACE}|{_OF_HOME})[ ]?:[ ]{{0,3}}$", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:resume|résumé|curriculum vitae|cv|lebenslauf|curr[ií]culum(?: v[ií]tae)?)"
    r"[ ](?:of|von|de)[ ]"
    rf"|(?:{_OF_PLACE})(?:[ ]?:[ ]{{0,3}}|[ ]{{1,3}})"
    rf"|{_OF_HOME}[ ]?:[ ]{{0,3}}"
    rf"|(?:e-?mail|mail|correo(?: electrónico)?|courriel|{NAME_LABEL.pattern})[ ]?:[ ]{{0,3}}",
    re.IGNORECASE,
)
_LABEL_BEHIND = re.compile(
    r"(?:^|[ ])(?:(?:phone|telephone|mobile|cell|contact|home|work|e-?mail)[ ]"
    r"(?:number|no\.?|phone|address)|correo electrónico|adresse (?:e-?mail|électronique)"
    r"|(?:número|nº|n\.º) de (?:teléfono|móvil|contacto)|(?:numéro|n°) de (?:téléphone|portable))$"
    r"|[ ][^\W\d_][\w.-]{0,20}$",
    re.IGNORECASE,
)
"""What says, at the end of something else, what the address behind it is."""
_OF_BIRTH = re.compile(
    either(
        r"""(?:(?:date and |date / )?(?:place|city|town|country) of birth|birth ?place|born
        |geburtsort|geburtsdatum(?: und -ort|/-ort|, -ort)?|geboren|geb\.
        |(?:fecha y )?lugar (?:y fecha )?de nacimiento|fecha de nacimiento|nacid[oa]|natural de
        |(?:date et )?lieu de naissance|date de naissance|née?)(?=[ :(]|$)"""
    ),
    re.IGNORECASE,
)
"""Where somebody was born is not where they live."""


def pieces_of(line: Span, addresses: tuple[Span, ...]) -> Iterator[Span]:
    """Yield what a line says beside its addresses, without labels."""
    if _is_spaced(line.text):
        yield line
        return
    private = False
    for stretch in _stretches(line, addresses):
        for piece in (trimmed(each, _EDGE) for each in split(stretch, _STRONG)):
            label = _LABEL.match(piece.text)
            birth = _OF_BIRTH.match(piece.text)
            if birth:
                # what follows such a label alone is what it labels
                private = birth.end() == len(piece.text)
                continue
            if private and not label:
                private = False
                continue
            bare = trimmed(part(piece, label.end() if label else 0, len(piece.text)), _EDGE)
            if bare.text:
                yield bare


def says_where(document: str, piece: Span) -> bool:
    """Tell whether a label before it says that this is where somebody lives."""
    before = document[max(piece.start - _LONGEST_LABEL, 0) : piece.start]
    return _WHERE.search(before) is not None


_LONGEST_LABEL = 24


def _stretches(line: Span, addresses: tuple[Span, ...]) -> Iterator[Span]:
    """Yield what stands between addresses, without the labels of those that follow."""
    starts = [address.start for address in addresses]
    for stretch in without(line, addresses):
        following = bisect_left(starts, stretch.end)
        if following < len(starts) and ":" in _text(line, stretch.end, starts[following]):
            label = _LABEL_BEHIND.search(stretch.text)
            yield trimmed(part(stretch, 0, label.start())) if label else stretch
        else:
            yield stretch


def _text(line: Span, start: int, end: int) -> str:
    return line.text[start - line.start : end - line.start]


def _is_spaced(text: str) -> bool:
    """Tell "J A N E   D O E"."""
    return _SPACED.fullmatch(text) is not None


_SPACED = re.compile(r"[^\W\d_](?:[ \u00a0]{1,5}[^\W\d_]){3,40}")
