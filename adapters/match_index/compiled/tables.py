"""What each thing that jobs ask is worth to each class of candidates."""

from collections.abc import Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import NO_ROW
from adapters.match_index.compiled.facets.facet import Facet
from adapters.match_index.compiled.marks import GATE_SHUT, NOT_ASKED
from adapters.match_index.compiled.steps import SILENT, in_steps
from domain.matching.match import ComponentName, GateName

_MOST_KEPT = 2**23
"""Numbers of a facet's rows that are kept: 16 MiB."""
_SHARED_BY = 4
"""So many jobs have to ask the same, on average, for a row of bounds to pay."""


@frozen(kw_only=True, eq=False)
class Scope:
    """The titles and classes that candidates have: columns of the tables of a batch."""

    titles: NDArray[np.int32]
    classes: Sequence[NDArray[np.int32]]
    """For each facet."""
    every: bool
    """Whether these are all that there are."""


@frozen(kw_only=True, eq=False)
class FacetRows:
    """What jobs ask of facets: a row a job, a column a facet."""

    table: NDArray[np.int16]
    """Values in bp by class, or marks."""
    at: NDArray[np.int64]
    """Where in the table the job's row begins."""
    asked: NDArray[np.bool_]
    row: NDArray[np.int32]
    """Which of `rows`; NO_ROW where too few jobs share it, or nothing is asked."""
    rows: NDArray[np.int64]
    """The distinct pairs of a facet and where its row begins, for those that several share."""
    steps: NDArray[np.uint8]
    """The table in steps; SILENT for unknown. Of a gate, one where it is not shut."""


class Tables:
    """Keeps rows of all classes, as other jobs ask the same."""

    def __init__(self, facets: Sequence[Facet]) -> None:
        self._facets = facets
        self._kept: list[dict[int, NDArray[np.int16]]] = [{} for _ in facets]

    def facets(self, keys: NDArray[np.int64], scope: Scope) -> FacetRows:
        """Return the rows that jobs ask for; `keys` has a row a job, a column a facet."""
        at = np.zeros(keys.shape, dtype=np.int64)
        asked = np.zeros(keys.shape, dtype=np.bool_)
        row = np.full(keys.shape, NO_ROW, dtype=np.int32)
        tables: list[NDArray[np.int16]] = []
        rows: list[NDArray[np.int64]] = []
        steps: list[NDArray[np.uint8]] = []
        before = drawn = 0
        for column, (facet, classes) in enumerate(zip(self._facets, scope.classes, strict=True)):
            used, place = np.unique(keys[:, column], return_inverse=True)
            found = self._rows(column, used, classes, every=scope.every)
            begins = before + np.arange(len(used), dtype=np.int64) * len(classes)
            at[:, column] = begins[place]
            if len(classes):
                asked[:, column] = (found[:, 0] != NOT_ASKED)[place]
            if isinstance(facet.name, GateName) or len(used) * _SHARED_BY <= len(keys):
                shown = np.where(asked[:, column], drawn + place, NO_ROW)
                row[:, column] = shown
                rows.append(np.stack([np.full(len(used), column), begins], axis=1))
                drawn += len(used)
            tables.append(found.reshape(-1))
            steps.append(_steps(facet.name, tables[-1]))
            before += found.size
        return FacetRows(
            table=np.concatenate([*tables, np.zeros(0, dtype=np.int16)]),
            at=at,
            asked=asked,
            row=row,
            rows=np.concatenate([*rows, np.zeros((0, 2), dtype=np.int64)]),
            steps=np.concatenate([*steps, np.zeros(0, dtype=np.uint8)]),
        )

    def _rows(
        self, column: int, keys: NDArray[np.int64], classes: NDArray[np.int32], *, every: bool
    ) -> NDArray[np.int16]:
        """Return a row a key."""
        if not every:
            return self._facets[column].table(keys.astype(np.int32), classes)
        kept = self._kept[column]
        width = len(next(iter(kept.values()), classes))
        if width != len(classes) or len(kept) * width > _MOST_KEPT:
            kept.clear()
        new = np.array([key for key in keys.tolist() if key not in kept], dtype=np.int32)
        if len(new):
            kept.update(zip(new.tolist(), self._facets[column].table(new, classes), strict=True))
        return np.stack([kept[key] for key in keys.tolist()])


def _steps(name: ComponentName | GateName, values: NDArray[np.int16]) -> NDArray[np.uint8]:
    steps = in_steps(values)
    if isinstance(name, GateName):
        steps[:] = values != GATE_SHUT
    else:
        steps[values < 0] = SILENT
    return steps
