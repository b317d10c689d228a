"""Distinct requirements, each with the skills that meet it and what they are worth."""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.candidates import MOST_MONTHS, NO_LEVEL
from adapters.match_index.compiled.growing import Growing
from adapters.match_index.compiled.numbering import Numbering
from domain.matching.match import FULL
from domain.matching.model import RequiredSkill
from domain.matching.policy import MatchPolicy, at_steps
from domain.matching.skill_fit import months_asked
from domain.matching.taxonomy import Taxonomy
from domain.shared.ids import SkillId
from domain.shared.skills import Relation
from domain.shared.values import MAX_LEVEL

_RELATIONS = {relation: number for number, relation in enumerate(Relation)}

WEIGHT_AT: Final = np.uint64(32)
SUM_MASK: Final = np.uint64((1 << 32) - 1)

Shape = tuple[int, int, int]
"""The policy, and the level and the months that are asked for, zero for none."""


class Needs(NamedTuple):
    """All requirements that an index knows, by number, as compiled code reads them.

    Requirement r asks for skill `skill[r]` in the shape `shape[r]`. Skill a is met by the held
    skills `held[related[a]:related[a + 1]]`, each in its `relation`. What that is worth in shape s
    is in row s of `worth`; what the level, the months and the idle years count is in a table that
    begins at `table_at[s]`.
    """

    skill: NDArray[np.int32]
    shape: NDArray[np.int32]
    related: NDArray[np.int64]
    held: NDArray[np.int32]
    relation: NDArray[np.uint8]
    worth: NDArray[np.int32]
    """In bp."""
    table_at: NDArray[np.int32]
    most_level: NDArray[np.int32]
    """Zero where no level is asked."""
    most_months: NDArray[np.int32]
    """One more than count; zero where none are asked."""
    most_idle: NDArray[np.int32]
    table: NDArray[np.uint64]
    """By level, then by months, then by idle years, the first level and months for None: sums of
    value times weight, and above `WEIGHT_AT` the weights. Idle years count where there are months.
    """


class Requirements:
    """Numbers requirements by policy, skill, level and months, the same for all jobs."""

    def __init__(
        self, taxonomy: Taxonomy, skills: Numbering[SkillId], policies: Numbering[MatchPolicy]
    ) -> None:
        self._taxonomy = taxonomy
        self._skills = skills
        self._policies = policies
        self._known: dict[tuple[SkillId, int, int | None, int | None], int] = {}
        self._asked: Numbering[SkillId] = Numbering()
        self._shapes: Numbering[Shape] = Numbering()
        self._skill, self._shape = Growing(np.int32), Growing(np.int32)
        self._related, self._held = Growing(np.int64), Growing(np.int32)
        self._relation = Growing(np.uint8)
        self._worth = Growing(np.int32)
        self._limits = [Growing(np.int32) for _ in range(4)]
        self._table = Growing(np.uint64)
        self._related.add(0)

    def number(self, required: RequiredSkill, policy: int) -> int:
        """Return the number of a requirement."""
        said = (required.skill_id, policy, required.level, required.min_years)
        number = self._known.get(said)
        if number is None:
            number = self._known[said] = len(self._skill)
            shape = (policy, required.level or NO_LEVEL, months_asked(required))
            self._skill.add(self._asked_for(required.skill_id))
            self._shape.add(self._shaped(shape))
        return number

    def needs(self) -> Needs:
        """Return all that there are now."""
        at, level, months, idle = (limits.all() for limits in self._limits)
        return Needs(
            skill=self._skill.all(),
            shape=self._shape.all(),
            related=self._related.all(),
            held=self._held.all(),
            relation=self._relation.all(),
            worth=self._worth.all().reshape(-1, len(_RELATIONS)),
            table_at=at,
            most_level=level,
            most_months=months,
            most_idle=idle,
            table=self._table.all(),
        )

    def worth(self, policies: Sequence[int]) -> NDArray[np.int64]:
        """Return what a skill in each relation is worth in bp: a row a policy."""
        said = [self._policies.things[policy] for policy in policies]
        worth = [[one.relation_credit(relation) for relation in _RELATIONS] for one in said]
        return np.array(worth, dtype=np.int64)

    def _asked_for(self, skill: SkillId) -> int:
        number = self._asked[skill]
        if number == len(self._related) - 1:
            related = {skill: Relation.SAME, **self._taxonomy.related(skill)}
            self._held.extend(self._skills.all(related))
            self._relation.extend([_RELATIONS[relation] for relation in related.values()])
            self._related.add(len(self._held))
        return number

    def _shaped(self, shape: Shape) -> int:
        number = self._shapes[shape]
        if number == len(self._limits[0]):
            policy, level, months = self._policies.things[shape[0]], *shape[1:]
            parts = _levels(policy, level), _months(policy, months), _idle(policy, months)
            limits = (len(self._table), *(len(part) - 1 for part in parts))
            for column, limit in zip(self._limits, limits, strict=True):
                column.add(limit)
            for part in parts:
                self._table.extend(part)
            self._worth.extend([policy.relation_credit(relation) for relation in _RELATIONS])
        return number


# What counts is a mean of what is known: the formula is that of `domain.matching.skill_fit`.


def _levels(policy: MatchPolicy, level: int) -> NDArray[np.uint64]:
    levels = range(1, MAX_LEVEL + 1 if level else 1)
    short = [at_steps(policy.level_short, level - one) for one in levels]
    holding = policy.holding * FULL
    return _counted(
        [holding, *(holding + policy.level * value for value in short)],
        [policy.holding, *(policy.holding + policy.level for _ in levels)],
    )


def _months(policy: MatchPolicy, months: int) -> NDArray[np.uint64]:
    done = range(min(months, MOST_MONTHS) + 1 if months else 0)
    return _counted(
        [0, *(policy.years * (one * FULL // months) for one in done)],
        [0, *(policy.years for _ in done)],
    )


def _idle(policy: MatchPolicy, months: int) -> NDArray[np.uint64]:
    years = range(len(policy.idle) + 1 if months else 1)
    late = [policy.recency * at_steps(policy.idle, one) for one in years]
    return _counted(late, [policy.recency for _ in years])


def _counted(sums: Sequence[int], weights: Sequence[int]) -> NDArray[np.uint64]:
    return np.array(weights, dtype=np.uint64) << WEIGHT_AT | np.array(sums, dtype=np.uint64)
