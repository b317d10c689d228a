"""A match: the score, what it is made of, and the receipt to check it by.

Every figure is an integer in 1/10,000 of the whole ("basis points", bp), so that no machine
rounds differently.
"""

from datetime import date
from enum import StrEnum

from attrs import frozen

from domain.matching.model import HeldSkill
from domain.shared.ids import CandidateId, JobId, SkillId
from domain.shared.skills import Relation

FULL = 10_000
"""One, in basis points: 100 %."""


class ComponentName(StrEnum):
    """What a score is made of, in this order."""

    MUST_HAVE_SKILLS = "must_have_skills"
    NICE_TO_HAVE_SKILLS = "nice_to_have_skills"
    TITLE = "title"
    EXPERIENCE = "experience"
    SENIORITY = "seniority"
    LOCATION = "location"
    SALARY = "salary"
    LANGUAGES = "languages"
    EDUCATION = "education"
    FREE_TEXT = "free_text"


@frozen(kw_only=True)
class Component:
    """One part of a score."""

    name: ComponentName
    weight: int
    """Its share of all components, in bp, known or not; all weights add up to 10,000."""
    value: int | None
    """How well it fits, in bp; None when unknown."""
    contribution: int
    """Its part of the score, in bp: all add up to the score exactly. Zero when unknown."""
    known: bool
    """Whether both sides say enough. What is not known does not count."""
    asked: bool = True
    """Whether the job asks for it at all."""
    evidence: tuple[str, ...]
    """Why, in sentences for people."""


class GateName(StrEnum):
    """What one has to have, or the score is held down."""

    MUST_HAVE_SKILLS = "must_have_skills"
    LANGUAGES = "languages"
    WORK_PERMIT = "work_permit"


class GateState(StrEnum):
    """Whether a gate is open for a candidate."""

    OPEN = "open"
    SHUT = "shut"
    UNKNOWN = "unknown"
    """It holds nothing down, and lowers the confidence where no component does so."""
    NOT_ASKED = "not_asked"


@frozen(kw_only=True)
class Gate:
    """A condition beside the components."""

    name: GateName
    state: GateState
    cap: int
    """In bp: shut, it scales the score so that this is the most it can be; zero excludes."""
    evidence: tuple[str, ...]
    """Why, in sentences for people."""


@frozen(kw_only=True)
class WishPart:
    """One part of how well a job fits what a person wants."""

    name: ComponentName
    weight: int
    """In bp; all add up to 10,000."""
    value: int | None
    """In bp; None when unknown."""
    contribution: int
    """In bp: all add up to the reverse score."""


@frozen(kw_only=True)
class Wish:
    """The same pair from the other end: how well the job fits what the person wants."""

    score: int | None = None
    """In bp; None when the person wants nothing that the job tells of."""
    confidence: int = 0
    """The share of what the person wants that the job tells, by weight, in bp."""
    parts: tuple[WishPart, ...] = ()


@frozen(kw_only=True)
class SkillFit:
    """How well one requirement is met."""

    skill_id: SkillId
    """The required skill."""
    name: str
    must: bool
    credit: int
    """In bp."""
    relation: Relation | None
    """How the held skill stands to the required one; None when nothing is held."""
    by: HeldSkill | None
    """The held skill that counts most."""
    note: str
    """Why, in a sentence for people."""


@frozen(kw_only=True)
class SkillFits:
    """All requirements, each in one list; must-have first, then by name.

    All three are empty when no résumé was read: then nothing is known.
    """

    matched: tuple[SkillFit, ...] = ()
    """With full credit."""
    partial: tuple[SkillFit, ...] = ()
    """With some credit."""
    missing: tuple[SkillFit, ...] = ()
    """With none."""


@frozen(kw_only=True)
class Receipt:
    """Everything that is needed to check a score: see `domain.matching.replay`."""

    policy: str
    """The version of the policy."""
    engine: str = ""
    """The version of the code that scores."""
    catalogue: str
    """The version of the catalogue of skills."""
    places: str = ""
    """The version of the list of towns."""
    as_of: date
    """The day that months of work were counted to."""
    candidate: str
    """SHA-256 of the candidate's facts, in hexadecimal digits. No id is part of it."""
    job: str
    """SHA-256 of the job's facts."""
    score: int | None
    digest: str
    """SHA-256 of the whole match, explanation included, without ids."""
    model: str = ""
    """The version of what compares titles; empty in receipts from before there was one."""
    words: str = ""
    """The version of what weighs words, likewise."""


@frozen(kw_only=True)
class Match:
    """How well a candidate and a job fit, and why."""

    candidate_id: CandidateId
    job_id: JobId
    score: int | None
    """In bp; None when nothing is known."""
    confidence: int
    """The share of what the job asks for that is known of the candidate, by weight, in bp."""
    components: tuple[Component, ...]
    """One for each `ComponentName`, in that order."""
    gates: tuple[Gate, ...] = ()
    """One for each `GateName`, in that order."""
    held_down: int = 0
    """What shut gates take from the score, in bp: without them it would be so much more."""
    wish: Wish = Wish()
    combined: int | None = None
    """Both directions in one, in bp: their harmonic mean; None when nothing is known."""
    skills: SkillFits
    receipt: Receipt
