"""One spelling a place: the names that people and advertisements commonly use.

Part of every policy: a change needs a new version of it.
"""

import unicodedata
from collections.abc import Mapping

from attrs import frozen

from domain.shared.gazetteer import code_of
from domain.shared.values import Place

UNITED_STATES = "US"

COUNTRIES: Mapping[str, str] = {
    "u s": "US",
    "u s a": "US",
    "america": "US",
    "u k": "GB",
    "britain": "GB",
}
"""What people also call a country, beside all that `country_code` knows."""

_STATES = (
    "al alabama, ak alaska, az arizona, ar arkansas, ca california, co colorado, ct connecticut, "
    "de delaware, dc district of columbia, fl florida, ga georgia, hi hawaii, id idaho, "
    "il illinois, in indiana, ia iowa, ks kansas, ky kentucky, la louisiana, me maine, "
    "md maryland, ma massachusetts, mi michigan, mn minnesota, ms mississippi, mo missouri, "
    "mt montana, ne nebraska, nv nevada, nh new hampshire, nj new jersey, nm new mexico, "
    "ny new york, nc north carolina, nd north dakota, oh ohio, ok oklahoma, or oregon, "
    "pa pennsylvania, ri rhode island, sc south carolina, sd south dakota, tn tennessee, "
    "tx texas, ut utah, vt vermont, va virginia, wa washington, wv west virginia, "
    "wi wisconsin, wy wyoming"
)
STATES: Mapping[str, str] = dict(state.split(" ", 1) for state in _STATES.split(", "))
"""Of the United States, by postal code."""
_STATE_NAMES = frozenset(STATES.values())

CITIES: Mapping[str, str] = {
    "nyc": "new york",
    "new york city": "new york",
    "sf": "san francisco",
    "la": "los angeles",
    "washington dc": "washington",
    "washington d c": "washington",
    "munchen": "munich",
    "koln": "cologne",
    "wien": "vienna",
    "bangalore": "bengaluru",
    "bombay": "mumbai",
}


@frozen(kw_only=True)
class Whereabouts:
    """A place with its names made comparable; empty where not said."""

    city: str
    region: str
    country: str
    """Its code by ISO 3166-1 where the name is known, else the name."""

    @property
    def in_a_state(self) -> bool:
        """Whether the region is one of the United States, whose names are unmistakable."""
        return self.region in _STATE_NAMES


def whereabouts(place: Place) -> Whereabouts:
    """Spell a place in the one way. A state tells its country."""
    city, region, country = map(_plain, (place.city, place.region, place.country))
    country = COUNTRIES.get(country) or _code(place.country) or country
    if country in ("", UNITED_STATES):
        region = STATES.get(region, region)
        if region in _STATE_NAMES:
            country = UNITED_STATES
    return Whereabouts(city=CITIES.get(city, city), region=region, country=country)


def _code(country: str) -> str | None:
    return code_of(country) or code_of(country.strip().upper())


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in letters if _stays(c)).split())


def _stays(character: str) -> bool:
    return not unicodedata.combining(character)
