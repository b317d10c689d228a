"""Distinct requirements, each with the skills that meet it and what they are worth."""

from collections.abc import Sequence
from typing import NamedTuple

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

Shape = tuple[int, int, int]
"""The policy, and the level and the months that are asked for, zero for none."""


class Needs(NamedTuple):
    """All requirements that an index knows, by number, as compiled code reads them.

    Requirement r asks for skill `skill[r]` in the shape `shape[r]`. Skill a is met by the held
    skills `held[related[a]:related[a + 1]]`, each in its `relation`. What they are worth in shape
    s is in a table that begins at `table_at[s]`: so many steps on for the relation, the level, the
    months and the idle years; of those no more than `most_months[s]` and `most_idle[s]` count.
    """

    skill: NDArray[np.int32]
    shape: NDArray[np.int32]
    related: NDArray[np.int64]
    held: NDArray[np.int32]
    relation: NDArray[np.uint8]
    table_at: NDArray[np.int64]
    relation_step: NDArray[np.int64]
    level_step: NDArray[np.int64]
    """Zero where no level is asked."""
    most_months: NDArray[np.int64]
    """One more than count; zero where none are asked."""
    most_idle: NDArray[np.int64]
    table: NDArray[np.uint16]
    """By relation, level, months and idle years; the first level and months stand for None."""


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
        self._steps = [Growing(np.int64) for _ in range(5)]
        self._table = Growing(np.uint16)
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
        at, relation, level, months, idle = (steps.all() for steps in self._steps)
        return Needs(
            skill=self._skill.all(),
            shape=self._shape.all(),
            related=self._related.all(),
            held=self._held.all(),
            relation=self._relation.all(),
            table_at=at,
            relation_step=relation,
            level_step=level,
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
        if number == len(self._steps[0]):
            table = _credits(self._policies.things[shape[0]], *shape[1:])
            _, levels, months, idle = table.shape
            steps = (
                len(self._table),
                levels * months * idle,
                months * idle if levels > 1 else 0,
                months - 1,
                idle - 1,
            )
            for column, step in zip(self._steps, steps, strict=True):
                column.add(step)
            self._table.extend(table.reshape(-1))
        return number


def _credits(policy: MatchPolicy, level: int, months: int) -> NDArray[np.uint16]:
    """Work out every credit: the formula is that of `domain.matching.skill_fit`."""
    levels = np.arange(MAX_LEVEL + 1 if level else 1, dtype=np.int64)
    done = np.arange(-1, min(months, MOST_MONTHS) + 1 if months else 0, dtype=np.int64)
    idle = range(len(policy.idle) + 1 if months else 1)
    short = np.array([at_steps(policy.level_short, level - one) for one in levels.tolist()])
    late = np.array([at_steps(policy.idle, years) for years in idle], dtype=np.int64)
    level_counts = np.where(levels == NO_LEVEL, 0, policy.level)[:, None, None]
    dated = (done >= 0)[None, :, None]
    total = (
        policy.holding * FULL
        + level_counts * short[:, None, None]
        + dated * policy.years * (done * FULL // max(months, 1))[None, :, None]
        + dated * policy.recency * late[None, None, :]
    )
    of = policy.holding + level_counts + dated * (policy.years + policy.recency)
    worth = np.array([policy.relation_credit(relation) for relation in _RELATIONS])
    table: NDArray[np.int64] = worth[:, None, None, None] * total[None] // (FULL * of[None])
    return table.astype(np.uint16)
