"""The candidates of an index: full segments, and one that grows."""

from collections.abc import Sequence

import numpy as np

from adapters.match_index.compiled.candidates import Candidates, chosen, joined
from adapters.match_index.compiled.segment import SEGMENT, Segment
from domain.shared.ids import CandidateId


class Population:
    """Puts candidates into slots, one behind the other; a slot is never used again."""

    def __init__(self) -> None:
        self._full: list[Segment] = []
        self._parts: list[Candidates] = []
        self._size = 0
        """Of all parts."""
        self._gone: set[int] = set()
        """Slots in the parts of who was removed."""
        self._last: Segment | None = None
        """The parts as a segment, once somebody asked."""
        self._where: dict[CandidateId, int] = {}
        self._unlisted: list[tuple[Sequence[CandidateId], range]] = []
        """Ids and slots that are looked up once somebody changes: very many may never."""

    @property
    def room(self) -> int:
        """How many fit into the segment that grows."""
        return SEGMENT - self._size

    def put(self, encoded: Candidates) -> None:
        """Add no more than there is room for, or replace those with the same ids."""
        for candidate_id, slot in zip(encoded.ids, self._take_in(encoded), strict=True):
            self.remove(candidate_id)
            self._where[candidate_id] = slot
        self._close_full()

    def put_new(self, encoded: Candidates) -> None:
        """Add no more than there is room for, none of whom is here yet."""
        self._unlisted.append((encoded.ids, self._take_in(encoded)))
        self._close_full()

    def remove(self, candidate_id: CandidateId) -> None:
        """Leave somebody out from now on."""
        while self._unlisted:
            self._where.update(zip(*self._unlisted.pop(), strict=True))
        slot = self._where.pop(candidate_id, None)
        if slot is None:
            return
        number, at = divmod(slot, SEGMENT)
        if number < len(self._full):
            _leave_out(self._full[number], at)
            alive = self._full[number].people.alive
            if 2 * np.count_nonzero(alive) < len(alive):
                self._move(number)
        else:
            self._gone.add(at)
            if self._last is not None:
                _leave_out(self._last, at)

    def segments(self) -> tuple[Segment, ...]:
        """Return everybody."""
        if self._last is None and self._parts:
            self._last = self._built()
        return (*self._full, self._last) if self._last is not None else tuple(self._full)

    def _take_in(self, encoded: Candidates) -> range:
        begin = len(self._full) * SEGMENT + self._size
        self._parts.append(encoded)
        self._size += len(encoded)
        self._last = None
        return range(begin, begin + len(encoded))

    def _close_full(self) -> None:
        if self._size == SEGMENT:
            self._full.append(self._built())
            self._parts, self._size, self._last = [], 0, None
            self._gone.clear()

    def _built(self) -> Segment:
        whole = joined(self._parts)
        self._parts = [whole]
        segment = Segment.of(whole)
        for at in self._gone:
            _leave_out(segment, at)
        return segment

    def _move(self, number: int) -> None:
        """Empty a segment most of whose candidates are gone: the rest starts over."""
        segment = self._full[number]
        left = np.flatnonzero(segment.people.alive)
        everybody = segment.candidates()
        self._full[number] = Segment.of(chosen(everybody, left[:0]))
        while len(left):
            now, left = left[: self.room], left[self.room :]
            moved = chosen(everybody, now)
            self._where.update(zip(moved.ids, self._take_in(moved), strict=True))
            self._close_full()


def _leave_out(segment: Segment, at: int) -> None:
    segment.people.alive[segment.places[at]] = False
