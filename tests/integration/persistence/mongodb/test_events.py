"""Events and receipts inside documents."""

import asyncio
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest

from adapters.persistence.mongodb import MongoPersistence
from adapters.persistence.mongodb.documents import id_of
from adapters.persistence.mongodb.receipts import KEPT, MOST
from application.ports.archive import StoredAggregate, StoredEvent, StoredReceipt
from application.ports.unit_of_work import ConflictError
from domain.candidates.model import Preferences
from domain.shared.events import EventId
from domain.shared.ids import CandidateId
from tests.factories import NOON, a_candidate
from tests.integration.persistence.mongodb.stores import Documents, handle, save

MINUTE = timedelta(minutes=1)


async def test_a_claim_looks_at_no_more_than_it_takes(
    store: MongoPersistence, documents: Documents
) -> None:
    await asyncio.gather(*(save(store, f"c{n}") for n in range(60)))
    idle = await store.outbox.claim(now=NOON, lease=MINUTE, limit=50)
    await store.outbox.settle(idle)
    await save(store, "last")
    await documents.command("profile", 2)
    claimed = await store.outbox.claim(now=NOON, lease=MINUTE, limit=5)
    await documents.command("profile", 0)
    assert 5 == len(claimed)
    async for seen in documents["system.profile"].find({"ns": {"$regex": r"\.user_profiles$"}}):
        assert 15 >= seen.get("keysExamined", 0), seen["op"]
        assert 5 >= seen.get("docsExamined", 0), seen["op"]


async def test_claims_at_once_keep_to_their_limit(store: MongoPersistence) -> None:
    await asyncio.gather(*(save(store, f"c{n}") for n in range(60)))
    taken: list[str] = []

    async def relay() -> None:
        while claimed := await store.outbox.claim(now=NOON, lease=MINUTE, limit=3):
            assert len(claimed) <= 3
            taken.extend(delivery.event_id for delivery in claimed)

    await asyncio.gather(*(relay() for _ in range(8)))
    assert sorted(f"Candidate/c{n}/1/0" for n in range(60)) == sorted(taken)


async def test_of_two_that_handle_an_event_in_different_documents_one_commits(
    store: MongoPersistence,
) -> None:
    async with store.unit_of_work() as one, store.unit_of_work() as other:
        for n, uow in enumerate((one, other)):
            assert await uow.receive(EventId("e1"), by="Reaction")
            await uow.candidates.save(a_candidate(f"c{n}"))
        await one.commit()
        with pytest.raises(ConflictError):
            await other.commit()
    async with store.reading() as uow:
        assert [1, 0] == [(await uow.candidates.of(CandidateId(c))).version for c in ("c0", "c1")]


async def test_who_looked_long_ago_misses_no_receipt_that_moved_meanwhile(
    store: MongoPersistence,
) -> None:
    """It came, and left the document again, between the look and the commit of somebody slow."""
    await save(store)
    async with store.unit_of_work() as slow:
        assert await slow.receive(EventId("e"), by="Reaction")
        for event in ("e", *(f"Job/j{n}/1/0" for n in range(2 * MOST))):
            assert await handle(store, event)
        await slow.candidates.save(await slow.candidates.of(CandidateId("c1")))
        with pytest.raises(ConflictError):
            await slow.commit()


async def test_of_many_that_receive_what_was_swept_one_commits(store: MongoPersistence) -> None:
    """The server may not have deleted it yet, or just then."""
    tick = EventId("schedule/sweep/7")

    async def receive() -> bool:
        try:
            async with store.unit_of_work() as uow:
                received = await uow.receive(tick, by="Schedules")
                await uow.commit()
        except ConflictError:
            return False
        return received

    assert 1 == sum(await asyncio.gather(*(receive() for _ in range(20))))
    assert 1 == await store.inbox.sweep(before=datetime.now(UTC) + MINUTE, limit=10)
    assert 1 == sum(await asyncio.gather(*(receive() for _ in range(20))))


async def test_a_document_keeps_few_receipts_and_every_event_is_recognised(
    store: MongoPersistence, documents: Documents
) -> None:
    await save(store)
    events = [f"Job/j{n}/1/0" for n in range(2 * MOST)]
    for event in events:
        assert await handle(store, event)
    found = await documents.user_profiles.find_one({"_id": "c1"})
    assert found is not None
    assert KEPT <= len(found["inbox"]) <= MOST
    assert not any([await handle(store, event) for event in events])


async def test_a_sweep_forgets_old_receipts_and_none_of_an_event_that_may_come_again(
    store: MongoPersistence, documents: Documents
) -> None:
    await save(store)
    for event in ("Candidate/c1/1/0", "Candidate/c1/0/0", "schedule/sweep/7"):
        async with store.unit_of_work() as uow:
            assert await uow.receive(EventId(event), by="Reaction")
            await uow.commit()
    later = datetime.now(UTC) + MINUTE
    assert 0 == await store.inbox.sweep(before=later - 2 * MINUTE, limit=10)
    assert 1 == await store.inbox.sweep(before=later, limit=1)
    assert 1 == await store.inbox.sweep(before=later, limit=10)
    assert 0 == await store.inbox.sweep(before=later, limit=10)
    async with store.unit_of_work() as uow:
        assert not await uow.receive(EventId("Candidate/c1/1/0"), by="Reaction")
        assert await uow.receive(EventId("schedule/sweep/7"), by="Reaction")
        await uow.commit()
    async with store.unit_of_work() as uow:
        assert not await uow.receive(EventId("schedule/sweep/7"), by="Reaction")
    deadline = monotonic() + 20
    while 2 < await documents.inbox.count_documents({}):
        assert monotonic() < deadline, "the server deletes what is marked"
        await asyncio.sleep(0.1)


async def test_an_aggregate_and_its_events_agree_although_others_write(
    store: MongoPersistence,
) -> None:
    for n in range(150):
        await save(store, f"c{n:03}")
    for n in range(MOST):
        await handle(store, f"e{n}", "c000")
    versions: dict[str, int] = {}
    events: list[StoredEvent] = []
    receipts: list[StoredReceipt] = []
    async for record in store.archive.records():
        match record:
            case StoredAggregate(aggregate=candidate):
                versions[f"Candidate/{id_of(candidate)}"] = candidate.version
                if len(versions) == 1:
                    await _disturb(store)
            case StoredEvent():
                events.append(record)
            case StoredReceipt():
                receipts.append(record)
    assert sorted(versions) == [event.stream for event in events if event.event_id.endswith("/1/0")]
    for event in events:
        assert int(event.event_id.split("/")[2]) <= versions[event.stream]
    assert len(receipts) == len(set(receipts)), "some moved after they were read"
    assert {f"e{n}" for n in range(MOST)} <= {receipt.event_id for receipt in receipts}


async def _disturb(store: MongoPersistence) -> None:
    """Change the first, which was read, and the last, which was not; move receipts."""
    for n in (0, 149):
        async with store.unit_of_work() as uow:
            candidate = await uow.candidates.of(CandidateId(f"c{n:03}"))
            await uow.candidates.save(candidate.prefer(Preferences(), at=NOON))
            await uow.commit()
    await handle(store, "one too many", "c000")
