"""The promises of Archive."""

from collections.abc import AsyncIterator, Iterable

import pytest
from attrs import evolve

from application.ports.archive import (
    NotEmptyError,
    Record,
    StoredAggregate,
    StoredEvent,
    StoredReceipt,
)
from application.ports.unit_of_work import ConflictError
from domain.shared.events import EventId
from domain.shared.ids import CandidateId
from entrypoints.container.backends import Persistence
from entrypoints.container.everything import Container
from tests.archives import MINUTE, contents_of, records_of, save, save_everything, stream
from tests.factories import (
    NOON,
    a_candidate,
    a_company,
    a_resume,
    an_account,
)

pytestmark = pytest.mark.every("persistence")


@pytest.fixture
def store(container: Container) -> Persistence:
    return container.persistence()


@pytest.fixture
async def archived(in_process: Container) -> list[Record]:
    """One of everything, saved in memory: what every technology must take in."""
    await save_everything(in_process)
    return await records_of(in_process.persistence())


def _events(records: Iterable[Record]) -> dict[str, StoredEvent]:
    return {r.event_id: r for r in records if isinstance(r, StoredEvent)}


async def test_nothing_comes_out_of_nothing(store: Persistence) -> None:
    assert [] == await records_of(store)


async def test_everything_that_was_saved_comes_out(
    container: Container, archived: list[Record]
) -> None:
    await save_everything(container)
    got = await records_of(container.persistence())
    assert len(archived) == len(got)
    assert await contents_of(container, archived) == await contents_of(container, got)


async def test_what_goes_in_comes_out_equal(
    container: Container, store: Persistence, archived: list[Record]
) -> None:
    await store.archive.load(stream(archived))
    got = await records_of(store)
    assert len(archived) == len(got)
    assert all(record in got for record in archived)
    assert await contents_of(container, archived) == await contents_of(container, got)


async def test_aggregates_come_first_then_events_then_receipts(
    store: Persistence, archived: list[Record]
) -> None:
    await store.archive.load(stream(archived))
    kinds = [type(record) for record in await records_of(store)]
    assert [StoredAggregate, StoredEvent, StoredReceipt] == list(dict.fromkeys(kinds))
    assert kinds == sorted(kinds, key=[StoredAggregate, StoredEvent, StoredReceipt].index)


async def test_versions_are_kept_and_counted_on(store: Persistence, archived: list[Record]) -> None:
    await store.archive.load(stream(archived))
    async with store.unit_of_work() as uow:
        candidate = await uow.candidates.of(CandidateId("c1"))
        assert 2 == candidate.version
        await uow.candidates.save(candidate.upload(a_resume("r3")))
        await uow.commit()
    with pytest.raises(ConflictError):
        async with store.unit_of_work() as uow:
            await uow.candidates.save(evolve(candidate, version=1).upload(a_resume("r4")))
            await uow.commit()
    assert "Candidate/c1/3/0" in _events(await records_of(store))


async def test_what_is_unique_stays_so(store: Persistence, archived: list[Record]) -> None:
    await store.archive.load(stream(archived))
    with pytest.raises(ConflictError):
        await save(store, an_account("a9", email="a1@example.org"))
    with pytest.raises(ConflictError):
        await save(store, a_company("k9", owner="a2"))


async def test_events_are_delivered_afterwards_in_order(
    store: Persistence, archived: list[Record]
) -> None:
    await store.archive.load(stream(archived))
    delivered: list[str] = []
    later = NOON + MINUTE
    while claimed := await store.outbox.claim(now=later, lease=MINUTE, limit=100):
        delivered += [delivery.event_id for delivery in claimed]
        await store.outbox.settle(claimed)
    of_candidate = [event_id for event_id in delivered if event_id.startswith("Candidate/c1/")]
    assert ["Candidate/c1/1/1", "Candidate/c1/1/2", "Candidate/c1/2/0"] == of_candidate
    expected = {e.event_id for e in _events(archived).values() if e.parked is None}
    assert expected == set(delivered)


async def test_what_was_put_off_stays_put_off_with_its_attempts(
    store: Persistence, archived: list[Record]
) -> None:
    await store.archive.load(stream(archived))
    soon = await store.outbox.claim(now=NOON, lease=MINUTE, limit=100)
    assert "Job/j1/1/0" not in {delivery.event_id for delivery in soon}
    later = await store.outbox.claim(now=NOON + MINUTE, lease=MINUTE, limit=100)
    assert 2 == {delivery.event_id: delivery.attempt for delivery in later}[EventId("Job/j1/1/0")]


