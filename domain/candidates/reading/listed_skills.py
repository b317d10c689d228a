"""Skills that a person lists as such: who puts something under "Skills" says that it is one.

No catalogue lists every skill, least of all in every language. What stands there as an item of its
own counts as written; prose, languages that people speak, and what the catalogue knows do not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from domain.candidates.reading.cover import Cover
from domain.candidates.reading.levels import without_level
from domain.candidates.reading.lines import Line
from domain.candidates.reading.other_skills import says_too_little
from domain.candidates.reading.punctuation import APART, BULLETS
from domain.candidates.reading.sections import Kind, Section
from domain.candidates.reading.spans import part, quoted, split, trimmed
from domain.candidates.reading.vocabulary import phrase_set
from domain.shared.language_names import CODES
from domain.shared.skills import SkillMention
from domain.shared.text import Found, Span

MOST = 150
"""Of one résumé."""
_MOST_WORDS = 6
_MOST_WORDS_ALONE = 2
"""With more, and a full stop, one item on its line is a sentence."""
_LONGEST = 60
_LABEL = re.compile(r"[^:;,|\n]{2,40}:(?:\s|$)")
_BETWEEN = re.compile(rf"[,;](?=\s)(?![^()]{{0,60}}\))|\s*[{BULLETS}|]\s*|{APART}")
_LAST_AND = re.compile(r"^(?:and|und|sowie|y|e|et|&)[ ](?=\S)", re.IGNORECASE)
_END = re.compile(r"[.!?]$")
_ASIDE = re.compile(r"[ ]?\([^()]{0,40}\)$")
_NOT_NAMED = re.compile(
    r"@|://|\d{4}|^\W*\d+\W*$|^\d{1,2}\+?[ ]?(?:years?|yrs?|jahre?n?|años?|ans?)\b"
    r"|^(?:etc|u\.?a|usw|among others|entre otros|entre autres)\b",
    re.IGNORECASE,
)


def listed_skills(
    parts: Sequence[Section], *, mentions: Iterable[SkillMention], set_aside: Cover
) -> tuple[Found[str], ...]:
    """Return each item once, by position, MOST at most."""
    known = Cover.of((m.span.start, m.span.end) for m in mentions)
    found: dict[str, Found[str]] = {}
    for section in parts:
        if section.kind is Kind.SKILLS:
            for span in _items(section.lines):
                if _is_named(span) and not known.touches(span) and not set_aside.touches(span):
                    value = quoted(span)
                    found.setdefault(value.value.casefold(), value)
    return tuple(found.values())[:MOST]


def _items(lines: Sequence[Line]) -> Iterator[Span]:
    for line in lines:
        span = line.span
        label = _LABEL.match(span.text)
        if label:
            span = part(span, label.end(), len(span.text))
        pieces = split(span, _BETWEEN)
        if len(pieces) > 1 and all(piece.text.casefold() in _COLUMNS for piece in pieces):
            continue
        for number, piece in enumerate(pieces):
            joined = _LAST_AND.match(piece.text) if number else None
            item = part(piece, joined.end(), len(piece.text)) if joined else piece
            yield _bare(item, among=len(pieces))


_COLUMNS = phrase_set(
    """area|areas|category|categories|field|skill|skills|skill set|tool|tools|technology
    |technologies|level|proficiency|experience|years|years of experience|last used
    |bereich|kategorie|kenntnisse|kenntnis|werkzeuge|technologien|niveau|stufe|erfahrung|jahre
    |área|categoría|competencia|competencias|herramientas|tecnologías|nivel|experiencia|años
    |domaine|catégorie|compétence|compétences|outils|technologie|expérience|années"""
)
"""What heads the columns of a table of skills."""


def _bare(item: Span, *, among: int) -> Span:
    """Leave out the level, what stands in brackets behind it, and the full stop of a list."""
    item = without_level(item)
    if aside := _ASIDE.search(item.text):
        item = part(item, 0, aside.start())
    is_sentence = among == 1 and len(item.text.split()) > _MOST_WORDS_ALONE
    if _END.search(item.text) and item.text.count(".") == 1 and not is_sentence:
        item = part(item, 0, len(item.text) - 1)
    return trimmed(item)


def _is_named(item: Span) -> bool:
    text = item.text
    return (
        0 < len(text) <= _LONGEST
        and len(text.split()) <= _MOST_WORDS
        and sum(map(str.isalpha, text)) > 1
        and not _NOT_NAMED.search(text)
        and text.casefold() not in CODES
        and not says_too_little(text)
        and not text.endswith((".", "!", "?", ":"))
    )
