"""Cut what is ranked each day into shards, and ask for each to be done."""

from collections.abc import Callable
from datetime import date, datetime

from attrs import frozen

from application.matching.ports import MatchingUnitOfWork
from application.ports.clock import Clock
from domain.matching.ranking_shard import IdRange
from domain.matching.sharding import cut

MOST_JOBS = 1_000
MOST_CANDIDATES = 2_000
"""Of a shard. Most of its time goes into reading the rankings that are stored, one a job and one
a candidate: larger shards read them less often. But one in which everything has changed must be
done within a Lambda's fifteen minutes, at 1.6 ms for each of a hundred entries of each.
"""
_LAST = "0"
"""The shard that is made due last."""


@frozen(kw_only=True)
class CutDailyRanking:
    """Run by a schedule, as often as one likes: a day's shards are made due once.

    One commit a shard. A run that died is finished by the next one of the same day; where other
    ids lie between the bounds by then, those shards are made due again.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    reading: Callable[[], MatchingUnitOfWork]
    clock: Clock
    most_jobs: int = MOST_JOBS
    most_candidates: int = MOST_CANDIDATES

    async def __call__(self) -> int:
        """Return how many shards were made due. Raise ConflictError."""
        now = self.clock.now()
        today = now.date()
        async with self.reading() as uow:
            if (await uow.ranking_shards.of(_LAST)).due_on == today:
                return 0
            jobs = sorted(await uow.job_sides.versions())
            people = sorted(await uow.candidate_sides.versions())
        if not jobs and not people:
            return 0
        shards = cut(
            # Where one side is empty, the other's rankings are to be emptied.
            jobs=max(1, len(jobs)),
            candidates=max(1, len(people)),
            most_jobs=self.most_jobs,
            most_candidates=self.most_candidates,
        )
        made = 0
        for shard in sorted(shards, key=lambda shard: -shard.number):
            made += await self._make_due(
                str(shard.number),
                today,
                jobs=IdRange.of(jobs, shard.jobs),
                candidates=IdRange.of(people, shard.candidates),
                at=now,
            )
        return made

    async def _make_due(
        self, shard_id: str, on: date, *, jobs: IdRange, candidates: IdRange, at: datetime
    ) -> bool:
        async with self.unit_of_work() as uow:
            before = await uow.ranking_shards.of(shard_id)
            shard = before.make_due(on=on, jobs=jobs, candidates=candidates, at=at)
            if shard is before:
                return False
            await uow.ranking_shards.save(shard)
            await uow.commit()
            return True
