"""The jobs of an index."""

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.growing import Growing
from adapters.match_index.compiled.jobs import TITLE, Row, Written
from domain.shared.ids import JobId

_FEW_GONE = 1_000
"""Rows of jobs that are gone are left where they are, up to so many or half of all."""


@frozen(kw_only=True, eq=False)
class Posted:
    """The jobs that there were when somebody asked."""

    ids: list[JobId]
    """By number; those of jobs that are gone mean nothing."""
    written: Written
    numbers: NDArray[np.int64]
    """Of all jobs that are there; those with alike titles are near each other."""


class Openings:
    """Keeps a row a job, one behind the other, by number."""

    def __init__(self) -> None:
        self._clear()

    def put(self, job_id: JobId, row: Row) -> None:
        """Add a job, or replace the one with the same id."""
        self.remove(job_id)
        self._numbers[job_id] = len(self._ids)
        self._ids.append(job_id)
        self._flat.extend(row)
        self._ends.add(len(self._flat))
        self._there.add(1)

    def remove(self, job_id: JobId) -> None:
        """Leave a job out from now on."""
        number = self._numbers.pop(job_id, None)
        if number is None:
            return
        self._there.all()[number] = False
        gone = len(self._ids) - len(self._numbers)
        if gone > max(_FEW_GONE, len(self._numbers)):
            self._close_up()

    def posted(self) -> Posted:
        """Return every job."""
        written = Written(flat=self._flat.all(), ends=self._ends.all())
        numbers = np.flatnonzero(self._there.all())
        titles = written.flat[written.ends[numbers] + TITLE]
        by_title = np.argsort(titles, kind="stable")
        return Posted(ids=self._ids, written=written, numbers=numbers[by_title])

    def _clear(self) -> None:
        self._numbers: dict[JobId, int] = {}
        self._ids: list[JobId] = []
        self._flat, self._ends = Growing(np.int64), Growing(np.int64)
        self._there = Growing(np.bool_)
        self._ends.add(0)

    def _close_up(self) -> None:
        """Start over with those who are left; whoever asked before keeps what there was."""
        left, flat, ends = self._numbers, self._flat.all(), self._ends.all()
        self._clear()
        for job_id, number in left.items():
            self.put(job_id, flat[ends[number] : ends[number + 1]])
