"""The words of the job in what the candidate tells of their work.

Vector space model with weights that do not depend on who else applies: the likeness of two texts
is the sum, over the stems that both have, of the product of their weights, through the lengths of
both (Salton & Buckley 1988: logarithmic counts, and for the rarity of a word that of the language
in place of the collection's).
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import isqrt

from attrs import field, frozen, validators

from domain.matching.finding import Finding
from domain.matching.match import FULL
from domain.matching.words import Terms, WordWeights, stems, stems_of

_OFTEN = (0, 100, 169, 210, 239, 261, 279, 295, 308, 320, 330)
"""1 + ln(count), in hundredths: a word that comes twice tells more, but not twice as much."""
_NAMED = 8
"""So many words are named in a sentence."""
_KEPT = 2_000
"""Sides whose weights are kept in mind: in a ranking each is compared again and again."""


@frozen(kw_only=True)
class TextValues:
    """What a policy says of words."""

    pivot: int = field(default=1_400, validator=validators.ge(1))
    """The length that a candidate's text counts as having, whatever it has: so one more word
    never lowers the value. That of a page with some sixty words of work.
    """
    full: int = field(default=2_500, validator=validators.ge(1))
    """The likeness, in bp, from which on the value is full: half of those who do the job have it.
    """
    fewest: int = field(default=5, validator=validators.ge(1))
    """Stems; a text of less says too little."""


def find_free_text(
    candidate: Terms, job: Terms, *, weights: WordWeights, values: TextValues
) -> Finding:
    """Find how much of what the job says the candidate says, too."""
    asked = weighed(job, weights)
    if len(asked) < values.fewest:
        return Finding.not_asked("The job says too little in words.")
    told = weighed(candidate, weights)
    if len(told) < values.fewest:
        return Finding.unknown("The candidate says too little in words.")
    alike = likeness(told, asked, pivot=values.pivot)
    named = tuple(_named(told, asked, job, weights))
    if not named:
        return Finding.known(0, "No words in common.")
    return Finding.known(
        min(FULL, alike * FULL // values.full), f"Words in common: {', '.join(named)}."
    )


def weighed(terms: Terms, weights: WordWeights) -> Mapping[str, int]:
    """Weigh the stems of a side by their rarity and by how often they come."""
    return _weighed(terms, weights)  # type: ignore[arg-type] # every object has a hash


@lru_cache(maxsize=_KEPT)
def _weighed(terms: Terms, weights: WordWeights) -> Mapping[str, int]:
    most = len(_OFTEN) - 1
    return {
        stem: weights.weight(stem) * _OFTEN[min(count, most)] // 100
        for stem, count in stems(terms, weights).items()
    }


def likeness(told: Mapping[str, int], asked: Mapping[str, int], *, pivot: int) -> int:
    """Return how alike two weighed sides are, in bp of what is possible at the length `pivot`."""
    length = isqrt(sum(weight * weight for weight in asked.values()))
    if not length:
        return 0
    common = sum(weight * told[stem] for stem, weight in asked.items() if stem in told)
    return common * FULL // (length * pivot)


def _named(
    told: Mapping[str, int], asked: Mapping[str, int], job: Terms, weights: WordWeights
) -> Iterable[str]:
    """Name the words of the job that count most, by the first of each stem."""
    spelled: dict[str, str] = {}
    for word, _ in job:
        for stem in stems_of(word, weights):
            spelled.setdefault(stem, word)
    common = sorted(
        (stem for stem in asked if stem in told), key=lambda stem: (-asked[stem] * told[stem], stem)
    )
    return tuple(dict.fromkeys(spelled[stem] for stem in common))[:_NAMED]
