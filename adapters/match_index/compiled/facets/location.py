"""Where the work is done: many places, so pairs of them are worked out in arrays."""

from itertools import chain
from typing import cast

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.facets.facet import Facet, Values, found
from adapters.match_index.compiled.facets.places import MOVES, NO_WAY, Places, Ways
from adapters.match_index.compiled.growing import Growing
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.marks import NOT_ASKED, UNKNOWN
from adapters.match_index.compiled.numbering import Numbering
from domain.matching.location import acceptance, find_location
from domain.matching.match import FULL, ComponentName
from domain.matching.model import JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.taxonomy import Taxonomy
from domain.shared.values import Place, RemotePolicy

_Said = tuple[tuple[Place, ...], tuple[RemotePolicy, ...], bool | None]
"""What is compared of a candidate."""


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
        self._ends, self._place = Growing(np.int64), Growing(np.int32)
        """The places of class c are from `ends[c]` to `ends[c + 1]`."""
        self._ends.add(0)
        self._moves, self._accepts = Growing(np.int64), Growing(np.int32)
        """Of each class, as numbers in `MOVES` and `_accepting`."""
        self._accepted: dict[tuple[int, RemotePolicy | None], NDArray[np.int16]] = {}
        self._ways: dict[tuple[int, RemotePolicy | None], Ways] = {}

    def key_of(self, job: JobSide, policy: int) -> int:
        """See Facet; of work from afar the place does not matter, of other work the countries."""
        if job.remote is RemotePolicy.REMOTE:
            return self.keys[policy, (None, job.remote, job.countries)]
        return self.keys[policy, (job.place, job.remote, ())]

    def table(self, keys: NDArray[np.int32], classes: NDArray[np.int32]) -> NDArray[np.int16]:
        """See Facet."""
        self._read_new()
        rows = np.empty((len(keys), len(classes)), dtype=np.int16)
        for row, key in zip(rows, keys.tolist(), strict=True):
            policy, asked = self.keys.things[key]
            self._fill(policy, asked, classes, row)
        return rows

    def _fill(
        self, policy: int, asked: Values, classes: NDArray[np.int32], row: NDArray[np.int16]
    ) -> None:
        place, remote, countries = cast(
            "tuple[Place | None, RemotePolicy | None, tuple[str, ...]]", asked
        )
        place = place if place and str(place) else None
        if remote is None and place is None:
            row[:] = NOT_ASKED
            return
        accepting = self._accepts.all()[classes]
        accepted = self._accepted_by(policy, remote)[accepting]
        if remote is RemotePolicy.REMOTE:
            if countries:
                inside = np.tile(self._places.inside(countries), (len(MOVES), 1))
                self._best(inside, classes, row)
                accepted = np.where(row == NO_WAY, UNKNOWN, np.where(row == 0, 0, accepted))
            row[:] = accepted
        elif place is None:
            row[:] = np.where((accepted != 0) & (accepting == 0), UNKNOWN, accepted)
        else:
            self._best(self._places.worth(place, self._ways_of(policy, remote)), classes, row)
            _scale(row, accepted)

    def _best(
        self, worth: NDArray[np.int16], classes: NDArray[np.int32], row: NDArray[np.int16]
    ) -> None:
        _best_of(worth, self._moves.all(), self._ends.all(), self._place.all(), classes, row)

    def _accepted_by(self, policy: int, remote: RemotePolicy | None) -> NDArray[np.int16]:
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

    def _read_new(self) -> None:
        new = cast("list[_Said]", self.classes.things[len(self._moves) :])
        if not new:
            return
        said = [[self._places.number(place) for place in places] for places, _, _ in new]
        self._ends.extend(len(self._place) + np.cumsum(list(map(len, said))))
        self._place.extend(list(chain.from_iterable(said)))
        self._moves.extend([MOVES.index(moves) for _, _, moves in new])
        self._accepts.extend([self._accepting[remote] for _, remote, _ in new])


@compiled
def _best_of(
    worth: NDArray[np.int16],
    moves: NDArray[np.int64],
    ends: NDArray[np.int64],
    places: NDArray[np.int32],
    classes: NDArray[np.int32],
    row: NDArray[np.int16],
) -> None:
    """Write the best of each class's places; NO_WAY for who has none."""
    for n in range(len(classes)):
        kind = classes[n]
        best = np.int16(NO_WAY)
        for at in range(ends[kind], ends[kind + 1]):
            best = max(best, worth[moves[kind], places[at]])
        row[n] = best


@compiled
def _scale(row: NDArray[np.int16], accepted: NDArray[np.int16]) -> None:
    for n in range(len(row)):
        if accepted[n] == 0:
            row[n] = 0
        elif row[n] == NO_WAY:
            row[n] = UNKNOWN
        else:
            row[n] = np.int32(row[n]) * np.int32(accepted[n]) // FULL
