"""A profile as it was read: no value without the text that it stands in."""

from attrs import field, frozen

from domain.shared.ids import SkillId
from domain.shared.text import Found, HiddenText, Inferred, ReadingWarning, Span
from domain.shared.values import Coordinates, LanguageLevel, Month, Place, Seniority


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
class Experience:
    """A stretch of work."""

    title: Found[str] | None = None
    employer: Found[str] | None = None
    place: Found[Place] | None = None
    start: Found[Month] | None = None
    """A year alone counts from its January."""
    end: Found[Month] | None = None
    """The last month worked; a year alone counts to its January."""
    present: Span | None = None
    """Where it says that the work goes on ("Present"); excludes `end`."""
    body: Span | None = None
    """Everything that belongs to it, its heading included."""
    summary: Found[str] | None = None
    """Prose about it."""
    highlights: tuple[Found[str], ...] = ()
    """Its bullets, without the marks, in their order."""

    def months(self, *, until: Month) -> frozenset[int]:
        """Return the ordinals of its months up to `until`; empty when its dates are unknown."""
        last = self.end.value if self.end else until if self.present else None
        if self.start is None or last is None:
            return frozenset()
        return frozenset(range(self.start.value.ordinal, min(last, until).ordinal + 1))


@frozen(kw_only=True)
class Education:
    """A course of study."""

    institution: Found[str] | None = None
    degree: Found[str] | None = None
    """As written, without its subject where that stands apart: "Bachelor of Science"."""
    area: Found[str] | None = None
    """The subject: "Computer Science"."""
    grade: Found[str] | None = None
    """As written: "3.8/4.0", "1,7", "First Class Honours"."""
    start: Found[Month] | None = None
    end: Found[Month] | None = None
    present: Span | None = None
    """Where it says that the studies go on; excludes `end`."""


@frozen(kw_only=True)
class Certificate:
    """A proof that somebody else gave."""

    name: Found[str]
    issuer: Found[str] | None = None
    date: Found[Month] | None = None
    """When it was given."""


@frozen(kw_only=True)
class SpokenLanguage:
    """A language that the person speaks."""

    name: Found[str]
    """As written, in whatever language."""
    code: str
    """What the name means: ISO 639-1, else 639-3."""
    fluency: Found[str] | None = None
    """As written: "fluent", "Muttersprache", "B2"."""
    level: Found[LanguageLevel] | None = None
    """What the fluency means, when it can be told."""


@frozen(kw_only=True)
class Project:
    """Something that was made, beside or within work."""

    name: Found[str]
    description: Found[str] | None = None
    url: Found[str] | None = None
    start: Found[Month] | None = None
    end: Found[Month] | None = None
    present: Span | None = None
    """Where it says that it goes on; excludes `end`."""
    highlights: tuple[Found[str], ...] = ()


@frozen(kw_only=True)
class Award:
    """An honour."""

    title: Found[str]
    awarder: Found[str] | None = None
    date: Found[Month] | None = None


@frozen(kw_only=True)
class Publication:
    """Something that was published."""

    name: Found[str]
    publisher: Found[str] | None = None
    date: Found[Month] | None = None
    url: Found[str] | None = None


@frozen(kw_only=True)
class SkillClaim:
    """A skill that a text says the person has."""

    skill_id: SkillId
    name: str
    """The catalogue's."""
    mentions: tuple[Span, ...]
    """At least one, by position."""
    level: int | None = None
    """1 to 5; None when nothing tells."""


@frozen(kw_only=True)
class Profile:
    """What a person can do and has done."""

    headline: Found[str] | None = None
    """The job title that people put under their name."""
    summary: Found[str] | None = None
    seniority: Found[Seniority] | None = None
    """From the headline, else the latest title."""
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

    def months_of_work(self, *, until: Month) -> int | None:
        """Count months worked, overlaps once; None when no work has dates."""
        return _count(self.experiences, until)

    def months_with(self, skill_id: SkillId, *, until: Month) -> int | None:
        """Count months of the dated work that mentions the skill.

        Zero when there is dated work and none of it does: as with a skill that is not listed,
        what a résumé does not show is missing, not unknown. Else to name a skill in a short job,
        too, would lower a score. None when no work has dates.
        """
        if self.months_of_work(until=until) is None:
            return None
        mentions = [m for c in self.skills if c.skill_id == skill_id for m in c.mentions]
        shown = tuple(
            e
            for e in self.experiences
            if e.body and any(e.body.start <= m.start < e.body.end for m in mentions)
        )
        return _count(shown, until) or 0


def _count(experiences: tuple[Experience, ...], until: Month) -> int | None:
    worked: frozenset[int] = frozenset().union(*(e.months(until=until) for e in experiences))
    return len(worked) or None


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
