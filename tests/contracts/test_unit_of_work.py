"""The promises of UnitOfWork, shown on candidates."""

import asyncio
from datetime import timedelta

import pytest

from application.ports.unit_of_work import ConflictError
from domain.candidates.model import Candidate
from domain.shared.events import EventId
from domain.shared.ids import CandidateId
from entrypoints.container.backends import Persistence
from entrypoints.container.everything import Container
from tests.factories import NOON, a_candidate, a_read_candidate, a_resume

pytestmark = pytest.mark.every("persistence")
C1 = CandidateId("c1")


@pytest.fixture
def store(container: Container) -> Persistence:
    return container.persistence()


async def _events(store: Persistence) -> list[str]:
    """Claim and settle until empty."""
    ids: list[str] = []
    while claimed := await store.outbox.claim(now=NOON, lease=timedelta(minutes=1), limit=10):
        for delivery in claimed:
            ids.append(delivery.event_id)
            await store.outbox.settle([delivery])
    return ids


async def _upload(store: Persistence, id: str = "c1") -> None:
    async with store.unit_of_work() as uow:
        await uow.candidates.save(a_candidate(id))
        await uow.commit()


async def test_what_was_committed_comes_back_equal(store: Persistence) -> None:
    async with store.unit_of_work() as uow:
        saved = await uow.candidates.save(a_candidate())
        await uow.commit()
    async with store.unit_of_work() as uow:
        assert saved == await uow.candidates.of(C1)
    assert (1, ()) == (saved.version, saved.events)
    assert a_candidate().resumes == saved.resumes


async def test_state_and_events_are_stored_together_in_order(store: Persistence) -> None:
    async with store.unit_of_work() as uow:
        await uow.candidates.save(a_candidate().upload(a_resume("r2")))
        await uow.commit()
    assert ["Candidate/c1/1/0", "Candidate/c1/1/1"] == await _events(store)


async def test_without_commit_nothing_is_left(store: Persistence) -> None:
    async with store.unit_of_work() as uow:
        assert await uow.receive(EventId("e1"), by="reaction")
        await uow.candidates.save(a_candidate())
    async with store.unit_of_work() as uow:
        assert 0 == (await uow.candidates.of(C1)).version
        assert await uow.receive(EventId("e1"), by="reaction")
    assert [] == await _events(store)


async def test_an_error_rolls_back(store: Persistence) -> None:
    with pytest.raises(ZeroDivisionError):
        async with store.unit_of_work() as uow:
            await uow.candidates.save(a_candidate())
            raise ZeroDivisionError
    assert [] == await _events(store)


async def test_a_stale_version_conflicts_and_leaves_no_event(store: Persistence) -> None:
    await _upload(store)
    async with store.unit_of_work() as uow:
        stale = await uow.candidates.of(C1)
    async with store.unit_of_work() as uow:
        await uow.candidates.save(stale.upload(a_resume("r2")))
        await uow.commit()
    with pytest.raises(ConflictError):
        async with store.unit_of_work() as uow:
            await uow.candidates.save(stale.upload(a_resume("r3")))
            await uow.commit()
    assert ["Candidate/c1/1/0", "Candidate/c1/2/0"] == await _events(store)


async def test_the_same_new_id_twice_conflicts(store: Persistence) -> None:
    await _upload(store)
    with pytest.raises(ConflictError):
        await _upload(store)


async def test_of_many_writers_at_once_one_wins(store: Persistence) -> None:
    await _upload(store)
    async with store.unit_of_work() as uow:
        before = await uow.candidates.of(C1)

    async def write(n: int) -> bool:
        try:
            async with store.unit_of_work() as uow:
                await uow.candidates.save(before.upload(a_resume(f"n{n}")))
                await uow.commit()
        except ConflictError:
            return False
        return True

    assert 1 == sum(await asyncio.gather(*(write(n) for n in range(8))))


