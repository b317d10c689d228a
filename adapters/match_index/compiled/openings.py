"""The jobs of an index."""

from collections.abc import Iterable

from adapters.match_index.compiled.digests import Digests
from adapters.match_index.compiled.jobs import TITLE, Row
from domain.matching.canonical import job_digest
from domain.matching.model import JobSide
from domain.shared.ids import JobId


class Openings:
    """Keeps a row a job, by number; a number is never used again."""

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}
        self._ids: dict[int, JobId] = {}
        self._numbers: dict[JobId, int] = {}
        self._next = 0
        self.digests: Digests[JobSide] = Digests(job_digest)

    def put(self, job: JobSide, row: Row) -> None:
        """Add a job, or replace the one with the same id."""
        self.remove(job.job_id)
        number, self._next = self._next, self._next + 1
        self._rows[number], self._ids[number] = row, job.job_id
        self._numbers[job.job_id] = number
        self.digests.put(number, job)

    def remove(self, job_id: JobId) -> None:
        """Leave a job out from now on."""
        number = self._numbers.pop(job_id, None)
        if number is not None:
            del self._rows[number], self._ids[number]
            self.digests.drop(number)

    def numbers(self) -> list[int]:
        """Return every job, those that ask for alike things near each other."""
        return sorted(self._rows, key=lambda number: (self._rows[number][TITLE], number))

    def rows(self, numbers: Iterable[int]) -> list[Row]:
        """Return the rows of jobs."""
        return [self._rows[number] for number in numbers]

    def ids(self) -> dict[int, JobId]:
        """Return the name of each job, as it is now."""
        return dict(self._ids)
