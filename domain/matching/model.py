"""The two sides of a match: all that a score may know.

There is no field for a name, an address, a photo, an age, a gender or a school, so none of them
can reach a score. What is a set (skills, requirements, places) is kept in one order, so that
the same facts are equal and have one hash whatever order they come in.
"""

from collections.abc import Iterable

from attrs import field, frozen, validators

from domain.shared.ids import CandidateId, JobId, SkillId
from domain.shared.values import (
    MAX_LEVEL,
    MIN_LEVEL,
    Place,
    RemotePolicy,
    SalaryRange,
    Seniority,
)

MAX_HELD_SKILLS = 2_000
MAX_REQUIREMENTS = 200
MAX_TITLES = 40
"""Bounds on the work that one score can be: what comes after is left out."""

_count = validators.optional(validators.ge(0))
_level = validators.optional(validators.and_(validators.ge(MIN_LEVEL), validators.le(MAX_LEVEL)))


@frozen(kw_only=True)
class HeldSkill:
    """A skill that a candidate has."""

    skill_id: SkillId
    name: str
    level: int | None = field(default=None, validator=_level)
    """1 to 5; None when nothing tells."""
    months: int | None = field(default=None, validator=_count)
    """Of work with it; None when nothing tells."""


@frozen(kw_only=True)
class RequiredSkill:
    """A skill that a job asks for."""

    skill_id: SkillId
    name: str
    must: bool = True
    """Must-have; otherwise nice-to-have."""
    level: int | None = field(default=None, validator=_level)
    """1 to 5; None when any will do."""
    min_years: int | None = field(default=None, validator=_count)
    """Of work with it; None or zero when any will do."""


def _held(skills: Iterable[HeldSkill]) -> tuple[HeldSkill, ...]:
    ordered = sorted(
        skills, key=lambda s: (s.skill_id, s.name, _or_least(s.level), _or_least(s.months))
    )
    return tuple(ordered[:MAX_HELD_SKILLS])


def _required(skills: Iterable[RequiredSkill]) -> tuple[RequiredSkill, ...]:
    ordered = sorted(
        skills,
        key=lambda s: (s.skill_id, s.name, s.must, _or_least(s.level), _or_least(s.min_years)),
    )
    return tuple(ordered[:MAX_REQUIREMENTS])


def _or_least(figure: int | None) -> int:
    return -1 if figure is None else figure


def _newest(titles: Iterable[str]) -> tuple[str, ...]:
    return tuple(titles)[:MAX_TITLES]


def _places(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(set(places), key=lambda p: (p.country, p.region, p.city)))


def _policies(policies: Iterable[RemotePolicy]) -> tuple[RemotePolicy, ...]:
    return tuple(sorted(set(policies)))


@frozen(kw_only=True)
class CandidateSide:
    """What a candidate brings and wants; None or empty where nothing was said."""

    candidate_id: CandidateId
    read: bool = True
    """Whether a résumé was read: then a skill that is not listed is missing, else unknown."""
    skills: tuple[HeldSkill, ...] = field(default=(), converter=_held)
    """Sorted by id."""
    titles: tuple[str, ...] = field(default=(), converter=_newest)
    """The headline first, then newest first."""
    months_of_work: int | None = field(default=None, validator=_count)
    seniority: Seniority | None = None
    places: tuple[Place, ...] = field(default=(), converter=_places)
    """Where the person lives or would work; sorted."""
    remote: tuple[RemotePolicy, ...] = field(default=(), converter=_policies)
    """What the person accepts, sorted; empty when not said."""
    salary: SalaryRange | None = None
    """What the person would accept, from the least on."""


@frozen(kw_only=True)
class JobSide:
    """What a job asks for and offers; None or empty where nothing was said."""

    job_id: JobId
    title: str = ""
    requirements: tuple[RequiredSkill, ...] = field(default=(), converter=_required)
    """Sorted by id."""
    seniority: Seniority | None = None
    min_years: int | None = field(default=None, validator=_count)
    """Of work altogether; None or zero when any will do."""
    place: Place | None = None
    remote: RemotePolicy | None = None
    salary: SalaryRange | None = None
