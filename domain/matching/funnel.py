"""How many candidates got how far with a job."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from attrs import frozen

from domain.matching.match import Match
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.ranking import RANKING_LIMIT, JobRanking


class StageName(StrEnum):
    """How far somebody got; in this order. What people do next comes behind."""

    SCORED = "scored"
    """Has a score for the job: whoever's résumé was read, while it is published."""
    RANKED = "ranked"
    """Is in the job's ranking, which keeps RANKING_LIMIT."""
    WITHIN_REACH = "within_reach"
    """Is in it with a score that the policy calls within reach."""
    VIEWED = "viewed"
    """Was opened by the company, then or before."""


@frozen(kw_only=True)
class Stage:
    """How many got so far."""

    name: StageName
    count: int
    at_least: bool = False
    """Whether there may be more: they were cut from the ranking, or not counted yet."""


def count_within_reach(matches: Iterable[Match], *, policies: Mapping[str, MatchPolicy]) -> int:
    """Count matches that the policy on their own receipt calls within reach.

    A score that is unknown is not within reach. For a policy that is not known the newest counts.
    """
    return sum(
        match.score is not None
        and match.score >= policies.get(match.receipt.policy, DEFAULT_POLICY).within_reach
        for match in matches
    )


def funnel(
    ranking: JobRanking,
    *,
    policies: Mapping[str, MatchPolicy],
    candidates: int | None,
    viewed: int,
) -> tuple[Stage, ...]:
    """Count every stage. `candidates` are all that have a score; None when nobody counted them."""
    entries = ranking.entries
    within_reach = count_within_reach(entries, policies=policies)
    return (
        Stage(
            name=StageName.SCORED,
            count=max(candidates or 0, len(entries)),
            at_least=candidates is None,
        ),
        Stage(name=StageName.RANKED, count=len(entries)),
        Stage(
            name=StageName.WITHIN_REACH,
            count=within_reach,
            at_least=within_reach >= RANKING_LIMIT,
        ),
        Stage(name=StageName.VIEWED, count=viewed),
    )
