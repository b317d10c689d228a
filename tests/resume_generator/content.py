"""What a résumé tells, before anybody decides how it looks."""

from attrs import field, frozen

from tests.resume_generator.locales.locale import Locale, Town


@frozen(kw_only=True, order=True)
class When:
    """A month."""

    year: int
    month: int

    def later(self, months: int) -> "When":
        """Return the month so many months later, or earlier."""
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return When(year=year, month=month + 1)

    def until(self, other: "When") -> int:
        """Count the months from here to there."""
        return (other.year - self.year) * 12 + other.month - self.month


NOW = When(year=2026, month=10)
"""Résumés are written today, which is always the same day."""


@frozen(kw_only=True)
class Prose:
    """A sentence, and which skills it names."""

    text: str
    skills: tuple[str, ...] = ()


@frozen(kw_only=True)
class Role:
    """A position at an employer."""

    title: str
    start: When
    end: When | None
    highlights: tuple[Prose, ...] = ()
    summary: Prose | None = None


@frozen(kw_only=True)
class Job:
    """An employer; the newest role first."""

    employer: str
    place: str
    roles: tuple[Role, ...]


@frozen(kw_only=True)
class Study:
    """A course; `start` is not always told."""

    institution: str
    degree: str
    area: str
    start: When | None
    end: When
    expected: bool = False
    grade: str = ""
    place: str = ""


@frozen(kw_only=True)
class SkillGroup:
    """Skills under a name of their own, or under none."""

    name: str
    skills: tuple[str, ...]


@frozen(kw_only=True)
class Tongue:
    """A language."""

    name: str
    fluency: str


@frozen(kw_only=True)
class Credential:
    """A certificate, an award or a publication: something with a giver and a date."""

    name: str
    giver: str
    date: When | None


@frozen(kw_only=True)
class Undertaking:
    """A project."""

    name: str
    description: Prose
    url: str
    start: When | None
    end: When | None


@frozen(kw_only=True)
class Helping:
    """Unpaid work."""

    position: str
    organization: str
    start: When
    end: When | None


@frozen(kw_only=True)
class Reference:
    """Somebody else, with a phone and an address that are not the person's."""

    name: str
    position: str
    email: str
    phone: str


@frozen(kw_only=True)
class Person:
    """Who it is."""

    name: str
    email: str
    phone: str
    """As written."""
    phone_e164: str
    links: tuple[str, ...]
    """As written."""
    town: Town
    postcode: str
    street: str
    country_name: str
    """As written; empty when it is not."""
    shows_street: bool
    shows_region: bool
    birth: When
    shows_birth: bool
    nationality: str


@frozen(kw_only=True)
class Content:
    """Everything about one person."""

    locale: Locale
    trade: str
    person: Person
    label: str
    """The title under the name; empty when there is none."""
    summary: Prose | None
    jobs: tuple[Job, ...]
    studies: tuple[Study, ...]
    groups: tuple[SkillGroup, ...]
    tongues: tuple[Tongue, ...]
    certificates: tuple[Credential, ...]
    projects: tuple[Undertaking, ...]
    awards: tuple[Credential, ...]
    publications: tuple[Credential, ...]
    volunteering: tuple[Helping, ...]
    interests: tuple[str, ...]
    references: tuple[Reference, ...]
    denied: tuple[str, ...] = field(factory=tuple)
    """Skills that the text names to say that the person has them not."""
