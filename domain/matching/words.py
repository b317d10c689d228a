"""The words of a text that tell work, and the stems that stand for their forms.

Part of the engine: a change needs a new version of it (`scoring.ENGINE`).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Protocol

from domain.matching.grammatical_gender import neutral
from domain.shared.addresses import ADDRESS

MAX_TERMS = 600
"""Different words of a side that count: the most frequent, then by the alphabet."""
LONGEST_TEXT = 100_000
"""Characters of a side that are looked at."""
RAREST = 245
"""Weight of the rarest words, and the greatest there is."""

Terms = tuple[tuple[str, int], ...]
"""Words as they are spelled, in small letters, and how often; sorted, each once."""

_WORD = re.compile(r"[^\W\d_][^\W_]*[+#]*|\d[^\W_]*[^\W\d_][^\W_]*")
_SHORTEST = 2
_STEM = 6
"""Letters. Words of one root differ behind these in most languages of Europe; cutting there ranks
as well as a stemmer for each (McNamee & Mayfield 2004, who cut overlapping pieces)."""
_SHORT = 7
"""Letters of a word whose ending a cut would leave: "nurses", "Köchin"."""
_ENDINGS = ("innen", "in", "s")
_WOMENS = ("innen", "in")
_ROOT = 4
"""Letters that an ending must leave."""
_COMPOUND = 10
"""Letters of a word that may hold another one: "Seniorenpflege"."""
_FIRST_PART = 5
_LAST_PART = 5
_RARE_PART = 8
"""Letters of a part that is a rare word: a shorter one stands in many a long word by chance."""
_KEPT = 60_000
"""Words whose stems are kept in mind."""


class WordWeights(Protocol):
    """What a word tells about work. The same version gives the same answers."""

    @property
    def version(self) -> str:
        """Changes whenever any answer may change."""

    def is_silent(self, word: str) -> bool:
        """Tell whether a word, folded, tells nothing, whatever it begins like: "should"."""

    def weight(self, stem: str) -> int:
        """From 1 for what every text says to RAREST; zero for what is no word of work."""


def terms_of(texts: Iterable[str], *, most: int = MAX_TERMS) -> Terms:
    """Count the words of texts, no more than `most`; numbers and addresses are none."""
    counts: Counter[str] = Counter()
    left = LONGEST_TEXT
    for text in texts:
        part = text[: max(0, left)]
        left -= len(part)
        plain = ADDRESS.sub(" ", unicodedata.normalize("NFC", part))
        counts.update(_WORD.findall(plain.casefold()))
    told = ((word, count) for word, count in counts.items() if len(word) >= _SHORTEST)
    often = sorted(told, key=lambda term: (-term[1], term[0]))[:most]
    return tuple(sorted(often))


def folded(word: str) -> str:
    """Drop the accents: "soldadura eléctrica" and "electrico" have one stem."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFKD", word)
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()


def stem_of(plain: str) -> str:
    """Return the stem of a folded word, the same for men and women: "Kauffrau" is "Kaufmann"."""
    plain = neutral(plain)
    if len(plain) <= _SHORT:
        for ending in _ENDINGS:
            if plain.endswith(ending) and len(plain) - len(ending) >= _ROOT:
                return plain[: -len(ending)][:_STEM]
    return plain[:_STEM]


def stems_of(word: str, weights: WordWeights) -> tuple[str, ...]:
    """Return the stem of a word, and of the word that a long one ends in.

    None for what is no word of work.
    """
    return _stems_of(word, weights)  # type: ignore[arg-type] # every object has a hash


@lru_cache(maxsize=_KEPT)
def _stems_of(word: str, weights: WordWeights) -> tuple[str, ...]:
    written = folded(word)
    plain = neutral(written)
    if weights.is_silent(written) or weights.is_silent(plain):
        return ()
    stem = stem_of(plain)
    own = (stem,) if weights.weight(stem) else ()
    length = len(_as_of_a_man(plain))
    if length < _COMPOUND:
        return own
    for at in range(_FIRST_PART, length - _LAST_PART + 1):
        inner = stem_of(plain[at:])
        weight = weights.weight(inner)
        if weight and (weight < RAREST or length - at >= _RARE_PART):
            return own if inner == stem else (*own, inner)
    return own


def _as_of_a_man(plain: str) -> str:
    """Leave out what makes a title a woman's, so that it has no more places to part it at."""
    for ending in _WOMENS:
        if plain.endswith(ending):
            return plain[: -len(ending)]
    return plain


def stems(terms: Terms, weights: WordWeights) -> Mapping[str, int]:
    """Count the stems of a side."""
    counts: Counter[str] = Counter()
    for word, count in terms:
        for stem in stems_of(word, weights):
            counts[stem] += count
    return counts
