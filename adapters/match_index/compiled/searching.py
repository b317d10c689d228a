"""From a batch of jobs and the segments of candidates to the best pairs of each job."""

from collections.abc import Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.match_index.compiled.crediting import credit_all, most_credits
from adapters.match_index.compiled.jobs import Batch
from adapters.match_index.compiled.ranking import rank_batch
from adapters.match_index.compiled.segment import SEGMENT, Segment

TIED = 64
"""Pairs that tie with the last of the best find so much room at first."""


@frozen(kw_only=True, eq=False)
class Best:
    """The best of one job, by key, the highest first."""

    keys: NDArray[np.int32]
    """See `keeping`."""
    slots: NDArray[np.int32]
    """Numbers of candidates: of the segment times SEGMENT, and of the one in it."""
    tied: NDArray[np.int32]
    """More of those who tie with the last of the best."""
    clear: bool
    """Whether nobody ties with anybody."""
    left_out: int
    """How many tie with the last, where not all of them found room; zero otherwise."""


def search(batch: Batch, segments: Sequence[Segment], *, top: int, room: int = TIED) -> list[Best]:
    """Find the best of each job, and as many of those who tie with the worst as find room."""
    keys = np.zeros((len(batch), top), dtype=np.int32)
    slots = np.zeros((len(batch), top), dtype=np.int32)
    tied = np.zeros((len(batch), room), dtype=np.int32)
    counts = np.zeros((len(batch), 2), dtype=np.int32)
    asked = batch.asked
    ends = np.zeros(len(asked) + 1, dtype=np.int64)
    most = max((most_credits(asked.related, asked.held, s.first) for s in segments), default=0)
    who, what = np.empty(most, dtype=np.uint16), np.empty(most, dtype=np.uint16)
    none_yet = np.zeros(SEGMENT, dtype=np.uint16)
    for number, segment in enumerate(segments):
        credit_all(
            asked.related, asked.held, asked.relation, asked.table_at, asked.relation_step,
            asked.level_step, asked.most_months, asked.most_idle, asked.table, segment.first,
            segment.holder, segment.level, segment.months, segment.idle, none_yet, ends, who, what,
        )  # fmt: skip
        rank_batch(
            number * SEGMENT, segment.alive & segment.read,
            np.flatnonzero(segment.alive & ~segment.read).astype(np.uint16), segment.title,
            segment.bearer, segment.age_ends, segment.classes, ends, who, what, batch.ask_ends,
            batch.ask, batch.ask_weight, batch.ask_must, batch.shares, batch.weights, batch.caps,
            batch.likeness_at, batch.likeness, batch.older, batch.table_at, batch.table,
            segment.tellers.first, segment.tellers.teller, segment.tellers.weight,
            segment.tellers.tells, batch.texts.ends, batch.texts.stem, batch.texts.weight,
            batch.full, keys, slots, tied, counts,
        )  # fmt: skip
    return _sorted(keys, slots, tied, counts)


def _sorted(
    keys: NDArray[np.int32],
    slots: NDArray[np.int32],
    tied: NDArray[np.int32],
    counts: NDArray[np.int32],
) -> list[Best]:
    """Sort all heaps at once; what is not filled comes last."""
    filled = np.arange(keys.shape[1]) < counts[:, :1]
    together = np.where(filled, (keys.astype(np.int64) << 32) | slots, -1)
    together = -np.sort(-together, axis=1)
    keys, slots = (together >> 32).astype(np.int32), together.astype(np.int32)
    same = ((np.diff(keys, axis=1) == 0) & filled[:, 1:]).any(axis=1)
    clear = ~same & (counts[:, 1] == 0)
    return [
        Best(
            keys=keys[j, :kept],
            slots=slots[j, :kept],
            tied=tied[j, :more],
            clear=nobody_ties,
            left_out=more if more > tied.shape[1] else 0,
        )
        for j, ((kept, more), nobody_ties) in enumerate(
            zip(counts.tolist(), clear.tolist(), strict=True)
        )
    ]
