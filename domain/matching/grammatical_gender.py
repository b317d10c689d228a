"""One word for the two that a job title has in many languages: "Entwicklerin", "Entwickler".

Which of them a person bears tells their sex and nothing about what they do. So titles are compared
by one form, whichever was written. It need be no word: what counts is that both give the same,
and that other words keep apart. Words come without capitals and accents, as `title_words` has them.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

_PAIRS: Mapping[str, str] = MappingProxyType(
    {
        "jefa": "jefe",
        "cheffe": "chef",
        "adjointe": "adjoint",
        "avocate": "avocat",
        "apprentie": "apprenti",
        "hotesse": "hote",
        "krankenschwester": "krankenpfleger",
        "actress": "actor",
        "stewardess": "steward",
        "hostess": "host",
        "arztin": "arzt",
        "kochin": "koch",
        "anwaltin": "anwalt",
        "padagogin": "padagoge",
        "psychologin": "psychologe",
    }
)
_GERMAN = (
    r"(er|eur|ist|lyst|or|ent|ant|at|and|ekt|anwalt|arzt|koch|beut|peut|wirt|graf|maler)in",
    r"(stellte|tragte|bildende|renende|beitende|amte)r",
)
_KEPT = 60_000
"""Words whose form is kept in mind."""
_ENDINGS: Sequence[tuple[re.Pattern[str], str]] = tuple(
    (re.compile(rf"(?<=\w\w){ending}$"), base)
    for ending, base in (
        *((ending, r"\1") for ending in _GERMAN),
        ("frau", "mann"),
        ("jefa", "jefe"),
        ("woman", "man"),
        ("eu(?:s|r)e", "eur"),
        ("trice", "teur"),
        ("ienne", "ien"),
        ("iere", "ier"),
        ("(ch|ll)ere", r"\1er"),
        ("(a|e)nte", r"\1nt"),
        ("ee", "e"),
        ("eira", "eiro"),
        ("(d|s|t)ora", r"\1or"),
        ("era", "ero"),
        ("aria", "ario"),
        ("(d|t|g)iva", r"\1ivo"),
        ("ica", "ico"),
        ("ada", "ado"),
        ("(ec|at)ta", r"\1to"),
        ("tecta", "tecto"),
        ("loga", "logo"),
    )
)
"""German, French, Spanish and Portuguese. A rule that changes an English word, too ("employee"),
changes it wherever it is compared.
"""


@lru_cache(maxsize=_KEPT)
def neutral(word: str) -> str:
    """Return the one form; most words that have but one are their own."""
    pair = _PAIRS.get(word)
    if pair:
        return pair
    for ending, base in _ENDINGS:
        changed, times = ending.subn(base, word)
        if times:
            return changed
    return word
