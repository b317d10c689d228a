"""What is there after everybody died."""

import asyncio
from collections.abc import Sequence
from time import perf_counter

from attrs import evolve, field, frozen

from application.ports.archive import StoredEvent
from application.ports.blob_storage import BlobNotFoundError
from domain.candidates.model import Candidate, ResumeStatus
from domain.shared.ids import CandidateId
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from entrypoints.worker.queue_consumer import build_consumer
from tests.faults.roles import EMPLOYER, LEASE, PEOPLE, Environment, person, relay_of

_PATIENCE = 120


@frozen(kw_only=True)
class Findings:
    """Flaws, and how much there was to be flawed."""

    summary: str
    flaws: Sequence[str] = field(factory=list)


async def look(environment: Environment, acknowledged: Sequence[str]) -> Findings:
    """Deliver what is left, then compare what was acknowledged, stored and caused."""
    async with running(build_container(load_settings(environment))) as container:
        started = perf_counter()
        flaws = await _drained(container)
        quiet = perf_counter() - started
        people = [await _candidate(container, number) for number in range(PEOPLE)]
        flaws += _lost(people, acknowledged)
        for candidate in people:
            flaws += await _of(container, candidate)
        flaws += await _of_jobs(container, people)
        parked = await container.outbox().parked(limit=10)
        flaws += [f"parked {p.event_id}: {p.reason}" for p in parked]
        resumes = sum(len(candidate.resumes) for candidate in people)
        return Findings(
            summary=f"{len(acknowledged)} acknowledged, {resumes} kept, quiet after {quiet:.1f} s",
            flaws=flaws,
        )


async def _drained(container: Container) -> list[str]:
    """Relay until no event is left, those leased to the dead and those put off included."""
    relay = relay_of(container)
    try:
        async with asyncio.timeout(_PATIENCE):
            while await _waiting(container) or await _consumed(container):
                await relay.drain()
                await container.outbox().wait(longest=LEASE / 10)
    except TimeoutError:
        return [f"events still wait after {_PATIENCE} s"]
    return []


async def _consumed(container: Container) -> int:
    """Empty the queue of what the dead had borrowed, and of what they borrowed too often.

    What is consumed makes new events.
    """
    if container.settings().transport != "queue":
        return 0
    consumer = evolve(build_consumer(container), wait=3 * LEASE)
    return await consumer.drain() or await container.message_queue().redrive()


async def _waiting(container: Container) -> bool:
    records = container.persistence().archive.records()
    left = [r async for r in records if isinstance(r, StoredEvent) and r.parked is None]
    return bool(left)


async def _candidate(container: Container, number: int) -> Candidate:
    async with container.persistence().reading() as uow:
        return await uow.candidates.of(CandidateId(person(number).account_id))


def _lost(people: Sequence[Candidate], acknowledged: Sequence[str]) -> list[str]:
    kept = {
        f"{number} {resume.id}"
        for number, candidate in enumerate(people)
        for resume in candidate.resumes
    }
    return [f"lost {what}" for what in acknowledged if what not in kept]


async def _of(container: Container, candidate: Candidate) -> list[str]:
    """Each résumé read once, its document there, one ranking of jobs a reading."""
    flaws = [
        f"{candidate.id}: {resume.id} is {resume.status}"
        for resume in candidate.resumes
        if resume.status is not ResumeStatus.PARSED
    ]
    uploads = len(candidate.resumes)
    if candidate.version != 2 * uploads:
        flaws.append(f"{candidate.id}: {uploads} uploads, saved {candidate.version} times")
    for resume in candidate.resumes:
        try:
            await container.blob_storage().get(resume.blob_key)
        except BlobNotFoundError:
            flaws.append(f"{candidate.id}: the document of {resume.id} is gone")
    async with container.persistence().reading() as uow:
        ranking = await uow.candidate_rankings.of(candidate.id)
    if ranking.version != uploads:
        flaws.append(f"{candidate.id}: {uploads} readings, ranked {ranking.version} times")
    return flaws


async def _of_jobs(container: Container, people: Sequence[Candidate]) -> list[str]:
    """Everybody once in each ranking, put there once for each of their readings."""
    flaws = []
    readings = sum(len(candidate.resumes) for candidate in people)
    known = {candidate.id for candidate in people if candidate.resumes}
    async with container.persistence().reading() as uow:
        employed = await uow.employers.company_of(EMPLOYER.account_id)
        assert employed is not None, "prepared"
        jobs = (await uow.jobs.of_company(employed, after=None, limit=100)).items
        for job in jobs:
            ranking = await uow.job_rankings.of(job.id)
            ranked = [match.candidate_id for match in ranking.entries]
            if sorted(ranked) != sorted(known):
                flaws.append(f"{job.id}: ranks {len(ranked)} of {len(known)}")
            if ranking.version != 1 + readings:
                flaws.append(f"{job.id}: saved {ranking.version} times, not {1 + readings}")
    return flaws
