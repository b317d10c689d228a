"""A candidate who changed takes a new place in the rankings of the jobs that fit best."""

from collections.abc import Callable, Sequence

from attrs import frozen

from application.matching.contenders import Contenders
from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.ports.clock import Clock
from application.shared.turns import Turns
from domain.candidates.events import PreferencesChanged, ProfileUpdated, ResumeParsed
from domain.shared.events import EventId
from domain.shared.ids import CandidateId, JobId


@frozen(kw_only=True)
class WhenCandidateChangedUpdateJobRankings:
    """One commit a job, each with a receipt of its own: a retry goes on where it stopped."""

    unit_of_work: Callable[[], MatchingUnitOfWork]
    reading: Callable[[], MatchingUnitOfWork]
    contenders: Contenders
    scorer: Scorer
    clock: Clock
    turns: Turns

    async def __call__(
        self, event: ResumeParsed | PreferencesChanged | ProfileUpdated, event_id: EventId
    ) -> None:
        """Raise ConflictError, which may be retried."""
        for job_id in await self._best_jobs(event.candidate_id):
            async with self.turns.at(job_id):
                await self._place(event.candidate_id, job_id, event_id)

    async def _best_jobs(self, candidate_id: CandidateId) -> Sequence[JobId]:
        as_of = self.scorer.today()
        async with self.reading() as uow:
            candidate = await uow.candidate_sides.get(candidate_id, as_of=as_of)
        if candidate is None:
            return ()
        return await self.contenders.jobs_that_hear(candidate, as_of=as_of)

    async def _place(self, candidate_id: CandidateId, job_id: JobId, event_id: EventId) -> None:
        as_of = self.scorer.today()
        async with self.unit_of_work() as uow:
            if not await uow.receive(event_id, by=f"{type(self).__name__}/{job_id}"):
                return
            # The ranking first: whoever scores newer facts in between makes this one a conflict.
            ranking = await uow.job_rankings.of(job_id)
            candidate = await uow.candidate_sides.get(candidate_id, as_of=as_of)
            job = await uow.job_sides.get(job_id)
            if candidate is None or job is None:
                return
            policy = (await uow.policies.for_jobs([job_id]))[job_id]
            match = self.scorer(candidate, job, policy=policy, as_of=as_of)
            await uow.job_rankings.save(ranking.put(match, at=self.clock.now()))
            await uow.commit()
