"""From a batch of jobs and the segments of candidates to the best pairs of each job."""

from collections.abc import Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.asking import Asking
from adapters.match_index.compiled.drawing import draw_rows, room_for
from adapters.match_index.compiled.jit import compiled
from adapters.match_index.compiled.keeping import KEY_BITS, sort_best
from adapters.match_index.compiled.linking import room_for_links
from adapters.match_index.compiled.ranking import rank_batch, rank_likely
from adapters.match_index.compiled.requirements import Needs
from adapters.match_index.compiled.segment import SEGMENT, Segment
from adapters.match_index.compiled.texts import values_of

_FIRST = 4
"""Segments in which likely candidates are looked for first."""
_LIKELY = 2
"""So many times as many as are wanted."""
_FEW = 8
"""Up to so many times as many are all looked at closely."""
_CONFIDENCE = (1 << KEY_BITS) - 1


@frozen(kw_only=True, eq=False)
class Best:
    """The best of each job, best first: a row a job."""

    counts: NDArray[np.int64]
    """So many there are; what is behind them means nothing."""
    keys: NDArray[np.int32]
    """See `keeping`."""
    lots: NDArray[np.uint64]
    slots: NDArray[np.int32]
    """Numbers of candidates: of the segment times SEGMENT, and of the one in it."""


def search(
    asking: Asking, needs: Needs, segments: Sequence[Segment], *, top: int, bounded: bool = True
) -> Best:
    """Find the best of each job; `bounded` tells whether it pays to rule anybody out unseen."""
    shape = (len(asking.seeds), top)
    best = Best(
        counts=np.zeros(len(asking.seeds), dtype=np.int64),
        keys=np.zeros(shape, dtype=np.int32),
        lots=np.zeros(shape, dtype=np.uint64),
        slots=np.zeros(shape, dtype=np.int32),
    )
    skills = max((len(segment.people.first) for segment in segments), default=1)
    held = max((segment.most_held for segment in segments), default=0)
    links = room_for_links(needs, asking, skills=skills, most_held=held)
    heaps = (best.keys, best.lots, best.slots, best.counts)
    first = segments[:_FIRST] if sum(map(len, segments)) > _FEW * top else ()
    rows = [room_for(asking, SEGMENT if bounded else 0) for _ in first or (None,)]
    texts = [values_of(segment.tellers, asking) for segment in first]
    for number, segment in enumerate(first):
        draw_rows(segment.people, needs, asking, rows[number])
        rank_likely(
            _LIKELY * top // len(first), number * SEGMENT, segment.people, needs, asking,
            rows[number], links, texts[number], *heaps,
        )  # fmt: skip
    for number, segment in enumerate(segments):
        known = number < len(first)
        drawn = rows[number if known else 0]
        if bounded and not known:
            draw_rows(segment.people, needs, asking, drawn)
        said = texts[number] if known else values_of(segment.tellers, asking)
        rank_batch(
            known, number * SEGMENT, segment.people, needs, asking, drawn, links, said, *heaps,
        )  # fmt: skip
    _sort_all(best.counts, best.keys, best.lots, best.slots)
    return best


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


@compiled
def _sort_all(
    counts: NDArray[np.int64],
    keys: NDArray[np.int32],
    lots: NDArray[np.uint64],
    slots: NDArray[np.int32],
) -> None:
    for j in range(len(counts)):
        sort_best(counts[j], keys[j], lots[j], slots[j])
