"""How well a ranking puts what people found relevant before the rest."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import log2

from attrs import frozen

CUT = 50
"""Places that a person may look at."""


@frozen(kw_only=True)
class RankingQuality:
    """Means over all jobs, each from 0 to 1."""

    mean: float
    """Mean average precision (Manning, Raghavan & Schütze 2008, 8.4)."""
    mean_at_50: float
    """The same of the first 50 places; what is relevant and not among them counts as missed."""
    ndcg_at_50: float
    """Normalised discounted cumulative gain (Järvelin & Kekäläinen 2002), with log2(place + 1)."""


def ranking_quality(
    rankings: Mapping[str, Sequence[str]], relevant: Mapping[str, Collection[str]]
) -> RankingQuality:
    """Measure the rankings of all jobs that something is relevant for, as trec_eval does.

    What is relevant and nowhere in its ranking counts as missed. Raise ValueError when nothing is
    relevant at all.
    """
    asked = [job for job in rankings if relevant.get(job)]
    if not asked:
        raise ValueError("nothing is relevant")
    return RankingQuality(
        mean=_mean(average_precision(rankings[job], relevant[job]) for job in asked),
        mean_at_50=_mean(average_precision(rankings[job][:CUT], relevant[job]) for job in asked),
        ndcg_at_50=_mean(_ndcg(rankings[job][:CUT], relevant[job]) for job in asked),
    )


def average_precision(ranking: Sequence[str], relevant: Collection[str]) -> float:
    """Average the precision at the place of each relevant entry; zero for one that is missing."""
    right = 0
    total = 0.0
    for place, entry in enumerate(ranking, 1):
        if entry in relevant:
            right += 1
            total += right / place
    return total / len(relevant)


def _ndcg(ranking: Sequence[str], relevant: Collection[str]) -> float:
    gained = sum(1 / log2(place + 1) for place, e in enumerate(ranking, 1) if e in relevant)
    best = sum(1 / log2(place + 1) for place in range(1, min(len(relevant), CUT) + 1))
    return gained / best


def _mean(figures: Iterable[float]) -> float:
    found = list(figures)
    return sum(found) / len(found)
