"""From a batch of jobs and the segments of candidates to the best pairs of each job."""

from collections.abc import Sequence
from typing import Self

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import Asking
from adapters.match_index.compiled.drawing import draw_rows, room_for
from adapters.match_index.compiled.keeping import KEY_BITS, sort_all
from adapters.match_index.compiled.likely import pick_likely
from adapters.match_index.compiled.linking import Links, links_of
from adapters.match_index.compiled.picking import Picked, pick
from adapters.match_index.compiled.planning import Plan
from adapters.match_index.compiled.requirements import Needs
from adapters.match_index.compiled.segment import SEGMENT, Segment
from adapters.match_index.compiled.texts import values_of
from adapters.match_index.compiled.weighing import weigh

_FIRST = 4
"""Segments in which likely candidates are looked for first."""
_LIKELY = 1.5
"""So many times as many as are wanted."""
_FEW = 8
"""Up to so many times as many as are wanted are all looked at closely."""
_AT_ONCE = 2**18
"""Candidates that are picked before they are scored."""
_CONFIDENCE = (1 << KEY_BITS) - 1


@frozen(kw_only=True, eq=False)
class Best:
    """The best of each job, best first: a row a job."""

    counts: NDArray[np.int64]
    """So many there are; what is behind them means nothing."""
    entries: NDArray[np.uint64]
    """See `keeping`."""

    @classmethod
    def none_yet(cls, jobs: int, *, top: int) -> Self:
        """Return room for so many."""
        return cls(
            counts=np.zeros(jobs, dtype=np.int64),
            entries=np.zeros((jobs, top, 2), dtype=np.uint64),
        )

    def flat(self) -> NDArray[np.uint64]:
        """Return the entries of all jobs behind each other."""
        filled: NDArray[np.bool_] = np.arange(self.entries.shape[1]) < self.counts[:, None]
        return self.entries[filled]


def search(
    asking: Asking, plan: Plan | None, needs: Needs, segments: Sequence[Segment], *, top: int
) -> Best:
    """Find the best of each job; without a plan nobody is ruled out unseen."""
    found = _Search.of(asking, needs, segments, top=top)
    if plan is None:
        for number in range(len(segments)):
            found.score_everybody(number)
    else:
        found.score_by(plan)
    best = found.best
    sort_all(best.counts, best.entries)
    return best


@frozen(kw_only=True, eq=False)
class _Search:
    asking: Asking
    needs: Needs
    segments: Sequence[Segment]
    links: Links
    best: Best

    @classmethod
    def of(cls, asking: Asking, needs: Needs, segments: Sequence[Segment], *, top: int) -> Self:
        skills = max((len(segment.people.first) for segment in segments), default=1)
        held = max((segment.most_held for segment in segments), default=0)
        return cls(
            asking=asking,
            needs=needs,
            segments=segments,
            links=links_of(needs, asking, skills=skills, most_held=held),
            best=Best.none_yet(len(asking.seeds), top=top),
        )

    def score_everybody(self, number: int) -> None:
        """Look closely at a whole segment."""
        segment, jobs = self.segments[number], len(self.asking.seeds)
        picked = Picked.everybody(jobs, size=len(segment))
        self._weigh(0, jobs, picked, number, values_of(segment.tellers, self.asking))

    def score_by(self, plan: Plan) -> None:
        """Look closely at those alone whose bounds are high."""
        asking, jobs = self.asking, len(self.asking.seeds)
        top = self.best.entries.shape[1]
        first = self.segments[:_FIRST] if sum(map(len, self.segments)) > _FEW * top else ()
        rows = [room_for(plan) for _ in first or (None,)]
        texts = [values_of(segment.tellers, asking) for segment in first]
        wanted = max(1, int(_LIKELY * top) // max(len(first), 1))
        likely = [Picked.room_for(jobs, room=2 * wanted * jobs) for _ in first]
        for number, segment in enumerate(first):
            draw_rows(segment.people, self.needs, plan, rows[number])
            pick_likely(
                wanted, segment.people, asking, plan, rows[number], texts[number], likely[number]
            )
            self._weigh(0, jobs, likely[number], number, texts[number])
        nobody, picked = Picked.room_for(jobs, room=0), Picked.room_for(jobs, room=_AT_ONCE)
        for number, segment in enumerate(self.segments):
            is_first = number < len(first)
            drawn = rows[number if is_first else 0]
            if not is_first:
                draw_rows(segment.people, self.needs, plan, drawn)
            said = texts[number] if is_first else values_of(segment.tellers, asking)
            known = likely[number] if is_first else nobody
            begin = 0
            while begin < jobs:
                end = pick(
                    begin, segment.people, asking, plan, drawn, said,
                    self.best.entries, self.best.counts, known, picked,
                )  # fmt: skip
                self._weigh(begin, end, picked, number, said)
                begin = end

    def _weigh(
        self, begin: int, end: int, picked: Picked, number: int, texts: NDArray[np.int16]
    ) -> None:
        weigh(
            begin, end, picked, number * SEGMENT, self.segments[number].people, self.needs,
            self.asking, self.links, texts, self.best.entries, self.best.counts,
        )  # fmt: skip


def scores_of(keys: NDArray[np.int32]) -> list[int | None]:
    """Return the scores that keys tell, None for none."""
    scores: list[int | None] = ((keys >> KEY_BITS) - 1).tolist()
    if len(keys) and int(keys.min()) >> KEY_BITS == 0:
        return [None if score == -1 else score for score in scores]
    return scores


def confidences_of(keys: NDArray[np.int32]) -> list[int]:
    """Return the confidences that keys tell."""
    confidences: list[int] = (keys & _CONFIDENCE).tolist()
    return confidences
