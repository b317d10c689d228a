"""The candidates of an index: full segments, and one that grows."""

from collections.abc import Callable, Sequence

import numpy as np

from adapters.match_index.compiled.candidates import Candidates, chosen, joined
from adapters.match_index.compiled.digests import Digests
from adapters.match_index.compiled.segment import SEGMENT, Segment
from domain.matching.canonical import candidate_digest
from domain.matching.model import CandidateSide
from domain.shared.ids import CandidateId


class Population:
    """Puts candidates into slots, one behind the other; a slot is never used again."""

    def __init__(self) -> None:
        self._full: list[Segment] = []
        self._parts: list[Candidates] = []
        self._size = 0
        """Of all parts."""
        self._gone: set[int] = set()
        """Places in the parts of who was removed."""
        self._last: Segment | None = None
        """The parts as a segment, once somebody asked."""
        self._where: dict[CandidateId, int] = {}
        self._unlisted: list[tuple[Sequence[CandidateId], range]] = []
        """Ids and slots that are looked up once somebody changes: very many may never."""
        self.digests: Digests[CandidateSide] = Digests(candidate_digest)

    @property
    def room(self) -> int:
        """How many fit into the segment that grows."""
        return SEGMENT - self._size

    def put(self, encoded: Candidates, sides: Sequence[CandidateSide]) -> None:
        """Add no more than there is room for, or replace those with the same ids."""
        for side, slot in zip(sides, self._take_in(encoded), strict=True):
            self.remove(side.candidate_id)
            self._where[side.candidate_id] = slot
            self.digests.put(slot, side)
        self._close_full()

    def put_made(self, encoded: Candidates, digest: Callable[[int], str]) -> None:
        """Add no more than there is room for, all new; `digest` hashes the nth when needed."""
        slots = self._take_in(encoded)
        self._unlisted.append((encoded.ids, slots))
        self.digests.put_made(slots, digest)
        self._close_full()

    def remove(self, candidate_id: CandidateId) -> None:
        """Leave somebody out from now on."""
        while self._unlisted:
            self._where.update(zip(*self._unlisted.pop(), strict=True))
        slot = self._where.pop(candidate_id, None)
        if slot is None:
            return
        self.digests.drop(slot)
        number, place = divmod(slot, SEGMENT)
        if number < len(self._full):
            self._full[number].alive[place] = False
            if 2 * self._full[number].alive.sum() < len(self._full[number]):
                self._move(number)
        else:
            self._gone.add(place)
            if self._last is not None:
                self._last.alive[place] = False

    def segments(self) -> tuple[Segment, ...]:
        """Return everybody; the number of a segment, times SEGMENT, is its first slot."""
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
        segment.alive[list(self._gone)] = False
        return segment

    def _move(self, number: int) -> None:
        """Empty a segment most of whose candidates are gone: the rest starts over."""
        segment = self._full[number]
        left = np.flatnonzero(segment.alive)
        everybody = segment.candidates()
        self._full[number] = Segment.of(chosen(everybody, left[:0]))
        while len(left):
            now, left = left[: self.room], left[self.room :]
            slots = self._take_in(chosen(everybody, now))
            for place, slot in zip(now.tolist(), slots, strict=True):
                self._where[segment.ids[place]] = slot
                self.digests.move(number * SEGMENT + place, slot)
            self._close_full()
