"""The score of a candidate for a job. Pure: the same arguments give the same bytes."""

from collections.abc import Mapping
from datetime import date

from attrs import evolve

from domain.matching.canonical import candidate_facts, digest, job_facts, match_facts
from domain.matching.career import find_experience, find_seniority
from domain.matching.finding import Finding
from domain.matching.location import find_location
from domain.matching.match import ComponentName, Match, Receipt, SkillFit
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.salary import find_salary
from domain.matching.skills import find_skills, fit_skills, sort_out
from domain.matching.taxonomy import Taxonomy
from domain.matching.title import find_title
from domain.matching.weighing import weigh


def score(
    candidate: CandidateSide,
    job: JobSide,
    *,
    as_of: date,
    taxonomy: Taxonomy,
    policy: MatchPolicy = DEFAULT_POLICY,
) -> Match:
    """Weigh all that is known on both sides; what is not known leaves the denominator.

    `as_of` is the day that the candidate's months were counted to. One more skill, held or
    raised in level, never lowers the score of a candidate whose résumé was read.
    """
    fits = fit_skills(candidate, job, taxonomy=taxonomy, policy=policy)
    findings = find_all(candidate, job, fits, taxonomy=taxonomy, policy=policy)
    weighed = weigh(findings, weights=weights_for(job, policy))
    match = Match(
        candidate_id=candidate.candidate_id,
        job_id=job.job_id,
        score=weighed.score,
        confidence=weighed.confidence,
        components=weighed.components,
        skills=sort_out(fits),
        receipt=Receipt(
            policy=policy.version,
            catalogue=taxonomy.version,
            model=taxonomy.model,
            as_of=as_of,
            candidate=digest(candidate_facts(candidate)),
            job=digest(job_facts(job)),
            score=weighed.score,
            digest="",
        ),
    )
    return evolve(match, receipt=evolve(match.receipt, digest=digest(match_facts(match))))


def find_all(
    candidate: CandidateSide,
    job: JobSide,
    fits: tuple[SkillFit, ...],
    *,
    taxonomy: Taxonomy,
    policy: MatchPolicy,
) -> Mapping[ComponentName, Finding]:
    """Find every component, in the order of their names; `fits` are the candidate's."""
    return {
        **find_skills(job, fits),
        ComponentName.TITLE: find_title(candidate, job, taxonomy=taxonomy, policy=policy),
        ComponentName.EXPERIENCE: find_experience(candidate, job),
        ComponentName.SENIORITY: find_seniority(candidate, job, policy=policy),
        ComponentName.LOCATION: find_location(candidate, job, policy=policy),
        ComponentName.SALARY: find_salary(candidate, job, policy=policy),
    }


def weights_for(job: JobSide, policy: MatchPolicy) -> Mapping[ComponentName, int]:
    """Return what each component weighs for this job."""
    musts = sum(required.must for required in job.requirements)
    return policy.weights(musts=musts, nices=len(job.requirements) - musts)
