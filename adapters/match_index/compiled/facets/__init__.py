"""Components that depend on few values of each side: worked out once for each pair of values."""

from adapters.match_index.compiled.facets.facet import Facet
from adapters.match_index.compiled.facets.location import LocationFacet
from adapters.match_index.compiled.facets.salary import SalaryFacet
from adapters.match_index.compiled.numbering import Numbering
from domain.matching.career import find_experience, find_seniority
from domain.matching.match import ComponentName
from domain.matching.policy import MatchPolicy


def all_facets(policies: Numbering[MatchPolicy]) -> tuple[Facet, ...]:
    """Return one for each component but skills and title, in the order of their names."""
    return (
        Facet(
            ComponentName.EXPERIENCE,
            of_candidate=("months_of_work",),
            of_job=("min_years",),
            find=lambda candidate, job, _: find_experience(candidate, job),
            policies=policies,
        ),
        Facet(
            ComponentName.SENIORITY,
            of_candidate=("seniority",),
            of_job=("seniority",),
            find=lambda candidate, job, policy: find_seniority(candidate, job, policy=policy),
            policies=policies,
        ),
        LocationFacet(policies),
        SalaryFacet(policies),
    )
