"""The two sides of a shard, and the best of each for each."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import date
from typing import Self

from attrs import define, field

from application.matching.contenders import OpenJob
from application.matching.ports import MatchingUnitOfWork
from application.ports.match_index import MatchIndex
from domain.matching.canonical import candidate_digest, job_digest
from domain.matching.merging import Placed
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.ranked import Ranked
from domain.matching.ranking import RANKING_LIMIT
from domain.matching.ranking_shard import RankingShard
from domain.shared.ids import CandidateId, JobId

_NOTED_AT_ONCE = 50
_AT_ONCE = 20
"""Sides of a page: to make sides of them keeps requests of the same process waiting."""


@define(kw_only=True)
class ShardSides:
    """All candidates and published jobs of a shard, as of when they were loaded, and an index."""

    as_of: date
    """The day that months of work are counted to."""
    index: MatchIndex
    jobs: dict[JobId, OpenJob] = field(factory=dict)
    candidates: dict[CandidateId, CandidateSide] = field(factory=dict)
    job_digests: dict[JobId, str] = field(factory=dict)
    candidate_digests: dict[CandidateId, str] = field(factory=dict)
    _noted: dict[CandidateId, list[Ranked]] = field(factory=dict, init=False)
    """The best jobs of each candidate so far, and some more."""

    async def load(self, shard: RankingShard, reading: Callable[[], MatchingUnitOfWork]) -> Self:
        """Load them, a page at a time."""
        async with reading() as uow:
            await self._load_jobs(shard, uow)
            await self._load_candidates(shard, uow)
        return self

    def has_job(self, job: JobSide, policy: MatchPolicy) -> bool:
        """Whether a job still is what was loaded, and scored by the same."""
        same = job_digest(job) == self.job_digests[job.job_id]
        return same and policy.version == self.jobs[job.job_id].policy.version

    def has_candidate(self, candidate: CandidateSide) -> bool:
        """Whether somebody still is who was loaded."""
        return candidate_digest(candidate) == self.candidate_digests[candidate.candidate_id]

    async def best_candidates(self) -> AsyncIterator[tuple[JobId, tuple[Placed, ...]]]:
        """Rank the candidates for each job: every job once."""
        if not self.candidates:  # nothing has to be compiled for nobody
            for job_id in self.jobs:
                yield job_id, ()
            return
        async for job_id, everybody in self.index.rankings(top=len(self.candidates)):
            for number, pair in enumerate(everybody):
                self._note(pair)
                if number % _NOTED_AT_ONCE == 0:
                    await asyncio.sleep(0)  # all of them have enough noted at about the same job
            yield job_id, self._placed(everybody[:RANKING_LIMIT])

    async def best_jobs(self) -> AsyncIterator[tuple[CandidateId, tuple[Placed, ...]]]:
        """Rank the jobs for each candidate, once all candidates are ranked: every one once.

        To ask the index for each of them would cost the work for a job as often as there are
        candidates.
        """
        for candidate_id in self.candidates:
            yield candidate_id, self._placed(self._best(self._noted.pop(candidate_id, [])))

    def _note(self, pair: Ranked) -> None:
        noted = self._noted.setdefault(pair.candidate_id, [])
        noted.append(pair)
        if len(noted) > 2 * RANKING_LIMIT:
            noted[:] = self._best(noted)

    def _best(self, pairs: list[Ranked]) -> list[Ranked]:
        """Keep the best of one candidate, by the order of `Ranked`."""
        return sorted(pairs, key=lambda pair: pair.order)[:RANKING_LIMIT]

    def _placed(self, pairs: Sequence[Ranked]) -> tuple[Placed, ...]:
        return tuple(
            Placed(
                ranked=pair,
                candidate=self.candidate_digests[pair.candidate_id],
                job=self.job_digests[pair.job_id],
            )
            for pair in pairs
        )

    async def _load_jobs(self, shard: RankingShard, uow: MatchingUnitOfWork) -> None:
        after = None if shard.jobs.after is None else JobId(shard.jobs.after)
        while True:
            page = await uow.job_sides.page(after=after, limit=_AT_ONCE)
            sides = [side for side in page.items if side.job_id in shard.jobs]
            policies = await uow.policies.for_jobs(side.job_id for side in sides)
            for side in sides:
                policy = policies[side.job_id]
                self.jobs[side.job_id] = OpenJob(side=side, policy=policy)
                self.job_digests[side.job_id] = job_digest(side)
                await self.index.put_jobs([side], policy=policy)
            if page.next_after is None or len(sides) < len(page.items):
                return
            after = page.items[-1].job_id
            await asyncio.sleep(0)  # let requests be answered between pages

    async def _load_candidates(self, shard: RankingShard, uow: MatchingUnitOfWork) -> None:
        after = None if shard.candidates.after is None else CandidateId(shard.candidates.after)
        while True:
            page = await uow.candidate_sides.page(as_of=self.as_of, after=after, limit=_AT_ONCE)
            sides = [side for side in page.items if side.candidate_id in shard.candidates]
            self.candidates.update((side.candidate_id, side) for side in sides)
            self.candidate_digests.update((s.candidate_id, candidate_digest(s)) for s in sides)
            await self.index.put_candidates(sides)
            if page.next_after is None or len(sides) < len(page.items):
                return
            after = page.items[-1].candidate_id
            await asyncio.sleep(0)  # let requests be answered between pages
