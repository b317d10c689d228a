"""The scores that fairness counts: made by matching, which knows nothing of it."""

import asyncio
from collections.abc import Callable
from datetime import date

from attrs import frozen

from application.fairness.ports import Scored, Scores
from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.shared.paging import Page
from domain.shared.ids import CandidateId, JobId

_AT_ONCE = 10
"""Scores: some milliseconds."""


@frozen(kw_only=True)
class MatchingScores(Scores):
    """Scores one page of candidates at a time; nothing of it is stored."""

    unit_of_work: Callable[[], MatchingUnitOfWork]
    scorer: Scorer

    @property
    def catalogue(self) -> str:
        """See Scores."""
        return self.scorer.knowledge.version

    async def policy_of(self, job_id: JobId) -> str:
        """See Scores."""
        async with self.unit_of_work() as uow:
            return (await uow.policies.for_jobs([job_id]))[job_id].version

    async def page(
        self, job_id: JobId, *, as_of: date, after: CandidateId | None, limit: int
    ) -> Page[Scored]:
        """See Scores."""
        async with self.unit_of_work() as uow:
            job = await uow.job_sides.get(job_id)
            if job is None:
                return Page(items=())
            policy = (await uow.policies.for_jobs([job_id]))[job_id]
            page = await uow.candidate_sides.page(as_of=as_of, after=after, limit=limit)
        found = []
        for candidate in page.items:
            score = self.scorer(candidate, job, policy=policy, as_of=as_of).score
            found.append(Scored(candidate_id=candidate.candidate_id, score=score))
            if len(found) % _AT_ONCE == 0:
                await asyncio.sleep(0)  # a request is being served: let others be
        return Page(items=tuple(found), next_after=page.next_after)