async def test_parked_events_stay_parked(store: Persistence, archived: list[Record]) -> None:
    await store.archive.load(stream(archived))
    (parked,) = await store.outbox.parked(limit=10)
    assert ("Candidate/c1/1/0", "nobody\nknows") == (parked.event_id, parked.reason)


async def test_receipts_are_recognised_afterwards(
    store: Persistence, archived: list[Record]
) -> None:
    await store.archive.load(stream(archived))
    async with store.unit_of_work() as uow:
        known = EventId("Candidate/c1/1/0")
        assert not await uow.receive(known, by="WhenSomethingHappened")
        assert not await uow.receive(EventId("Job/gone/1/0"), by="WhenSomethingHappened/j9")
        assert await uow.receive(known, by="WhenSomethingElseHappened")


async def test_leases_are_not_kept(store: Persistence, in_process: Container) -> None:
    await save(in_process.persistence(), a_candidate())
    await in_process.outbox().claim(now=NOON, lease=MINUTE, limit=1)
    await store.archive.load(stream(await records_of(in_process.persistence())))
    assert 1 == len(await store.outbox.claim(now=NOON, lease=MINUTE, limit=1))


@pytest.mark.parametrize("kind", [StoredAggregate, StoredReceipt])
async def test_whatever_is_kept_is_not_written_over(
    store: Persistence, archived: list[Record], kind: type
) -> None:
    await store.archive.load(stream([r for r in archived if isinstance(r, kind)]))
    before = await records_of(store)
    with pytest.raises(NotEmptyError):
        await store.archive.load(stream(archived))
    assert before == await records_of(store)


async def test_records_that_contradict_each_other_are_refused(
    store: Persistence, archived: list[Record]
) -> None:
    rival = StoredAggregate(aggregate=an_account("a9", email="a1@example.org").stored())
    with pytest.raises(ConflictError):
        await store.archive.load(stream([*archived, rival]))


class _BrokenOffError(Exception):
    """The line was cut."""


async def _broken_off() -> AsyncIterator[Record]:
    """Yield more than anybody holds back, the receipts too, and no end."""
    for n in range(501):
        candidate = evolve(a_candidate(f"c{n:04}"), version=1, events=())
        yield StoredAggregate(aggregate=candidate)
    for n in range(501):
        yield StoredReceipt(reaction="WhenNothing", event_id=EventId(f"Candidate/c{n:04}/1/0"))
    raise _BrokenOffError


async def test_a_load_that_broke_off_is_begun_anew(
    container: Container, store: Persistence, archived: list[Record]
) -> None:
    for _ in range(2):
        with pytest.raises(_BrokenOffError):
            await store.archive.load(_broken_off())
    await store.archive.load(stream(archived))
    got = await records_of(store)
    assert len(archived) == len(got)
    assert await contents_of(container, archived) == await contents_of(container, got)
    with pytest.raises(NotEmptyError):
        await store.archive.load(stream(archived))


@pytest.mark.parametrize("id", ["c0000", "somebody"])
async def test_what_was_saved_after_a_load_that_broke_off_is_not_written_over(
    store: Persistence, archived: list[Record], id: str
) -> None:
    with pytest.raises(_BrokenOffError):
        await store.archive.load(_broken_off())
    async with store.unit_of_work() as uow:
        candidate = await uow.candidates.of(CandidateId(id))
        saved = await uow.candidates.save(candidate.upload(a_resume("r9")))
        await uow.commit()
    with pytest.raises(NotEmptyError):
        await store.archive.load(stream(archived))
    async with store.reading() as uow:
        assert saved == await uow.candidates.of(CandidateId(id))


async def test_nothing_is_an_archive_too(store: Persistence) -> None:
    await store.archive.load(stream([]))
    assert [] == await records_of(store)


async def test_many_batches_come_through(store: Persistence) -> None:
    many = [StoredAggregate(aggregate=a_candidate(f"c{n:04}").stored()) for n in range(1_001)]
    many += [StoredAggregate(aggregate=a_company(f"k{n:04}", owner=f"a{n}")) for n in range(401)]
    many = [evolve(r, aggregate=evolve(r.aggregate, version=1, events=())) for r in many]
    await store.archive.load(stream(many))
    got = await records_of(store)
    assert len(many) == len(got)
    assert {repr(r.aggregate) for r in many} == {
        repr(r.aggregate) for r in got if isinstance(r, StoredAggregate)
    }
