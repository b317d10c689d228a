"""What every score knows of the world: skills, occupations and towns."""

from collections.abc import Mapping

from attrs import field, frozen

from application.ports.gazetteer import Gazetteer
from application.ports.skill_catalogue import SkillCatalogue
from domain.matching.taxonomy import Taxonomy
from domain.shared.gazetteer import town_of
from domain.shared.ids import SkillId
from domain.shared.skills import Occupation, Relation
from domain.shared.values import Coordinates, Place

_MOST = 10_000
"""Points that are kept: more than the towns that many people live in."""


@frozen(kw_only=True)
class Knowledge(Taxonomy):
    """The catalogue of skills and the list of towns, as one."""

    catalogue: SkillCatalogue
    gazetteer: Gazetteer
    _points: dict[Place, Coordinates | None] = field(factory=dict, init=False, eq=False)

    @property
    def version(self) -> str:
        """See Taxonomy."""
        return self.catalogue.version

    @property
    def places(self) -> str:
        """See Taxonomy."""
        return self.gazetteer.version

    def relation(self, *, required: SkillId, held: SkillId) -> Relation | None:
        """See Taxonomy."""
        return self.catalogue.relation(required=required, held=held)

    def related(self, required: SkillId) -> Mapping[SkillId, Relation]:
        """See Taxonomy."""
        return self.catalogue.related(required)

    def occupation(self, title: str) -> Occupation | None:
        """See Taxonomy."""
        return self.catalogue.occupation(title)

    def point(self, place: Place) -> Coordinates | None:
        """See Taxonomy."""
        if place not in self._points:
            if len(self._points) >= _MOST:
                self._points.clear()
            town = town_of(place, known=self.gazetteer)
            self._points[place] = town.coordinates if town else None
        return self._points[place]
