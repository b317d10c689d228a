"""Work on one's own account: what people write where others name their employer."""

import re

from domain.candidates.reading.punctuation import DASHES
from domain.candidates.reading.spans import part, trimmed
from domain.candidates.reading.vocabulary import either
from domain.shared.text import Span

_WORDS = either(
    rf"""freelanc(?:e|ing)|self[ {DASHES}]?employ(?:ed|ment)|sole trader|independent contractor
    |(?:selbstst?ändig|freiberuflich|freischaffend)(?:e|keit)?(?: tätig(?:keit)?)?
    |(?:trabajador )?autónom[oa]|(?:trabajo )?por cuenta propia|profesional independiente
    |independiente|(?:travailleu(?:r|se) )?indépendante?
    |(?:auto|micro)[ {DASHES}]?entre(?:preneu(?:r|se)|prise)
    |à (?:mon|son) (?:propre )?compte|en libéral|libérale?|profession libérale"""
)
_ALONE = re.compile(rf"\(?(?:{_WORDS})\)?", re.IGNORECASE)
_BESIDE = re.compile(
    rf"^(?P<before>{_WORDS})(?=,[ ])|(?:,[ ]|[ ]\()(?P<after>{_WORDS})\)?$", re.IGNORECASE
)


def is_own_account(text: str) -> bool:
    """Tell whether a text says nothing but that somebody worked for nobody else."""
    return _ALONE.fullmatch(text) is not None


def own_account_in(segment: Span) -> tuple[Span, Span | None] | None:
    """Part "Self-employed" from the title beside it: "Electrician (self-employed)".

    The first is what says so; None where nothing does.
    """
    if is_own_account(segment.text):
        return trimmed(segment, _BRACKETS), None
    beside = _BESIDE.search(segment.text)
    if beside is None:
        return None
    said = part(segment, *beside.span("before" if beside["before"] else "after"))
    rest = (
        part(segment, beside.end(), len(segment.text))
        if beside["before"]
        else part(segment, 0, beside.start())
    )
    return said, trimmed(rest)


_BRACKETS = " ()"
