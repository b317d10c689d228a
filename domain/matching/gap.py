"""What a candidate holds of what is asked, what is missing, and in which order to learn it.

Held, partial and missing are the match's own: this module adds an order, not a second notion.
"""

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from domain.matching.advice import gains
from domain.matching.match import FULL, SkillFit, SkillFits
from domain.matching.model import CandidateSide, HeldSkill, JobSide
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.skills import fit_skills, sort_out
from domain.matching.taxonomy import Taxonomy
from domain.shared.ids import SkillId
from domain.shared.skills import Relation


@frozen(kw_only=True)
class LearningStep:
    """One requirement that is not fully met, with the least that would meet it."""

    fit: SkillFit
    change: str
    """In the imperative, for the candidate: "Add Python at level 3"."""
    gain: int
    """What it alone adds to the score of this job, in bp; zero or more."""
    skill: HeldSkill
    """What the candidate would then hold."""
    after: tuple[SkillId, ...] = ()
    """Skills of earlier steps of which this one is a special case, by their order."""


@frozen(kw_only=True)
class Gap:
    """All that is asked, and what to do about the rest."""

    skills: SkillFits
    steps: tuple[LearningStep, ...]
    """In learning order: see `find_gap`."""


def find_gap(
    candidate: CandidateSide,
    job: JobSide,
    *,
    taxonomy: Taxonomy,
    policy: MatchPolicy = DEFAULT_POLICY,
) -> Gap:
    """Compare, and order what is not fully met.

    A general skill comes before its special cases. Otherwise must-have comes before nice-to-have,
    then what adds most to the score, then what is nearest to being met, then the name. Empty
    when no résumé was read.
    """
    fits = fit_skills(candidate, job, taxonomy=taxonomy, policy=policy)
    steps = [
        LearningStep(fit=gain.fit, change=gain.change, gain=max(gain.delta, 0), skill=gain.skill)
        for gain in gains(candidate, job, taxonomy=taxonomy, policy=policy)
    ]
    ordered = sorted(steps, key=_urgency)
    return Gap(skills=sort_out(fits), steps=tuple(_general_first(ordered, taxonomy)))


def _urgency(step: LearningStep) -> tuple[bool, int, int, str, str]:
    fit = step.fit
    return (not fit.must, -step.gain, fit.credit - FULL, fit.name.casefold(), fit.skill_id)


def _general_first(steps: Sequence[LearningStep], taxonomy: Taxonomy) -> Iterable[LearningStep]:
    """Take the first whose general cases are taken; in a circle simply the first."""
    general = {
        step.fit.skill_id: [
            other.fit.skill_id
            for other in steps
            if other is not step
            and taxonomy.relation(required=other.fit.skill_id, held=step.fit.skill_id)
            is Relation.NARROWER
        ]
        for step in steps
    }
    left = list(steps)
    taken: list[SkillId] = []
    while left:
        waiting = {step.fit.skill_id for step in left}
        step = next(
            (step for step in left if not waiting.intersection(general[step.fit.skill_id])), left[0]
        )
        left.remove(step)
        before = general[step.fit.skill_id]
        yield evolve(step, after=tuple(skill for skill in taken if skill in before))
        taken.append(step.fit.skill_id)
