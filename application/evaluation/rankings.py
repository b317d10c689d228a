"""How good a ranking is whose right answers people judged."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen


@frozen(kw_only=True)
class RankingQuality:
    """Means over queries, of figures from 0 to 1."""

    map: float
    """Mean average precision."""
    mrr: float
    """Mean of 1 / the place of the first right answer."""
    queries: int


def average_precision(ranked: Sequence[str], right: AbstractSet[str]) -> float:
    """Return the mean, over right answers, of the precision up to each; a missing one counts 0.

    Manning et al. 2008, "Introduction to Information Retrieval", 8.4.
    """
    found = 0
    total = 0.0
    for place, answer in enumerate(ranked, start=1):
        if answer in right:
            found += 1
            total += found / place
    return total / len(right)


def reciprocal_rank(ranked: Sequence[str], right: AbstractSet[str]) -> float:
    """Return 1 / the place of the first right answer; 0 when there is none."""
    return next((1 / place for place, one in enumerate(ranked, start=1) if one in right), 0.0)


def quality(rankings: Iterable[tuple[Sequence[str], AbstractSet[str]]]) -> RankingQuality:
    """Average over queries with a right answer. Raise ValueError when there are none."""
    judged = [(ranked, right) for ranked, right in rankings if right]
    if not judged:
        raise ValueError("no query has a right answer")
    return RankingQuality(
        map=sum(average_precision(*one) for one in judged) / len(judged),
        mrr=sum(reciprocal_rank(*one) for one in judged) / len(judged),
        queries=len(judged),
    )
