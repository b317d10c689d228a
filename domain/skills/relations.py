"""How one skill stands to another."""

from collections import Counter
from collections.abc import Iterable, Mapping

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
        return Relation.SIBLING if self._are_siblings(wanted, owned) else None

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
