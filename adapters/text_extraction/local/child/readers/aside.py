"""Properties and alternative texts of a document: ordinary ones, and those stuffed with words."""

import re

from .word_set import word_set

_WORD = re.compile(r"[^\W\d_]{3,}")
_BY_A_PROGRAM = re.compile(
    r"(?:generated|created|made|produced|converted|exported|written)\s.{0,80}", re.IGNORECASE
)
_DESCRIBED_BY_A_PROGRAM = re.compile(
    r"\s*(?:Description automatically generated|Automatisch generierte Beschreibung"
    r"|Descripción generada automáticamente|Description générée automatiquement"
    r"|AI-generated content).*",
    re.DOTALL | re.IGNORECASE,
)
_ORDINARY = word_set(
    """
    resume résumé curriculum vitae lebenslauf currículum template vorlage plantilla modèle
    word document microsoft office docx application job professional modern simple letter
    cover bewerbung profile profil and for the user with from
    """
)
_MOST = {
    "keywords": 1,
    **dict.fromkeys(("subject", "description", "category", "comment", "doccomm"), 2),
    "title": 3,
}
_MOST_ELSEWHERE = 5
_MOST_DESCRIBING = 11
"""Words that nothing on the page says, and that are ordinary all the same. Keywords have no
purpose but to be found; a title or a company's name has; a picture may need a sentence.
"""


def is_stuffed(name: str, value: str, seen: frozenset[str]) -> bool:
    """Tell whether a property says more than who wrote what with which program."""
    if _BY_A_PROGRAM.fullmatch(value.strip()):
        return False
    return _unseen(value, seen) > _MOST.get(name.lower(), _MOST_ELSEWHERE)


def is_stuffed_description(value: str, seen: frozenset[str]) -> bool:
    """Tell the same of what stands for a picture where it cannot be shown."""
    return _unseen(_DESCRIBED_BY_A_PROGRAM.sub("", value), seen) > _MOST_DESCRIBING


def words(text: str) -> frozenset[str]:
    """Return the words of a text, to look up what is seen."""
    return frozenset(_WORD.findall(text.casefold()))


def _unseen(value: str, seen: frozenset[str]) -> int:
    return len(words(value[:10_000]) - seen - _ORDINARY)
