"""Checking a receipt: the same facts, scored again."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from domain.matching.canonical import candidate_facts, digest, job_facts
from domain.matching.match import Receipt
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import POLICIES, MatchPolicy
from domain.matching.scoring import ENGINE, score
from domain.matching.taxonomy import Taxonomy


@frozen(kw_only=True)
class Replay:
    """Whether a score came out the same."""

    same: bool
    differences: tuple[str, ...]
    """Why not, in sentences for people; causes first. Empty when it is the same."""


def replay(
    receipt: Receipt,
    candidate: CandidateSide,
    job: JobSide,
    *,
    taxonomy: Taxonomy,
    policies: Mapping[str, MatchPolicy] = POLICIES,
) -> Replay:
    """Score again by the policy of the receipt, and say what differs.

    The candidate's months must be counted to the day of the receipt, `receipt.as_of`.
    """
    differences = tuple(_differences(receipt, candidate, job, taxonomy, policies))
    return Replay(same=not differences, differences=differences)


def _differences(
    receipt: Receipt,
    candidate: CandidateSide,
    job: JobSide,
    taxonomy: Taxonomy,
    policies: Mapping[str, MatchPolicy],
) -> Iterable[str]:
    policy = policies.get(receipt.policy)
    if policy is None:
        yield f"The policy {receipt.policy} is not known here."
    causes = tuple(_causes(receipt, candidate, job, taxonomy))
    yield from causes
    if policy is None:
        return
    now = score(candidate, job, as_of=receipt.as_of, taxonomy=taxonomy, policy=policy).receipt
    if now.score != receipt.score:
        yield f"The score is {_percent(now.score)}, then it was {_percent(receipt.score)}."
    elif now.digest != receipt.digest and not causes:
        yield "The score is the same, its explanation differs."


def _causes(
    receipt: Receipt, candidate: CandidateSide, job: JobSide, taxonomy: Taxonomy
) -> Iterable[str]:
    for name, now, then in (
        ("The catalogue", taxonomy.version, receipt.catalogue),
        ("The list of towns", taxonomy.places, receipt.places),
        ("The model of titles", taxonomy.model, receipt.model),
        ("The list of words", taxonomy.words, receipt.words),
        ("The engine", ENGINE, receipt.engine),
    ):
        if now != then:
            yield f"{name} is {now}, then it was {then or 'not named'}."
    if receipt.candidate != digest(candidate_facts(candidate)):
        yield "The facts of the résumé differ."
    if receipt.job != digest(job_facts(job)):
        yield "The facts of the job differ."


def _percent(score: int | None) -> str:
    return "unknown" if score is None else f"{score // 100}.{score % 100:02d}"
