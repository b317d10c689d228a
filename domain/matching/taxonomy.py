"""What a score asks of a catalogue of skills, and of a list of towns."""

from collections.abc import Mapping
from typing import Protocol

from domain.shared.ids import SkillId
from domain.shared.skills import Occupation, Relation
from domain.shared.values import Coordinates, Place


class Taxonomy(Protocol):
    """The same versions give the same answers."""

    @property
    def version(self) -> str:
        """Changes whenever any answer about skills may change."""

    @property
    def places(self) -> str:
        """The version of the towns: changes whenever a point may change."""

    def relation(self, *, required: SkillId, held: SkillId) -> Relation | None:
        """Return how `held` stands to `required`; None for strangers."""

    def related(self, required: SkillId) -> Mapping[SkillId, Relation]:
        """Return all other skills to which `relation` finds one."""

    def occupation(self, title: str) -> Occupation | None:
        """Return the occupation that a job title names."""

    def point(self, place: Place) -> Coordinates | None:
        """Tell where a place's town is; None when several may be meant, or none is known."""
