"""The promises about policies: what companies chose, what it says, what jobs are scored by."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

import pytest

from application.ports.unit_of_work import ConflictError
from domain.matching.company_policy import CompanyPolicy, KeptPolicy
from domain.matching.policy import DEFAULT_POLICY
from domain.shared.ids import CandidateId, CompanyId, JobId
from entrypoints.container.backends import AnyUnitOfWork, Persistence
from entrypoints.container.everything import Container
from tests.factories import FIRM, NOON, a_candidate, a_company, a_job, a_read_candidate

pytestmark = pytest.mark.every("persistence")
DAY = date(2026, 5, 1)
ACME = CompanyId("k1")
Save = Callable[[AnyUnitOfWork], Awaitable[object]]


@pytest.fixture
def store(container: Container) -> Persistence:
    return container.persistence()


async def _commit(store: Persistence, *saves: Save) -> None:
    for save in saves:
        async with store.unit_of_work() as uow:
            await save(uow)
            await uow.commit()


async def _adopt(store: Persistence) -> CompanyPolicy:
    chosen = CompanyPolicy(company_id=ACME).adopt(FIRM, at=NOON)
    await _commit(
        store,
        lambda uow: uow.kept_policies.save(KeptPolicy.of(FIRM)),
        lambda uow: uow.company_policies.save(chosen),
    )
    return chosen.stored()


async def test_what_a_company_chose_comes_back_with_every_date(store: Persistence) -> None:
    async with store.reading() as uow:
        assert CompanyPolicy(company_id=ACME) == await uow.company_policies.of(ACME)
    chosen = await _adopt(store)
    again = chosen.adopt(DEFAULT_POLICY, at=NOON + timedelta(days=1))
    await _commit(store, lambda uow: uow.company_policies.save(again))
    async with store.reading() as uow:
        assert again.stored() == await uow.company_policies.of(ACME)


async def test_of_two_that_choose_at_once_one_is_told(store: Persistence) -> None:
    await _adopt(store)
    late = CompanyPolicy(company_id=ACME).adopt(FIRM, at=NOON)
    with pytest.raises(ConflictError):
        await _commit(store, lambda uow: uow.company_policies.save(late))


async def test_what_a_policy_says_is_kept_to_the_last_figure(store: Persistence) -> None:
    await _adopt(store)
    async with store.reading() as uow:
        kept = await uow.kept_policies.find(FIRM.version)
        assert await uow.kept_policies.find(DEFAULT_POLICY.version) is None
    assert kept is not None
    assert KeptPolicy.of(FIRM).stored() == kept
    assert FIRM == kept.policy


async def test_a_policy_is_kept_once(store: Persistence) -> None:
    await _adopt(store)
    with pytest.raises(ConflictError):
        await _commit(store, lambda uow: uow.kept_policies.save(KeptPolicy.of(FIRM)))


async def test_each_job_is_scored_by_the_policy_of_its_company(store: Persistence) -> None:
    await _commit(
        store,
        lambda uow: uow.jobs.save(a_job("j1")),
        lambda uow: uow.jobs.save(a_job("j2", publish=False)),
        lambda uow: uow.jobs.save(a_job("j3", company="k2")),
    )
    asked = [JobId(f"j{n}") for n in range(1, 5)]
    async with store.reading() as uow:
        assert dict.fromkeys(asked, DEFAULT_POLICY) == await uow.policies.for_jobs(asked)
    chosen = await _adopt(store)
    async with store.reading() as uow:
        found = await uow.policies.for_jobs(asked)
        assert {} == await uow.policies.for_jobs([])
    assert dict(zip(asked, (FIRM, FIRM, DEFAULT_POLICY, DEFAULT_POLICY), strict=True)) == found
    dropped = chosen.adopt(DEFAULT_POLICY, at=NOON)
    await _commit(store, lambda uow: uow.company_policies.save(dropped))
    async with store.reading() as uow:
        assert {"j1": DEFAULT_POLICY} == await uow.policies.for_jobs([JobId("j1")])


async def test_the_published_jobs_of_a_company_are_paged(store: Persistence) -> None:
    for id, company, publish in (
        ("j1", "k1", True),
        ("j2", "k1", False),
        ("j3", "k2", True),
        ("j4", "k1", True),
    ):
        job = a_job(id, company=company, publish=publish)
        await _commit(store, lambda uow, job=job: uow.jobs.save(job))  # type: ignore[misc] # binds now
    async with store.reading() as uow:
        first = await uow.job_sides.of_company(ACME, after=None, limit=1)
        rest = await uow.job_sides.of_company(ACME, after=JobId("j1"), limit=1)
        assert first.items == ((await uow.job_sides.get(JobId("j1"))),)
    assert "j1" == first.next_after
    assert (["j4"], None) == ([job.job_id for job in rest.items], rest.next_after)


async def test_several_candidates_are_looked_up_at_once(store: Persistence) -> None:
    await _commit(
        store,
        lambda uow: uow.candidates.save(a_read_candidate("c1")),
        lambda uow: uow.candidates.save(a_candidate("c2")),
        lambda uow: uow.candidates.save(a_read_candidate("c3")),
    )
    asked = [CandidateId(f"c{n}") for n in (3, 1, 2, 9)]
    async with store.reading() as uow:
        found = await uow.candidate_sides.of(asked, as_of=DAY)
        assert {"c1", "c3"} == set(found)
        assert found[CandidateId("c3")] == await uow.candidate_sides.get(asked[0], as_of=DAY)


async def test_a_company_is_one_that_was_created(store: Persistence) -> None:
    await _commit(store, lambda uow: uow.companies.save(a_company("k1")))
    async with store.reading() as uow:
        assert await uow.recruiters.is_company(ACME)
        assert not await uow.recruiters.is_company(CompanyId("k2"))
