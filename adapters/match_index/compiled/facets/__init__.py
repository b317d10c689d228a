"""Components and gates that depend on few values of each side: worked out once for each pair."""

from adapters.match_index.compiled.facets.experience import ExperienceFacet
from adapters.match_index.compiled.facets.facet import Facet, found
from adapters.match_index.compiled.facets.languages import LanguageGate, LanguagesFacet
from adapters.match_index.compiled.facets.location import LocationFacet
from adapters.match_index.compiled.facets.permits import PermitGate
from adapters.match_index.compiled.facets.salary import SalaryFacet
from adapters.match_index.compiled.numbering import Numbering
from domain.matching.career import find_seniority
from domain.matching.education import find_education
from domain.matching.match import ComponentName
from domain.matching.policy import MatchPolicy
from domain.matching.taxonomy import Taxonomy


def all_facets(taxonomy: Taxonomy, policies: Numbering[MatchPolicy]) -> tuple[Facet, ...]:
    """Return one for each component but skills and title, then one for each gate but skills."""
    languages = LanguagesFacet(policies)
    return (
        ExperienceFacet(policies),
        Facet(
            ComponentName.SENIORITY,
            of_candidate=("seniority",),
            of_job=("seniority",),
            look=lambda candidate, job, policy: found(
                find_seniority(candidate, job, policy=policy)
            ),
            policies=policies,
        ),
        LocationFacet(taxonomy, policies),
        SalaryFacet(policies),
        languages,
        Facet(
            ComponentName.EDUCATION,
            of_candidate=("education",),
            of_job=("education",),
            look=lambda candidate, job, policy: found(
                find_education(candidate, job, policy=policy)
            ),
            policies=policies,
        ),
        LanguageGate(languages, policies),
        PermitGate(policies),
    )
