"""Pay: every salary differs, so pairs are worked out in arrays."""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.facets.facet import Facet, found
from adapters.match_index.compiled.marks import FULL, NOT_ASKED, UNKNOWN
from adapters.match_index.compiled.numbering import Numbering
from domain.matching.match import ComponentName
from domain.matching.policy import MatchPolicy
from domain.matching.salary import find_salary
from domain.shared.values import SalaryRange

_NO_CURRENCY = -1
_TOO_MUCH = 2**36
"""A year: sums beyond it, times a share and 10,000, may not fit into 64 bits."""


class SalaryFacet(Facet):
    """The arithmetic of `domain.matching.salary`, on arrays; what is too large goes there."""

    def __init__(self, policies: Numbering[MatchPolicy]) -> None:
        super().__init__(
            ComponentName.SALARY,
            of_candidate=("salary",),
            of_job=("salary",),
            look=lambda candidate, job, policy: found(find_salary(candidate, job, policy=policy)),
            policies=policies,
        )
        self._currencies: Numbering[str] = Numbering()
        self._wanted: list[tuple[int, int]] = []
        self._offered: list[tuple[int, int, int]] = []

    def table(self, keys: NDArray[np.int32], classes: NDArray[np.int32]) -> NDArray[np.int16]:
        """See Facet."""
        self._read_new()
        wanted = np.array([self._wanted[kind] for kind in classes], dtype=np.int64).reshape(-1, 2)
        offered = np.array([self._offered[key] for key in keys], dtype=np.int64).reshape(-1, 3)
        want, offer, gap = wanted[None, :, 1], offered[:, 1, None], offered[:, 2, None]
        reach = np.maximum(want, 1) * gap
        left = np.maximum(reach - np.maximum(want - offer, 0) * FULL, 0)
        values: NDArray[np.int16] = (left * FULL // reach).astype(np.int16)
        values[wanted[None, :, 0] != offered[:, 0, None]] = UNKNOWN
        values[offered[:, 0] == _NO_CURRENCY, :] = NOT_ASKED
        large = (offer >= _TOO_MUCH) | (want >= _TOO_MUCH) | (gap > FULL)
        for row, column in np.argwhere(large):
            values[row, column] = self.value(int(keys[row]), int(classes[column]))
        return values

    def _read_new(self) -> None:
        for (salary,) in self.classes.things[len(self._wanted) :]:
            self._wanted.append(self._least(salary))
        for policy, (salary,) in self.keys.things[len(self._offered) :]:
            gap = self._policies.things[policy].salary_gap
            self._offered.append((*self._most(salary), min(gap, FULL + 1)))

    def _least(self, salary: object) -> tuple[int, int]:
        if not isinstance(salary, SalaryRange):
            return (_NO_CURRENCY, 0)
        return self._currencies[salary.currency], min(salary.yearly().minimum, _TOO_MUCH)

    def _most(self, salary: object) -> tuple[int, int]:
        if not isinstance(salary, SalaryRange):
            return (_NO_CURRENCY, 0)
        return self._currencies[salary.currency], min(salary.yearly().maximum, _TOO_MUCH)
