"""Rankings made anew: score the contenders first, then save in one short transaction."""

from collections.abc import Callable

from attrs import frozen

from application.matching.contenders import Contenders
from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.ports.clock import Clock
from application.shared.turns import Turns
from domain.matching.match import Match
from domain.matching.ranking import CandidateRanking, JobRanking, ranked
from domain.shared.events import EventId
from domain.shared.ids import CandidateId, JobId


@frozen(kw_only=True)
class FillsRankings:
    """What every reaction that fills a ranking does; its own name is on the receipt.

    The version of the ranking, read before the scoring, makes a change by another reaction
    in between a conflict: nothing is overwritten unseen. No more matches are held than a ranking
    keeps and one page has, however many are scored.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    reading: Callable[[], MatchingUnitOfWork]
    contenders: Contenders
    scorer: Scorer
    clock: Clock
    turns: Turns

    async def _fill_job(self, job_id: JobId, event_id: EventId, *, by: str | None = None) -> None:
        """Rank all candidates; nobody for a job that is not published. Raise ConflictError.

        `by` is on the receipt where one event fills several: of those a retry leaves out what is
        done.
        """
        if by and await self._is_done(event_id, by):
            return
        async with self.turns.at(job_id):
            before, matches = await self._score_candidates(job_id)
            async with self.unit_of_work() as uow:
                if not await uow.receive(event_id, by=by or type(self).__name__):
                    return
                await uow.job_rankings.save(before.fill(matches, at=self.clock.now()))
                await uow.commit()

    async def _fill_candidate(self, candidate_id: CandidateId, event_id: EventId) -> None:
        """Rank all published jobs; none for who has no profile yet. Raise ConflictError."""
        async with self.turns.at(candidate_id):
            before, matches = await self._score_jobs(candidate_id)
            async with self.unit_of_work() as uow:
                if not await uow.receive(event_id, by=type(self).__name__):
                    return
                await uow.candidate_rankings.save(before.fill(matches, at=self.clock.now()))
                await uow.commit()

    async def _is_done(self, event_id: EventId, by: str) -> bool:
        """Ask before scoring. Nothing is committed: what is received counts when it is saved."""
        async with self.unit_of_work() as uow:
            return not await uow.receive(event_id, by=by)

    async def _score_candidates(self, job_id: JobId) -> tuple[JobRanking, tuple[Match, ...]]:
        as_of = self.scorer.today()
        best: tuple[Match, ...] = ()
        async with self.reading() as uow:
            before = await uow.job_rankings.of(job_id)
            job = await uow.job_sides.get(job_id)
            policy = (await uow.policies.for_jobs([job_id]))[job_id]
        if job is None:
            return before, ()
        async for page in self.contenders.for_job(job, policy=policy, as_of=as_of):
            found = [self.scorer(side, job, policy=policy, as_of=as_of) for side in page]
            best = ranked((*best, *found), before.entries)
        return before, best

    async def _score_jobs(
        self, candidate_id: CandidateId
    ) -> tuple[CandidateRanking, tuple[Match, ...]]:
        as_of = self.scorer.today()
        best: tuple[Match, ...] = ()
        async with self.reading() as uow:
            before = await uow.candidate_rankings.of(candidate_id)
            candidate = await uow.candidate_sides.get(candidate_id, as_of=as_of)
        if candidate is None:
            return before, ()
        async for page in self.contenders.for_candidate(candidate, as_of=as_of):
            found = [
                self.scorer(candidate, job.side, policy=job.policy, as_of=as_of) for job in page
            ]
            best = ranked((*best, *found), before.entries)
        return before, best
