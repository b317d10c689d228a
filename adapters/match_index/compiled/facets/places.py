"""How far places are from a job's, and what that is worth: the domain's rules, compiled."""

from typing import Final, Self

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.growing import Growing
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.numbering import Numbering
from domain.matching.distance import degrees
from domain.matching.location import Nearness, Way, way_value
from domain.matching.place_names import whereabouts
from domain.matching.policy import MatchPolicy, PlaceValues
from domain.matching.taxonomy import Taxonomy
from domain.shared.values import Place

NO_WAY: Final = -1
"""In place of a value, where nothing can be compared."""
_NAMELESS: Final = 0
_ROUND: Final = 36_000_000
_RADIANS: Final = 1_000_000
_HALF_CIRCLE: Final = 3_141_593
_HALF_ROUND: Final = 18_000_000
_SQUARE_METRES: Final = 12_364
"""See `domain.matching.distance`."""
_NEARNESSES = (None, *Nearness)
_UNTOLD: Final = 0
_THERE: Final = _NEARNESSES.index(Nearness.THERE)
_SAME_REGION: Final = _NEARNESSES.index(Nearness.SAME_REGION)
_SAME_COUNTRY: Final = _NEARNESSES.index(Nearness.SAME_COUNTRY)
_ELSEWHERE: Final = _NEARNESSES.index(Nearness.ELSEWHERE)
MOVES = (None, False, True)
"""Whether somebody would move: a row each."""
_CITY, _REGION, _COUNTRY, _IN_A_STATE, _KNOWN, _NORTH, _EAST = range(7)
_WIDTH = _EAST + 1
"""City, region and country by number, whether the region is a state, whether the town is known,
and its latitude and longitude in 1/100,000 degree."""


@frozen(kw_only=True, eq=False)
class Ways:
    """What ways to a place are worth by one policy, for one kind of work."""

    up_to: NDArray[np.int64]
    """Kilometres: the outer ends of the rings of a commute."""
    worth: NDArray[np.int16]
    """By what is said of moving, by nearness, and by ring: the first is for unknown towns."""

    @classmethod
    def of(cls, values: PlaceValues, policy: MatchPolicy) -> Self:
        """Ask the domain about every way."""
        up_to = tuple(km for km, _ in values.commute)
        kms = (None, *up_to, (up_to[-1] if up_to else 0) + 1)
        worth = [
            [
                [_value(Way(nearness=near, km=km), moves, values, policy) for km in kms]
                for near in _NEARNESSES
            ]
            for moves in MOVES
        ]
        return cls(up_to=np.array(up_to, dtype=np.int64), worth=np.array(worth, dtype=np.int16))


class Places:
    """Numbers places; knows of any how far it is from a job's."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        """Take what knows where towns are."""
        self._taxonomy = taxonomy
        self._names: Numbering[str] = Numbering()
        self._names[""]
        self._numbers: Numbering[Place] = Numbering()
        self._spelt = Growing(np.int64)

    def number(self, place: Place) -> int:
        """Return the number of a place."""
        number = self._numbers[place]
        if number * _WIDTH == len(self._spelt):
            self._spelt.add(*self._spell(place))
        return number

    def inside(self, countries: tuple[str, ...]) -> NDArray[np.int16]:
        """Tell which places are in one of some countries: one or zero, NO_WAY for unsaid."""
        mine = self._columns()[:, _COUNTRY]
        found = np.isin(mine, [self._names[country] for country in countries]).astype(np.int16)
        found[mine == _NAMELESS] = NO_WAY
        return found

    def worth(self, job: Place, ways: Ways) -> NDArray[np.int16]:
        """Return what each place is worth in bp; NO_WAY where nothing can be compared.

        The first row is for who does not say whether they move, then who would not, who would.
        """
        number = self.number(job)
        places = self._columns()
        found = np.empty((len(MOVES), len(places)), dtype=np.int16)
        _worth(places, places[number], ways.up_to, ways.worth, found)
        return found

    def _columns(self) -> NDArray[np.int64]:
        return self._spelt.all().reshape(-1, _WIDTH)

    def _spell(self, place: Place) -> tuple[int, ...]:
        spelt, point = whereabouts(place), self._taxonomy.point(place)
        city, region, country = (
            self._names[name] for name in (spelt.city, spelt.region, spelt.country)
        )
        north, east = degrees(point) if point else (0, 0)
        return city, region, country, int(spelt.in_a_state), int(point is not None), north, east


def _value(way: Way, moves: bool | None, values: PlaceValues, policy: MatchPolicy) -> int:  # noqa: FBT001 - as a side has it
    if way == Way(nearness=None, km=None):
        return NO_WAY
    return way_value(way, moves=moves, values=values, policy=policy)


@compiled
def _worth(
    places: NDArray[np.int64],
    job: NDArray[np.int64],
    up_to: NDArray[np.int64],
    worth: NDArray[np.int16],
    found: NDArray[np.int16],
) -> None:
    for place in range(len(places)):
        near = _nearness(places[place], job)
        ring = _ring(places[place], job, up_to)
        for moves in range(len(worth)):
            found[moves, place] = worth[moves, near, ring]


@compiled
def _nearness(mine: NDArray[np.int64], job: NDArray[np.int64]) -> int:
    """Return a place in _NEARNESSES: the rules of `domain.matching.location`."""
    city, region, country = job[_CITY], job[_REGION], job[_COUNTRY]
    both_countries = mine[_COUNTRY] != _NAMELESS and country != _NAMELESS
    if both_countries and mine[_COUNTRY] != country:
        return _ELSEWHERE
    same_region = mine[_REGION] == region and region != _NAMELESS
    other_region = mine[_IN_A_STATE] != 0 and job[_IN_A_STATE] != 0 and not same_region
    if mine[_CITY] == city and city != _NAMELESS and not other_region:
        return _THERE
    if same_region:
        return _SAME_REGION if city != _NAMELESS else _THERE
    if both_countries:
        return _SAME_COUNTRY if city != _NAMELESS or region != _NAMELESS else _THERE
    if other_region or (mine[_CITY] != _NAMELESS and city != _NAMELESS):
        return _ELSEWHERE
    return _UNTOLD


@compiled
def _ring(mine: NDArray[np.int64], job: NDArray[np.int64], up_to: NDArray[np.int64]) -> int:
    """Return zero where a town is not known, else one more than the rings that it is beyond."""
    if mine[_KNOWN] == 0 or job[_KNOWN] == 0:
        return 0
    north = mine[_NORTH] - job[_NORTH]
    east = abs(mine[_EAST] - job[_EAST])
    cosine = _cosine((mine[_NORTH] + job[_NORTH]) // 2)
    east = min(east, _ROUND - east) * cosine // _RADIANS
    metres = (north * north + east * east) * _SQUARE_METRES // 10_000
    ring = 1
    for km in up_to:
        # a distance of k whole kilometres or less is one of less than k + 1
        ring += metres >= ((km + 1) * 1_000) ** 2
    return ring


@compiled
def _cosine(latitude: int) -> int:
    angle = latitude * _HALF_CIRCLE // _HALF_ROUND
    square = angle * angle // _RADIANS
    cosine = _RADIANS
    for step in (90, 56, 30, 12, 2):
        cosine = _RADIANS - square * cosine // (step * _RADIANS)
    return cosine
