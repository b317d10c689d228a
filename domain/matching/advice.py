"""What would raise a score, and by how much: the score of a candidate who had it."""

from collections.abc import Iterable

from attrs import evolve, frozen

from domain.matching.gates import find_gates
from domain.matching.match import FULL, SkillFit
from domain.matching.model import CandidateSide, HeldSkill, JobSide, RequiredSkill
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.scoring import find_all, weigh_all
from domain.matching.skill_fit import better, fit_skill, months_asked
from domain.matching.skills import find_skills, fit_skills
from domain.matching.taxonomy import Taxonomy

MAX_ADVICE = 5


@frozen(kw_only=True)
class Advice:
    """One change to a candidate's skills."""

    change: str
    """In the imperative, for the candidate."""
    delta: int
    """What it adds to the score, in bp; more than zero."""


@frozen(kw_only=True)
class Gain:
    """What meeting one requirement would add."""

    fit: SkillFit
    """As it is now."""
    change: str
    """In the imperative, for the candidate: the least that meets it."""
    skill: HeldSkill
    """What the candidate would then hold."""
    delta: int
    """What that alone adds to the score, in bp."""


def gains(
    candidate: CandidateSide,
    job: JobSide,
    *,
    taxonomy: Taxonomy,
    policy: MatchPolicy = DEFAULT_POLICY,
) -> tuple[Gain, ...]:
    """Return what each requirement that is not fully met would add, in the job's order."""
    fits = fit_skills(candidate, job, taxonomy=taxonomy, policy=policy)
    if not fits:
        return ()
    findings = find_all(candidate, job, fits, taxonomy=taxonomy, policy=policy)
    gates = find_gates(candidate, job, fits, policy=policy)
    before = weigh_all(findings, gates, job, policy).score or 0

    def delta(skill: HeldSkill) -> int:
        # A credit is the best of all held skills, so fitting the new one alone is enough.
        after = tuple(
            better(fit, fit_skill(required, (skill,), taxonomy=taxonomy, policy=policy))
            for fit, required in zip(fits, job.requirements, strict=True)
        )
        better_findings = {**findings, **find_skills(job, after)}
        opened = find_gates(candidate, job, after, policy=policy)
        return (weigh_all(better_findings, opened, job, policy).score or 0) - before

    found = []
    for fit, required in zip(fits, job.requirements, strict=True):
        if fit.credit < FULL:
            change, skill = _change(required, candidate.skills)
            found.append(Gain(fit=fit, change=change, skill=skill, delta=delta(skill)))
    return tuple(found)


def _change(required: RequiredSkill, skills: Iterable[HeldSkill]) -> tuple[str, HeldSkill]:
    """Return the least that meets a requirement, in words and as a skill."""
    held = next((skill for skill in skills if skill.skill_id == required.skill_id), None)
    if held is None:
        level = "" if required.level is None else f" at level {required.level}"
        return f"Add {required.name}{level}", HeldSkill(
            skill_id=required.skill_id, name=required.name, level=required.level
        )
    steps = []
    if held.level is not None and held.level < (required.level or 0):
        steps.append(f"raise {required.name} to level {required.level}")
        held = evolve(held, level=required.level)
    asked = months_asked(required)
    if held.months is not None and held.months < asked:
        steps.append(f"work {asked - held.months} more months with {required.name}")
        held = evolve(held, months=asked)
    sentence = " and ".join(steps)
    return sentence[:1].upper() + sentence[1:], held
