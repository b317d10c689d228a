"""What a shard found, merged into the rankings that are stored."""

import asyncio
from collections.abc import Callable, Iterable

from attrs import frozen

from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.matching.shard_sides import ShardSides
from application.ports.clock import Clock
from domain.matching.match import Match
from domain.matching.merging import Placed, Proposal
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.ranking import is_merged
from domain.matching.ranking_shard import RankingShard
from domain.shared.ids import CandidateId, JobId

_AT_ONCE = 10
"""Scores: some milliseconds."""


@frozen(kw_only=True)
class ShardMerging:
    """Merges one ranking at a time: reads it, explains what is missing, saves it if it changed.

    The version of the ranking, read before the scoring, makes a change by a reaction in between a
    conflict. A ranking whose own side has changed since the shard was loaded is left alone: the
    reaction to that change makes it anew. Of whoever else has changed the newest facts are scored,
    so no entry goes back to older ones.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    reading: Callable[[], MatchingUnitOfWork]
    scorer: Scorer
    clock: Clock
    shard: RankingShard
    sides: ShardSides

    async def job_ranking(self, job_id: JobId, found: tuple[Placed, ...]) -> None:
        """Merge the best candidates of the shard. Raise ConflictError."""
        policy, among = self.sides.jobs[job_id].policy, self.shard.candidates
        scored_by = self.scorer.scored_by(policy)
        proposals = [Proposal(one, scored_by) for one in found]
        async with self.reading() as uow:
            outline = await uow.job_rankings.outline(job_id)
            if is_merged(outline, proposals, replaced=lambda e: e.candidate_id in among):
                return
            ranking = await uow.job_rankings.of(job_id)
            plan = ranking.plan(proposals, among=among)
            missing = [placed.ranked.candidate_id for placed in plan.missing]
            people = await uow.candidate_sides.of(missing, as_of=self.sides.as_of)
            job = await uow.job_sides.get(job_id)
            newest = (await uow.policies.for_jobs([job_id]))[job_id]
        if job is None or not self.sides.has_job(job, newest):
            return
        matches = await self._explain((side, job, policy) for side in people.values())
        merged = ranking.merge(plan, matches, among=among, at=self.clock.now())
        if merged is not ranking:
            async with self.unit_of_work() as uow:
                await uow.job_rankings.save(merged)
                await uow.commit()

    async def candidate_ranking(self, candidate_id: CandidateId, found: tuple[Placed, ...]) -> None:
        """Merge the best jobs of the shard. Raise ConflictError."""
        among = self.shard.jobs
        scored_by = {
            one.ranked.job_id: self.scorer.scored_by(self.sides.jobs[one.ranked.job_id].policy)
            for one in found
        }
        proposals = [Proposal(one, scored_by[one.ranked.job_id]) for one in found]
        async with self.reading() as uow:
            outline = await uow.candidate_rankings.outline(candidate_id)
            if is_merged(outline, proposals, replaced=lambda e: e.job_id in among):
                return
            ranking = await uow.candidate_rankings.of(candidate_id)
            plan = ranking.plan(proposals, among=among)
            jobs = await uow.job_sides.of(placed.ranked.job_id for placed in plan.missing)
            policies = await uow.policies.for_jobs(jobs)
            candidate = await uow.candidate_sides.get(candidate_id, as_of=self.sides.as_of)
        if candidate is None or not self.sides.has_candidate(candidate):
            return
        matches = await self._explain((candidate, job, policies[id]) for id, job in jobs.items())
        merged = ranking.merge(plan, matches, among=among, at=self.clock.now())
        if merged is not ranking:
            async with self.unit_of_work() as uow:
                await uow.candidate_rankings.save(merged)
                await uow.commit()

    async def _explain(
        self, pairs: Iterable[tuple[CandidateSide, JobSide, MatchPolicy]]
    ) -> list[Match]:
        matches: list[Match] = []
        for candidate, job, policy in pairs:
            matches.append(self.scorer(candidate, job, policy=policy, as_of=self.sides.as_of))
            if len(matches) % _AT_ONCE == 0:
                await asyncio.sleep(0)  # let requests be answered between pairs
        return matches
