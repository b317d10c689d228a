"""What every score knows of the world: skills, titles and towns."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from attrs import field, frozen

from application.ports.gazetteer import Gazetteer
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.text_embedding import TextEmbedding
from domain.matching.taxonomy import Taxonomy
from domain.matching.title_vectors import TitleVectors, likeness, product
from domain.matching.title_words import plain_titles
from domain.shared.gazetteer import town_of
from domain.shared.ids import SkillId
from domain.shared.skills import Relation
from domain.shared.values import Coordinates, Place

_POINTS = 10_000
"""Places that are kept: more than the towns that many people live in."""
_TITLES = 20_000
"""Titles whose vectors are kept: 512 bytes each at most."""


@frozen(kw_only=True)
class Knowledge(Taxonomy, TitleVectors):
    """The catalogue, the embedding and the list of towns, as one; one for a process.

    It keeps the vector of each title and the point of each place that it was asked for.
    """

    catalogue: SkillCatalogue
    gazetteer: Gazetteer
    embedding: TextEmbedding
    _vector: Callable[[str], bytes] = field(init=False, eq=False, repr=False)
    _point: Callable[[Place], Coordinates | None] = field(init=False, eq=False, repr=False)

    @_vector.default
    def _keep_vectors(self) -> Callable[[str], bytes]:
        return lru_cache(maxsize=_TITLES)(self.embedding.embed)

    @_point.default
    def _keep_points(self) -> Callable[[Place], Coordinates | None]:
        return lru_cache(maxsize=_POINTS)(self._look_up)

    @property
    def version(self) -> str:
        """See Taxonomy."""
        return self.catalogue.version

    @property
    def model(self) -> str:
        """See Taxonomy."""
        return self.embedding.version

    @property
    def places(self) -> str:
        """See Taxonomy."""
        return self.gazetteer.version

    @property
    def unlike(self) -> int:
        """See TitleVectors."""
        return self.embedding.unlike

    @property
    def same(self) -> int:
        """See TitleVectors."""
        return self.embedding.same

    def relation(self, *, required: SkillId, held: SkillId) -> Relation | None:
        """See Taxonomy."""
        return self.catalogue.relation(required=required, held=held)

    def related(self, required: SkillId) -> Mapping[SkillId, Relation]:
        """See Taxonomy."""
        return self.catalogue.related(required)

    def title_likeness(self, one: str, other: str) -> int:
        """See Taxonomy."""
        return likeness(
            product(self._vector(one), self._vector(other)), unlike=self.unlike, same=self.same
        )

    def title_vector(self, title: str) -> bytes:
        """See TitleVectors."""
        return self._vector(title)

    def title_vectors(self, title: str) -> tuple[bytes, ...]:
        """Return the vector of each plain title that a headline holds."""
        return tuple(map(self._vector, plain_titles(title)))

    def point(self, place: Place) -> Coordinates | None:
        """See Taxonomy."""
        return self._point(place)

    def _look_up(self, place: Place) -> Coordinates | None:
        town = town_of(place, known=self.gazetteer)
        return town.coordinates if town else None
