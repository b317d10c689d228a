"""What a job advertisement asks for and offers."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen, validators

from domain.shared.ids import SkillId
from domain.shared.text import Found, Span
from domain.shared.values import (
    MAX_LEVEL,
    MAX_WEIGHT,
    MIN_LEVEL,
    EducationLevel,
    EmploymentType,
    LanguageLevel,
    Place,
    RemotePolicy,
    SalaryRange,
    Seniority,
)


class RequirementKind(StrEnum):
    """How much a skill matters."""

    MUST = "must"
    NICE = "nice"


@frozen(kw_only=True)
class SkillRequirement:
    """A skill that a job asks for."""

    skill_id: SkillId
    name: str
    kind: RequirementKind = RequirementKind.MUST
    level: int | None = field(
        default=None,
        validator=validators.optional([validators.ge(MIN_LEVEL), validators.le(MAX_LEVEL)]),
    )
    min_years: int | None = field(
        default=None, validator=validators.optional([validators.ge(0), validators.le(60)])
    )
    weight: int = field(default=1, validator=[validators.ge(1), validators.le(MAX_WEIGHT)])
    """How much it counts among those of its kind: as much as so many of weight one."""
    span: Span | None = None
    """Where the advertisement names it; None when the employer added it."""


@frozen(kw_only=True)
class OtherRequirement:
    """Something that a job asks for and no catalogue lists: it is told, and not scored."""

    span: Span
    """What the advertisement calls it."""
    kind: RequirementKind = RequirementKind.MUST
    level: int | None = None
    """1 to 5; None when nothing tells."""
    min_years: int | None = None

    @property
    def name(self) -> str:
        """Return it on one line."""
        return " ".join(self.span.text.split())


@frozen(kw_only=True)
class LanguageRequirement:
    """A language that a job is done in."""

    code: str = field(validator=validators.matches_re(r"[a-z]{2,3}"))
    """ISO 639-1, else 639-3."""
    kind: RequirementKind = RequirementKind.MUST
    level: LanguageLevel | None = None
    """The least that will do; None where nothing tells."""
    span: Span | None = None
    """Where the advertisement names it; None when the employer added it."""


@frozen(kw_only=True)
class EducationRequirement:
    """The least that somebody should have studied."""

    level: EducationLevel
    area: str = ""
    """The subject as written; empty where any will do."""
    kind: RequirementKind = RequirementKind.MUST
    span: Span | None = None
    """Where the advertisement names it; None when the employer added it."""


@frozen(kw_only=True)
class Advertisement:
    """What was read from an advertisement: proposals, each with its text."""

    title: Found[str] | None = None
    requirements: tuple[SkillRequirement, ...] = ()
    """One a skill, by position; `span` is given: the first mention that makes it what it is."""
    other_requirements: tuple[OtherRequirement, ...] = ()
    """By position, each name once."""
    seniority: Found[Seniority] | None = None
    min_years: Found[int] | None = None
    """Of work altogether."""
    place: Found[Place] | None = None
    remote: Found[RemotePolicy] | None = None
    salary: Found[SalaryRange] | None = None
    employer: Found[str] | None = None
    employment: tuple[Found[EmploymentType], ...] = ()
    """By position, each once."""
    languages: tuple[LanguageRequirement, ...] = ()
    """One a language, by position; `span` is given."""
    education: EducationRequirement | None = None
    """The least that is asked; `span` is given."""
    valid_through: Found[date] | None = None
    """The last day to apply."""
    applicant_countries: tuple[Found[str], ...] = ()
    """ISO 3166-1 codes of where applicants for remote work may live; empty where any will do."""
