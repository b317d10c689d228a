"""The two sides of a match: all that a score may know.

There is no field for a name, an address, a photo, an age, a gender or a school, so none of them
can reach a score. What is a set (skills, requirements, places) is kept in one order, so that
the same facts are equal and have one hash whatever order they come in.
"""

from collections.abc import Iterable

from attrs import field, frozen, validators

from domain.matching.wording import NOTHING_SAID, Wording
from domain.shared.ids import CandidateId, JobId, SkillId
from domain.shared.values import (
    MAX_LEVEL,
    MAX_WEIGHT,
    MIN_LEVEL,
    EducationLevel,
    LanguageLevel,
    Place,
    RemotePolicy,
    SalaryRange,
    Seniority,
)

MAX_HELD_SKILLS = 2_000
MAX_REQUIREMENTS = 200
MAX_TITLES = 40
MAX_LANGUAGES = 40
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
    idle: int | None = field(default=None, validator=_count)
    """Months since it was last used at work; None when no dated work shows it."""


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
    """Of work with it, and so not long ago; None or zero when any will do."""
    weight: int = field(default=1, validator=[validators.ge(1), validators.le(MAX_WEIGHT)])
    """How much it counts among the must-have, or the nice-to-have, skills of its job."""


@frozen(kw_only=True)
class SpokenLanguage:
    """A language that a candidate speaks."""

    code: str
    """ISO 639-1, else 639-3."""
    level: LanguageLevel | None = None
    """None when nothing tells."""


@frozen(kw_only=True)
class RequiredLanguage:
    """A language that a job is done in."""

    code: str
    """ISO 639-1, else 639-3."""
    must: bool = True
    level: LanguageLevel | None = None
    """The least that will do; None when any will."""


@frozen(kw_only=True)
class RequiredEducation:
    """The least that somebody should have studied."""

    level: EducationLevel
    must: bool = True


def _held(skills: Iterable[HeldSkill]) -> tuple[HeldSkill, ...]:
    ordered = sorted(
        skills,
        key=lambda s: (
            s.skill_id,
            s.name,
            _or_least(s.level),
            _or_least(s.months),
            _or_least(s.idle),
        ),
    )
    return tuple(ordered[:MAX_HELD_SKILLS])


def _required(skills: Iterable[RequiredSkill]) -> tuple[RequiredSkill, ...]:
    ordered = sorted(
        skills,
        key=lambda s: (
            s.skill_id,
            s.name,
            s.must,
            _or_least(s.level),
            _or_least(s.min_years),
            s.weight,
        ),
    )
    return tuple(ordered[:MAX_REQUIREMENTS])


def _or_least(figure: int | None) -> int:
    return -1 if figure is None else figure


def _spoken(languages: Iterable[SpokenLanguage]) -> tuple[SpokenLanguage, ...]:
    ordered = sorted(set(languages), key=lambda s: (s.code, s.level or ""))
    return tuple(ordered[:MAX_LANGUAGES])


def _spoken_there(languages: Iterable[RequiredLanguage]) -> tuple[RequiredLanguage, ...]:
    ordered = sorted(set(languages), key=lambda r: (r.code, r.must, r.level or ""))
    return tuple(ordered[:MAX_LANGUAGES])


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(codes)))


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
    moves: bool | None = None
    """Whether the person would move for work; None when not said."""
    salary: SalaryRange | None = None
    """What the person would accept, from the least on."""
    languages: tuple[SpokenLanguage, ...] = field(default=(), converter=_spoken)
    """Sorted by code; empty when not said."""
    education: EducationLevel | None = None
    """The highest that was finished; None when nothing tells."""
    permits: tuple[str, ...] = field(default=(), converter=_codes)
    """ISO 3166-1 codes of the countries where the person may work, sorted; empty when not said."""
    wanted: tuple[str, ...] = field(default=(), converter=_newest)
    """Job titles that the person wants; empty when not said."""
    wording: Wording = NOTHING_SAID
    """What the person says of their work."""


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
    countries: tuple[str, ...] = field(default=(), converter=_codes)
    """ISO 3166-1 codes of where one may live who works from afar; empty where any will do."""
    salary: SalaryRange | None = None
    languages: tuple[RequiredLanguage, ...] = field(default=(), converter=_spoken_there)
    """Sorted by code."""
    education: RequiredEducation | None = None
    wording: Wording = NOTHING_SAID
    """What the job says of the work, each word spelled as it stands there."""
