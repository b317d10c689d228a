"""What every score knows of the world: skills, titles, towns and words."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from attrs import field, frozen

from application.ports.gazetteer import Gazetteer
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.text_embedding import TextEmbedding
from application.ports.word_weights import WordWeights
from domain.matching.taxonomy import Taxonomy
from domain.matching.title_vectors import TitleVectors, likeness, product
from domain.shared.gazetteer import town_of
from domain.shared.ids import SkillId
from domain.shared.skills import Relation
from domain.shared.values import Coordinates, Place

_POINTS = 10_000
"""Places that are kept, until one more comes: more than the towns that many people live in."""
_TITLES = 100_000
"""Titles whose vectors are kept, until one more comes: half a kilobyte each at most."""


@frozen(kw_only=True)
class Knowledge(Taxonomy, TitleVectors):
    """The catalogue, the embedding and the list of towns, as one; one for a process.

    It keeps the vector of each title and the point of each place that it was asked for.
    """

    catalogue: SkillCatalogue
    gazetteer: Gazetteer
    embedding: TextEmbedding
    word_weights: WordWeights
    most_titles: int = _TITLES
    """Whose vectors are kept."""
    _vectors: dict[str, bytes] = field(factory=dict, init=False, eq=False, repr=False)
    _points: dict[Place, Coordinates | None] = field(factory=dict, init=False, eq=False, repr=False)

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

    @property
    def words(self) -> str:
        """See Taxonomy."""
        return self.word_weights.version

    def relation(self, *, required: SkillId, held: SkillId) -> Relation | None:
        """See Taxonomy."""
        return self.catalogue.relation(required=required, held=held)

    def related(self, required: SkillId) -> Mapping[SkillId, Relation]:
        """See Taxonomy."""
        return self.catalogue.related(required)

    def title_likeness(self, one: str, other: str) -> int:
        """See Taxonomy."""
        return likeness(
            product(*self.title_vectors((one, other))), unlike=self.unlike, same=self.same
        )

    def title_vectors(self, titles: Sequence[str]) -> list[bytes]:
        """See TitleVectors."""
        # Threads ask at once: what one has found another may clear, so it is held here.
        kept = ((title, self._vectors.get(title)) for title in titles)
        found = {title: vector for title, vector in kept if vector is not None}
        new = [title for title in dict.fromkeys(titles) if title not in found]
        if new:
            made = dict(zip(new, self.embedding.embed_all(new), strict=True))
            found |= made
            if len(self._vectors) + len(made) > self.most_titles:
                self._vectors.clear()
            self._vectors.update(made)
        return [found[title] for title in titles]

    def point(self, place: Place) -> Coordinates | None:
        """See Taxonomy."""
        with suppress(KeyError):  # asked in one step: another thread may clear them
            return self._points[place]
        town = town_of(place, known=self.gazetteer)
        found = town.coordinates if town else None
        if len(self._points) >= _POINTS:
            self._points.clear()
        self._points[place] = found
        return found
