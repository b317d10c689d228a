"""What a score asks of what is known about skills, titles, towns and words."""

from collections.abc import Mapping
from typing import Protocol

from domain.shared.ids import SkillId
from domain.shared.skills import Relation
from domain.shared.values import Coordinates, Place


class Taxonomy(Protocol):
    """The same versions give the same answers."""

    @property
    def version(self) -> str:
        """Of the catalogue: changes whenever an answer about skills may change."""

    @property
    def model(self) -> str:
        """Of what compares titles: changes whenever a likeness may change."""

    @property
    def places(self) -> str:
        """Of the towns: changes whenever a point may change."""

    @property
    def words(self) -> str:
        """Of the words: changes whenever what one weighs may change."""

    def relation(self, *, required: SkillId, held: SkillId) -> Relation | None:
        """Return how `held` stands to `required`; None for strangers."""

    def related(self, required: SkillId) -> Mapping[SkillId, Relation]:
        """Return all other skills to which `relation` finds one."""

    def title_likeness(self, one: str, other: str) -> int:
        """Return how alike two plain titles are, in bp, whichever comes first.

        They are not the same. Plain is what `title_words.plain_titles` gives.
        """

    def point(self, place: Place) -> Coordinates | None:
        """Tell where a place's town is; None when several may be meant, or none is known."""
