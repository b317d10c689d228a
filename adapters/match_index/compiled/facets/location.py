"""Where the work is done: many places, so pairs of them are worked out in arrays."""

from typing import cast

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.facets.facet import Facet, Values, found
from adapters.match_index.compiled.facets.places import NO_WAY, Places, Ways
from adapters.match_index.compiled.numbering import Numbering
from adapters.match_index.compiled.packing import NOT_ASKED, UNKNOWN
from domain.matching.location import acceptance, find_location
from domain.matching.match import FULL, ComponentName
from domain.matching.policy import MatchPolicy
from domain.matching.taxonomy import Taxonomy
from domain.shared.values import Place, RemotePolicy

_MOVES = (None, False, True)

_Said = tuple[tuple[Place, ...], tuple[RemotePolicy, ...], bool | None]
"""What is compared of a candidate."""


@frozen(kw_only=True, eq=False)
class _People:
    """Where the candidates of each class are, and what they accept."""

    counts: NDArray[np.int64]
    """Of places."""
    places: NDArray[np.int32]
    """Of all classes behind each other, as rows of `used`."""
    used: NDArray[np.int32]
    moves: NDArray[np.int64]
    """Of each place's class, as `_MOVES`."""
    accepting: NDArray[np.int32]

    def best(self, of_place: NDArray[np.int16]) -> NDArray[np.int16]:
        """Return the best of each class's places; NO_WAY for who has none."""
        best = np.full(len(self.counts), NO_WAY, dtype=np.int16)
        if len(of_place):
            starts, some = np.cumsum(self.counts) - self.counts, self.counts > 0
            best[some] = np.maximum.reduceat(of_place, starts[some])
        return best


class LocationFacet(Facet):
    """The rules of `domain.matching.location`, on arrays of places."""

    def __init__(self, taxonomy: Taxonomy, policies: Numbering[MatchPolicy]) -> None:
        """Take what knows where towns are."""
        super().__init__(
            ComponentName.LOCATION,
            of_candidate=("places", "remote", "moves"),
            of_job=("place", "remote", "countries"),
            look=lambda candidate, job, policy: found(
                find_location(candidate, job, taxonomy=taxonomy, policy=policy)
            ),
            policies=policies,
        )
        self._places = Places(taxonomy)
        self._accepting: Numbering[tuple[RemotePolicy, ...]] = Numbering()
        self._accepting[()]
        self._of_class: list[tuple[tuple[int, ...], int, int]] = []
        self._accepted: dict[tuple[int, RemotePolicy | None], NDArray[np.int16]] = {}
        self._every: _People | None = None
        self._ways: dict[tuple[int, RemotePolicy | None], Ways] = {}

    def table(self, keys: NDArray[np.int32], classes: NDArray[np.int32]) -> NDArray[np.int16]:
        """See Facet."""
        people = self._people(classes)
        asked = [self.keys.things[key] for key in keys]
        rows = [self._row(policy, values, people) for policy, values in asked]
        return np.array(rows, dtype=np.int16).reshape(len(keys), len(classes))

    def _row(self, policy: int, asked: Values, people: _People) -> NDArray[np.int16]:
        job = self.job(asked)
        place = job.place if job.place and str(job.place) else None
        nobody = np.full(len(people.counts), NOT_ASKED, dtype=np.int16)
        if job.remote is None and place is None:
            return nobody
        accepted = self._accepts(policy, job.remote)[people.accepting]
        if job.remote is RemotePolicy.REMOTE:
            return self._from_afar(job.countries, accepted, people)
        if place is None:
            return np.where((accepted != 0) & (people.accepting == 0), UNKNOWN, accepted)
        worth = self._places.worth(people.used, place, self._ways_of(policy, job.remote))
        best = people.best(worth[people.moves, people.places])
        value = (best.astype(np.int32) * accepted // FULL).astype(np.int16)
        return np.where(accepted == 0, 0, np.where(best == NO_WAY, UNKNOWN, value))

    def _from_afar(
        self, countries: tuple[str, ...], accepted: NDArray[np.int16], people: _People
    ) -> NDArray[np.int16]:
        if not countries:
            return accepted
        inside = people.best(self._places.inside(people.used, countries)[people.places])
        return np.where(inside == NO_WAY, UNKNOWN, np.where(inside == 0, 0, accepted))

    def _accepts(self, policy: int, remote: RemotePolicy | None) -> NDArray[np.int16]:
        """Ask the domain what the work is worth to who accepts this or that."""
        known = self._accepted.get((policy, remote))
        if known is None or len(known) < len(self._accepting):
            job = self.job((None, remote, ()))
            some = [self.candidate(((), mine, None)) for mine in self._accepting.things]
            said = self._policies.things[policy]
            known = np.array([acceptance(one, job, said)[0] for one in some], dtype=np.int16)
            self._accepted[policy, remote] = known
        return known

    def _ways_of(self, policy: int, remote: RemotePolicy | None) -> Ways:
        known = self._ways.get((policy, remote))
        if known is None:
            said = self._policies.things[policy]
            values = said.hybrid if remote is RemotePolicy.HYBRID else said.on_site
            known = self._ways[policy, remote] = Ways.of(values, said)
        return known

    def _people(self, classes: NDArray[np.int32]) -> _People:
        """Return where some classes are; that of all is kept."""
        for values in self.classes.things[len(self._of_class) :]:
            places, remote, moves = cast("_Said", values)
            numbers = tuple(self._places.number(place) for place in places)
            self._of_class.append((numbers, self._accepting[remote], _MOVES.index(moves)))
        every = len(classes) == len(self._of_class)
        if every and self._every is not None and len(self._every.counts) == len(classes):
            return self._every
        sides = [self._of_class[kind] for kind in classes]
        counts = np.array([len(places) for places, _, _ in sides], dtype=np.int64)
        used, at = np.unique(
            np.array([place for places, _, _ in sides for place in places], dtype=np.int32),
            return_inverse=True,
        )
        people = _People(
            counts=counts,
            places=at.astype(np.int32),
            used=used,
            moves=np.repeat(np.array([moves for _, _, moves in sides], dtype=np.int64), counts),
            accepting=np.array([accepting for _, accepting, _ in sides], dtype=np.int32),
        )
        if every:
            self._every = people
        return people
