"""Many aggregates are saved one by one, on every persistence."""

import asyncio
from collections.abc import Iterator

import pytest

from application.ports.archive import StoredEvent
from application.ports.unit_of_work import ConflictError
from application.shared.bulk import BulkSaved, save_each
from domain.candidates.model import Candidate
from domain.shared.ids import CandidateId
from entrypoints.container.backends import AnyUnitOfWork, Persistence
from entrypoints.container.everything import Container
from tests.factories import a_candidate, a_resume

pytestmark = pytest.mark.every("persistence")


@pytest.fixture
def store(container: Container) -> Persistence:
    return container.persistence()


async def _put(uow: AnyUnitOfWork, candidate: Candidate) -> Candidate:
    return await uow.candidates.save(candidate)


async def _save(store: Persistence, *candidates: Candidate) -> BulkSaved[Candidate]:
    return await save_each(candidates, unit_of_work=store.unit_of_work, save=_put)


async def _versions(store: Persistence, *ids: str) -> list[int]:
    async with store.reading() as uow:
        return [(await uow.candidates.of(CandidateId(id))).version for id in ids]


async def test_all_are_saved(store: Persistence) -> None:
    ids = [f"c{n:02}" for n in range(50)]
    outcome = await _save(store, *map(a_candidate, ids))
    assert BulkSaved(saved=50, failures=()) == outcome
    assert [1] * 50 == await _versions(store, *ids)
    events = {r.event_id async for r in store.archive.records() if isinstance(r, StoredEvent)}
    assert {f"Candidate/{id}/1/0" for id in ids} == events


async def test_none_is_fine(store: Persistence) -> None:
    assert BulkSaved(saved=0, failures=()) == await _save(store)


async def test_what_cannot_be_saved_is_listed_and_costs_the_others_nothing(
    store: Persistence,
) -> None:
    await _save(store, a_candidate("c2"), a_candidate("c4"))
    outcome = await _save(store, *(a_candidate(f"c{n}") for n in range(6)))
    assert 4 == outcome.saved
    assert [(2, "c2"), (4, "c4")] == [(f.position, f.aggregate.id) for f in outcome.failures]
    assert all(isinstance(f.error, ConflictError) for f in outcome.failures)
    assert [1] * 6 == await _versions(store, *(f"c{n}" for n in range(6)))


async def test_of_the_same_twice_one_is_saved(store: Persistence) -> None:
    outcome = await _save(store, a_candidate("c1"), a_candidate("c1", resume="r2"))
    assert (1, 1) == (outcome.saved, len(outcome.failures))
    assert [1] == await _versions(store, "c1")


async def test_any_error_is_listed(store: Persistence) -> None:
    async def put(uow: AnyUnitOfWork, candidate: Candidate) -> Candidate:
        if candidate.id == "c1":
            raise ZeroDivisionError
        return await uow.candidates.save(candidate)

    both = [a_candidate("c1"), a_candidate("c2")]
    outcome = await save_each(both, unit_of_work=store.unit_of_work, save=put)
    assert [ZeroDivisionError] == [type(f.error) for f in outcome.failures]
    assert [0, 1] == await _versions(store, "c1", "c2")


async def test_no_more_are_under_way_than_allowed(store: Persistence) -> None:
    taken = under_way = most = 0

    def candidates() -> Iterator[Candidate]:
        nonlocal taken
        for n in range(20):
            taken += 1
            yield a_candidate(f"c{n}").upload(a_resume("r2"))

    async def put(uow: AnyUnitOfWork, candidate: Candidate) -> Candidate:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        stored = await uow.candidates.save(candidate)
        under_way -= 1
        return stored

    outcome = await save_each(candidates(), unit_of_work=store.unit_of_work, save=put, at_once=3)
    assert (20, 20) == (outcome.saved, taken)
    assert 1 <= most <= 3


async def test_whoever_stops_it_stops_it(store: Persistence) -> None:
    async def put(uow: AnyUnitOfWork, candidate: Candidate) -> Candidate:
        await asyncio.Event().wait()
        return await uow.candidates.save(candidate)

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await save_each([a_candidate()], unit_of_work=store.unit_of_work, save=put)
    assert [0] == await _versions(store, "c1")


async def test_a_source_that_fails_is_told_when_what_is_under_way_is_saved(
    store: Persistence,
) -> None:
    await _save(store, a_candidate("c1"))

    def candidates() -> Iterator[Candidate]:
        yield from (a_candidate(f"c{n}") for n in range(3))
        raise OSError("the file ends here")

    with pytest.raises(OSError, match="ends here") as failed:
        await save_each(candidates(), unit_of_work=store.unit_of_work, save=_put)
    assert ["2 saved before; not saved, by position: [1]"] == failed.value.__notes__
    assert [1, 1, 1] == await _versions(store, "c0", "c1", "c2")
