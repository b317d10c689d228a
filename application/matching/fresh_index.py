"""The index of matches, brought up to what is stored before every question."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import TypeVar

from attrs import define, field

from application.matching.contenders import HEARD_AT_ONCE, Contenders, OpenJob
from application.matching.ports import MatchingUnitOfWork
from application.ports.match_index import MatchIndex
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.ranking import RANKING_LIMIT
from domain.shared.ids import CandidateId, JobId
from domain.shared.values import Month

T = TypeVar("T")
_AT_ONCE = 25
"""Sides that are loaded together: to make them keeps requests of the same process waiting."""
_OUT_OF_DATE = 0
"""No version of anything that is stored."""


@define(kw_only=True)
class IndexedContenders(Contenders):
    """The best alone, as an index finds them.

    It compares the versions of what is stored with those that the index holds, and loads again
    what differs: the first question loads everybody, the next ones what has changed since. There
    is one for a process, and questions wait for each other.
    """

    index: MatchIndex
    reading: Callable[[], MatchingUnitOfWork]
    _people: dict[CandidateId, int] = field(factory=dict, init=False)
    """Versions of the candidates in the index."""
    _counted_to: Month | None = field(default=None, init=False)
    """The month that their durations are counted to."""
    _jobs: dict[JobId, tuple[int, str]] = field(factory=dict, init=False)
    """Versions of the jobs in the index, and of their policies."""
    _turn: asyncio.Lock = field(factory=asyncio.Lock, init=False)

    async def prepare(self, *, as_of: date) -> int:
        """See Contenders."""
        async with self._turn:
            await self._refresh_jobs()
            await self._refresh_candidates(as_of)
        return len(self._people) + len(self._jobs)

    async def for_job(
        self, job: JobSide, *, policy: MatchPolicy, as_of: date
    ) -> AsyncIterator[tuple[CandidateSide, ...]]:
        """See Contenders."""
        found = await self._best_candidates(job, policy, as_of, RANKING_LIMIT)
        async with self.reading() as uow:
            sides = await uow.candidate_sides.of(found, as_of=as_of)
        yield tuple(sides.values())

    async def for_candidate(
        self, candidate: CandidateSide, *, as_of: date
    ) -> AsyncIterator[tuple[OpenJob, ...]]:
        """See Contenders."""
        del as_of
        found = await self._best_jobs(candidate, RANKING_LIMIT)
        async with self.reading() as uow:
            sides = await uow.job_sides.of(found)
            policies = await uow.policies.for_jobs(sides)
        yield tuple(OpenJob(side=side, policy=policies[id]) for id, side in sides.items())

    async def candidates_who_hear(
        self, job: JobSide, *, policy: MatchPolicy, as_of: date
    ) -> Sequence[CandidateId]:
        """See Contenders."""
        return await self._best_candidates(job, policy, as_of, HEARD_AT_ONCE)

    async def jobs_that_hear(self, candidate: CandidateSide, *, as_of: date) -> Sequence[JobId]:
        """See Contenders."""
        del as_of
        return await self._best_jobs(candidate, HEARD_AT_ONCE)

    async def _best_candidates(
        self, job: JobSide, policy: MatchPolicy, as_of: date, most: int
    ) -> Sequence[CandidateId]:
        async with self._turn:
            await self._refresh_candidates(as_of)
            found = await self.index.candidates_for(job, top=most, policy=policy)
        return [pair.candidate_id for pair in found]

    async def _best_jobs(self, candidate: CandidateSide, most: int) -> Sequence[JobId]:
        async with self._turn:
            await self._refresh_jobs()
            found = await self.index.jobs_for(candidate, top=most)
        return [pair.job_id for pair in found]

    async def _refresh_candidates(self, as_of: date) -> None:
        month = Month.of(as_of)
        if month != self._counted_to:
            # At once: who fails in the middle goes on where it stopped.
            self._people = dict.fromkeys(self._people, _OUT_OF_DATE)
            self._counted_to = month
        async with self.reading() as uow:
            now = await uow.candidate_sides.versions()
        for batch in _batches(id for id, version in now.items() if self._people.get(id) != version):
            async with self.reading() as uow:
                sides = await uow.candidate_sides.of(batch, as_of=as_of)
            await self.index.put_candidates(sides.values())
            self._people.update((id, now[id]) for id in sides)
        for gone in self._people.keys() - now.keys():
            await self.index.remove_candidate(gone)
            del self._people[gone]

    async def _refresh_jobs(self) -> None:
        async with self.reading() as uow:
            versions = await uow.job_sides.versions()
            policies = await uow.policies.for_jobs(versions)
        now = {id: (version, policies[id].version) for id, version in versions.items()}
        changed = [id for id, version in now.items() if self._jobs.get(id) != version]
        for batch in _batches(changed):
            async with self.reading() as uow:
                sides = await uow.job_sides.of(batch)
            for policy, jobs in _by_policy(sides, policies):
                await self.index.put_jobs(jobs, policy=policy)
            self._jobs.update((id, now[id]) for id in sides)
        for gone in self._jobs.keys() - now.keys():
            await self.index.remove_job(gone)
            del self._jobs[gone]


def _by_policy(
    sides: Mapping[JobId, JobSide], policies: Mapping[JobId, MatchPolicy]
) -> Iterator[tuple[MatchPolicy, list[JobSide]]]:
    by_version: dict[str, list[JobSide]] = {}
    for job_id, side in sides.items():
        by_version.setdefault(policies[job_id].version, []).append(side)
    for jobs in by_version.values():
        yield policies[jobs[0].job_id], jobs


def _batches(ids: Iterable[T]) -> Iterator[list[T]]:
    left = iter(tuple(ids))
    while batch := list(islice(left, _AT_ONCE)):
        yield batch
