"""The words of job titles: which say what one knows, which what one does, which nothing.

Part of every policy: a change needs a new version of it.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

MAX_TITLE = 200
"""Characters of a title that are looked at."""

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

SAME_WORDS: Mapping[str, str] = {
    "developer": "engineer",
    "programmer": "engineer",
    "coder": "engineer",
    "dev": "engineer",
    "swe": "engineer",
    "eng": "engineer",
    "mgr": "manager",
    "admin": "administrator",
    "rep": "representative",
    "asst": "assistant",
    "saleswoman": "salesperson",
    "salesman": "salesperson",
    "waitress": "waiter",
    "javascript": "js",
    "typescript": "ts",
    "golang": "go",
    "advisor": "adviser",
}

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
_LINKS = "a an and for in of on or the to with"
_ROLES = (
    "administrator adviser agent analyst architect artist assistant attendant auditor buyer clerk "
    "coach consultant controller coordinator counsellor counselor designer director driver editor "
    "engineer evangelist executive inspector instructor manager mechanic nurse officer operator "
    "owner partner planner practitioner president producer professional recruiter representative "
    "researcher salesperson scientist secretary specialist supervisor teacher technician "
    "technologist tester therapist trainer tutor worker writer"
)

SILENT_WORDS = frozenset(f"{_SENIORITY} {_TERMS} {_LINKS}".split())
"""They say nothing about what somebody does."""

_ASIDE = frozenset(f"{_SENIORITY} {_TERMS}".split())

ROLE_WORDS = frozenset(_ROLES.split())
"""They say what many do: singular, as `SAME_WORDS` has them."""


def titles_in(text: str) -> tuple[frozenset[str], ...]:
    """Return the words of each title that a headline holds; none for what has no words.

    "Front-end developer at Acme | Speaker" holds two, neither with its employer.
    """
    parts = _BETWEEN_TITLES.split(_plain(text))
    read = (_words(_BEFORE_EMPLOYER.split(part, maxsplit=1)[0]) for part in parts)
    return tuple(words for words in read if words)


def plain_titles(text: str) -> tuple[str, ...]:
    """Return each title that a headline holds, in plain words: what a model of titles compares.

    No case, no employer, no seniority and no terms of work, unless nothing else is there; "front
    end" is one word, as "frontend" is.
    """
    parts = _BETWEEN_TITLES.split(_plain(text))
    cut = (_WORD.findall(_BEFORE_EMPLOYER.split(part, maxsplit=1)[0]) for part in parts)
    return tuple(
        " ".join([word for word in words if word not in _ASIDE] or words)
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


def _words(text: str) -> frozenset[str]:
    """Return the words that count; all of them if none does, as in "Chief of Staff"."""
    words = tuple(_joined(_WORD.findall(text)))
    return frozenset(word for word in words if word not in SILENT_WORDS) or frozenset(words)


def _joined(words: list[str]) -> Iterable[str]:
    position = 0
    while position < len(words):
        pair = tuple(words[position : position + 2])
        if len(pair) == 2 and pair in COMPOUNDS:  # noqa: PLR2004 - a pair
            position += 2
            word = COMPOUNDS[pair]
        else:
            position += 1
            word = _singular(pair[0])
        if word:
            yield SAME_WORDS.get(word, word)


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):  # noqa: PLR2004 - "ios" is one
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
