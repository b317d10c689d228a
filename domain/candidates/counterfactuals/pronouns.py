"""Pronouns at the name and in prose."""

import re
from collections.abc import Iterator

from domain.candidates.counterfactuals.written import Edit, Written, rewritten

_BESIDE = ("(she/her)", "(he/him)", "(they/them)")
_OTHER = {
    "he": "she",
    "she": "he",
    "him": "her",
    "his": "her",
    "her": "his",
    "hers": "his",
    "himself": "herself",
    "herself": "himself",
}
_PRONOUN = re.compile(
    r"(?<![\w/(])(?:he|she|him|his|hers?|himself|herself)(?![\w/)])", re.IGNORECASE
)


def beside_name(written: Written, swap: str) -> str | None:
    """Add "(she/her)" behind the name; None where no name stands alone on its line."""
    name = written.personal.name
    if name is None or written.is_form or not written.stands(name.span):
        return None
    at = name.span.end
    if written.text[at : at + 1] not in ("\n", ""):
        return None
    return rewritten(written.text, [Edit(start=at, end=at, new=f" {written.pick(_BESIDE, swap)}")])


def in_prose(written: Written) -> str | None:
    """Turn "he" into "she" and the other way round; None where no prose has them in English."""
    if written.language not in ("en", None):
        return None
    return rewritten(written.text, _swapped(written.text))


def _swapped(text: str) -> Iterator[Edit]:
    for found in _PRONOUN.finditer(text):
        new = _OTHER[found.group().casefold()]
        if found.group()[0].isupper():
            new = new.capitalize()
        yield Edit(start=found.start(), end=found.end(), new=new)
