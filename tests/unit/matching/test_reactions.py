"""Reactions of matching: every page is reached, and a second delivery has no effect."""

from collections.abc import AsyncIterator, Sequence

import pytest
from attrs import evolve

from application.matching.ports import MatchingUnitOfWork
from application.shared.paging import MAX_PAGE
from domain.candidates.events import ResumeParsed
from domain.candidates.profile import Profile
from domain.jobs.events import JobClosed, JobPosted
from domain.matching.events import RankingRanShort
from domain.matching.ranking import RANKING_LIMIT
from domain.shared.events import DomainEvent, EventId
from domain.shared.ids import CandidateId, CompanyId, JobId, ResumeId
from entrypoints.container.everything import Container
from entrypoints.reactions import REACTIONS
from tests.factories import NOON, a_job, a_read_candidate

MANY = MAX_PAGE + 5
POOR = MANY - RANKING_LIMIT
POSTED = JobPosted(job_id=JobId("j000"), company_id=CompanyId("k1"), occurred_at=NOON)
PARSED = ResumeParsed(candidate_id=CandidateId("c000"), resume_id=ResumeId("r1"), occurred_at=NOON)


async def _store(container: Container, *, candidates: int, jobs: int) -> None:
    """As many fit badly as a ranking has no room for: the second page is in it, or they are."""
    async with container.persistence().unit_of_work() as uow:
        for n in range(candidates):
            candidate = a_read_candidate(f"c{n:03d}")
            if n < candidates - RANKING_LIMIT:
                candidate = evolve(candidate, profile=Profile())
            await uow.candidates.save(candidate)
        for n in range(jobs):
            job = a_job(f"j{n:03d}")
            if n < jobs - RANKING_LIMIT:
                job = evolve(job, terms=evolve(job.terms, min_years=30))
            await uow.jobs.save(job)
        await uow.commit()


async def _deliver(container: Container, event: DomainEvent, id: str = "Job/j1/1/0") -> None:
    for build in REACTIONS[type(event)]:
        await build(container)(event, EventId(id))


@pytest.fixture
async def reading(in_process: Container) -> AsyncIterator[MatchingUnitOfWork]:
    async with in_process.persistence().reading() as uow:
        yield uow


def _ids(matches: Sequence[object], side: str) -> list[str]:
    return sorted(str(getattr(match, side)) for match in matches)


async def test_a_candidate_is_ranked_for_every_job_on_every_page(
    in_process: Container, reading: MatchingUnitOfWork
) -> None:
    await _store(in_process, candidates=1, jobs=MANY)
    await _deliver(in_process, PARSED)
    mine = await reading.candidate_rankings.of(PARSED.candidate_id)
    assert [f"j{n:03d}" for n in range(POOR, MANY)] == _ids(mine.entries, "job_id")
    for n in range(MANY):
        theirs = await reading.job_rankings.of(JobId(f"j{n:03d}"))
        assert ["c000"] == _ids(theirs.entries, "candidate_id")


async def test_a_job_is_ranked_for_every_candidate_on_every_page(
    in_process: Container, reading: MatchingUnitOfWork
) -> None:
    await _store(in_process, candidates=MANY, jobs=1)
    await _deliver(in_process, POSTED)
    ours = await reading.job_rankings.of(POSTED.job_id)
    assert [f"c{n:03d}" for n in range(POOR, MANY)] == _ids(ours.entries, "candidate_id")
    for n in range(MANY):
        theirs = await reading.candidate_rankings.of(CandidateId(f"c{n:03d}"))
        assert ["j000"] == _ids(theirs.entries, "job_id")


@pytest.mark.parametrize("event", [POSTED, PARSED], ids=["job", "candidate"])
async def test_a_second_delivery_saves_nothing(
    in_process: Container, reading: MatchingUnitOfWork, event: DomainEvent
) -> None:
    await _store(in_process, candidates=2, jobs=2)
    for _ in range(2):
        await _deliver(in_process, event)
    of_job = await reading.job_rankings.of(POSTED.job_id)
    of_candidate = await reading.candidate_rankings.of(PARSED.candidate_id)
    assert (1, 1) == (of_job.version, of_candidate.version)


async def test_a_ranking_that_ran_short_is_filled_once(
    in_process: Container, reading: MatchingUnitOfWork
) -> None:
    await _store(in_process, candidates=2, jobs=3)
    of_job = RankingRanShort(job_id=POSTED.job_id, candidate_id=None, occurred_at=NOON)
    of_candidate = evolve(of_job, job_id=None, candidate_id=PARSED.candidate_id)
    for _ in range(2):
        await _deliver(in_process, of_job, "Job/j1/1/0")
        await _deliver(in_process, of_candidate, "Candidate/c1/1/0")
    theirs = await reading.job_rankings.of(POSTED.job_id)
    mine = await reading.candidate_rankings.of(PARSED.candidate_id)
    assert (2, 1) == (len(theirs.entries), theirs.version)
    assert (3, 1) == (len(mine.entries), mine.version)


async def test_a_job_that_was_closed_meanwhile_ranks_nobody(
    in_process: Container, reading: MatchingUnitOfWork
) -> None:
    await _store(in_process, candidates=1, jobs=1)
    await _deliver(in_process, POSTED)
    async with in_process.persistence().unit_of_work() as uow:
        await uow.jobs.save((await uow.jobs.get(POSTED.job_id)).close(at=NOON))
        await uow.commit()
    await _deliver(in_process, PARSED, "Candidate/c1/2/0")
    assert () == (await reading.candidate_rankings.of(PARSED.candidate_id)).entries
    await _deliver(in_process, JobClosed(job_id=POSTED.job_id, occurred_at=NOON), "Job/j1/3/0")
    assert () == (await reading.job_rankings.of(POSTED.job_id)).entries
