"""How many hold each skill, and how well: counted once a day, so that nobody is counted on request.

It is kept in sections, by a hash of the skill's id: a candidate's own skills are looked up in a
few of them, and none is large. What few people hold is not kept at all: next to nine others one
could be told who they are.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import Self

from attrs import Factory, define, evolve, frozen

from domain.matching.model import CandidateSide, HeldSkill
from domain.shared.aggregate import Aggregate
from domain.shared.ids import SkillId

LEAST_HOLDERS = 10
"""Of a skill, or of a known level, or of known months: below it nothing is kept or told."""
MONTHS_A_STEP = 3
"""Months of work are compared in steps of so many: figures of nobody in particular."""
MOST_MONTHS = 480
"""Whoever has more counts as having so many."""
EVERYBODY = "00"
"""The section that is always there: it tells how many candidates there were, and the day."""
SECTIONS = tuple(f"{n:02x}" for n in range(256))

Histogram = tuple[tuple[int, int], ...]
"""Values, lowest first, each with how many have it."""


def section_of(skill_id: SkillId) -> str:
    """Return the section that a skill is counted in: two hexadecimal digits."""
    return sha256(skill_id.encode()).hexdigest()[:2]


def step_of(months: int) -> int:
    """Return the step that so many months of work are compared as."""
    return min(months, MOST_MONTHS) // MONTHS_A_STEP


@frozen(kw_only=True)
class Holders:
    """Those who hold one skill."""

    skill_id: SkillId
    count: int
    levels: Histogram = ()
    """Of those whose level is known; empty when they are fewer than LEAST_HOLDERS."""
    months: Histogram = ()
    """Likewise of months of work with it, as `step_of`."""


@frozen(kw_only=True)
class SkillCensus(Aggregate):
    """One section of the census."""

    section: str
    taken_on: date
    """UTC."""
    candidates: int
    """All whose résumé was read, whatever they hold."""
    skills: tuple[Holders, ...] = ()
    """Those of the section that LEAST_HOLDERS hold, by id."""

    def retake(self, other: Self) -> Self:
        """Replace the figures by those of another count; unchanged when they are the same."""
        fresh = evolve(other, version=self.version, events=self.events)
        return self if fresh == self else fresh

    def holders_of(self, skill_id: SkillId) -> Holders | None:
        """Find a skill; None when too few hold it."""
        return next((h for h in self.skills if h.skill_id == skill_id), None)


@define
class _Count:
    held: int = 0
    levels: Counter[int] = Factory(Counter)
    months: Counter[int] = Factory(Counter)

    def add(self, skill: HeldSkill) -> None:
        self.held += 1
        if skill.level is not None:
            self.levels[skill.level] += 1
        if skill.months is not None:
            self.months[step_of(skill.months)] += 1


@define
class Tally:
    """Counts candidates page by page, holding no more than a few figures a skill."""

    candidates: int = 0
    _skills: dict[SkillId, _Count] = Factory(dict)

    def add(self, candidates: Iterable[CandidateSide]) -> None:
        """Count some more; nobody twice."""
        for candidate in candidates:
            self.candidates += 1
            # A skill that is claimed twice is held once.
            for skill in {s.skill_id: s for s in candidate.skills}.values():
                self._skills.setdefault(skill.skill_id, _Count()).add(skill)

    def census(self, *, on: date) -> tuple[SkillCensus, ...]:
        """Return every section, by name, most of them empty where few people are."""
        kept: dict[str, list[Holders]] = {section: [] for section in SECTIONS}
        for skill_id, count in sorted(self._skills.items()):
            if count.held >= LEAST_HOLDERS:
                kept[section_of(skill_id)].append(
                    Holders(
                        skill_id=skill_id,
                        count=count.held,
                        levels=_histogram(count.levels),
                        months=_histogram(count.months),
                    )
                )
        return tuple(
            SkillCensus(
                section=section, taken_on=on, candidates=self.candidates, skills=tuple(skills)
            )
            for section, skills in kept.items()
        )


def _histogram(counts: Counter[int]) -> Histogram:
    return tuple(sorted(counts.items())) if counts.total() >= LEAST_HOLDERS else ()
