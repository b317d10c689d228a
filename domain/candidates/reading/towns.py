"""Which names are towns, and where a place lies."""

from domain.candidates.reading.gazetteer import CANADIAN, CITIES, STATES
from domain.candidates.reading.lookups import NO_TOWNS
from domain.candidates.reading.vocabulary import word_set
from domain.shared.gazetteer import Gazetteer, code_of, town_of
from domain.shared.text import Found, Inferred
from domain.shared.towns import place_key
from domain.shared.values import Coordinates, Place

LARGE = 100_000
"""People. Smaller towns are known by their names alone only where nothing but a place is said."""
_WORDS = word_set(
    """mobile orange nice enterprise progress union date most bath commerce energy independence
    liberty hope normal price industry central global universal bar man nation university
    college imperial prosper fortune summit sandy early deal sale hull hove male van kent grace
    victoria troy carson jackson lincoln madison jefferson franklin marion mercedes sierra media
    pace best surprise buy ace spring summer south north east west station santos leon merced
    wake sun mar la ca al de sap abb ing ses tata obi lidl delta apple oracle adobe ford novo"""
)
"""Names of towns, but more often of something else."""


def is_city(text: str, *, known: Gazetteer = NO_TOWNS, least: int = LARGE) -> bool:
    """Tell whether this is the name of a town that a reader would know."""
    if text.casefold() in CITIES:
        return True
    if (
        not text[:1].isupper()
        or text.casefold() in _WORDS
        or not _SHORTEST <= len(text) <= _LONGEST
    ):
        return False
    return any(town.population >= least for town in known.towns(text)[:1])


_LONGEST = 60
_SHORTEST = 3
"""Letters. Shorter names of towns are codes of something else."""


def lies_in(city: str, region: str, *, known: Gazetteer) -> bool:
    """Tell whether there is a town of that name in a region of that name or code."""
    key = place_key(region)
    return any(key in town.region for town in known.towns(city))


def is_town_of(city: str, country: str, *, known: Gazetteer) -> bool:
    """Tell whether there is a town of that name in the country of that code."""
    return any(town.country == country for town in known.towns(city))


def coordinates(place: Found[Place] | None, *, known: Gazetteer) -> Inferred[Coordinates] | None:
    """Tell where the town is; None when several may be meant, or none is known."""
    town = town_of(place.value, known=known) if place else None
    if place is None or town is None:
        return None
    return Inferred(value=town.coordinates, follows_from=(place.span,))


def countries_of(place: Place, *, known: Gazetteer) -> tuple[str, ...]:
    """Return the countries that a place may lie in, the likeliest first."""
    code = code_of(place.country)
    if code:
        return (code,)
    if place.region in STATES:
        return ("CA",) if place.region in CANADIAN else ("US",)
    town = town_of(place, known=known)
    if town:
        return (town.country,)
    held = known.regions(place.region) if place.region else ()
    found = dict.fromkeys(town.country for town in known.towns(place.city))
    return tuple(country for country in found if not held or country in held) or held[:1]
