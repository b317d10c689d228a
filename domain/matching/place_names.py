"""One spelling a place: the names that people and advertisements commonly use.

Part of every policy: a change needs a new version of it.
"""

import unicodedata
from collections.abc import Mapping

from attrs import frozen

from domain.shared.values import Place

UNITED_STATES = "united states"

COUNTRIES: Mapping[str, str] = {
    "us": UNITED_STATES,
    "usa": UNITED_STATES,
    "u s": UNITED_STATES,
    "u s a": UNITED_STATES,
    "america": UNITED_STATES,
    "united states of america": UNITED_STATES,
    "estados unidos": UNITED_STATES,
    "uk": "united kingdom",
    "u k": "united kingdom",
    "gb": "united kingdom",
    "great britain": "united kingdom",
    "britain": "united kingdom",
    "england": "united kingdom",
    "scotland": "united kingdom",
    "wales": "united kingdom",
    "northern ireland": "united kingdom",
    "at": "austria",
    "osterreich": "austria",
    "au": "australia",
    "be": "belgium",
    "br": "brazil",
    "brasil": "brazil",
    "ca": "canada",
    "ch": "switzerland",
    "schweiz": "switzerland",
    "suisse": "switzerland",
    "cn": "china",
    "cz": "czechia",
    "czech republic": "czechia",
    "de": "germany",
    "deutschland": "germany",
    "dk": "denmark",
    "es": "spain",
    "espana": "spain",
    "fi": "finland",
    "fr": "france",
    "ie": "ireland",
    "in": "india",
    "it": "italy",
    "italia": "italy",
    "jp": "japan",
    "mx": "mexico",
    "nl": "netherlands",
    "the netherlands": "netherlands",
    "holland": "netherlands",
    "no": "norway",
    "nz": "new zealand",
    "pe": "peru",
    "pl": "poland",
    "polska": "poland",
    "pt": "portugal",
    "se": "sweden",
    "sg": "singapore",
    "uae": "united arab emirates",
}

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

    @property
    def in_a_state(self) -> bool:
        """Whether the region is one of the United States, whose names are unmistakable."""
        return self.region in _STATE_NAMES


def whereabouts(place: Place) -> Whereabouts:
    """Spell a place in the one way. A state tells its country."""
    city, region, country = map(_plain, (place.city, place.region, place.country))
    country = COUNTRIES.get(country, country)
    if country in ("", UNITED_STATES):
        region = STATES.get(region, region)
        if region in _STATE_NAMES:
            country = UNITED_STATES
    return Whereabouts(city=CITIES.get(city, city), region=region, country=country)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in letters if _stays(c)).split())


def _stays(character: str) -> bool:
    return not unicodedata.combining(character)
