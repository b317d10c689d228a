"""A job that changed gets a new ranking of candidates."""

import asyncio
from collections.abc import Callable

from attrs import frozen

from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.ports.clock import Clock
from application.shared.paging import MAX_PAGE
from domain.jobs.events import JobClosed, JobPosted, JobUpdated
from domain.matching.match import Match
from domain.matching.ranking import JobRanking
from domain.shared.events import EventId
from domain.shared.ids import JobId


@frozen(kw_only=True)
class WhenJobChangedRankCandidates:
    """The mirror of WhenCandidateChangedRankJobs; a closed job's ranking is emptied."""

    unit_of_work: Callable[[], MatchingUnitOfWork]
    reading: Callable[[], MatchingUnitOfWork]
    scorer: Scorer
    clock: Clock

    async def __call__(self, event: JobPosted | JobUpdated | JobClosed, event_id: EventId) -> None:
        """Raise ConflictError, which may be retried."""
        before, matches = await self._score(event.job_id)
        async with self.unit_of_work() as uow:
            if not await uow.receive(event_id, by=type(self).__name__):
                return
            await uow.job_rankings.save(before.fill(matches, at=self.clock.now()))
            await uow.commit()

    async def _score(self, job_id: JobId) -> tuple[JobRanking, tuple[Match, ...]]:
        as_of = self.scorer.today()
        matches: list[Match] = []
        async with self.reading() as uow:
            before = await uow.job_rankings.of(job_id)
            job = await uow.job_sides.get(job_id)
            after = None
            while job is not None:
                page = await uow.candidate_sides.page(as_of=as_of, after=after, limit=MAX_PAGE)
                matches += [self.scorer(candidate, job, as_of=as_of) for candidate in page.items]
                if page.next_after is None:
                    break
                after = page.items[-1].candidate_id
                await asyncio.sleep(0)  # let requests be answered between pages
        return before, tuple(matches)
