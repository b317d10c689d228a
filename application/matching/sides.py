"""From what other contexts keep to the two sides of a score, in the words of matching.

The shapes below say what matching takes from a candidate and from a job. They are all that an
adapter of the query ports may hand over: no name, no address, no school, no photograph can
reach a score. Candidates and jobs fit these shapes without either context knowing the other.
"""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from application.ports.word_weights import WordWeights
from domain.matching.model import (
    CandidateSide,
    HeldSkill,
    JobSide,
    RequiredEducation,
    RequiredLanguage,
    RequiredSkill,
    SpokenLanguage,
)
from domain.matching.wording import wording
from domain.matching.words import terms_of
from domain.shared.ids import CandidateId, JobId, SkillId
from domain.shared.text import Found
from domain.shared.values import (
    EducationLevel,
    LanguageLevel,
    Month,
    Place,
    RemotePolicy,
    SalaryRange,
    Seniority,
)

_MUST = "must"
_MOST_WORDS = 10_000
"""In the names of the skills of one person: more than there can be."""


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


class TongueShape(Protocol):
    """A language that a candidate speaks."""

    @property
    def code(self) -> str: ...
    @property
    def level(self) -> Found[LanguageLevel] | None: ...


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
    @property
    def languages(self) -> tuple[TongueShape, ...]: ...

    def highest_education(self) -> EducationLevel | None:
        """Tell how far the person has studied."""

    def months_of_work(self, *, until: Month) -> int | None:
        """Count months worked."""

    def times_with_skills(self, *, until: Month) -> Mapping[SkillId, tuple[int | None, int | None]]:
        """Count months of work with each skill, and months since it was last used at work."""


class PreferencesShape(Protocol):
    """What a candidate wants."""

    @property
    def salary(self) -> SalaryRange | None: ...
    @property
    def remote(self) -> tuple[RemotePolicy, ...]: ...
    @property
    def places(self) -> tuple[Place, ...]: ...
    @property
    def moves(self) -> bool | None: ...
    @property
    def permits(self) -> tuple[str, ...]: ...
    @property
    def titles(self) -> tuple[str, ...]: ...


class PersonalShape(Protocol):
    """Of all that says who a person is: where they live."""

    @property
    def place(self) -> Found[Place] | None: ...


class CandidateShape(Protocol):
    """Somebody who wants to be hired."""

    @property
    def id(self) -> CandidateId: ...
    @property
    def profile(self) -> ProfileShape: ...
    @property
    def personal(self) -> PersonalShape: ...
    @property
    def preferences(self) -> PreferencesShape: ...
    @property
    def written_in(self) -> str | None:
        """The language of the résumé: ISO 639-1; None when it cannot be told."""

    @property
    def told(self) -> tuple[str, ...]:
        """What they say of their work, without who they are."""


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
    @property
    def weight(self) -> int: ...


class LanguageShape(Protocol):
    """A language that a job asks for."""

    @property
    def code(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def level(self) -> LanguageLevel | None: ...


class EducationShape(Protocol):
    """What a job asks somebody to have studied."""

    @property
    def level(self) -> EducationLevel: ...
    @property
    def kind(self) -> str: ...


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
    @property
    def applicant_countries(self) -> tuple[str, ...]: ...
    @property
    def languages(self) -> tuple[LanguageShape, ...]: ...
    @property
    def education(self) -> EducationShape | None: ...


class JobShape(Protocol):
    """Work that is offered."""

    @property
    def id(self) -> JobId: ...
    @property
    def terms(self) -> TermsShape: ...
    @property
    def told(self) -> tuple[str, ...]:
        """What it says of the work."""


def candidate_side(candidate: CandidateShape, *, as_of: date, words: WordWeights) -> CandidateSide:
    """Count durations up to the month of `as_of`; for a candidate whose résumé was read.

    Who writes a résumé in one language and lists others speaks it, too.
    """
    profile, preferences = candidate.profile, candidate.preferences
    home, written_in = candidate.personal.place, candidate.written_in
    until = Month.of(as_of)
    times = profile.times_with_skills(until=until)
    titles = [profile.headline, *(work.title for work in profile.experiences)]
    spoken = [
        SpokenLanguage(code=tongue.code, level=tongue.level.value if tongue.level else None)
        for tongue in profile.languages
    ]
    if spoken and written_in and all(written_in != language.code for language in spoken):
        spoken.append(SpokenLanguage(code=written_in))
    return CandidateSide(
        candidate_id=candidate.id,
        read=True,
        skills=tuple(_held(claim, *times[claim.skill_id]) for claim in profile.skills),
        titles=tuple(title.value for title in titles if title),
        months_of_work=profile.months_of_work(until=until),
        seniority=profile.seniority.value if profile.seniority else None,
        places=(*((home.value,) if home else ()), *preferences.places),
        remote=preferences.remote,
        moves=preferences.moves,
        salary=preferences.salary,
        languages=tuple(spoken),
        education=profile.highest_education(),
        permits=preferences.permits,
        wanted=preferences.titles,
        wording=wording(
            terms_of(candidate.told),
            words,
            named=terms_of((skill.name for skill in profile.skills), most=_MOST_WORDS),
        ),
    )


def _held(claim: ClaimShape, months: int | None, idle: int | None) -> HeldSkill:
    return HeldSkill(
        skill_id=claim.skill_id, name=claim.name, level=claim.level, months=months, idle=idle
    )


def job_side(job: JobShape, *, words: WordWeights) -> JobSide:
    """Take over everything that is scored."""
    terms = job.terms
    return JobSide(
        job_id=job.id,
        title=terms.title,
        requirements=tuple(
            RequiredSkill(
                skill_id=r.skill_id,
                name=r.name,
                must=r.kind == _MUST,
                level=r.level,
                min_years=r.min_years,
                weight=r.weight,
            )
            for r in terms.requirements
        ),
        seniority=terms.seniority,
        min_years=terms.min_years,
        place=terms.place,
        remote=terms.remote,
        countries=terms.applicant_countries,
        salary=terms.salary,
        languages=tuple(
            RequiredLanguage(code=asked.code, must=asked.kind == _MUST, level=asked.level)
            for asked in terms.languages
        ),
        education=RequiredEducation(level=terms.education.level, must=terms.education.kind == _MUST)
        if terms.education
        else None,
        wording=wording(terms_of(job.told), words, quoted=True),
    )
