"""What skills there are, and where a text names them."""

from collections.abc import Mapping
from typing import Protocol

from domain.shared.errors import NotFoundError
from domain.shared.ids import OccupationId, SkillId
from domain.shared.skills import Occupation, Relation, Skill, SkillMention


class SkillNotFoundError(NotFoundError):
    """The catalogue has no such skill."""


class SkillCatalogue(Protocol):
    """An immutable, versioned catalogue, in memory once open: nothing here waits.

    The same version gives the same answers, in the same order, on every machine.
    """

    @property
    def version(self) -> str:
        """Changes whenever any answer may change."""

    @property
    def attribution(self) -> str:
        """The sentence that the sources of the catalogue ask for."""

    def get(self, skill_id: SkillId) -> Skill:
        """Raise SkillNotFoundError."""

    def search(self, text: str, *, limit: int) -> tuple[Skill, ...]:
        """Find skills by label, best first; nothing for blank text.

        The exact label comes first, then labels that begin so, then those with such a word, then
        near misspellings; ties by name, then id.
        """

    def find(self, text: str) -> tuple[SkillMention, ...]:
        """Every mention, by position, none overlapping: the longest label at a place wins.

        An ambiguous word ("go", "excel") counts only where its surroundings say so. Time is
        linear in the text.
        """

    def relation(self, *, required: SkillId, held: SkillId) -> Relation | None:
        """How `held` stands to `required`, the closest one; None for strangers or unknown ids."""

    def related(self, required: SkillId) -> Mapping[SkillId, Relation]:
        """All other skills to which `relation` finds one; none for an unknown id."""

    def occupation(self, title: str) -> Occupation | None:
        """Find what a job title names, ignoring case, seniority and punctuation."""

    def typical_skills(self, occupation_id: OccupationId) -> tuple[Skill, ...]:
        """Return the skills that an occupation needs, by name; none where no source says."""
