"""Rankings by compiled code over arrays: exactly the reference's, some thousand times as fast."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterable, Sequence
from functools import partial
from itertools import islice, repeat

from adapters.match_index.compiled.choosing import Pair, in_order, ranked, rankings_of
from adapters.match_index.compiled.encoder import Encoder, scope_of
from adapters.match_index.compiled.jobs import Row
from adapters.match_index.compiled.openings import Openings
from adapters.match_index.compiled.population import Population
from adapters.match_index.compiled.searching import Best, search
from adapters.match_index.compiled.segment import SEGMENT, Segment
from application.ports.match_index import MatchIndex, TakesColumns
from domain.matching.column_digests import ColumnDigests
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
        reader, digests = self._encoder.columns(columns), ColumnDigests(columns=columns)
        start = 0
        while start < len(columns):
            end = min(start + self._population.room, len(columns))
            digest = partial(_digest, digests, start)
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
        return _ranking(pairs, job.job_id, segments)

    async def jobs_for(self, candidate: CandidateSide, *, top: int) -> tuple[Ranked, ...]:
        """See MatchIndex."""
        scope, alone = scope_of(self._encoder.candidates([candidate]))
        segments = (Segment.of(alone),)
        numbers, ids = self._openings.numbers(), self._openings.ids()
        pairs: list[Pair] = []
        for start in range(0, len(numbers), _ALONE):
            some = numbers[start : start + _ALONE]
            rows = self._openings.rows(some)
            batch = await asyncio.to_thread(self._encoder.batch, rows, scope)
            found = await asyncio.to_thread(search, batch, segments, top=1)
            pairs += zip((int(best.keys[0]) for best in found), some, strict=True)
        best = in_order(
            sorted(pairs, reverse=True),
            top=top,
            digest=self._openings.digests.of,
            id_of=ids.__getitem__,
        )
        return tuple(ranked(candidate.candidate_id, ids[number], key) for key, number in best)

    async def rankings(self, *, top: int) -> AsyncIterator[tuple[JobId, tuple[Ranked, ...]]]:
        """See MatchIndex."""
        async for job_id, _, pairs, segments in self._all(top):
            yield job_id, _ranking(pairs, job_id, segments)

    async def placings(self, *, top: int) -> AsyncIterator[tuple[JobId, tuple[Placed, ...]]]:
        """See MatchIndex."""
        async for job_id, number, pairs, segments in self._all(top):
            job = self._openings.digests.of(number).hex()
            candidates = [self._population.digests.of(slot).hex() for _, slot in pairs]
            ranking = _ranking(pairs, job_id, segments)
            yield (
                job_id,
                tuple(
                    Placed(ranked=one, candidate=candidate, job=job)
                    for one, candidate in zip(ranking, candidates, strict=True)
                ),
            )

    async def _all(
        self, top: int
    ) -> AsyncIterator[tuple[JobId, int, list[Pair], Sequence[Segment]]]:
        """Rank everybody for every job; as many batches at once as there are threads."""
        segments = self._population.segments()
        numbers, ids = self._openings.numbers(), self._openings.ids()
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
                yield ids[number], number, self._in_order(best, segments, top), segments

    def _best(self, rows: Sequence[Row], segments: Sequence[Segment], top: int) -> list[Best]:
        found = search(self._encoder.batch(rows), segments, top=top)
        for at, best in enumerate(found):
            if best.left_out:
                # Seldom: so many are the same in all that a job asks for.
                alone = self._encoder.batch([rows[at]])
                (found[at],) = search(alone, segments, top=top, room=best.left_out)
        return found

    def _in_order(self, best: Best, segments: Sequence[Segment], top: int) -> list[Pair]:
        keys = best.keys.tolist()
        pairs = list(zip(keys, best.slots.tolist(), strict=True))
        if best.clear:
            return pairs
        pairs += zip(repeat(keys[-1]), best.tied.tolist(), strict=False)
        return in_order(
            pairs,
            top=top,
            digest=self._population.digests.of,
            id_of=lambda slot: _ids(segments, [slot])[0],
        )


def _digest(digests: ColumnDigests, start: int, number: int) -> str:
    return digests.of(start + number)


def _ranking(
    pairs: Sequence[Pair], job_id: JobId, segments: Sequence[Segment]
) -> tuple[Ranked, ...]:
    candidates = _ids(segments, [slot for _, slot in pairs])
    return rankings_of(candidates, job_id, [key for key, _ in pairs])


def _ids(segments: Sequence[Segment], slots: Iterable[int]) -> list[CandidateId]:
    return [segments[slot // SEGMENT].ids[slot % SEGMENT] for slot in slots]
