"""Which towns are meant by what people write."""

from typing import Protocol

from domain.shared.countries import country_code
from domain.shared.towns import Town, place_key
from domain.shared.values import Place

_DOMINANCE = 5
"""So many times as large as the next is the town that a bare name means."""


class Gazetteer(Protocol):
    """The same version gives the same answers."""

    def towns(self, name: str) -> tuple[Town, ...]:
        """Return every town of that name, the largest first."""

    def regions(self, name: str) -> tuple[str, ...]:
        """Return the codes of the countries that have a region of that name or code."""


def town_of(place: Place, *, known: Gazetteer) -> Town | None:
    """Return the town that is meant: the only one, or one that is much larger than all others."""
    towns = known.towns(place.city) if place.city else ()
    country = code_of(place.country)
    if country:
        towns = tuple(town for town in towns if town.country == country)
    elif place.country:
        return None
    key = place_key(place.region)
    if key and known.regions(place.region):
        towns = tuple(town for town in towns if key in town.region)
    if not towns:
        return None
    largest, *others = towns
    if others and largest.population < others[0].population * _DOMINANCE:
        return None
    return largest


def code_of(country: str) -> str | None:
    """Return the code of a country as a place names it."""
    if country == "Georgia":  # only a place of towns there has it for its country
        return "GE"
    return country_code(country) if country else None
