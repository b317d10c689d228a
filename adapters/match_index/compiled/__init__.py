"""Rankings by compiled code over arrays: exactly the reference's, some thousand times as fast."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterable, Sequence
from functools import partial
from itertools import islice

import numpy as np

from adapters.match_index.compiled.choosing import in_order, score_and_confidence
from adapters.match_index.compiled.encoder import Encoder, scope_of
from adapters.match_index.compiled.jobs import Row
from adapters.match_index.compiled.openings import Openings
from adapters.match_index.compiled.population import Population
from adapters.match_index.compiled.searching import Best, search
from adapters.match_index.compiled.segment import SEGMENT, Segment
from application.ports.match_index import MatchIndex, TakesColumns
from domain.matching.columns import CandidateColumns
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.ranked import Placed, Ranked
from domain.matching.taxonomy import Taxonomy
from domain.shared.ids import CandidateId, JobId

_MOST_TOGETHER, _FEWEST_TOGETHER = 256, 32
"""Jobs that one thread ranks together: they share what is the same of what they ask."""
_TURNS = 4
"""Batches a thread at least, so that none waits long for another at the end."""
_ALONE = 16_384
"""Jobs that are ranked together for one candidate."""

Pair = tuple[int, int]
"""A key and a slot."""


class CompiledMatchIndex(MatchIndex, TakesColumns):
    """Holds sides as numbers; compiles itself when first asked, and keeps that on disk."""

    def __init__(self, taxonomy: Taxonomy, *, threads: int | None = None) -> None:
        """Take what says how skills are related, and how many threads may work at once."""
        self._encoder = Encoder(taxonomy)
        self._population = Population()
        self._openings = Openings()
        self._threads = threads or len(os.sched_getaffinity(0))

    async def put_candidates(self, candidates: Iterable[CandidateSide]) -> None:
        """See MatchIndex."""
        waiting = iter(candidates)
        while sides := list(islice(waiting, self._population.room)):
            self._population.put(self._encoder.candidates(sides), sides)
            await asyncio.sleep(0)  # let others have their turn

    async def put_columns(self, columns: CandidateColumns) -> None:
        """See TakesColumns."""
        reader = self._encoder.columns(columns)
        start = 0
        while start < len(columns):
            end = min(start + self._population.room, len(columns))
            digest = partial(_digest, columns, start)
            self._population.put_made(reader.stretch(start, end), digest)
            start = end
            await asyncio.sleep(0)  # let others have their turn

    async def put_jobs(
        self, jobs: Iterable[JobSide], *, policy: MatchPolicy = DEFAULT_POLICY
    ) -> None:
        """See MatchIndex."""
        for job in jobs:
            self._openings.put(job, self._encoder.row(job, policy))

    async def remove_candidate(self, candidate_id: CandidateId) -> None:
        """See MatchIndex."""
        self._population.remove(candidate_id)

    async def remove_job(self, job_id: JobId) -> None:
        """See MatchIndex."""
        self._openings.remove(job_id)

    async def candidates_for(
        self, job: JobSide, *, top: int, policy: MatchPolicy = DEFAULT_POLICY
    ) -> tuple[Ranked, ...]:
        """See MatchIndex."""
        segments = self._population.segments()
        row = self._encoder.row(job, policy)
        (best,) = await asyncio.to_thread(self._best, (row,), segments, top)
        pairs = self._in_order(best, segments, top)
        return tuple(_ranked(key, _id_of(segments, slot), job.job_id) for key, slot in pairs)

    async def jobs_for(self, candidate: CandidateSide, *, top: int) -> tuple[Ranked, ...]:
        """See MatchIndex."""
        scope, alone = scope_of(self._encoder.candidates([candidate]))
        segments = (Segment.of(alone),)
        numbers = self._openings.numbers()
        keys: list[int] = []
        for start in range(0, len(numbers), _ALONE):
            rows = self._openings.rows(numbers[start : start + _ALONE])
            batch = await asyncio.to_thread(self._encoder.batch, rows, scope)
            found = await asyncio.to_thread(search, batch, segments, top=1)
            keys += [int(best.keys[0]) for best in found]
        pairs = in_order(
            np.array(keys, dtype=np.int32),
            np.array(numbers, dtype=np.int32),
            top=top,
            digest=self._openings.digests.of,
            id_of=self._openings.id_of,
        )
        return tuple(
            _ranked(key, candidate.candidate_id, self._openings.id_of(number))
            for key, number in pairs
        )

    async def rankings(self, *, top: int) -> AsyncIterator[tuple[JobId, tuple[Ranked, ...]]]:
        """See MatchIndex."""
        async for number, pairs, segments in self._all(top):
            job_id = self._openings.id_of(number)
            yield (
                job_id,
                tuple(_ranked(key, _id_of(segments, slot), job_id) for key, slot in pairs),
            )

    async def placings(self, *, top: int) -> AsyncIterator[tuple[JobId, tuple[Placed, ...]]]:
        """See MatchIndex."""
        async for number, pairs, segments in self._all(top):
            job_id = self._openings.id_of(number)
            job = self._openings.digests.of(number).hex()
            yield (
                job_id,
                tuple(
                    Placed(
                        ranked=_ranked(key, _id_of(segments, slot), job_id),
                        candidate=self._population.digests.of(slot).hex(),
                        job=job,
                    )
                    for key, slot in pairs
                ),
            )

    async def _all(self, top: int) -> AsyncIterator[tuple[int, list[Pair], Sequence[Segment]]]:
        """Rank everybody for every job, by number; as many batches at once as there are threads."""
        segments = self._population.segments()
        numbers = self._openings.numbers()
        size = len(numbers) // (_TURNS * self._threads)
        size = min(max(size, _FEWEST_TOGETHER), _MOST_TOGETHER)
        starts = iter(range(0, len(numbers), size))
        started: list[tuple[list[int], asyncio.Task[list[Best]]]] = []

        def start() -> None:
            for at in islice(starts, 1):
                batch = numbers[at : at + size]
                rows = self._openings.rows(batch)
                ranking = asyncio.to_thread(self._best, rows, segments, top)
                started.append((batch, asyncio.ensure_future(ranking)))

        for _ in range(self._threads):
            start()
        while started:
            batch, task = started.pop(0)
            found = await task
            start()
            for number, best in zip(batch, found, strict=True):
                yield number, self._in_order(best, segments, top), segments

    def _best(self, rows: Sequence[Row], segments: Sequence[Segment], top: int) -> list[Best]:
        found = search(self._encoder.batch(rows), segments, top=top)
        for at, best in enumerate(found):
            if best.left_out:
                # Seldom: so many are the same in all that a job asks for.
                alone = self._encoder.batch([rows[at]])
                (found[at],) = search(alone, segments, top=top, room=best.tied)
        return found

    def _in_order(self, best: Best, segments: Sequence[Segment], top: int) -> list[Pair]:
        return in_order(
            best.keys,
            best.slots,
            top=top,
            digest=self._population.digests.of,
            id_of=partial(_id_of, segments),
        )


def _digest(columns: CandidateColumns, start: int, number: int) -> str:
    return columns.digest(start + number)


def _id_of(segments: Sequence[Segment], slot: int) -> CandidateId:
    number, place = divmod(slot, SEGMENT)
    return segments[number].ids[place]


def _ranked(key: int, candidate_id: CandidateId, job_id: JobId) -> Ranked:
    score, confidence = score_and_confidence(key)
    return Ranked(candidate_id, job_id, score, confidence)
