"""A candidate who changed gets a new ranking of jobs."""

import asyncio
from collections.abc import Callable

from attrs import frozen

from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.ports.clock import Clock
from application.shared.paging import MAX_PAGE
from domain.candidates.events import PreferencesChanged, ResumeParsed
from domain.matching.match import Match
from domain.matching.ranking import CandidateRanking
from domain.shared.events import EventId
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class WhenCandidateChangedRankJobs:
    """Scores against every published job, outside the transaction that saves.

    The version of the ranking, read before the scoring, makes a change by another reaction
    in between a conflict: nothing is overwritten unseen.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    reading: Callable[[], MatchingUnitOfWork]
    scorer: Scorer
    clock: Clock

    async def __call__(self, event: ResumeParsed | PreferencesChanged, event_id: EventId) -> None:
        """Raise ConflictError, which may be retried."""
        before, matches = await self._score(event.candidate_id)
        async with self.unit_of_work() as uow:
            if not await uow.receive(event_id, by=type(self).__name__):
                return
            await uow.candidate_rankings.save(before.fill(matches, at=self.clock.now()))
            await uow.commit()

    async def _score(self, candidate_id: CandidateId) -> tuple[CandidateRanking, tuple[Match, ...]]:
        as_of = self.scorer.today()
        matches: list[Match] = []
        async with self.reading() as uow:
            before = await uow.candidate_rankings.of(candidate_id)
            candidate = await uow.candidate_sides.get(candidate_id, as_of=as_of)
            after = None
            while candidate is not None:
                page = await uow.job_sides.page(after=after, limit=MAX_PAGE)
                matches += [self.scorer(candidate, job, as_of=as_of) for job in page.items]
                if page.next_after is None:
                    break
                after = page.items[-1].job_id
                await asyncio.sleep(0)  # let requests be answered between pages
        return before, tuple(matches)
