"""The score of a candidate for a job. Pure: the same arguments give the same bytes."""

from collections.abc import Mapping
from datetime import date

from attrs import evolve

from domain.matching.canonical import candidate_digest, digest, job_digest, match_facts
from domain.matching.career import find_experience, find_seniority
from domain.matching.education import find_education
from domain.matching.finding import Finding
from domain.matching.free_text import find_free_text, says_enough
from domain.matching.gates import find_gates
from domain.matching.languages import find_languages
from domain.matching.location import find_location
from domain.matching.match import ComponentName, Gate, Match, Receipt, SkillFit
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.salary import find_salary
from domain.matching.skills import find_skills, fit_skills, sort_out
from domain.matching.taxonomy import Taxonomy
from domain.matching.title import find_title
from domain.matching.weighing import Weighed, combine, weigh
from domain.matching.wishes import find_wish

ENGINE = "3"
"""The version of everything here that decides: changes whenever the same facts, policy and
catalogue may give another match.
"""


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
    gates = find_gates(candidate, job, fits, policy=policy)
    weighed = weigh_all(findings, gates, job, policy)
    wish = find_wish(candidate, job, findings, taxonomy=taxonomy, policy=policy)
    match = Match(
        candidate_id=candidate.candidate_id,
        job_id=job.job_id,
        score=weighed.score,
        confidence=weighed.confidence,
        components=weighed.components,
        gates=gates,
        held_down=weighed.held_down,
        wish=wish,
        combined=combine(weighed.score, wish.score),
        skills=sort_out(fits),
        receipt=Receipt(
            policy=policy.version,
            engine=ENGINE,
            catalogue=taxonomy.version,
            places=taxonomy.places,
            model=taxonomy.model,
            words=taxonomy.words,
            as_of=as_of,
            candidate=candidate_digest(candidate),
            job=job_digest(job),
            score=weighed.score,
            digest="",
        ),
    )
    return evolve(match, receipt=evolve(match.receipt, digest=digest(match_facts(match))))


def points(
    candidate: CandidateSide, job: JobSide, *, taxonomy: Taxonomy, policy: MatchPolicy
) -> int | None:
    """Return the score alone, in bp: the same as `score` gives, for who needs no receipt."""
    fits = fit_skills(candidate, job, taxonomy=taxonomy, policy=policy)
    findings = find_all(candidate, job, fits, taxonomy=taxonomy, policy=policy)
    return weigh_all(findings, find_gates(candidate, job, fits, policy=policy), job, policy).score


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
        ComponentName.LOCATION: find_location(candidate, job, taxonomy=taxonomy, policy=policy),
        ComponentName.SALARY: find_salary(candidate, job, policy=policy),
        ComponentName.LANGUAGES: find_languages(candidate, job, policy=policy),
        ComponentName.EDUCATION: find_education(candidate, job, policy=policy),
        ComponentName.FREE_TEXT: find_free_text(
            candidate.wording, job.wording, full=policy.full_likeness
        ),
    }


def weigh_all(
    findings: Mapping[ComponentName, Finding],
    gates: tuple[Gate, ...],
    job: JobSide,
    policy: MatchPolicy,
) -> Weighed:
    """Weigh findings for a job, behind its gates."""
    musts = sum(required.must for required in job.requirements)
    weights = policy.weights_for(
        musts=musts, nices=len(job.requirements) - musts, in_words=says_enough(job.wording)
    )
    return weigh(findings, weights=weights, gates=gates, permit=policy.permit)
