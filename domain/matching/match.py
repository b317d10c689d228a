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
    evidence: tuple[str, ...]
    """Why, in sentences for people."""


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
    catalogue: str
    """The version of the catalogue of skills."""
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
    skills: SkillFits
    receipt: Receipt
