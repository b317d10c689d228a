"""What stands side by side on one line of a head."""

import re
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
_LABEL = re.compile(
    r"(?:resume|résumé|curriculum vitae|cv|lebenslauf|curr[ií]culum(?: v[ií]tae)?)"
    r"[ ](?:of|von|de)[ ]"
    r"|(?:(?:home |postal |current |permanent )?address|anschrift|adresse|dirección|domicilio"
    r"|direccion|location|residence|wohnort|wohnhaft in|city|based in|lives in|ubicación|lugar"
    r"|ciudad|localidad|lieu|ville|domicile|residencia|ort|standort|place|localisation)"
    r"(?:[ ]?:[ ]{0,3}|[ ]{1,3})"
    rf"|(?:e-?mail|mail|correo(?: electrónico)?|courriel|{NAME_LABEL.pattern})[ ]?:[ ]{{0,3}}",
    re.IGNORECASE,
)
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
    for stretch in without(line, addresses):
        for piece in split(stretch, _STRONG):
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


def _is_spaced(text: str) -> bool:
    """Tell "J A N E   D O E"."""
    return _SPACED.fullmatch(text) is not None


_SPACED = re.compile(r"[^\W\d_](?:[ \u00a0]{1,5}[^\W\d_]){3,40}")
