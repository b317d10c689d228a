"""What one has to have: a shut gate holds the whole score down, and says so."""

from collections.abc import Iterable

from domain.matching.match import FULL, Gate, GateName, GateState, SkillFit
from domain.matching.model import CandidateSide, JobSide
from domain.matching.place_names import whereabouts
from domain.matching.policy import MatchPolicy
from domain.shared.countries import country_name
from domain.shared.language_names import language_name
from domain.shared.values import RemotePolicy

_NAMED = 5
"""So many are named in a sentence."""
FREE_MOVEMENT = "EU"
"""Stands among permits for every country below: who is a citizen of one may work in all."""
_FREE = frozenset(
    (
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
        *("CH", "IS", "LI", "NO"),
    )
)
"""The European Union, the rest of the European Economic Area, and Switzerland."""


def find_gates(
    candidate: CandidateSide, job: JobSide, fits: tuple[SkillFit, ...], *, policy: MatchPolicy
) -> tuple[Gate, ...]:
    """Look at every gate, in the order of their names; `fits` are the candidate's."""
    found = {
        GateName.MUST_HAVE_SKILLS: _must_haves(job, fits),
        GateName.LANGUAGES: _languages(candidate, job),
        GateName.WORK_PERMIT: _work_permit(candidate, job),
    }
    return tuple(
        Gate(name=name, state=state, cap=policy.caps[name], evidence=(why,))
        for name, (state, why) in found.items()
    )


def lowest_cap(gates: Iterable[Gate]) -> int:
    """Return the most that a score can be behind these gates, in bp."""
    return min((gate.cap for gate in gates if gate.state is GateState.SHUT), default=FULL)


def _must_haves(job: JobSide, fits: tuple[SkillFit, ...]) -> tuple[GateState, str]:
    if not any(required.must for required in job.requirements):
        return GateState.NOT_ASKED, "The job names no must-have skills."
    if not fits:
        return GateState.UNKNOWN, "No résumé was read, so the skills are not known."
    missing = [fit.name for fit in fits if fit.must and not fit.credit]
    if not missing:
        return GateState.OPEN, "No must-have skill is missing altogether."
    return GateState.SHUT, f"Must-have skills that nothing stands in for: {_listed(missing)}."


def _languages(candidate: CandidateSide, job: JobSide) -> tuple[GateState, str]:
    musts = [required.code for required in job.languages if required.must]
    if not musts:
        return GateState.NOT_ASKED, "The job demands no language."
    if not candidate.languages:
        return GateState.UNKNOWN, "Which languages the candidate speaks is not known."
    spoken = {language.code for language in candidate.languages}
    missing = [language_name(code) for code in musts if code not in spoken]
    if not missing:
        return GateState.OPEN, "Every language that the job demands is listed."
    return (
        GateState.SHUT,
        f"Languages that the job demands and that are missing: {_listed(missing)}.",
    )


def _work_permit(candidate: CandidateSide, job: JobSide) -> tuple[GateState, str]:
    countries = work_countries(job)
    if not countries:
        return GateState.NOT_ASKED, "The job does not tell its country."
    names = " or ".join(country_name(code) or code for code in countries)
    if not candidate.permits:
        return GateState.UNKNOWN, f"Whether the candidate may work in {names} is not known."
    if any(_may_work(candidate.permits, code) for code in countries):
        return GateState.OPEN, f"May work in {names}."
    return GateState.SHUT, f"May not work in {names}."


def work_countries(job: JobSide) -> tuple[str, ...]:
    """Return where the law of work applies: ISO 3166-1 codes, one of which will do."""
    if job.remote is RemotePolicy.REMOTE:
        return job.countries
    country = whereabouts(job.place).country if job.place else ""
    return (country,) if country_name(country) else ()


def _may_work(permits: tuple[str, ...], country: str) -> bool:
    return country in permits or (FREE_MOVEMENT in permits and country in _FREE)


def _listed(names: list[str]) -> str:
    more = len(names) - _NAMED
    shown = ", ".join(names[:_NAMED])
    return f"{shown} and {more} more" if more > 0 else shown
