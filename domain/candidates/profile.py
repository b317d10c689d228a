"""A profile as it was read: no value without the text that it stands in."""

from collections.abc import Mapping

from attrs import field, frozen

from domain.candidates.degree_levels import degree_level
from domain.candidates.entries import (
    Award,
    Certificate,
    Education,
    Experience,
    Project,
    Publication,
    SpokenLanguage,
)
from domain.candidates.skill_use import SkillClaim, SkillUse, skill_use, total
from domain.candidates.worked_months import WorkedMonths
from domain.shared.ids import SkillId
from domain.shared.text import Found, HiddenText, Inferred, ReadingWarning
from domain.shared.values import Coordinates, EducationLevel, Month, Place, Seniority

__all__ = (
    "Award",
    "Certificate",
    "Education",
    "Experience",
    "PersonalDetails",
    "Profile",
    "Project",
    "Publication",
    "ResumeReading",
    "SkillClaim",
    "SkillUse",
    "SpokenLanguage",
)


@frozen(kw_only=True)
class PersonalDetails:
    """Who the person is, kept apart from the profile: a score sees the place and nothing else."""

    name: Found[str] | None = None
    email: Found[str] | None = None
    more_emails: tuple[Found[str], ...] = ()
    """After the first, in their order."""
    phone: Found[str] | None = None
    """E.164 ("+493012345678") where the country can be told, else as written."""
    more_phones: tuple[Found[str], ...] = ()
    """After the first, in their order."""
    place: Found[Place] | None = None
    coordinates: Inferred[Coordinates] | None = None
    """Of the place's town, when the gazetteer knows one that is meant."""
    links: tuple[Found[str], ...] = ()


@frozen(kw_only=True)
class Profile:
    """What a person can do and has done."""

    headline: Found[str] | None = None
    """The job title that people put under their name."""
    summary: Found[str] | None = None
    seniority: Found[Seniority] | None = None
    """From the headline, else the latest title. Where no word tells it is unknown: years of work
    make nobody senior.
    """
    experiences: tuple[Experience, ...] = ()
    """Newest first."""
    education: tuple[Education, ...] = ()
    """Newest first."""
    skills: tuple[SkillClaim, ...] = ()
    """One a skill, by the position of its first mention."""
    other_skills: tuple[Found[str], ...] = ()
    """Skills that no catalogue lists, as written, by position, each once. No score counts them."""
    certificates: tuple[Certificate, ...] = ()
    """These and all below in the order of the document."""
    languages: tuple[SpokenLanguage, ...] = ()
    projects: tuple[Project, ...] = ()
    awards: tuple[Award, ...] = ()
    publications: tuple[Publication, ...] = ()
    volunteering: tuple[Experience, ...] = ()
    """Unpaid: no part of the years of work."""

    def experience_in_total(self, *, until: Month) -> Inferred[int] | None:
        """Count months worked, overlaps once, with the dates that they follow from.

        None when no work has dates.
        """
        return total(self.experiences, until=until)

    def months_of_work(self, *, until: Month) -> int | None:
        """Count months worked, overlaps once; None when no work has dates."""
        return WorkedMonths(self.experiences, until=until).count

    def highest_education(self) -> EducationLevel | None:
        """Tell how far the person has studied: the highest degree that is not still to come.

        None when no degree tells. Schools and years have no part in it.
        """
        finished = (e.degree.value for e in self.education if e.degree and not e.present)
        return max(filter(None, map(degree_level, finished)), default=None)

    def skill_use(self, skill_id: SkillId, *, until: Month) -> SkillUse | None:
        """Tell how long and how lately dated work shows the skill; None when none does.

        What studies, projects and unpaid work say is evidence of the skill, but no time of work.
        """
        claim = next((c for c in self.skills if c.skill_id == skill_id), None)
        return skill_use(claim, self.experiences, until=until) if claim else None

    def times_with_skills(self, *, until: Month) -> Mapping[SkillId, tuple[int | None, int | None]]:
        """Count for each skill the months of the dated work that mentions it, and those since.

        There are none since where none does. As to the months of work:

        Zero when there is dated work and none of it does: as with a skill that is not listed,
        what a résumé does not show is missing, not unknown. Else to name a skill in a short job,
        too, would lower a score. None when no work has dates.
        """
        worked = WorkedMonths(self.experiences, until=until)
        return {claim.skill_id: worked.with_skill(claim) for claim in self.skills}

    def months_with(self, skill_id: SkillId, *, until: Month) -> int | None:
        """Count months of work with a skill, as `times_with_skills` does, listed or not."""
        times = self.times_with_skills(until=until)
        unlisted = 0 if self.months_of_work(until=until) is not None else None
        return times[skill_id][0] if skill_id in times else unlisted


@frozen(kw_only=True)
class ResumeReading:
    """Everything that was read from one résumé."""

    personal: PersonalDetails = field(factory=PersonalDetails)
    profile: Profile = field(factory=Profile)
    language: str | None = None
    """What the document is written in: ISO 639-1; None when that cannot be told."""
    hidden: tuple[HiddenText, ...] = ()
    """What the document keeps from a reader's eyes; nothing of it was read."""
    warnings: tuple[ReadingWarning, ...] = ()
