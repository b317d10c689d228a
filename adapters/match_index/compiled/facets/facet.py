"""A component that depends on few values of each side."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.marks import (
    GATE_OPEN,
    GATE_SHUT,
    NOT_ASKED,
    UNKNOWN,
)
from adapters.match_index.compiled.numbering import Numbering
from domain.matching.finding import Finding
from domain.matching.gates import find_gates
from domain.matching.match import ComponentName, GateName, GateState
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.shared.ids import CandidateId, JobId

Values = tuple[Hashable, ...]
Look = Callable[[CandidateSide, JobSide, MatchPolicy], int]
"""Asks the domain: returns a value, or UNKNOWN or NOT_ASKED; of a gate its state."""

GATE_STATES = {
    GateState.OPEN: GATE_OPEN,
    GateState.SHUT: GATE_SHUT,
    GateState.UNKNOWN: UNKNOWN,
    GateState.NOT_ASKED: NOT_ASKED,
}
_NOT_YET = -3
_NOBODY, _NOTHING = CandidateId(""), JobId("")


class Facet:
    """Numbers the values that sides have, and asks the domain once for each pair of numbers.

    It is handed sides that have these values and nothing else; so a component that looks at more
    than is named here would come out differently, and the tests against the reference fail.
    """

    def __init__(
        self,
        name: ComponentName | GateName,
        *,
        of_candidate: Sequence[str],
        of_job: Sequence[str],
        look: Look,
        policies: Numbering[MatchPolicy],
    ) -> None:
        """Take the fields of either side, and what is found in them."""
        self.name = name
        self.fields = of_candidate
        """Of a candidate."""
        self._job_fields = of_job
        self._look = look
        self._policies = policies
        self._candidate_values = _values(of_candidate)
        self._job_values = _values(of_job)
        self.classes: Numbering[Values] = Numbering()
        """What candidates have; facets of the same fields may share it."""
        self.keys: Numbering[tuple[int, Values]] = Numbering()
        """What jobs ask, with the number of their policy."""
        self._candidates: list[CandidateSide] = []
        self._jobs: list[JobSide] = []
        self._known = np.full((0, 0), _NOT_YET, dtype=np.int16)

    def class_of(self, candidate: CandidateSide) -> int:
        """Return the number of what a candidate has."""
        return self.classes[self._candidate_values(candidate)]

    def classes_of(self, candidates: Iterable[CandidateSide]) -> NDArray[np.int32]:
        """Return the numbers of what several have."""
        return self.classes.all(map(self._candidate_values, candidates))

    def key_of(self, job: JobSide, policy: int) -> int:
        """Return the number of what a job asks."""
        return self.keys[policy, self._job_values(job)]

    def table(self, keys: NDArray[np.int32], classes: NDArray[np.int32]) -> NDArray[np.int16]:
        """Return values in bp, or UNKNOWN or NOT_ASKED: a row a key, a column a class."""
        if self._known.shape < (len(self.keys), len(self.classes)):
            self._grow()
        found = self._known[np.ix_(keys, classes)]
        for row, column in np.argwhere(found == _NOT_YET):
            key, kind = int(keys[row]), int(classes[column])
            value = self.value(key, kind)
            found[row, column] = self._known[key, kind] = value
        return found

    def value(self, key: int, kind: int) -> int:
        """Ask the domain about one pair."""
        for values in self.classes.things[len(self._candidates) :]:
            self._candidates.append(self.candidate(values))
        for _, wanted in self.keys.things[len(self._jobs) :]:
            self._jobs.append(self.job(wanted))
        policy = self._policies.things[self.keys.things[key][0]]
        return self._look(self._candidates[kind], self._jobs[key], policy)

    def candidate(self, values: Values) -> CandidateSide:
        """Make somebody who has these values and nothing else."""
        fields = dict(zip(self.fields, values, strict=True))
        return CandidateSide(candidate_id=_NOBODY, **fields)  # type: ignore[arg-type] # as read

    def job(self, values: Values) -> JobSide:
        """Make a job that asks for these values and nothing else."""
        fields = dict(zip(self._job_fields, values, strict=True))
        return JobSide(job_id=_NOTHING, **fields)  # type: ignore[arg-type] # as read

    def _grow(self) -> None:
        rows, columns = self._known.shape
        grown = np.full(
            (_room(len(self.keys), rows), _room(len(self.classes), columns)),
            _NOT_YET,
            dtype=np.int16,
        )
        grown[:rows, :columns] = self._known
        self._known = grown


def found(finding: Finding) -> int:
    """Write what was found as a table holds it."""
    if finding.value is not None:
        return finding.value
    return UNKNOWN if finding.asked else NOT_ASKED


def of_gate(name: GateName) -> Look:
    """Write the state of a gate as a table holds it."""
    place = tuple(GateName).index(name)

    def look(candidate: CandidateSide, job: JobSide, policy: MatchPolicy) -> int:
        return GATE_STATES[find_gates(candidate, job, (), policy=policy)[place].state]

    return look


def _room(needed: int, had: int) -> int:
    return had if needed <= had else max(needed, 2 * had)


def _values(fields: Sequence[str]) -> Callable[[object], Values]:
    get = attrgetter(*fields)
    if len(fields) == 1:
        return lambda side: (get(side),)
    return get
