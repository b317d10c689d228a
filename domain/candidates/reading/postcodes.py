"""Postcodes, and the names of towns without them."""

import re

from domain.candidates.reading.spans import part
from domain.shared.text import Span

STATE_CODE_AND_POSTCODE = re.compile(r"([A-Z]{2}) (?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)")
_BRITISH = re.compile(r"[ ]?[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$")
BEHIND = re.compile(r"[ ](?:\d{5}(?:-\d{3,4})?|\d{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$")
_AHEAD = re.compile(
    r"(?:^|(?<=[ ,]))(?:[A-Z]{1,2}-)?(?P<code>\d{4} [A-Z]{2}|\d{4,6}|\d{2,4}-\d{3}) (?=[^\W\d])"
)
_AREA = re.compile(r"(?: Bay| Metropolitan| Metro)? Area$| (?:und|et|y) (?:Umgebung|alrededores)$")


def is_postcode(piece: Span) -> bool:
    """Tell a postcode that stands alone."""
    return bool(_BRITISH.fullmatch(piece.text)) or piece.text.isdecimal()


def postcode_ahead(text: str) -> re.Match[str] | None:
    """Return the last postcode that a city follows."""
    found = None
    if not any(map(str.isdecimal, text)):
        return None
    for match in _AHEAD.finditer(text):
        found = match
    return found


def bare_city(span: Span) -> Span:
    """Leave out the postcode and what stands before it, and "Area" behind."""
    match = postcode_ahead(span.text)
    span = part(span, match.end(), len(span.text)) if match else span
    for behind in (_BRITISH, BEHIND, _AREA):
        found = behind.search(span.text)
        if found and found.start():
            span = part(span, 0, found.start())
    return span
