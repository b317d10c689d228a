"""The domain's own function, pair by pair: what every other index is held to."""

import asyncio
import heapq
from collections.abc import AsyncIterator, Iterable
from datetime import date

from application.ports.match_index import MatchIndex
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.ranked import Ranked
from domain.matching.scoring import score
from domain.matching.taxonomy import Taxonomy
from domain.shared.ids import CandidateId, JobId

_ANY_DAY = date(2000, 1, 1)
"""A score depends on no day: sides are made for theirs."""
_AT_ONCE = 100
"""So many pairs are scored before others get their turn."""


class ReferenceMatchIndex(MatchIndex):
    """Needs nothing, and is slow: a tenth of a second for a few hundred pairs."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        """Take what says how skills are related."""
        self._taxonomy = taxonomy
        self._candidates: dict[CandidateId, CandidateSide] = {}
        self._jobs: dict[JobId, tuple[JobSide, MatchPolicy]] = {}

    async def put_candidates(self, candidates: Iterable[CandidateSide]) -> None:
        """See MatchIndex."""
        self._candidates.update((c.candidate_id, c) for c in candidates)

    async def put_jobs(
        self, jobs: Iterable[JobSide], *, policy: MatchPolicy = DEFAULT_POLICY
    ) -> None:
        """See MatchIndex."""
        self._jobs.update((job.job_id, (job, policy)) for job in jobs)

    async def remove_candidate(self, candidate_id: CandidateId) -> None:
        """See MatchIndex."""
        self._candidates.pop(candidate_id, None)

    async def remove_job(self, job_id: JobId) -> None:
        """See MatchIndex."""
        self._jobs.pop(job_id, None)

    async def candidates_for(
        self, job: JobSide, *, top: int, policy: MatchPolicy = DEFAULT_POLICY
    ) -> tuple[Ranked, ...]:
        """See MatchIndex."""
        return await self._best(((c, job, policy) for c in tuple(self._candidates.values())), top)

    async def jobs_for(self, candidate: CandidateSide, *, top: int) -> tuple[Ranked, ...]:
        """See MatchIndex."""
        return await self._best(
            ((candidate, job, policy) for job, policy in tuple(self._jobs.values())), top
        )

    async def rankings(self, *, top: int) -> AsyncIterator[tuple[JobId, tuple[Ranked, ...]]]:
        """See MatchIndex."""
        for job, policy in tuple(self._jobs.values()):
            pairs = ((c, job, policy) for c in tuple(self._candidates.values()))
            yield job.job_id, await self._best(pairs, top)

    async def _best(
        self, pairs: Iterable[tuple[CandidateSide, JobSide, MatchPolicy]], top: int
    ) -> tuple[Ranked, ...]:
        best: list[Ranked] = []
        for number, (candidate, job, policy) in enumerate(pairs):
            best.append(self._ranked(candidate, job, policy))
            if number % _AT_ONCE == 0:
                best = heapq.nsmallest(top, best, key=lambda ranked: ranked.order)
                await asyncio.sleep(0)
        return tuple(heapq.nsmallest(top, best, key=lambda ranked: ranked.order))

    def _ranked(self, candidate: CandidateSide, job: JobSide, policy: MatchPolicy) -> Ranked:
        return Ranked.of(
            score(candidate, job, as_of=_ANY_DAY, taxonomy=self._taxonomy, policy=policy)
        )
