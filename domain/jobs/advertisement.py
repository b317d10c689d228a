"""What a job advertisement asks for and offers."""

from enum import StrEnum

from attrs import field, frozen, validators

from domain.shared.ids import SkillId
from domain.shared.text import Found, Span
from domain.shared.values import (
    MAX_LEVEL,
    MIN_LEVEL,
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
    span: Span | None = None
    """Where the advertisement names it; None when the employer added it."""


@frozen(kw_only=True)
class Advertisement:
    """What was read from an advertisement: proposals, each with its text."""

    title: Found[str] | None = None
    requirements: tuple[SkillRequirement, ...] = ()
    """One a skill, by position; `span` is given: the first mention that makes it what it is."""
    seniority: Found[Seniority] | None = None
    min_years: Found[int] | None = None
    """Of work altogether."""
    place: Found[Place] | None = None
    remote: Found[RemotePolicy] | None = None
    salary: Found[SalaryRange] | None = None
