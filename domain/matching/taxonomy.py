"""What a score asks of what is known about skills and titles."""

from typing import Protocol

from domain.shared.ids import SkillId
from domain.shared.skills import Relation


class Taxonomy(Protocol):
    """The same version and model give the same answers."""

    @property
    def version(self) -> str:
        """Of the catalogue: changes whenever an answer about skills may change."""

    @property
    def model(self) -> str:
        """Of what compares titles: changes whenever a likeness may change."""

    def relation(self, *, required: SkillId, held: SkillId) -> Relation | None:
        """Return how `held` stands to `required`; None for strangers."""

    def title_likeness(self, one: str, other: str) -> int:
        """Return how alike two plain titles are, in bp, whichever comes first.

        A title is wholly like itself. Plain is what `title_words.plain_titles` gives.
        """
