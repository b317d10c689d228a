"""How far places are from a job's, and what that is worth: the domain's rules on arrays."""

from typing import Self

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.numbering import Numbering
from domain.matching.distance import degrees
from domain.matching.location import Nearness, Way, way_value
from domain.matching.place_names import whereabouts
from domain.matching.policy import MatchPolicy, PlaceValues
from domain.matching.taxonomy import Taxonomy
from domain.shared.values import Place

NO_WAY = -1
"""In place of a value, where nothing can be compared."""
_NAMELESS = 0
_PARTS = 100_000
_ROUND = 360 * _PARTS
_RADIANS = 1_000_000
_HALF_CIRCLE = 3_141_593
_SQUARE_METRES = 12_364
"""See `domain.matching.distance`."""
_NEARNESSES = (None, *Nearness)
_MOVES = (None, False, True)

Spelt = tuple[int, int, int, int, int, int, int]
"""City, region and country by number, whether the region is a state, whether the town is known,
and its latitude and longitude in 1/100,000 degree."""


@frozen(kw_only=True, eq=False)
class Ways:
    """What ways to a place are worth by one policy, for one kind of work."""

    up_to: tuple[int, ...]
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
            for moves in _MOVES
        ]
        return cls(up_to=up_to, worth=np.array(worth, dtype=np.int16))


class Places:
    """Numbers places; knows of any how far it is from a job's."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        """Take what knows where towns are."""
        self._taxonomy = taxonomy
        self._names: Numbering[str] = Numbering()
        self._names[""]
        self._numbers: Numbering[Place] = Numbering()
        self._spelt: list[Spelt] = []

    def number(self, place: Place) -> int:
        """Return the number of a place."""
        number = self._numbers[place]
        if number == len(self._spelt):
            self._spelt.append(self._spell(place))
        return number

    def inside(self, places: NDArray[np.int32], countries: tuple[str, ...]) -> NDArray[np.int16]:
        """Tell which places are in one of some countries: one or zero, NO_WAY for unsaid."""
        mine = self._columns(places)[:, 2]
        found = np.isin(mine, [self._names[country] for country in countries]).astype(np.int16)
        found[mine == _NAMELESS] = NO_WAY
        return found

    def worth(self, places: NDArray[np.int32], job: Place, ways: "Ways") -> NDArray[np.int16]:
        """Return what each place is worth in bp; NO_WAY where nothing can be compared.

        The first row is for who does not say whether they move, then who would not, who would.
        """
        mine, there = self._columns(places), self._spelt[self.number(job)]
        near, rings = _nearness(mine, there), _rings(mine, there, ways.up_to)
        return np.asarray(ways.worth[:, near, rings], dtype=np.int16)

    def _columns(self, places: NDArray[np.int32]) -> NDArray[np.int64]:
        return np.array([self._spelt[place] for place in places], dtype=np.int64).reshape(-1, 7)

    def _spell(self, place: Place) -> Spelt:
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


def _nearness(mine: NDArray[np.int64], job: Spelt) -> NDArray[np.int64]:
    """Return places in _NEARNESSES: the rules of `domain.matching.location`."""
    city, region, country, in_a_state, *_ = job
    my_city, my_region, my_country = mine[:, 0], mine[:, 1], mine[:, 2]
    same_region = (my_region == region) & (region != _NAMELESS)
    other_region = (mine[:, 3] != 0) & bool(in_a_state) & ~same_region
    same_city = (my_city == city) & (city != _NAMELESS) & ~other_region
    same_country = (my_country == country) & (country != _NAMELESS)
    abroad = (my_country != country) & (my_country != _NAMELESS) & (country != _NAMELESS)
    told_apart = ((my_city != _NAMELESS) & (city != _NAMELESS)) | other_region
    at = {nearness: place for place, nearness in enumerate(_NEARNESSES)}
    there = at[Nearness.THERE]
    found = np.where(told_apart, at[Nearness.ELSEWHERE], at[None])
    found = np.where(same_country, at[Nearness.SAME_COUNTRY] if city or region else there, found)
    found = np.where(same_region, at[Nearness.SAME_REGION] if city else there, found)
    found = np.where(same_city, there, found)
    return np.where(abroad, at[Nearness.ELSEWHERE], found)


def _rings(mine: NDArray[np.int64], job: Spelt, up_to: tuple[int, ...]) -> NDArray[np.int64]:
    """Return zero where a town is not known, else one more than the rings that it is beyond."""
    *_, known, my_north, my_east = job
    north = mine[:, 5] - my_north
    east = np.abs(mine[:, 6] - my_east)
    cosine = _cosine((mine[:, 5] + my_north) // 2)
    east = np.minimum(east, _ROUND - east) * cosine // _RADIANS
    metres = (north * north + east * east) * _SQUARE_METRES // 10_000
    # a distance of k whole kilometres or less is one of less than k + 1
    beyond = [metres >= ((km + 1) * 1_000) ** 2 for km in up_to]
    rings = 1 + np.sum(beyond, axis=0, dtype=np.int64) if beyond else np.ones_like(metres)
    return np.where((mine[:, 4] != 0) & bool(known), rings, 0)


def _cosine(latitude: NDArray[np.int64]) -> NDArray[np.int64]:
    angle = latitude * _HALF_CIRCLE // (180 * _PARTS)
    square = angle * angle // _RADIANS
    cosine = np.full_like(square, _RADIANS)
    for step in (90, 56, 30, 12, 2):
        cosine = _RADIANS - square * cosine // (step * _RADIANS)
    return cosine
