"""From what other contexts keep to the two sides of a score, in the words of matching.

The shapes below say what matching takes from a candidate and from a job. They are all that an
adapter of the query ports may hand over: no name, no address, no school, no photograph can
reach a score. Candidates and jobs fit these shapes without either context knowing the other.
"""

from datetime import date
from typing import Protocol

from domain.matching.model import CandidateSide, HeldSkill, JobSide, RequiredSkill
from domain.shared.ids import CandidateId, JobId, SkillId
from domain.shared.text import Found
from domain.shared.values import Month, Place, RemotePolicy, SalaryRange, Seniority


class ClaimShape(Protocol):
    """A skill that a candidate has."""

    @property
    def skill_id(self) -> SkillId: ...
    @property
    def name(self) -> str: ...
    @property
    def level(self) -> int | None: ...


class WorkShape(Protocol):
    """A stretch of work."""

    @property
    def title(self) -> Found[str] | None: ...


class ProfileShape(Protocol):
    """What a candidate can do and has done."""

    @property
    def headline(self) -> Found[str] | None: ...
    @property
    def seniority(self) -> Found[Seniority] | None: ...
    @property
    def experiences(self) -> tuple[WorkShape, ...]: ...
    @property
    def skills(self) -> tuple[ClaimShape, ...]: ...

    def months_of_work(self, *, until: Month) -> int | None:
        """Count months worked."""

    def months_with(self, skill_id: SkillId, *, until: Month) -> int | None:
        """Count months of work with a skill."""


class PreferencesShape(Protocol):
    """What a candidate wants."""

    @property
    def salary(self) -> SalaryRange | None: ...
    @property
    def remote(self) -> tuple[RemotePolicy, ...]: ...
    @property
    def places(self) -> tuple[Place, ...]: ...


class RequirementShape(Protocol):
    """A skill that a job asks for."""

    @property
    def skill_id(self) -> SkillId: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def level(self) -> int | None: ...
    @property
    def min_years(self) -> int | None: ...


class TermsShape(Protocol):
    """What a job asks for and offers."""

    @property
    def title(self) -> str: ...
    @property
    def requirements(self) -> tuple[RequirementShape, ...]: ...
    @property
    def seniority(self) -> Seniority | None: ...
    @property
    def min_years(self) -> int | None: ...
    @property
    def place(self) -> Place | None: ...
    @property
    def remote(self) -> RemotePolicy | None: ...
    @property
    def salary(self) -> SalaryRange | None: ...


def candidate_side(
    candidate_id: CandidateId,
    profile: ProfileShape,
    preferences: PreferencesShape,
    home: Found[Place] | None,
    *,
    as_of: date,
) -> CandidateSide:
    """Count durations up to the month of `as_of`; for a candidate whose résumé was read."""
    until = Month.of(as_of)
    titles = [profile.headline, *(work.title for work in profile.experiences)]
    return CandidateSide(
        candidate_id=candidate_id,
        read=True,
        skills=tuple(
            HeldSkill(
                skill_id=claim.skill_id,
                name=claim.name,
                level=claim.level,
                months=profile.months_with(claim.skill_id, until=until),
            )
            for claim in profile.skills
        ),
        titles=tuple(title.value for title in titles if title),
        months_of_work=profile.months_of_work(until=until),
        seniority=profile.seniority.value if profile.seniority else None,
        places=(*((home.value,) if home else ()), *preferences.places),
        remote=preferences.remote,
        salary=preferences.salary,
    )


def job_side(job_id: JobId, terms: TermsShape) -> JobSide:
    """Take over everything that is scored."""
    return JobSide(
        job_id=job_id,
        title=terms.title,
        requirements=tuple(
            RequiredSkill(
                skill_id=r.skill_id,
                name=r.name,
                must=r.kind == "must",
                level=r.level,
                min_years=r.min_years,
            )
            for r in terms.requirements
        ),
        seniority=terms.seniority,
        min_years=terms.min_years,
        place=terms.place,
        remote=terms.remote,
        salary=terms.salary,
    )
