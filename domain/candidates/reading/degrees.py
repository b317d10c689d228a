"""Degrees, and the subjects that stand beside them."""

import re

from attrs import frozen

from domain.candidates.reading.degree_names import DEGREE, NO_DEGREE
from domain.candidates.reading.punctuation import APOSTROPHES, DASHES
from domain.candidates.reading.spans import flat, part, trimmed
from domain.candidates.reading.vocabulary import either
from domain.shared.text import Span

_SUBJECT_OF = either(
    r"""(?:with )?(?:a )?(?:major|concentration|speciali[sz]ation|specialty|emphasis) in
    |majoring in|in der|im (?:fach|studiengang|bereich)|(?:im )?studiengang|fachrichtung|in|of|en
    |de la|de|des|du|der|em|für|option|mention|spécialité|parcours|série|filière"""
)
_JOINT = re.compile(
    rf" ?(?:degree )?(?:[{DASHES},:] ?)?(?:\((?=[^()]*\)?$))?"
    rf"(?:(?:{_SUBJECT_OF})(?: |$)|d[{APOSTROPHES}])?",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r" (?:at|from|@|an der|am|bei|chez|por la|por el|por|à|au|by|via) | [(\[{]"
    r"| (?:with|mit|con|avec) (?:(?:a|an|einer?|un|une|la|dem) )?(?:minor|focus|gpa|special"
    r"|emphasis|thesis|concentration|schwerpunkt|vertiefung|especial|mention|option|honou?rs"
    r"|distinction)"
    r"| (?:degree|program(?:me)?)(?=\W|$)",
    re.IGNORECASE,
)
_EDGE = f" \t\n\u00a0,;:.()[]|{DASHES}"
_LONGEST_AREA = 12
"""Words."""


_INTRODUCED = re.compile(
    r"(?:(?:with )?(?:a )?(?:major|concentration|specialty) in|majoring in|major"
    r"|im (?:fach|studiengang)|(?:im )?studiengang|fachrichtung|in|en|option|spécialité|parcours"
    r"|filière|especialidad(?: en)?)[ ]",
    re.IGNORECASE,
)
"""What says so where a comma parts a subject from its degree."""


@frozen(kw_only=True)
class Degree:
    """A degree in a piece of a line, with the texts around it."""

    name: Span
    before: Span
    after: Span
    """What follows, without the word that joins it."""
    joined: bool
    """Whether such a word or mark says that the subject follows: "in", "de", a colon."""


def degree_in(piece: Span) -> Degree | None:
    """Find the first degree."""
    text = flat(piece.text)
    match = DEGREE.search(text)
    if match is None or NO_DEGREE.search(text):
        return None
    joint = _JOINT.match(text, match.end())
    said = joint.group() if joint else ""
    return Degree(
        name=trimmed(part(piece, *match.span()), " ,;:"),
        before=trimmed(part(piece, 0, match.start()), _EDGE),
        after=trimmed(part(piece, match.end() + len(said), len(piece.text)), f" ,;:{DASHES}"),
        joined=bool(said.strip()),
    )


def as_area(text: Span) -> Span | None:
    """Take a text for a subject, up to what cannot belong to one; None when nothing is left."""
    if _COUNTS.match(text.text):
        return None
    end = _ENDS.search(flat(text.text))
    area = trimmed(part(text, 0, end.start()) if end else text, _EDGE)
    if not any(map(str.isalpha, area.text)) or len(area.text.split()) > _LONGEST_AREA:
        return None
    return area


_COUNTS = re.compile(r"[ (]*(?:including|incl?\.|inc\.|grades?)[ ]", re.IGNORECASE)
"""What lists results: "9 GCSEs including English and Maths"."""


def introduced_area(piece: Span) -> Span | None:
    """Read a subject that is called one: "spécialité Informatique"."""
    intro = _INTRODUCED.match(flat(piece.text))
    return as_area(part(piece, intro.end(), len(piece.text))) if intro else None
