"""The two components of skills."""

from collections.abc import Iterable, Mapping

from domain.matching.finding import Finding
from domain.matching.match import FULL, ComponentName, SkillFit, SkillFits
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.skill_fit import fit_skill
from domain.matching.taxonomy import Taxonomy

_NAMED = 10
"""So many skills are named in a sentence; the lists of the match hold all."""


def fit_skills(
    candidate: CandidateSide, job: JobSide, *, taxonomy: Taxonomy, policy: MatchPolicy
) -> tuple[SkillFit, ...]:
    """Fit every requirement, in the job's order; none when no résumé was read."""
    if not candidate.read:
        return ()
    return tuple(
        fit_skill(required, candidate.skills, taxonomy=taxonomy, policy=policy)
        for required in job.requirements
    )


def find_skills(job: JobSide, fits: tuple[SkillFit, ...]) -> Mapping[ComponentName, Finding]:
    """Average the credits of each kind by weight; unknown when nothing was fitted."""
    return {
        ComponentName.MUST_HAVE_SKILLS: _find(job, fits, must=True),
        ComponentName.NICE_TO_HAVE_SKILLS: _find(job, fits, must=False),
    }


def _find(job: JobSide, fits: tuple[SkillFit, ...], *, must: bool) -> Finding:
    kind = "must-have" if must else "nice-to-have"
    asked = [required for required in job.requirements if required.must is must]
    if not asked:
        return Finding.not_asked(f"The job names no {kind} skills.")
    ours = [fit for fit in fits if fit.must is must]
    if not ours:
        return Finding.unknown("No résumé was read, so the skills are not known.")
    sorted_out = sort_out(ours)
    credits_ = sum(fit.credit * r.weight for fit, r in zip(ours, asked, strict=True))
    return Finding.known(
        credits_ // sum(required.weight for required in asked),
        f"{len(sorted_out.matched)} of {len(ours)} {kind} skills fully met.",
        *_sentence("Met", sorted_out.matched),
        *_sentence("Met in part", sorted_out.partial),
        *_sentence("Missing", sorted_out.missing),
    )


def sort_out(fits: Iterable[SkillFit]) -> SkillFits:
    """Put every fit into its list."""
    ordered = sorted(fits, key=lambda fit: (not fit.must, fit.name.casefold(), fit.skill_id))
    return SkillFits(
        matched=tuple(fit for fit in ordered if fit.credit == FULL),
        partial=tuple(fit for fit in ordered if 0 < fit.credit < FULL),
        missing=tuple(fit for fit in ordered if fit.credit == 0),
    )


def _sentence(start: str, fits: tuple[SkillFit, ...]) -> Iterable[str]:
    if not fits:
        return
    names = ", ".join(fit.name for fit in fits[:_NAMED])
    more = len(fits) - _NAMED
    yield f"{start}: {names} and {more} more." if more > 0 else f"{start}: {names}."
