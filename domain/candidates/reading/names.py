"""Telling the name of a person from whatever else stands at the head of a résumé."""

import re
from unicodedata import combining, normalize

from domain.candidates.reading.places import place_at_end
from domain.candidates.reading.punctuation import APOSTROPHES
from domain.candidates.reading.sections import Kind, heading
from domain.candidates.reading.spans import part, trimmed, words
from domain.candidates.reading.titles import may_name_a_person
from domain.candidates.reading.vocabulary import word_set
from domain.shared.text import Span

_FEWEST_WORDS, _MOST_WORDS = 2, 5
_LONGEST = 60
_PARTICLES = word_set(
    """de la las los del da do dos das di van von der den ter ten zu zur al el bin ibn y e le du af
    av ap"""
)
_CREDENTIAL = re.compile(
    r"(?:ph\.?d|m\.?d|mba|m\.?sc|b\.?sc|pmp|cpa|cfa|rn|esq|jr|sr|ii|iii|dr|csm|cissp|pe|ma|bs|ms)\.?",
    re.IGNORECASE,
)
_NO_NAMES = word_set(
    """resume résumé curriculum vitae cv lebenslauf page open source available remote seeking
    looking driven passionate street road avenue university confidential summary phone email
    address linkedin github portfolio website nationality date born with and or the for at"""
)


def bare_name(piece: Span) -> Span:
    """Leave out academic degrees, and "Contact" of a side column on the same line."""
    first, _, rest = piece.text.partition(" ")
    if rest and heading(first) is Kind.CONTACT:
        piece = trimmed(part(piece, len(first), len(piece.text)))
    name, _, degrees = piece.text.partition(",")
    if degrees and all(map(_CREDENTIAL.fullmatch, degrees.replace(",", " ").split())):
        return trimmed(part(piece, 0, len(name)))
    return piece


def is_name(piece: Span) -> bool:
    """Tell a name by its form and by what its words are not: titles, places, section names."""
    written = bare_name(piece).text.split()
    text = " ".join(written)
    if len(text) > _LONGEST or not _FEWEST_WORDS <= len(written) <= _MOST_WORDS:
        return False
    if not all(letter.isalpha() or letter in f" .-\u00a0{APOSTROPHES}" for letter in text):
        return False
    full = [word for word in written if sum(map(str.isalpha, word)) > 1]
    return (
        len(full) > 1
        and all(not word[0].islower() or word in _PARTICLES for word in written)
        and not _NO_NAMES.intersection(words(text))
        and not any(map(heading, (text, *written)))
        and may_name_a_person(text)
        and place_at_end(piece) is None
    )


def is_broken_name(upper: Span, lower: Span, *, whole: Span, email: str, titled: bool) -> bool:
    """Tell whether a narrow column broke a name: "Jane" above "Roe".

    The address repeats it, or it is a single word with the rest and then a job title below.
    """
    if not is_name(whole):
        return False
    mailbox = _plain(email.partition("@")[0])
    repeats_upper, repeats_lower = (
        any(_plain(word) in mailbox for word in words(span.text) if len(word) > _SHORT)
        for span in (upper, lower)
    )
    if repeats_lower and (repeats_upper or " " not in lower.text):
        return True
    begins_anew = is_name(lower) and not lower.text[0].islower()
    return titled and " " not in upper.text and not begins_anew


_SHORT = 2
"""Letters. So short a word stands in an address by chance."""


def _plain(text: str) -> str:
    """Leave accents out, as addresses do."""
    return "".join(c for c in normalize("NFD", text.casefold()) if not combining(c))
