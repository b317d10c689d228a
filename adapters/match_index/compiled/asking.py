"""Several jobs as compiled code reads them."""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

NO_ROW: Final = -1

TITLE: Final = 2
FACETS: Final = 3
"""Columns of weights: those before the title are of skills."""

SKILL_STEP: Final = 500
TITLE_STEP: Final = 200
FACET_STEP: Final = 250
"""In bp: bounds are bytes, so they are in steps."""
SILENT: Final = 255
"""Stands for what is not known."""


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
    ask_row: NDArray[np.int32]
    """Of each requirement its place in `skill_rows`."""
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
    """Which row of `worth` and `older`."""
    worth: NDArray[np.int64]
    """What a skill in each relation is worth in bp: a row a policy."""
    skill_rows: NDArray[np.int32]
    """The distinct pairs of a policy and an asked skill."""
    older: NDArray[np.int64]
    """What a title is worth by age, in bp: a row a policy."""
    title_row: NDArray[np.int32]
    """The place of the job's title in `title_rows`; NO_ROW where none is asked."""
    title_rows: NDArray[np.int32]
    """The distinct pairs of a policy and a row of `likeness`."""
    likeness: NDArray[np.int16]
    """How alike titles are, in bp: a row a title that is asked, a column a title that is borne."""
    likeness_steps: NDArray[np.uint8]
    """The same in steps of TITLE_STEP, rounded up."""
    older_steps: NDArray[np.uint8]
    """What a likeness in steps is worth by age, in steps: by policy, steps and age."""
    table: NDArray[np.int16]
    table_at: NDArray[np.int64]
    """Where the job's row of each facet begins: values in bp by class, or marks."""
    facet_row: NDArray[np.int32]
    """The place of each facet of a job in `facet_rows`; NO_ROW where too few share it."""
    facet_rows: NDArray[np.int64]
    """The distinct pairs of a facet and where its row begins, for those that several share."""
    facet_steps: NDArray[np.uint8]
    """The table in steps of FACET_STEP, rounded up; SILENT for unknown. Of a gate, one
    where it is not shut."""


def in_steps(values: NDArray[np.integer], step: int) -> NDArray[np.uint8]:
    """Return values in steps, rounded up."""
    steps: NDArray[np.uint8] = ((values + (step - 1)) // step).astype(np.uint8)
    return steps
