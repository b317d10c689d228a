"""The reverse question: how well a job fits what the person wants."""

from collections.abc import Mapping

from attrs import evolve

from domain.matching.finding import Finding
from domain.matching.match import ComponentName, Wish
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.taxonomy import Taxonomy
from domain.matching.title import find_title
from domain.matching.weighing import weigh_wishes


def find_wish(
    candidate: CandidateSide,
    job: JobSide,
    findings: Mapping[ComponentName, Finding],
    *,
    taxonomy: Taxonomy,
    policy: MatchPolicy,
) -> Wish:
    """Weigh the findings of the score by what the person looks for.

    The same parts with the same values, but for the title: it is held against those that the
    person wants, where they said so. Asked is now what the person said, and unknown what the job
    does not tell.
    """
    title = findings[ComponentName.TITLE]
    if candidate.wanted:
        title = _wanted_title(candidate, job, taxonomy=taxonomy, policy=policy)
    wanted = {
        ComponentName.MUST_HAVE_SKILLS: bool(candidate.skills) and candidate.read,
        ComponentName.NICE_TO_HAVE_SKILLS: bool(candidate.skills) and candidate.read,
        ComponentName.TITLE: bool(candidate.wanted or candidate.titles),
        ComponentName.SENIORITY: candidate.seniority is not None,
        ComponentName.LOCATION: bool(candidate.places or candidate.remote),
        ComponentName.SALARY: candidate.salary is not None,
    }
    asked = {
        name: _asked(finding, by=wanted.get(name, False))
        for name, finding in {**findings, ComponentName.TITLE: title}.items()
    }
    musts = sum(required.must for required in job.requirements)
    weights = policy.wishes_for(musts=musts, nices=len(job.requirements) - musts)
    return weigh_wishes(asked, weights=weights)


def _asked(finding: Finding, *, by: bool) -> Finding:
    return evolve(finding, asked=by, value=finding.value if by else None)


def _wanted_title(
    candidate: CandidateSide, job: JobSide, *, taxonomy: Taxonomy, policy: MatchPolicy
) -> Finding:
    """Hold every title that is wanted against the job's; none is older than the others."""
    found = [
        find_title(evolve(candidate, titles=(title,)), job, taxonomy=taxonomy, policy=policy)
        for title in candidate.wanted
    ]
    return max(found, key=lambda finding: -1 if finding.value is None else finding.value)
