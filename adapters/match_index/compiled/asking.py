"""Several jobs as compiled code reads them."""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

TITLE: Final = 2
FACETS: Final = 3
"""Columns of weights: those before the title are of skills."""
NO_ROW: Final = -1


class Asking(NamedTuple):
    """A batch of jobs: a row a job where nothing else is said."""

    seeds: NDArray[np.uint64]
    """For the lots of ties."""
    ask_ends: NDArray[np.int64]
    """The requirements of job j are those from `ask_ends[j]` to `ask_ends[j + 1]`."""
    must_ends: NDArray[np.int64]
    """Up to here they are must-have."""
    ask: NDArray[np.int32]
    """Of each requirement its number among `Needs`."""
    ask_weight: NDArray[np.int64]
    of_musts: NDArray[np.int64]
    """The sum of the weights of must-have requirements; zero for none."""
    of_nices: NDArray[np.int64]
    weights: NDArray[np.int64]
    """Of must-have and nice-to-have skills, title, and a column a facet that is a component; zero
    for what the job does not ask."""
    text_weight: NDArray[np.int64]
    """Of free text; zero where the job says too little in words."""
    text_ends: NDArray[np.int64]
    """The stems of job j are those from `text_ends[j]` to `text_ends[j + 1]`."""
    stem: NDArray[np.int32]
    stem_weight: NDArray[np.int32]
    full: NDArray[np.int64]
    """The likeness of words, in bp, that is full."""
    permit: NDArray[np.int64]
    """What an unknown work permit counts."""
    caps: NDArray[np.int64]
    """Of the gates: skills, languages, permits."""
    policy: NDArray[np.int32]
    """Which row of `older`."""
    older: NDArray[np.int64]
    """What a title is worth by age, in bp: a row a policy."""
    title: NDArray[np.int32]
    """Which row of `likeness`; NO_ROW where no title is asked."""
    likeness: NDArray[np.int16]
    """How alike titles are, in bp: a row a title that is asked, a column a title that is borne."""
    table: NDArray[np.int16]
    table_at: NDArray[np.int64]
    """Where the job's row of each facet begins: values in bp by class, or marks."""
