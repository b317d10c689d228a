"""The words of job titles: which say what one knows, which what one does, which nothing.

Part of every policy: a change needs a new version of it.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from domain.matching.grammatical_gender import neutral

MAX_TITLE = 200
"""Characters of a title that are looked at."""

_KEPT = 50_000
"""Titles that are kept in mind: a score asks for each of both sides, and they come again."""
_WORD = re.compile(r"[^\W_]+[+#]*")
_BETWEEN_TITLES = re.compile(r"[|•·]")
_BEFORE_EMPLOYER = re.compile(r"\s@|\sat\s")

COMPOUNDS: Mapping[tuple[str, str], str] = {
    ("front", "end"): "frontend",
    ("back", "end"): "backend",
    ("full", "stack"): "fullstack",
    ("dev", "ops"): "devop",
    ("e", "commerce"): "ecommerce",
    ("quality", "assurance"): "qa",
    ("human", "resources"): "hr",
    ("human", "resource"): "hr",
    ("user", "experience"): "ux",
    ("user", "interface"): "ui",
    ("machine", "learning"): "ml",
    ("artificial", "intelligence"): "ai",
    ("information", "technology"): "it",
    ("business", "intelligence"): "bi",
    ("public", "relations"): "pr",
    ("full", "time"): "",
    ("part", "time"): "",
    ("entry", "level"): "",
    ("mid", "level"): "",
}
"""Two words that are one; empty for those that say nothing."""

# Seniority has a component of its own.
_SENIORITY = (
    "senior sr junior jr lead principal staff chief head intern internship trainee apprentice "
    "graduate entry mid middle associate deputy vice vp expert level i ii iii iv v "
    "certified licensed registered experienced"
)
# Terms of work, and the genders that advertisements list.
_TERMS = (
    "remote hybrid onsite contract contractor freelance temporary permanent fulltime parttime "
    "m f d w x h div"
)
SILENT_WORDS = frozenset(f"{_SENIORITY} {_TERMS}".split())
"""They say nothing about what somebody does."""


@lru_cache(maxsize=_KEPT)
def plain_titles(text: str) -> tuple[str, ...]:
    """Return each title that a headline holds, in plain words: what a model of titles compares.

    No case, no employer, no seniority and no terms of work, unless nothing else is there; no
    grammatical gender; "front end" is one word, as "frontend" is.
    """
    parts = _BETWEEN_TITLES.split(_plain(text))
    cut = (_WORD.findall(_BEFORE_EMPLOYER.split(part, maxsplit=1)[0]) for part in parts)
    return tuple(
        " ".join(map(neutral, [word for word in words if word not in SILENT_WORDS] or words))
        for words in map(_written_together, cut)
        if words
    )


def _written_together(words: list[str]) -> list[str]:
    """Join two words that are one, and leave out two that say nothing."""
    found: list[str] = []
    for word in words:
        joined = COMPOUNDS.get((found[-1], word)) if found else None
        if joined == "":
            found.pop()
        elif joined is not None and joined == found[-1] + word:
            found[-1] = joined
        else:
            found.append(word)
    return found or words


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text[:MAX_TITLE]).casefold()
    return "".join(c for c in letters if not unicodedata.combining(c))
