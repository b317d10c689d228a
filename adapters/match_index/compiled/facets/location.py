"""Where the work is done: many places, so pairs of them are worked out in arrays."""

from typing import Self

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.facets.facet import Facet
from adapters.match_index.compiled.numbering import Numbering
from adapters.match_index.compiled.weighing import FULL, NOT_ASKED, UNKNOWN
from domain.matching.location import find_location
from domain.matching.match import ComponentName
from domain.matching.place_names import whereabouts
from domain.matching.policy import MatchPolicy
from domain.shared.values import Place, RemotePolicy

_FAR = (*RemotePolicy, None)
_NOWHERE = -1
_UNCOMPARED, _ELSEWHERE, _COUNTRY, _REGION, _THERE = -1, 0, 1, 2, 3
_SOMEWHERE = Place(city="x")
"""Where both sides are when only what they accept is compared."""


@frozen(kw_only=True, eq=False)
class _People:
    """Where the candidates of each class are, and what they accept."""

    counts: NDArray[np.int64]
    """Of places."""
    at: NDArray[np.int64]
    """All places behind each other, as rows of `places`."""
    places: NDArray[np.int32]
    """City, region, country, and whether the region is a state."""
    accepting: NDArray[np.int32]

    @classmethod
    def none(cls) -> Self:
        """Return nobody's."""
        nothing, numbers = np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int64)
        return cls(counts=numbers, at=numbers, places=nothing.reshape(-1, 4), accepting=nothing)


class LocationFacet(Facet):
    """The rules of `domain.matching.location`, on arrays of places."""

    def __init__(self, policies: Numbering[MatchPolicy]) -> None:
        super().__init__(
            ComponentName.LOCATION,
            of_candidate=("places", "remote"),
            of_job=("place", "remote"),
            find=lambda candidate, job, policy: find_location(candidate, job, policy=policy),
            policies=policies,
        )
        self._names: Numbering[str] = Numbering()
        self._names[""]
        self._places: Numbering[Place] = Numbering()
        self._spelt: list[tuple[int, int, int, bool]] = []
        self._accepting: Numbering[tuple[RemotePolicy, ...]] = Numbering()
        self._accepting[()]
        self._of_class: list[tuple[tuple[int, ...], int]] = []
        self._of_key: list[tuple[int, int, int]] = []
        self._accepted: dict[tuple[int, int, int], int] = {}
        self._every = _People.none()

    def table(self, keys: NDArray[np.int32], classes: NDArray[np.int32]) -> NDArray[np.int16]:
        """See Facet."""
        self._read_new()
        found = np.empty((len(keys), len(classes)), dtype=np.int16)
        people = self._people_of(classes)
        counts, accepting = people.counts, people.accepting
        starts, placed = np.cumsum(counts) - counts, counts > 0
        rows: dict[int, NDArray[np.int8]] = {}
        for row, key in enumerate(keys):
            policy, place, far = self._of_key[key]
            remote = _FAR[far]
            if place == _NOWHERE and remote is None:
                found[row] = NOT_ASKED
                continue
            accepted = np.array(
                [self._accepts(policy, far, n) for n in range(len(self._accepting))],
                dtype=np.int16,
            )[accepting]
            if remote is RemotePolicy.REMOTE:
                found[row] = accepted
                continue
            if place == _NOWHERE:
                found[row] = np.where((accepted != 0) & (accepting == 0), UNKNOWN, accepted)
                continue
            if place not in rows:
                near = np.full(len(classes), _UNCOMPARED, dtype=np.int8)
                if len(people.at):
                    one_by_one = _nearness(people.places, self._spelt[place])[people.at]
                    near[placed] = np.maximum.reduceat(one_by_one, starts[placed])
                rows[place] = near
            worth = self._worth(policy, remote)[rows[place]]
            value = worth * accepted.astype(np.int32) // FULL
            found[row] = np.where(
                accepted == 0, 0, np.where(rows[place] == _UNCOMPARED, UNKNOWN, value)
            )
        return found

    def _people_of(self, classes: NDArray[np.int32]) -> "_People":
        """Return the places of some classes; those of all are kept."""
        every = len(classes) == len(self._of_class)
        if every and len(self._every.counts) == len(classes):
            return self._every
        sides = [self._of_class[kind] for kind in classes]
        used, at = np.unique(
            np.array([place for places, _ in sides for place in places], dtype=np.int32),
            return_inverse=True,
        )
        people = _People(
            counts=np.array([len(places) for places, _ in sides], dtype=np.int64),
            accepting=np.array([accepts for _, accepts in sides], dtype=np.int32),
            at=at,
            places=np.array([self._spelt[place] for place in used], dtype=np.int32).reshape(-1, 4),
        )
        if every:
            self._every = people
        return people

    def _read_new(self) -> None:
        for places, remote in self.classes.things[len(self._of_class) :]:
            numbers = tuple(self._place(place) for place in places)  # type: ignore[attr-defined]
            self._of_class.append((numbers, self._accepting[remote]))  # type: ignore[index]
        for policy, (place, remote) in self.keys.things[len(self._of_key) :]:
            where = self._place(place) if isinstance(place, Place) and str(place) else _NOWHERE
            self._of_key.append((policy, where, _FAR.index(remote)))

    def _place(self, place: Place) -> int:
        number = self._places[place]
        if number == len(self._spelt):
            spelt = whereabouts(place)
            city, region, country = (
                self._names[name] for name in (spelt.city, spelt.region, spelt.country)
            )
            self._spelt.append((city, region, country, spelt.in_a_state))
        return number

    def _accepts(self, policy: int, far: int, accepting: int) -> int:
        """Ask the domain, of two who are at one place."""
        known = self._accepted.get((policy, far, accepting))
        if known is None:
            finding = find_location(
                self.candidate(((_SOMEWHERE,), self._accepting.things[accepting])),
                self.job((_SOMEWHERE, _FAR[far])),
                policy=self._policies.things[policy],
            )
            known = self._accepted[policy, far, accepting] = finding.value or 0
        return known

    def _worth(self, policy: int, remote: RemotePolicy | None) -> NDArray[np.int32]:
        """Return the worth of each nearness; the last is for what cannot be compared."""
        said = self._policies.things[policy]
        values = said.hybrid if remote is RemotePolicy.HYBRID else said.on_site
        return np.array([0, values.country, values.region, FULL, 0], dtype=np.int32)


def _nearness(mine: NDArray[np.int32], job: tuple[int, int, int, bool]) -> NDArray[np.int8]:
    """Compare places with the job's: the rules of `domain.matching.location`, zero being unsaid."""
    city, region, country, in_a_state = job
    my_city, my_region, my_country = mine[:, 0], mine[:, 1], mine[:, 2]
    same_region = (my_region == region) & (region != 0)
    other_region = (mine[:, 3] != 0) & in_a_state & ~same_region
    same_city = (my_city == city) & (city != 0) & ~other_region
    same_country = (my_country == country) & (country != 0)
    abroad = (my_country != country) & (my_country != 0) & (country != 0)
    told_apart = ((my_city != 0) & (city != 0)) | other_region
    found = np.where(told_apart, _ELSEWHERE, _UNCOMPARED)
    found = np.where(same_country, _COUNTRY if city or region else _THERE, found)
    found = np.where(same_region, _REGION if city else _THERE, found)
    found = np.where(same_city, _THERE, found)
    return np.where(abroad, _ELSEWHERE, found).astype(np.int8)
