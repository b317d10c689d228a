"""A company that scores by another policy has its jobs take new places before those they fit."""

from attrs import frozen

from application.matching.filling import FillsRankings
from application.shared.paging import MAX_PAGE
from domain.matching.events import PolicyAdopted
from domain.matching.match import Match
from domain.matching.ranking import CandidateRanking
from domain.shared.events import EventId
from domain.shared.ids import CandidateId, CompanyId


@frozen(kw_only=True)
class WhenPolicyAdoptedUpdateCandidateRankings(FillsRankings):
    """One commit a candidate, each with a receipt of its own: a retry goes on where it stopped.

    All the company's jobs are scored before, outside the transaction that saves. The version of
    the ranking, read before the scoring, makes a change by another reaction in between a conflict.
    """

    async def __call__(self, event: PolicyAdopted, event_id: EventId) -> None:
        """Raise ConflictError, which may be retried."""
        for candidate_id in await self._best_candidates(event.company_id):
            async with self.turns.at(candidate_id):
                await self._place(event.company_id, candidate_id, event_id)

    async def _best_candidates(self, company_id: CompanyId) -> list[CandidateId]:
        """Find the best of each of its jobs, each person once."""
        found: dict[CandidateId, None] = {}
        after = None
        while True:
            async with self.reading() as uow:
                jobs = await uow.job_sides.of_company(company_id, after=after, limit=MAX_PAGE)
                policies = await uow.policies.for_jobs(job.job_id for job in jobs.items)
            for job in jobs.items:
                hearing = await self.contenders.candidates_who_hear(
                    job, policy=policies[job.job_id], as_of=self.scorer.today()
                )
                found |= dict.fromkeys(hearing)
            if jobs.next_after is None:
                return list(found)
            after = jobs.items[-1].job_id

    async def _place(
        self, company_id: CompanyId, candidate_id: CandidateId, event_id: EventId
    ) -> None:
        by = f"{type(self).__name__}/{candidate_id}"
        if await self._is_done(event_id, by):
            return
        before, matches = await self._score_company(company_id, candidate_id)
        async with self.unit_of_work() as uow:
            if not await uow.receive(event_id, by=by):
                return
            await uow.candidate_rankings.save(before.put_all(matches, at=self.clock.now()))
            await uow.commit()

    async def _score_company(
        self, company_id: CompanyId, candidate_id: CandidateId
    ) -> tuple[CandidateRanking, list[Match]]:
        as_of = self.scorer.today()
        found: list[Match] = []
        async with self.reading() as uow:
            before = await uow.candidate_rankings.of(candidate_id)
            candidate = await uow.candidate_sides.get(candidate_id, as_of=as_of)
            after = None
            while candidate is not None:
                page = await uow.job_sides.of_company(company_id, after=after, limit=MAX_PAGE)
                policies = await uow.policies.for_jobs(job.job_id for job in page.items)
                found.extend(
                    self.scorer(candidate, job, policy=policies[job.job_id], as_of=as_of)
                    for job in page.items
                )
                if page.next_after is None:
                    break
                after = page.items[-1].job_id
        return before, found
