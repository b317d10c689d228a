"""Telling the heading of an entry from the prose below it."""

import re

from domain.candidates.reading.own_account import is_own_account
from domain.candidates.reading.spans import words
from domain.candidates.reading.titles import (
    ends_in_legal_form,
    has_legal_form,
    is_title,
    opens_like_an_organisation,
)
from domain.candidates.reading.vocabulary import word_set
from domain.shared.countries import is_country

_LONGEST = 110
"""Code points."""
_MOST_WORDS = 14
_FEW_WORDS = 7
_LONGEST_FUNCTION_WORD = 3
"""Letters: of, and, for, von, des; and "with", which no name needs."""
DURATION = re.compile(
    r"[ ]?[(·•|,]?[ ]?[~≈]?\d{1,2}\+?[ ]?(?:years?|yrs?|months?|mos?|mths?|weeks?|jahre?|monate?"
    r"|wochen?|años?|mes(?:es)?|semanas?|ans?|mois|semaines?)\b"
    r"(?:,?(?:[ ](?:and|und|y|et))?[ ]\d{1,2}[ ]?(?:months?|mos?|monate?|mes(?:es)?|mois)\b)?"
    r"[ ]?\)?[ ]?",
    re.IGNORECASE,
)
"""How long something took: "(3 years 2 months)"."""
_ABBREVIATION = re.compile(r"\b(?:inc|ltd|co|corp|llc|e\.v|s\.a|u\.s|u\.k|u\.s\.a|jr|sr)\.$")
_PARTS = re.compile(r"[,|•·\t]|[ ]{2,}|[ ][-–—][ ]|[ ](?:at|@|bei|beim|chez|en)[ ]")  # noqa: RUF001 - dashes
"""Between what a heading may say side by side."""
_PARTICLES = frozenset(("de", "del", "la", "le", "von", "van", "da", "di", "du", "zu", "al"))
"""Words that begin the names of families, and of their companies."""
_VERBS = word_set(
    """led built ran grew wrote drove won made took set oversaw taught sold held kept cut gave
    rebuilt spearheaded responsible worked working developing leading building designing
    managing supporting implementing creating helped using key achieved designed developed
    managed implemented created improved reduced increased optimized optimised mentored shipped
    delivered migrated maintained collaborated coordinated conducted analyzed automated launched
    tested"""
)


def _names_a_place(text: str) -> bool:
    """Tell an address by the country at its end."""
    _, comma, last = text.rpartition(",")
    return bool(comma) and is_country(last.strip())


def ends_with_abbreviation(text: str) -> bool:
    """Tell "Acme Inc." from the end of a sentence."""
    if text[-1] != ".":
        return False
    return bool(_ABBREVIATION.search(text.casefold())) or ends_in_legal_form(text)


def begins_with_verb(text: str) -> bool:
    """Tell what somebody did from what somebody was."""
    return words(text)[:1] != [] and words(text)[0] in _VERBS and not is_title(text)


def looks_like_heading(text: str) -> bool:
    """Tell names and titles from sentences, by length, capitals and the end."""
    said = words(text)
    if DURATION.fullmatch(text):
        return True
    if not said or len(text) > _LONGEST or len(said) > _MOST_WORDS:
        return False
    if text[-1] in ".!?;:" and not ends_with_abbreviation(text):
        return False
    if said[0] in _VERBS and not is_title(text):
        return False
    written = text.split()
    if len(written) == 1:
        return True
    # titles are often written in sentence case, names of organisations are not
    small = text[0].islower() and written[0] not in _PARTICLES
    return (not small or (is_title(text) and len(written) <= _FEW_WORDS)) and (
        any(_names(piece) for piece in _PARTS.split(text))
        or has_legal_form(text)
        or _names_a_place(text)
        or all(not word[0].islower() or len(word) <= _LONGEST_FUNCTION_WORD for word in written)
    )


def _names(piece: str) -> bool:
    """Tell a title, or an employer that is written like a sentence: "Por cuenta propia"."""
    bare = piece.strip()
    return is_title(piece) or is_own_account(bare) or opens_like_an_organisation(bare)
