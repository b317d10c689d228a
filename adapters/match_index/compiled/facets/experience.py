"""Years of work: nearly every number of months there is meets every number that is asked."""

from typing import cast

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.facets.facet import Facet, found
from adapters.match_index.compiled.marks import NOT_ASKED, UNKNOWN
from adapters.match_index.compiled.numbering import Numbering
from domain.matching.career import find_experience
from domain.matching.match import FULL, ComponentName
from domain.matching.policy import MatchPolicy
from domain.shared.values import MONTHS_A_YEAR

_LONGEST = 2**40
"""Months: so that shares of fewer fit into 64 bits."""


class ExperienceFacet(Facet):
    """The share of `domain.matching.career`, in whole numbers of any size."""

    def __init__(self, policies: Numbering[MatchPolicy]) -> None:
        super().__init__(
            ComponentName.EXPERIENCE,
            of_candidate=("months_of_work",),
            of_job=("min_years",),
            look=lambda candidate, job, _: found(find_experience(candidate, job)),
            policies=policies,
        )

    def table(self, keys: NDArray[np.int32], classes: NDArray[np.int32]) -> NDArray[np.int16]:
        """See Facet."""
        months = [cast("int | None", self.classes.things[kind][0]) for kind in classes.tolist()]
        done = np.array([-1 if one is None else min(one, _LONGEST) for one in months])
        rows = np.full((len(keys), len(classes)), NOT_ASKED, dtype=np.int16)
        for row, key in enumerate(keys.tolist()):
            asked = (cast("int | None", self.keys.things[key][1][0]) or 0) * MONTHS_A_YEAR
            if asked:
                share = (
                    np.minimum(done, asked) * FULL // asked
                    if asked < _LONGEST
                    else [min(one or 0, asked) * FULL // asked for one in months]
                )
                rows[row] = np.where(done < 0, UNKNOWN, share)
        return rows
