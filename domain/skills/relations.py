"""How one skill stands to another."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType

from domain.shared.ids import SkillId
from domain.shared.skills import Relation, Skill
from domain.skills.vocabulary import Vocabulary

MOST_SIBLINGS = 60
"""A larger group says too little about its members for one to stand in for another."""


class Relations:
    """Reads the parents of a vocabulary; remembers what it worked out."""

    def __init__(self, vocabulary: Vocabulary, group_sizes: Mapping[str, int]) -> None:
        """Take the skills, and how many share each category and each parent, by name and by id."""
        self._vocabulary = vocabulary
        self._group_sizes = group_sizes
        self._ancestors: dict[SkillId, frozenset[SkillId]] = {}
        self._related: dict[SkillId, Mapping[SkillId, Relation]] = {}

    def between(self, *, required: SkillId, held: SkillId) -> Relation | None:
        """Return the closest relation, in the order of Relation; None for strangers."""
        wanted, owned = self._vocabulary.get(required), self._vocabulary.get(held)
        if wanted is None or owned is None:
            return None
        if wanted.id == owned.id:
            return Relation.SAME
        if wanted.id in self._above(owned):
            return Relation.NARROWER
        if owned.id in self._above(wanted):
            return Relation.BROADER
        if owned.id in wanted.similar:
            return Relation.SIMILAR
        return Relation.SIBLING if self._are_siblings(wanted, owned) else None

    def related(self, required: SkillId) -> Mapping[SkillId, Relation]:
        """Return every other skill that stands in a relation to this one; by id, no strangers.

        The same as asking `between` about all of them, without asking about strangers.
        """
        known = self._related.get(required)
        wanted = self._vocabulary.get(required) if known is None else None
        if wanted is not None:
            known = self._related[required] = MappingProxyType(self._find_related(wanted))
        return known or {}

    def _find_related(self, wanted: Skill) -> dict[SkillId, Relation]:
        found = dict.fromkeys(self._siblings(wanted), Relation.SIBLING)
        found.update(dict.fromkeys(wanted.similar, Relation.SIMILAR))
        found.update(dict.fromkeys(self._above(wanted), Relation.BROADER))
        found.update(dict.fromkeys(self._below(wanted), Relation.NARROWER))
        found.pop(wanted.id, None)
        known = self._vocabulary.positions
        return {held: found[held] for held in sorted(found) if held in known}

    def _siblings(self, skill: Skill) -> Iterable[SkillId]:
        for group in {skill.category, *skill.broader}:
            if group and self._group_sizes[group] <= MOST_SIBLINGS:
                yield from self._members.get(group, ())

    def _below(self, skill: Skill) -> set[SkillId]:
        """Return all of which this is a general case, at any distance."""
        found: set[SkillId] = set()
        waiting = [skill.id]
        while waiting:
            for child in self._members.get(waiting.pop(), ()):
                # A category may be called like a skill: only a parent makes a special case.
                if child not in found and skill.id in self._above(self._skill(child)):
                    found.add(child)
                    waiting.append(child)
        return found

    def _skill(self, skill_id: SkillId) -> Skill:
        return self._vocabulary.skill(self._vocabulary.positions[skill_id])

    @cached_property
    def _members(self) -> Mapping[str, tuple[SkillId, ...]]:
        """Everything in each category and under each parent, by name and by id."""
        members: dict[str, list[SkillId]] = {}
        for skill_id in self._vocabulary.positions:
            skill = self._skill(skill_id)
            for group in {skill.category, *skill.broader}:
                members.setdefault(group, []).append(skill_id)
        return {group: tuple(ids) for group, ids in members.items()}

    def _above(self, skill: Skill) -> frozenset[SkillId]:
        known = self._ancestors.get(skill.id)
        if known is None:
            found: set[SkillId] = set()
            waiting = list(skill.broader)
            while waiting:
                parent = waiting.pop()
                if parent not in found:
                    found.add(parent)
                    above = self._vocabulary.get(parent)
                    waiting.extend(above.broader if above else ())
            known = self._ancestors[skill.id] = frozenset(found)
        return known

    def _are_siblings(self, one: Skill, other: Skill) -> bool:
        shared: set[str] = {one.category, *one.broader} & {other.category, *other.broader}
        return any(self._group_sizes[group] <= MOST_SIBLINGS for group in shared if group)


def group_sizes(skills: Iterable[Skill]) -> Mapping[str, int]:
    """Count the skills of each category and the children of each parent, by name and by id."""
    return Counter(group for skill in skills for group in (skill.category, *skill.broader))
