"""How many open jobs one more skill would bring within reach."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import evolve

from domain.matching.model import CandidateSide, HeldSkill, JobSide
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.scoring import points
from domain.matching.taxonomy import Taxonomy
from domain.shared.ids import JobId, SkillId


def jobs_unlocked(
    candidate: CandidateSide,
    jobs: Iterable[JobSide],
    skills: Iterable[HeldSkill],
    *,
    taxonomy: Taxonomy,
    policies: Mapping[JobId, MatchPolicy] = MappingProxyType({}),
) -> Mapping[SkillId, int]:
    """Count for each skill the jobs that it alone would lift to the policy's `within_reach`.

    A job that is within reach already is not counted. Only jobs that ask for the skill, or for one
    that it stands in for, can be: of others nothing is computed. Each job is scored by its policy
    of `policies`, by the published one where it has none there.
    """
    learnt = {skill.skill_id: skill for skill in skills}
    found = Counter(dict.fromkeys(learnt, 0))
    for job in jobs:
        of_job = policies.get(job.job_id, DEFAULT_POLICY)
        asked = [
            skill
            for skill in learnt.values()
            if any(_stands_in(skill, required.skill_id, taxonomy) for required in job.requirements)
        ]
        before = points(candidate, job, taxonomy=taxonomy, policy=of_job) if asked else None
        if not asked or (before or 0) >= of_job.within_reach:
            continue
        for skill in asked:
            more = evolve(candidate, skills=(*_without(candidate, skill), skill))
            after = points(more, job, taxonomy=taxonomy, policy=of_job)
            found[skill.skill_id] += (after or 0) >= of_job.within_reach
    return found


def _stands_in(skill: HeldSkill, required: SkillId, taxonomy: Taxonomy) -> bool:
    same = skill.skill_id == required
    return same or taxonomy.relation(required=required, held=skill.skill_id) is not None


def _without(candidate: CandidateSide, skill: HeldSkill) -> Iterable[HeldSkill]:
    return (held for held in candidate.skills if held.skill_id != skill.skill_id)
