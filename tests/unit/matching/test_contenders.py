"""Who is scored: everybody, or those whom an index takes for the best."""

from collections.abc import Callable, Iterable
from datetime import date

import pytest
from attrs import evolve

from adapters.match_index.reference import ReferenceMatchIndex
from application.matching.contenders import AllContenders, Contenders
from application.matching.fresh_index import IndexedContenders
from domain.candidates.model import Candidate, Preferences
from domain.candidates.profile import Profile
from domain.jobs.model import Job
from domain.matching.model import CandidateSide
from domain.matching.policy import DEFAULT_POLICY
from domain.matching.ranking import RANKING_LIMIT
from domain.shared.ids import CandidateId, JobId
from entrypoints.container.everything import Container
from tests.factories import NOON, a_job, a_read_candidate

DAY, NEXT_MONTH = date(2026, 11, 21), date(2026, 12, 1)
Make = Callable[[Container], Contenders]


def _indexed(container: Container) -> Contenders:
    index = ReferenceMatchIndex(container.knowledge())
    return IndexedContenders(index=index, reading=container.persistence().reading)


def _all(container: Container) -> Contenders:
    return AllContenders(reading=container.persistence().reading)


both = pytest.mark.parametrize("make", [_all, _indexed])


async def _save(container: Container, *saved: Candidate | Job) -> None:
    for one in saved:
        async with container.persistence().unit_of_work() as uow:
            await (uow.jobs.save(one) if isinstance(one, Job) else uow.candidates.save(one))
            await uow.commit()


async def _candidates(
    contenders: Contenders, container: Container, *, as_of: date = DAY
) -> dict[str, CandidateSide]:
    async with container.persistence().reading() as uow:
        job = await uow.job_sides.get(JobId("j1"))
    assert job is not None
    pages = contenders.for_job(job, policy=DEFAULT_POLICY, as_of=as_of)
    return {side.candidate_id: side async for page in pages for side in page}


async def _jobs(contenders: Contenders, container: Container) -> dict[str, str]:
    async with container.persistence().reading() as uow:
        candidate = await uow.candidate_sides.get(CandidateId("c1"), as_of=DAY)
    assert candidate is not None
    pages = contenders.for_candidate(candidate, as_of=DAY)
    return {job.side.job_id: job.policy.version async for page in pages for job in page}


def _people(numbers: Iterable[int]) -> list[Candidate]:
    return [a_read_candidate(f"c{number}") for number in numbers]


@both
async def test_all_who_have_a_profile_contend(in_process: Container, make: Make) -> None:
    await _save(in_process, a_job("j1"), *_people(range(1, 4)))
    assert {"c1", "c2", "c3"} == set(await _candidates(make(in_process), in_process))


@both
async def test_what_is_stored_later_counts_with_the_next_question(
    in_process: Container, make: Make
) -> None:
    contenders = make(in_process)
    await _save(in_process, a_job("j1"), a_read_candidate("c1"))
    assert not (await _candidates(contenders, in_process))["c1"].moves
    async with in_process.persistence().reading() as uow:
        candidate = await uow.candidates.of(CandidateId("c1"))
    changed = candidate.prefer(Preferences(moves=True), at=NOON)
    await _save(in_process, changed, a_read_candidate("c2"))
    found = await _candidates(contenders, in_process)
    assert {"c1": True, "c2": None} == {id: side.moves for id, side in found.items()}


@both
async def test_published_jobs_contend_as_they_are_now(in_process: Container, make: Make) -> None:
    contenders = make(in_process)
    await _save(in_process, a_read_candidate("c1"), a_job("j1"), a_job("j2"), a_job("j3"))
    assert {"j1", "j2", "j3"} == set(await _jobs(contenders, in_process))
    async with in_process.persistence().reading() as uow:
        job = await uow.jobs.get(JobId("j2"))
    await _save(in_process, job.close(at=NOON))
    versions = await _jobs(contenders, in_process)
    assert {"j1": DEFAULT_POLICY.version, "j3": DEFAULT_POLICY.version} == versions


async def test_of_very_many_the_best_contend_and_more_hear(in_process: Container) -> None:
    contenders = _indexed(in_process)
    poor = [evolve(who, profile=Profile()) for who in _people(range(3))]
    good = [a_read_candidate(f"good-{n}") for n in range(RANKING_LIMIT)]
    await _save(in_process, a_job("j1"), *poor, *good)
    async with in_process.persistence().reading() as uow:
        job = await uow.job_sides.get(JobId("j1"))
    assert job is not None
    assert {who.id for who in good} == set(await _candidates(contenders, in_process))
    hearing = await contenders.candidates_who_hear(job, policy=DEFAULT_POLICY, as_of=DAY)
    assert {who.id for who in (*poor, *good)} == set(hearing)


async def test_who_could_not_be_loaded_is_asked_for_again_and_nobody_else(
    in_process: Container,
) -> None:
    class FailsOnce(ReferenceMatchIndex):
        puts = 0

        async def put_candidates(self, candidates: Iterable[CandidateSide]) -> None:
            self.puts += 1
            if self.puts == 2:
                raise ValueError("cannot be put")
            await super().put_candidates(candidates)

    index = FailsOnce(in_process.knowledge())
    contenders = IndexedContenders(index=index, reading=in_process.persistence().reading)
    await _save(in_process, *_people(range(60)))
    with pytest.raises(ValueError, match="cannot be put"):
        await contenders.prepare(as_of=DAY)
    assert 60 == await contenders.prepare(as_of=DAY)
    assert 4 == index.puts, "of three batches the first was put once"


async def test_in_another_month_everybody_is_counted_anew(in_process: Container) -> None:
    contenders = _indexed(in_process)
    await _save(in_process, a_job("j1"), a_read_candidate("c1"))
    before = (await _candidates(contenders, in_process))["c1"]
    after = (await _candidates(contenders, in_process, as_of=NEXT_MONTH))["c1"]
    assert (before.months_of_work or 0) < (after.months_of_work or 0)
