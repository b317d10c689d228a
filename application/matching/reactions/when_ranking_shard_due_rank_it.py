"""A shard of the daily run is ranked, and merged into the rankings that are stored."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

from attrs import frozen

from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.matching.shard_merging import ShardMerging
from application.matching.shard_sides import ShardSides
from application.ports.clock import Clock
from application.ports.match_index import MatchIndex
from application.ports.unit_of_work import ConflictError
from application.shared.turns import Turns
from domain.matching.events import RankingShardDue
from domain.matching.merging import Placed
from domain.shared.events import EventId
from domain.shared.ids import CandidateId, JobId

Id = TypeVar("Id", JobId, CandidateId)


@frozen(kw_only=True)
class WhenRankingShardDueRankIt:
    """One commit a ranking that changes, none for the others.

    Needs no inbox: what was merged before changes nothing when it is merged again. So a retry
    ranks all, which takes seconds, and explains only what was not come to.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    reading: Callable[[], MatchingUnitOfWork]
    new_index: Callable[[], MatchIndex]
    """Makes an empty one: that of the process holds everybody."""
    scorer: Scorer
    clock: Clock
    turns: Turns

    async def __call__(self, event: RankingShardDue, event_id: EventId) -> None:
        """Raise ConflictError when somebody else saved a ranking meanwhile; the others are done."""
        del event_id
        async with self.reading() as uow:
            shard = await uow.ranking_shards.of(event.shard_id)
        if shard.due_on != event.due_on:
            return  # a later day's comes after it: nobody needs both
        sides = ShardSides(as_of=self.scorer.today(), index=self.new_index())
        await sides.load(shard, self.reading)
        merging = ShardMerging(
            unit_of_work=self.unit_of_work,
            reading=self.reading,
            scorer=self.scorer,
            clock=self.clock,
            shard=shard,
            sides=sides,
        )
        lost = await self._each(sides.best_candidates(), merging.job_ranking)
        lost += await self._each(sides.best_jobs(), merging.candidate_ranking)
        if lost:
            raise ConflictError(shard.id)

    async def _each(
        self,
        rankings: AsyncIterator[tuple[Id, tuple[Placed, ...]]],
        merge: Callable[[Id, tuple[Placed, ...]], Awaitable[None]],
    ) -> int:
        """Merge one after the other; count those that others were faster with."""
        lost = 0
        async for id, found in rankings:
            try:
                async with self.turns.at(id):
                    await merge(id, found)
            except ConflictError:
                lost += 1
        return lost
