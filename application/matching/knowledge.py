"""All that a score asks of the world besides the two sides: skills and titles."""

from functools import lru_cache

from application.ports.skill_catalogue import SkillCatalogue
from application.ports.text_embedding import TextEmbedding
from domain.matching.taxonomy import Taxonomy
from domain.matching.title_vectors import likeness, product
from domain.matching.title_words import plain_titles
from domain.shared.ids import SkillId
from domain.shared.skills import Relation

_TITLES = 20_000
"""Whose vectors are kept: 512 bytes each at most."""


class Knowledge(Taxonomy):
    """A catalogue and an embedding. One for a process: it keeps the vector of each title."""

    def __init__(self, *, catalogue: SkillCatalogue, embedding: TextEmbedding) -> None:
        self._catalogue = catalogue
        self._embedding = embedding
        self._vector = lru_cache(maxsize=_TITLES)(embedding.embed)

    @property
    def version(self) -> str:
        """See Taxonomy."""
        return self._catalogue.version

    @property
    def model(self) -> str:
        """See Taxonomy."""
        return self._embedding.version

    @property
    def unlike(self) -> int:
        """The product of vectors up to which titles have nothing in common."""
        return self._embedding.unlike

    @property
    def same(self) -> int:
        """The product of vectors from which titles say the same."""
        return self._embedding.same

    def relation(self, *, required: SkillId, held: SkillId) -> Relation | None:
        """See Taxonomy."""
        return self._catalogue.relation(required=required, held=held)

    def title_likeness(self, one: str, other: str) -> int:
        """See Taxonomy."""
        return likeness(
            product(self._vector(one), self._vector(other)), unlike=self.unlike, same=self.same
        )

    def title_vectors(self, title: str) -> tuple[bytes, ...]:
        """Return the vector of each plain title that a headline holds.

        Two headlines are as like as the two of their vectors with the largest product are, read
        on the curve `domain.matching.title_vectors.likeness`.
        """
        return tuple(map(self._vector, plain_titles(title)))
