"""The labels of a catalogue, ready to be looked up."""

from collections.abc import Callable, Iterable, Mapping
from typing import Self

from attrs import field, frozen

from domain.shared.ids import SkillId
from domain.shared.skills import Skill
from domain.skills.labels import label_key, tokens

LONGEST_LABEL = 12
"""Words; a longer label can be searched for but is not looked for in texts."""


@frozen(kw_only=True, eq=False)
class Vocabulary:
    """Every skill has a position, from zero without gaps; every label key belongs to one skill."""

    owners: Mapping[str, int] = field(repr=False)
    """Label key to the position of its skill."""
    longest: Mapping[str, int] = field(repr=False)
    """First word of a label to the number of words of the longest label that begins with it."""
    positions: Mapping[SkillId, int] = field(repr=False)
    skill: Callable[[int], Skill]
    """The skill at a position; the same object every time."""

    @classmethod
    def of(cls, skills: Iterable[Skill]) -> Self:
        """Build from whole skills: a name wins over an alias, then the earlier skill."""
        known = tuple(skills)
        owners: dict[str, int] = {}
        for labels in ([(s.name,) for s in known], [s.aliases for s in known]):
            for position, some in enumerate(labels):
                for label in some:
                    owners.setdefault(label_key(label), position)
        owners.pop("", None)
        return cls(
            owners=owners,
            longest=longest_by_first_word(owners),
            positions={skill.id: position for position, skill in enumerate(known)},
            skill=known.__getitem__,
        )

    def get(self, skill_id: SkillId) -> Skill | None:
        """Return the skill; None when there is none."""
        position = self.positions.get(skill_id)
        return None if position is None else self.skill(position)


def longest_by_first_word(keys: Iterable[str]) -> dict[str, int]:
    """Make the table that bounds how far a text is read for a label."""
    longest: dict[str, int] = {}
    for key in keys:
        words = [token.word for token in tokens(key)]
        if words and len(words) <= LONGEST_LABEL:
            longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return longest
