"""Who may be among the best of a ranking: only they are scored and explained."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import date
from typing import Protocol

from attrs import frozen

from application.matching.ports import MatchingUnitOfWork
from application.shared.paging import MAX_PAGE
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.shared.ids import CandidateId, JobId

HEARD_AT_ONCE = 1_000
"""So many sides, the best, have one that changed in their rankings at once; where there are more,
the others by the daily run. So what an event costs does not grow with how many are stored.
"""


@frozen(kw_only=True)
class OpenJob:
    """A job with what it is scored by."""

    side: JobSide
    policy: MatchPolicy


class Contenders(Protocol):
    """All of the best RANKING_LIMIT are among them, as of when one begins to ask."""

    async def prepare(self, *, as_of: date) -> int:
        """Do beforehand what the first question would wait for; return how many it holds then."""

    def for_job(
        self, job: JobSide, *, policy: MatchPolicy, as_of: date
    ) -> AsyncIterator[tuple[CandidateSide, ...]]:
        """Give candidates, a page at a time."""

    def for_candidate(
        self, candidate: CandidateSide, *, as_of: date
    ) -> AsyncIterator[tuple[OpenJob, ...]]:
        """Give published jobs, a page at a time."""

    async def candidates_who_hear(
        self, job: JobSide, *, policy: MatchPolicy, as_of: date
    ) -> Sequence[CandidateId]:
        """Name those who have a job in their rankings at once: the best HEARD_AT_ONCE at least."""

    async def jobs_that_hear(self, candidate: CandidateSide, *, as_of: date) -> Sequence[JobId]:
        """Name the jobs that have somebody in their rankings at once, likewise."""


@frozen(kw_only=True)
class AllContenders(Contenders):
    """Leaves nobody out: slow with many, but it keeps no more than a page."""

    reading: Callable[[], MatchingUnitOfWork]

    async def prepare(self, *, as_of: date) -> int:
        """See Contenders. It holds nobody."""
        del as_of
        return 0

    async def for_job(
        self, job: JobSide, *, policy: MatchPolicy, as_of: date
    ) -> AsyncIterator[tuple[CandidateSide, ...]]:
        """See Contenders."""
        del job, policy
        after = None
        async with self.reading() as uow:
            while True:
                page = await uow.candidate_sides.page(as_of=as_of, after=after, limit=MAX_PAGE)
                yield page.items
                if page.next_after is None:
                    return
                after = page.items[-1].candidate_id
                await asyncio.sleep(0)  # let requests be answered between pages

    async def for_candidate(
        self, candidate: CandidateSide, *, as_of: date
    ) -> AsyncIterator[tuple[OpenJob, ...]]:
        """See Contenders."""
        del candidate, as_of
        after = None
        async with self.reading() as uow:
            while True:
                page = await uow.job_sides.page(after=after, limit=MAX_PAGE)
                policies = await uow.policies.for_jobs(job.job_id for job in page.items)
                yield tuple(OpenJob(side=j, policy=policies[j.job_id]) for j in page.items)
                if page.next_after is None:
                    return
                after = page.items[-1].job_id
                await asyncio.sleep(0)  # let requests be answered between pages

    async def candidates_who_hear(
        self, job: JobSide, *, policy: MatchPolicy, as_of: date
    ) -> Sequence[CandidateId]:
        """See Contenders."""
        del job, policy, as_of
        async with self.reading() as uow:
            return sorted(await uow.candidate_sides.versions())

    async def jobs_that_hear(self, candidate: CandidateSide, *, as_of: date) -> Sequence[JobId]:
        """See Contenders."""
        del candidate, as_of
        async with self.reading() as uow:
            return sorted(await uow.job_sides.versions())
