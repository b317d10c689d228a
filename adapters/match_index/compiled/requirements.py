"""Distinct requirements, each with the skills that meet it and what they are worth."""

from typing import Self

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.candidates import MOST_MONTHS, NO_LEVEL
from adapters.match_index.compiled.numbering import Numbering, ends_of
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


@frozen(kw_only=True, eq=False)
class Credits:
    """What a skill is worth for requirements of one shape.

    By relation, level, months and years since it was used; those that do not count are left out.
    """

    table: NDArray[np.uint16]
    """The first level and the first months stand for None."""
    relation_step: int
    """How far the next relation is."""
    level_step: int
    """How far the next level is; zero where none is asked."""
    most_months: int
    """How many months count, and one more; zero where none are asked."""
    most_idle: int
    """How many years since it was used count."""

    @classmethod
    def of(cls, table: NDArray[np.uint16]) -> Self:
        """Measure a table."""
        _, levels, months, idle = table.shape
        return cls(
            table=table.reshape(-1),
            relation_step=levels * months * idle,
            level_step=months * idle if levels > 1 else 0,
            most_months=months - 1,
            most_idle=idle - 1,
        )


@frozen(kw_only=True, eq=False)
class Asked:
    """Several requirements, as `crediting.credit_all` reads them."""

    related: NDArray[np.int64]
    held: NDArray[np.int32]
    relation: NDArray[np.uint8]
    table_at: NDArray[np.uint64]
    relation_step: NDArray[np.uint64]
    level_step: NDArray[np.uint64]
    most_months: NDArray[np.uint64]
    most_idle: NDArray[np.uint64]
    table: NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.table_at)


class Requirements:
    """Numbers requirements by policy, skill, level and months, the same for all jobs."""

    def __init__(
        self, taxonomy: Taxonomy, skills: Numbering[SkillId], policies: Numbering[MatchPolicy]
    ) -> None:
        self._taxonomy = taxonomy
        self._skills = skills
        self._policies = policies
        self._known: Numbering[tuple[int, Shape]] = Numbering()
        self._related: dict[int, tuple[NDArray[np.int32], NDArray[np.uint8]]] = {}
        self._credits: dict[Shape, Credits] = {}

    def number(self, required: RequiredSkill, policy: int) -> int:
        """Return the number of a requirement."""
        shape = (policy, required.level or NO_LEVEL, months_asked(required))
        return self._known[self._skills[required.skill_id], shape]

    def asked(self, numbers: NDArray[np.int32]) -> Asked:
        """Write down what these ask for."""
        known = [self._known.things[number] for number in numbers]
        related = [self._related_to(skill) for skill, _ in known]
        shapes = list(dict.fromkeys(shape for _, shape in known))
        credits_of = {shape: self._credits_of(shape) for shape in shapes}
        begins = dict(
            zip(shapes, ends_of([credits_of[s].table.size for s in shapes]).tolist(), strict=False)
        )
        mine = [credits_of[shape] for _, shape in known]
        return Asked(
            related=ends_of([len(held) for held, _ in related]),
            held=np.concatenate([*(held for held, _ in related), np.zeros(0, dtype=np.int32)]),
            relation=np.concatenate([*(how for _, how in related), np.zeros(0, dtype=np.uint8)]),
            table_at=np.array([begins[shape] for _, shape in known], dtype=np.uint64),
            relation_step=np.array([one.relation_step for one in mine], dtype=np.uint64),
            level_step=np.array([one.level_step for one in mine], dtype=np.uint64),
            most_months=np.array([one.most_months for one in mine], dtype=np.uint64),
            most_idle=np.array([one.most_idle for one in mine], dtype=np.uint64),
            table=np.concatenate(
                [*(credits_of[s].table for s in shapes), np.zeros(0, dtype=np.uint16)]
            ),
        )

    def _related_to(self, skill: int) -> tuple[NDArray[np.int32], NDArray[np.uint8]]:
        found = self._related.get(skill)
        if found is None:
            required = self._skills.things[skill]
            related = {required: Relation.SAME, **self._taxonomy.related(required)}
            how = np.array([_RELATIONS[relation] for relation in related.values()], dtype=np.uint8)
            found = self._related[skill] = self._skills.all(related), how
        return found

    def _credits_of(self, shape: Shape) -> Credits:
        found = self._credits.get(shape)
        if found is None:
            found = self._credits[shape] = _credits(self._policies.things[shape[0]], *shape[1:])
        return found


def _credits(policy: MatchPolicy, level: int, months: int) -> Credits:
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
    table = worth[:, None, None, None] * total[None] // (FULL * of[None])
    return Credits.of(table.astype(np.uint16))
