"""The promises of Inbox."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.shared.events import EventId
from entrypoints.container.backends import Persistence
from entrypoints.container.everything import Container
from tests.factories import NOON, a_candidate

pytestmark = pytest.mark.every("persistence")
DAY = timedelta(days=1)
MINE = "WhenTestedNoteIt"


@pytest.fixture
def store(container: Container) -> Persistence:
    return container.persistence()


def _tomorrow() -> datetime:
    """Receipts bear the time of the store, whatever a fixed clock shows."""
    return datetime.now(UTC) + DAY


async def _receive(store: Persistence, event_id: str, *, by: str = MINE) -> bool:
    async with store.unit_of_work() as uow:
        received = await uow.receive(EventId(event_id), by=by)
        await uow.commit()
    return received


async def test_old_receipts_are_forgotten(store: Persistence) -> None:
    for n in range(3):
        assert await _receive(store, f"Candidate/c{n}/1/0")
    assert 3 == await store.inbox.sweep(before=_tomorrow(), limit=10)
    assert await _receive(store, "Candidate/c0/1/0"), "as if never received"


async def test_young_receipts_are_kept(store: Persistence) -> None:
    await _receive(store, "Candidate/c1/1/0")
    assert 0 == await store.inbox.sweep(before=datetime.now(UTC) - DAY, limit=10)
    assert not await _receive(store, "Candidate/c1/1/0")


async def test_a_sweep_takes_no_more_than_its_limit(store: Persistence) -> None:
    for n in range(5):
        await _receive(store, f"Candidate/c{n}/1/0")
    swept = [await store.inbox.sweep(before=_tomorrow(), limit=2) for _ in range(4)]
    assert [2, 2, 1, 0] == swept


async def test_the_receipt_of_an_event_that_waits_is_kept(store: Persistence) -> None:
    async with store.unit_of_work() as uow:
        await uow.candidates.save(a_candidate("c1"))
        await uow.commit()
    await _receive(store, "Candidate/c1/1/0")
    await _receive(store, "Candidate/c2/1/0")
    assert 1 == await store.inbox.sweep(before=_tomorrow(), limit=10)
    assert not await _receive(store, "Candidate/c1/1/0")


async def test_the_receipts_of_a_parked_event_are_kept_until_it_is_discarded(
    store: Persistence,
) -> None:
    async with store.unit_of_work() as uow:
        await uow.candidates.save(a_candidate("c1"))
        await uow.commit()
    (delivery,) = await store.outbox.claim(now=NOON, lease=DAY, limit=1)
    await store.outbox.park(delivery, reason="broken")
    for reaction in ("One", "Other"):
        await _receive(store, delivery.event_id, by=reaction)
    assert 0 == await store.inbox.sweep(before=_tomorrow(), limit=10)
    assert await store.outbox.discard(delivery.event_id)
    assert 2 == await store.inbox.sweep(before=_tomorrow(), limit=10)
