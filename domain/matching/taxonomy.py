"""What a score asks of a catalogue of skills."""

from collections.abc import Mapping
from typing import Protocol

from domain.shared.ids import SkillId
from domain.shared.skills import Occupation, Relation


class Taxonomy(Protocol):
    """The same version gives the same answers."""

    @property
    def version(self) -> str:
        """Changes whenever any answer may change."""

    def relation(self, *, required: SkillId, held: SkillId) -> Relation | None:
        """Return how `held` stands to `required`; None for strangers."""

    def related(self, required: SkillId) -> Mapping[SkillId, Relation]:
        """Return all other skills to which `relation` finds one."""

    def occupation(self, title: str) -> Occupation | None:
        """Return the occupation that a job title names."""
