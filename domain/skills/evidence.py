"""What a text must show before a label in it counts as a skill.

A label of several words counts wherever it stands. One word counts

- anywhere, in any case, when it means nothing else (`ANYWHERE`): "PostgreSQL", "bookkeeping";
- written exactly so (`AS_WRITTEN`): two letters ("AI", "UX"), and abbreviations that are words when
  written small ("REST", "LESS");
- written exactly so inside a sentence, or among skills (`CAPITAL`): names that are everyday words
  ("Excel", "React"), since prose does not give those a capital;
- only among skills (`AMONG_SKILLS`): single letters, names that people, places and employers bear
  ("Spring", "Stripe", "Ruby"), abbreviations of several things ("SPA", "VAT"), human languages, and
  everyday words ("design", "research").

Among skills means: in an enumeration with one that is sure, an item under a heading such as
"Skills" or "Requirements" (see `headings`), or beside a word such as "using" or "developer" (see
`context`). The words are in `words` and `heading_words`.
"""

from enum import Enum, auto

from domain.shared.skills import Skill, SkillKind
from domain.skills.labels import label_key
from domain.skills.words import (
    EVERYDAY_NAMES,
    EVERYDAY_WORDS,
    PROPER_NAMES,
    SHARED_ABBREVIATIONS,
)

_FEW_LETTERS = 2
_ABBREVIATION = 3
TECHNOLOGY = frozenset(
    {
        SkillKind.PROGRAMMING_LANGUAGE,
        SkillKind.FRAMEWORK,
        SkillKind.DATABASE,
        SkillKind.CLOUD,
        SkillKind.TOOL,
    }
)


class Evidence(Enum):
    """In rising order of what it takes."""

    ANYWHERE = auto()
    AS_WRITTEN = auto()
    CAPITAL = auto()
    AMONG_SKILLS = auto()


def needed(key: str, skill: Skill, *, words: int, written: str) -> Evidence:
    """Tell what a label needs, here in the way that the text has `written` it."""
    if words > 1:
        return Evidence.ANYWHERE
    ambiguous = key in PROPER_NAMES or key in SHARED_ABBREVIATIONS
    if len(key) == 1 or ambiguous or skill.kind is SkillKind.LANGUAGE:
        return Evidence.AMONG_SKILLS
    if _is_abbreviation(written, skill):
        return Evidence.AS_WRITTEN
    if key in EVERYDAY_NAMES:
        return Evidence.CAPITAL
    if key in EVERYDAY_WORDS and skill.kind not in TECHNOLOGY:
        return Evidence.AMONG_SKILLS
    return Evidence.AS_WRITTEN if len(key) <= _FEW_LETTERS else Evidence.ANYWHERE


def is_label(written: str, skill: Skill) -> bool:
    """Tell whether it is written as the catalogue writes it, or all in capitals.

    Labels without capitals may have any: lists begin their items with one.
    """
    labels = (skill.name, *skill.aliases)
    if written in labels or (written.isupper() and written in {label.upper() for label in labels}):
        return True
    key = label_key(written)
    return any(label.islower() and label_key(label) == key for label in labels)


def _is_abbreviation(written: str, skill: Skill) -> bool:
    spelt = len(written) >= _ABBREVIATION and written.isupper()
    return spelt and (written == skill.name or written in skill.aliases)
