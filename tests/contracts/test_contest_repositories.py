"""The promises of what contests and statistics are kept by."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from application.matching.contests import WantedContests
from application.ports.unit_of_work import ConflictError
from domain.matching.contest import ContestState
from domain.matching.errors import ContestNotFoundError
from domain.matching.match_ids import match_id
from domain.shared.ids import CandidateId, CompanyId, ContestId, JobId
from entrypoints.container.backends import AnyUnitOfWork, Persistence
from entrypoints.container.everything import Container
from tests.disputes import TITLE, a_census, a_contest, decided, some_views
from tests.factories import NOON

pytestmark = pytest.mark.every("persistence")
Save = Callable[[AnyUnitOfWork], Awaitable[object]]
C1, J1 = CandidateId("c1"), JobId("j1")


@pytest.fixture
def store(container: Container) -> Persistence:
    return container.persistence()


async def _commit(store: Persistence, *saves: Save) -> None:
    for save in saves:
        async with store.unit_of_work() as uow:
            await save(uow)
            await uow.commit()


async def test_a_contest_comes_back_with_everything_that_was_disputed(store: Persistence) -> None:
    contest, bare = a_contest(), a_contest("t2", subject=TITLE, replayable=False)
    await _commit(
        store, lambda uow: uow.contests.save(contest), lambda uow: uow.contests.save(bare)
    )
    async with store.reading() as uow:
        assert contest.stored() == await uow.contests.get(contest.id)
        assert bare.stored() == await uow.contests.get(bare.id)
        with pytest.raises(ContestNotFoundError):
            await uow.contests.get(ContestId("t9"))


async def test_a_decided_and_a_withdrawn_contest_come_back(store: Persistence) -> None:
    first, second = a_contest(), a_contest("t2", subject=TITLE)
    for contest in (first, second):
        await _commit(store, lambda uow, c=contest: uow.contests.save(c))  # type: ignore[misc] # binds now
    closed = (decided(first.stored()), second.stored().withdraw(at=NOON))
    for contest in closed:
        await _commit(store, lambda uow, c=contest: uow.contests.save(c))  # type: ignore[misc] # binds now
    async with store.reading() as uow:
        assert tuple(c.stored() for c in closed) == await uow.contests.about(J1, C1)


async def test_of_one_match_and_subject_one_contest_is_open(store: Persistence) -> None:
    first = a_contest("t1")
    await _commit(store, lambda uow: uow.contests.save(first))
    with pytest.raises(ConflictError):
        await _commit(store, lambda uow: uow.contests.save(a_contest("t2")))
    await _commit(
        store,
        lambda uow: uow.contests.save(a_contest("t3", subject=TITLE)),
        lambda uow: uow.contests.save(a_contest("t4", job="j2")),
        lambda uow: uow.contests.save(first.stored().withdraw(at=NOON)),
        lambda uow: uow.contests.save(a_contest("t5")),
    )
    async with store.reading() as uow:
        assert ["t1", "t3", "t5"] == [c.id for c in await uow.contests.about(J1, C1)]


async def test_of_two_who_raise_the_same_at_once_one_fails(store: Persistence) -> None:
    async def rival(id: str) -> bool:
        try:
            await _commit(store, lambda uow: uow.contests.save(a_contest(id)))
        except ConflictError:
            return False
        return True

    assert 1 == sum(await asyncio.gather(*(rival(f"t{n}") for n in range(5))))


async def test_contests_are_narrowed_and_paged_by_id_to_the_end(store: Persistence) -> None:
    for contest in (
        a_contest("t3"),
        a_contest("t1", subject=TITLE),
        a_contest("t2", candidate="c2", job="j2", company="k2"),
        a_contest("t4", candidate="c2"),
    ):
        await _commit(store, lambda uow, c=contest: uow.contests.save(c))  # type: ignore[misc] # binds now
    await _commit(
        store, lambda uow: uow.contests.save(decided(a_contest("t4", candidate="c2").stored()))
    )
    async with store.reading() as uow:
        for wanted, expected in (
            (WantedContests(), ["t1", "t2", "t3", "t4"]),
            (WantedContests(candidate_id=C1), ["t1", "t3"]),
            (WantedContests(company_id=CompanyId("k1")), ["t1", "t3", "t4"]),
            (WantedContests(company_id=CompanyId("k1"), job_id=JobId("j2")), []),
            (WantedContests(state=ContestState.DECIDED), ["t4"]),
            (WantedContests(candidate_id=CandidateId("c2"), state=ContestState.RAISED), ["t2"]),
        ):
            page = await uow.contests.page(wanted, after=None, limit=4)
            assert (expected, None) == ([c.id for c in page.items], page.next_after), wanted
        first = await uow.contests.page(WantedContests(), after=None, limit=3)
        rest = await uow.contests.page(WantedContests(), after=ContestId("t3"), limit=3)
    assert ("t3", ["t4"], None) == (first.next_after, [c.id for c in rest.items], rest.next_after)


async def test_views_are_found_by_match_and_candidate_and_counted_by_job(
    store: Persistence,
) -> None:
    mine, others = some_views(), some_views("c2")
    elsewhere = some_views(job="j2", company="k2")
    for views in (mine, others, elsewhere):
        await _commit(store, lambda uow, v=views: uow.views.save(v))  # type: ignore[misc] # binds now
    async with store.reading() as uow:
        assert mine.stored() == await uow.views.get(match_id(J1, C1))
        assert await uow.views.get(match_id(J1, CandidateId("c9"))) is None
        found = await uow.views.of_candidate(C1)
        assert sorted([mine.id, elsewhere.id]) == [v.id for v in found]
        assert [2, 1, 0] == [await uow.views.count_of_job(JobId(job)) for job in ("j1", "j2", "j3")]


async def test_the_first_view_is_noted_once(store: Persistence) -> None:
    await _commit(store, lambda uow: uow.views.save(some_views()))
    with pytest.raises(ConflictError):
        await _commit(store, lambda uow: uow.views.save(some_views()))


async def test_a_census_comes_back_by_its_sections(store: Persistence) -> None:
    first, second = a_census(), a_census("zz")
    await _commit(
        store,
        lambda uow: uow.skill_censuses.save(first),
        lambda uow: uow.skill_censuses.save(second),
    )
    async with store.reading() as uow:
        found = await uow.skill_censuses.of([first.section, "xx"])
        assert {first.section: first.stored()} == found
        assert {"zz"} == set(await uow.skill_censuses.of(["zz"]))
