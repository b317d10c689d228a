"""What a side says of work: stems with their weights, ready to be compared.

Vector space model with weights that do not depend on who else applies: a stem weighs by its rarity
in the language, times one more than the logarithm of how often it comes, through the length of all
together (Salton & Buckley 1988, with the rarity in the language in place of the collection's).
"""

from collections.abc import Mapping
from functools import lru_cache
from math import isqrt

from attrs import frozen

from domain.matching.words import Terms, WordWeights, stems, stems_of

LENGTH = 1_000
"""Of a wording without names of skills: the root of the sum of the squares of its weights."""
MAX_STEMS = 200
"""Of a text those that weigh most: a bound on the work that one comparison can be."""
_KEPT = 60_000
"""Stems whose rarity is kept in mind."""
_OFTEN = (0, 100, 169, 210, 239, 261, 279, 295, 308, 320, 330)
"""1 + ln(count), in hundredths: a word that comes twice tells more, but not twice as much."""


@frozen(kw_only=True)
class Wording:
    """Columns of the same rows; empty when nothing tells."""

    stems: tuple[str, ...] = ()
    """Sorted, each once."""
    weights: tuple[int, ...] = ()
    """From one to LENGTH: no word weighs more than a whole text."""
    spelled: tuple[str, ...] = ()
    """A word of each stem, as it is spelled there; empty on the side that nobody quotes."""

    def __len__(self) -> int:
        return len(self.stems)


NOTHING_SAID = Wording()


def wording(
    told: Terms, weights: WordWeights, *, named: Terms = (), quoted: bool = False
) -> Wording:
    """Weigh the words of a text.

    `named` are the words of skills that somebody holds: they are said as well, but make the text
    no longer. So one more skill never makes less of what the rest says. Alone they say nothing
    that the skills themselves do not.
    """
    counts = _heaviest(stems(told, weights), weights)
    length = isqrt(sum(_weight(stem, count, weights) ** 2 for stem, count in counts.items()))
    if not length:
        return NOTHING_SAID
    together = dict(counts)
    for stem, count in stems(named, weights).items():
        together[stem] = together.get(stem, 0) + count
    in_order = sorted(together)
    spelled = _spelled(told, weights) if quoted else {}
    return Wording(
        stems=tuple(in_order),
        weights=tuple(
            _share(_weight(stem, together[stem], weights), of=length) for stem in in_order
        ),
        spelled=tuple(spelled[stem] for stem in in_order) if quoted else (),
    )


def _share(weight: int, *, of: int) -> int:
    return min(LENGTH, max(1, (weight * LENGTH + of // 2) // of))


def _weight(stem: str, count: int, weights: WordWeights) -> int:
    return _rarity(stem, weights) * _OFTEN[min(count, len(_OFTEN) - 1)]  # type: ignore[arg-type] # every object has a hash


@lru_cache(maxsize=_KEPT)
def _rarity(stem: str, weights: WordWeights) -> int:
    return weights.weight(stem)


def _heaviest(counts: Mapping[str, int], weights: WordWeights) -> Mapping[str, int]:
    if len(counts) <= MAX_STEMS:
        return counts
    heaviest = sorted(counts, key=lambda stem: (-_weight(stem, counts[stem], weights), stem))
    return {stem: counts[stem] for stem in heaviest[:MAX_STEMS]}


def _spelled(told: Terms, weights: WordWeights) -> Mapping[str, str]:
    spelled: dict[str, str] = {}
    for word, _ in told:
        for stem in stems_of(word, weights):
            spelled.setdefault(stem, word)
    return spelled