async def test_forty_writers_lose_no_update_and_one_wins_each_round(store: Persistence) -> None:
    await _upload(store)

    async def write(before: Candidate, id: str) -> bool:
        try:
            async with store.unit_of_work() as uow:
                await uow.candidates.save(before.upload(a_resume(id)))
                await uow.commit()
        except ConflictError:
            return False
        return True

    for round_ in range(3):
        async with store.reading() as uow:
            before = await uow.candidates.of(C1)
        wins = await asyncio.gather(*(write(before, f"r{round_}-{n}") for n in range(40)))
        assert 1 == sum(wins)
    async with store.reading() as uow:
        after = await uow.candidates.of(C1)
    assert (4, 4) == (after.version, len(after.resumes))


async def test_what_was_committed_is_read_at_once(store: Persistence) -> None:
    for n in range(20):
        async with store.unit_of_work() as uow:
            await uow.candidates.save(a_candidate(f"c{n}"))
            await uow.commit()
        async with store.reading() as uow:
            assert 1 == (await uow.candidates.of(CandidateId(f"c{n}"))).version


async def test_the_newest_is_what_was_committed_last(store: Persistence) -> None:
    async with store.unit_of_work() as writer:
        await writer.candidates.save(a_read_candidate())
        await writer.commit()
    async with store.unit_of_work() as writer:
        stale = await writer.candidates.of(C1)
        await writer.candidates.save(stale.upload(a_resume("r2")))
        async with asyncio.timeout(1), store.newest() as reader:
            assert 1 == (await reader.candidates.of(C1)).version
        await writer.commit()
    async with store.newest() as reader:
        assert 2 == (await reader.candidates.of(C1)).version
        page = await reader.candidate_sides.page(as_of=NOON.date(), after=None, limit=2)
        assert [C1] == [side.candidate_id for side in page.items]


async def test_it_reads_its_own_writes(store: Persistence) -> None:
    async with store.unit_of_work() as uow:
        saved = await uow.candidates.save(a_candidate())
        assert saved == await uow.candidates.of(C1)
        again = await uow.candidates.save(saved.upload(a_resume("r2")))
        await uow.commit()
    assert 2 == again.version
    assert ["Candidate/c1/1/0", "Candidate/c1/2/0"] == await _events(store)


async def test_an_event_is_received_once_per_reaction(store: Persistence) -> None:
    async with store.unit_of_work() as uow:
        assert await uow.receive(EventId("e1"), by="one")
        await uow.candidates.save(a_candidate())
        await uow.commit()
    async with store.unit_of_work() as uow:
        assert not await uow.receive(EventId("e1"), by="one")
        assert await uow.receive(EventId("e1"), by="two")


async def test_of_many_receivers_at_once_one_commits(store: Persistence) -> None:
    await _upload(store)

    async def receive(n: int) -> bool:
        try:
            async with store.unit_of_work() as uow:
                if not await uow.receive(EventId("e1"), by="one"):
                    return False
                candidate = await uow.candidates.of(C1)
                await asyncio.sleep(0)
                await uow.candidates.save(candidate.upload(a_resume(f"n{n}")))
                await uow.commit()
        except ConflictError:
            return False
        return True

    assert 1 == sum(await asyncio.gather(*(receive(n) for n in range(8))))
    async with store.unit_of_work() as uow:
        assert 2 == len((await uow.candidates.of(C1)).resumes)


async def test_it_can_be_pinged_and_migrated_again(store: Persistence) -> None:
    await store.migrate()
    await store.ping()


async def test_a_reader_does_not_wait_for_a_writer(store: Persistence) -> None:
    await _upload(store)
    async with store.unit_of_work() as writer:
        stale = await writer.candidates.of(C1)
        await writer.candidates.save(stale.upload(a_resume("r2")))
        async with asyncio.timeout(1), store.reading() as reader:
            assert 1 == (await reader.candidates.of(C1)).version
