"""A job that changed takes a new place in the rankings of the candidates it fits best."""

from collections.abc import Callable, Sequence

from attrs import frozen

from application.matching.contenders import Contenders
from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.ports.clock import Clock
from application.shared.turns import Turns
from domain.jobs.events import JobClosed, JobPosted, JobUpdated
from domain.shared.events import EventId
from domain.shared.ids import CandidateId, JobId


@frozen(kw_only=True)
class WhenJobChangedUpdateCandidateRankings:
    """One commit a candidate, each with a receipt of its own: a retry goes on where it stopped.

    A closed job is taken out of the rankings of those whom it fitted best.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    reading: Callable[[], MatchingUnitOfWork]
    contenders: Contenders
    scorer: Scorer
    clock: Clock
    turns: Turns

    async def __call__(self, event: JobPosted | JobUpdated | JobClosed, event_id: EventId) -> None:
        """Raise ConflictError, which may be retried."""
        for candidate_id in await self._best_candidates(event.job_id):
            async with self.turns.at(candidate_id):
                await self._place(event.job_id, candidate_id, event_id)

    async def _best_candidates(self, job_id: JobId) -> Sequence[CandidateId]:
        async with self.reading() as uow:
            job = await uow.job_sides.known(job_id)
            policy = (await uow.policies.for_jobs([job_id]))[job_id]
        if job is None:
            return ()
        return await self.contenders.candidates_who_hear(
            job, policy=policy, as_of=self.scorer.today()
        )

    async def _place(self, job_id: JobId, candidate_id: CandidateId, event_id: EventId) -> None:
        as_of, now = self.scorer.today(), self.clock.now()
        async with self.unit_of_work() as uow:
            if not await uow.receive(event_id, by=f"{type(self).__name__}/{candidate_id}"):
                return
            # The ranking first: whoever scores newer facts in between makes this one a conflict.
            ranking = await uow.candidate_rankings.of(candidate_id)
            candidate = await uow.candidate_sides.get(candidate_id, as_of=as_of)
            job = await uow.job_sides.get(job_id)
            if candidate is None or job is None:
                ranking = ranking.remove(job_id, at=now)
            else:
                policy = (await uow.policies.for_jobs([job_id]))[job_id]
                match = self.scorer(candidate, job, policy=policy, as_of=as_of)
                ranking = ranking.put(match, at=now)
            await uow.candidate_rankings.save(ranking)
            await uow.commit()
