"""A handful of towns, for tests and for trying things out."""

from application.ports.gazetteer import Gazetteer
from domain.shared.towns import Town, place_key
from domain.shared.values import Coordinates

# names | country | names of the region | people | latitude | longitude; from GeoNames
_TOWNS = """
Berlin; Berlín | DE | State of Berlin; Berlin; BE | 3426354 | 52.52437 | 13.41053
Görlitz; Goerlitz | DE | Saxony; Sachsen; SN | 57111 | 51.15518 | 14.98853
Munich; München; Muenchen; Múnich | DE | Bavaria; BY; Bayern; Baviera | 1505005 | 48.13743 | 11.57549
Paris; París | FR | Île-de-France | 2138551 | 48.85341 | 2.3488
Paris | US | Texas; TX | 24782 | 33.66094 | -95.55551
Bath | GB | Somerset; England; ENG | 101557 | 51.3751 | -2.36172
Cambridge | GB | England; ENG | 145674 | 52.2 | 0.11667
Cambridge | US | Massachusetts; MA | 110402 | 42.3751 | -71.10561
Cambridge | CA | Ontario; ON | 129920 | 43.3601 | -80.31269
San Francisco; SF | US | California; CA | 827526 | 37.77493 | -122.41942
Seville; Sevilla | ES | Andalusia; Andalucía | 686741 | 37.38283 | -5.97317
"""  # noqa: E501 -- one town a line


class MemoryGazetteer(Gazetteer):
    """Searches a list."""

    def __init__(self) -> None:
        """Make the list."""
        self._names: dict[str, list[Town]] = {}
        self._regions: dict[str, list[str]] = {}
        for row in _TOWNS.strip().splitlines():
            names, country, regions, people, latitude, longitude = row.split("|")
            town = Town(
                country=country.strip(),
                region=frozenset(map(place_key, regions.split(";"))),
                population=int(people),
                coordinates=Coordinates(latitude=float(latitude), longitude=float(longitude)),
            )
            for key in dict.fromkeys(map(place_key, names.split(";"))):
                self._names.setdefault(key, []).append(town)
            for region in sorted(town.region):
                held = self._regions.setdefault(region, [])
                if town.country not in held:
                    held.append(town.country)

    @property
    def version(self) -> str:
        """See Gazetteer."""
        return "a-few-towns"

    @property
    def attribution(self) -> str:
        """See Gazetteer."""
        return "Towns are from GeoNames (geonames.org), CC BY 4.0."

    def towns(self, name: str) -> tuple[Town, ...]:
        """See Gazetteer."""
        found = self._names.get(place_key(name), [])
        return tuple(sorted(found, key=lambda town: -town.population))

    def regions(self, name: str) -> tuple[str, ...]:
        """See Gazetteer."""
        return tuple(sorted(self._regions.get(place_key(name), ())))
