"""Very many candidates without an object for each: every field a column of small numbers.

A million sides as objects take gigabytes; as columns they take about as much as their skills do.
A side is made from its columns when somebody asks for it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from domain.matching.model import CandidateSide, HeldSkill
from domain.shared.ids import CandidateId, SkillId


@frozen(kw_only=True)
class Column:
    """One field of every candidate."""

    values: Sequence[Any]
    """All values that the field has."""
    chosen: "memoryview[int]"
    """For each candidate the place of theirs among the values."""


@frozen(kw_only=True)
class Stretches:
    """What each candidate has several of, all behind each other."""

    ends: "memoryview[int]"
    """Those of candidate n are from `ends[n]` to `ends[n + 1]`; 64 bits each."""
    values: Sequence[Any]
    chosen: "memoryview[int]"
    """Places among the values; 32 bits each."""


@frozen(kw_only=True)
class CandidateColumns:
    """Candidates, as fields of CandidateSide."""

    ids: Sequence[CandidateId]
    skills: Stretches
    """Its values are pairs of an id and a name."""
    levels: "memoryview[int]"
    """For each chosen skill; zero for None. 8 bits each."""
    months: "memoryview[int]"
    """Likewise; -1 for None. 32 bits each."""
    idle: "memoryview[int]"
    """Likewise."""
    titles: Stretches
    fields: Mapping[str, Column]
    """All other fields, by name; those that are missing were not said by anybody."""

    def __len__(self) -> int:
        return len(self.ids)

    def side(self, number: int) -> CandidateSide:
        """Make the nth candidate, beginning with zero."""
        return CandidateSide(
            candidate_id=self.ids[number],
            skills=tuple(
                self._skill(at)
                for at in range(self.skills.ends[number], self.skills.ends[number + 1])
            ),
            titles=tuple(
                self.titles.values[self.titles.chosen[at]]
                for at in range(self.titles.ends[number], self.titles.ends[number + 1])
            ),
            **{name: column.values[column.chosen[number]] for name, column in self.fields.items()},
        )

    def _skill(self, at: int) -> HeldSkill:
        skill_id, name = self.skills.values[self.skills.chosen[at]]
        months, idle = self.months[at], self.idle[at]
        return HeldSkill(
            skill_id=SkillId(skill_id),
            name=name,
            level=self.levels[at] or None,
            months=None if months < 0 else months,
            idle=None if idle < 0 else idle,
        )
