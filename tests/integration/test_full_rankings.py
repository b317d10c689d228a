"""A full ranking takes back whom it had cut, through the real reactions, on every persistence."""

import asyncio
from datetime import timedelta

import pytest

from adapters.clock.fixed import FixedClock
from domain.candidates.profile import Profile, ResumeReading
from domain.matching.lots import candidate_seed, draw, job_seed
from domain.matching.ranking import RANKING_LIMIT
from domain.shared.ids import CandidateId, JobId, ResumeId
from entrypoints.container.everything import Container
from entrypoints.worker.outbox_relay import build_relay
from tests.factories import NOON, a_job, a_read_candidate, a_resume

pytestmark = pytest.mark.every("persistence")
MANY = RANKING_LIMIT + 3
PEOPLE = [CandidateId(f"c{n:03}") for n in range(MANY)]
JOBS = [JobId(f"j{n:03}") for n in range(MANY)]


async def _store(container: Container, *, people: int, jobs: int) -> None:
    """All people are alike and all jobs are, so a lot decides who is cut."""
    for candidate_id in PEOPLE[:people]:
        async with container.persistence().unit_of_work() as uow:
            await uow.candidates.save(a_read_candidate(candidate_id))
            await uow.commit()
    for job_id in JOBS[:jobs]:
        async with container.persistence().unit_of_work() as uow:
            await uow.jobs.save(a_job(job_id))
            await uow.commit()
    await _deliver_all(container)


async def _deliver_all(container: Container) -> None:
    """Until nothing is left, what conflicted and is tried again included."""
    relay, clock = build_relay(container), container.clock()
    assert isinstance(clock, FixedClock)
    async with asyncio.timeout(60):
        while await relay.drain():
            clock.advance(timedelta(minutes=5))
    assert [] == await relay.outbox.parked(limit=1)


async def _lose_all_skills(container: Container, candidate_id: CandidateId) -> None:
    async with container.persistence().unit_of_work() as uow:
        candidate = (await uow.candidates.of(candidate_id)).upload(a_resume("r2"))
        empty = ResumeReading(profile=Profile())
        await uow.candidates.save(candidate.read(ResumeId("r2"), empty, at=NOON))
        await uow.commit()
    await _deliver_all(container)


async def _close(container: Container, job_id: JobId) -> None:
    async with container.persistence().unit_of_work() as uow:
        await uow.jobs.save((await uow.jobs.get(job_id)).close(at=NOON))
        await uow.commit()
    await _deliver_all(container)


async def _people_for(container: Container, job_id: JobId) -> list[CandidateId]:
    async with container.persistence().reading() as uow:
        return [entry.candidate_id for entry in (await uow.job_rankings.of(job_id)).entries]


async def _jobs_for(container: Container, candidate_id: CandidateId) -> list[JobId]:
    async with container.persistence().reading() as uow:
        return [entry.job_id for entry in (await uow.candidate_rankings.of(candidate_id)).entries]


def _lot(candidate_id: CandidateId, job_id: JobId) -> int:
    return draw(candidate_seed(candidate_id), job_seed(job_id))


async def test_who_was_cut_comes_back_each_time_somebody_falls(container: Container) -> None:
    await _store(container, people=MANY, jobs=1)
    people = sorted(PEOPLE, key=lambda candidate_id: _lot(candidate_id, JOBS[0]))
    assert people[:RANKING_LIMIT] == await _people_for(container, JOBS[0])
    for n, candidate_id in enumerate(people[: MANY - RANKING_LIMIT], start=1):
        await _lose_all_skills(container, candidate_id)
        assert people[n : n + RANKING_LIMIT] == await _people_for(container, JOBS[0])


async def test_a_job_that_was_cut_comes_back_when_another_is_closed(container: Container) -> None:
    await _store(container, people=1, jobs=MANY)
    jobs = sorted(JOBS, key=lambda job_id: _lot(PEOPLE[0], job_id))
    assert jobs[:RANKING_LIMIT] == await _jobs_for(container, PEOPLE[0])
    await _close(container, jobs[0])
    assert jobs[1 : RANKING_LIMIT + 1] == await _jobs_for(container, PEOPLE[0])
