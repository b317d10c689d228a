"""The promises of Outbox."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from domain.shared.events import EventId
from domain.shared.ids import CandidateId
from entrypoints.container.backends import Persistence
from entrypoints.container.everything import Container
from tests.factories import NOON, a_candidate, a_resume

pytestmark = pytest.mark.every("persistence")
MINUTE = timedelta(minutes=1)
NAME = "candidates.resume-uploaded"


@pytest.fixture
async def store(container: Container) -> Persistence:
    """Two candidates with two events each."""
    store = container.persistence()
    for id in ("c1", "c2"):
        async with store.unit_of_work() as uow:
            await uow.candidates.save(a_candidate(id))
            await uow.commit()
        async with store.unit_of_work() as uow:
            candidate = await uow.candidates.of(CandidateId(id))
            await uow.candidates.save(candidate.upload(a_resume("r2")))
            await uow.commit()
    return store


async def test_it_tells_the_time(store: Persistence) -> None:
    before = datetime.now(UTC)
    told = await store.outbox.now()
    assert before - MINUTE < told < datetime.now(UTC) + MINUTE


async def test_a_claim_gives_the_oldest_of_each_stream(store: Persistence) -> None:
    claimed = await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)
    assert ["Candidate/c1/1/0", "Candidate/c2/1/0"] == sorted(d.event_id for d in claimed)
    assert [1, 1] == [d.attempt for d in claimed]
    assert [] == await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)


async def test_the_next_comes_when_the_first_is_settled(store: Persistence) -> None:
    for delivery in await store.outbox.claim(now=NOON, lease=MINUTE, limit=10):
        await store.outbox.settle([delivery])
    claimed = await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)
    assert ["Candidate/c1/2/0", "Candidate/c2/2/0"] == sorted(d.event_id for d in claimed)


async def test_many_are_settled_at_once_but_for_those_whose_lease_is_lost(
    store: Persistence,
) -> None:
    lost = await store.outbox.claim(now=NOON, lease=MINUTE, limit=1)
    held = await store.outbox.claim(now=NOON, lease=2 * MINUTE, limit=1)
    (again,) = await store.outbox.claim(now=NOON + MINUTE, lease=MINUTE, limit=9)
    await store.outbox.settle([*lost, *held])
    assert await store.outbox.renew(again, until=NOON + 2 * MINUTE)
    assert not await store.outbox.renew(held[0], until=NOON + 2 * MINUTE)
    await store.outbox.settle([])


async def test_waiting_ends_with_a_commit_or_in_time(store: Persistence) -> None:
    await store.outbox.wait(longest=timedelta(0))
    waiting = asyncio.create_task(store.outbox.wait(longest=timedelta(seconds=5)))
    async with store.unit_of_work() as uow:
        await uow.candidates.save(a_candidate("c3"))
        await uow.commit()
    async with asyncio.timeout(10):
        await waiting


async def test_the_limit_holds(store: Persistence) -> None:
    assert 1 == len(await store.outbox.claim(now=NOON, lease=MINUTE, limit=1))


async def test_a_lost_lease_can_be_claimed_and_no_longer_settled(store: Persistence) -> None:
    lost = await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)
    again = await store.outbox.claim(now=NOON + MINUTE, lease=MINUTE, limit=10)
    assert [2, 2] == [d.attempt for d in again]
    for delivery in lost:
        assert not await store.outbox.renew(delivery, until=NOON)
        await store.outbox.release(delivery)
        await store.outbox.settle([delivery])
        await store.outbox.park(delivery, reason="late")
        await store.outbox.postpone(delivery, until=NOON)
    assert [] == await store.outbox.claim(now=NOON + MINUTE, lease=MINUTE, limit=10)
    assert [] == await store.outbox.parked(limit=10)


async def test_a_renewed_lease_lasts_longer(store: Persistence) -> None:
    claimed = await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)
    for delivery in claimed:
        assert await store.outbox.renew(delivery, until=NOON + 2 * MINUTE)
    assert [] == await store.outbox.claim(now=NOON + MINUTE, lease=MINUTE, limit=10)
    again = await store.outbox.claim(now=NOON + 2 * MINUTE, lease=MINUTE, limit=10)
    assert len(claimed) == len(again)


async def test_a_released_event_comes_again_at_once_as_if_never_claimed(
    store: Persistence,
) -> None:
    for delivery in await store.outbox.claim(now=NOON, lease=MINUTE, limit=10):
        await store.outbox.release(delivery)
    again = await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)
    assert [("Candidate/c1/1/0", 1), ("Candidate/c2/1/0", 1)] == sorted(
        (d.event_id, d.attempt) for d in again
    )


async def test_a_postponed_event_holds_its_stream_until_due(store: Persistence) -> None:
    for delivery in await store.outbox.claim(now=NOON, lease=MINUTE, limit=10):
        await store.outbox.postpone(delivery, until=NOON + MINUTE)
    assert [] == await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)
    claimed = await store.outbox.claim(now=NOON + MINUTE, lease=MINUTE, limit=10)
    assert ["Candidate/c1/1/0", "Candidate/c2/1/0"] == sorted(d.event_id for d in claimed)


async def test_an_attempt_that_does_not_count_is_not_counted(store: Persistence) -> None:
    (first,) = await store.outbox.claim(now=NOON, lease=MINUTE, limit=1)
    await store.outbox.postpone(first, until=NOON + MINUTE, tried=False)
    assert first.event_id not in [
        d.event_id for d in await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)
    ]
    (again,) = await store.outbox.claim(now=NOON + MINUTE, lease=MINUTE, limit=1)
    assert (first.event_id, 1) == (again.event_id, again.attempt)


async def test_what_was_put_off_comes_before_what_is_new(store: Persistence) -> None:
    (first,) = await store.outbox.claim(now=NOON, lease=MINUTE, limit=1)
    await store.outbox.postpone(first, until=NOON + MINUTE)
    (again,) = await store.outbox.claim(now=NOON + MINUTE, lease=MINUTE, limit=1)
    assert first.event_id == again.event_id


async def test_who_wants_fresh_ones_gets_none_that_were_put_off(store: Persistence) -> None:
    (first,) = await store.outbox.claim(now=NOON, lease=MINUTE, limit=1)
    assert not first.put_off
    await store.outbox.postpone(first, until=NOON + MINUTE)
    later = NOON + 2 * MINUTE
    (other,) = await store.outbox.claim(now=later, lease=MINUTE, limit=9, fresh=True)
    assert (False, True) == (other.put_off, first.stream != other.stream)
    (again,) = await store.outbox.claim(now=later, lease=MINUTE, limit=9)
    assert (first.event_id, True) == (again.event_id, again.put_off)
    await store.outbox.release(again)
    await store.outbox.settle([other])
    fresh = await store.outbox.claim(now=later, lease=MINUTE, limit=9, fresh=True)
    assert [other.stream] == [d.stream for d in fresh if d.event_id != first.event_id]


async def test_a_parked_event_is_kept_and_frees_its_stream(store: Persistence) -> None:
    for delivery in await store.outbox.claim(now=NOON, lease=MINUTE, limit=10):
        await store.outbox.park(delivery, reason="broken")
    parked = await store.outbox.parked(limit=10)
    assert [("Candidate/c1/1/0", NAME, "broken"), ("Candidate/c2/1/0", NAME, "broken")] == [
        (p.event_id, p.name, p.reason) for p in parked
    ]
    claimed = await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)
    assert ["Candidate/c1/2/0", "Candidate/c2/2/0"] == sorted(d.event_id for d in claimed)


async def test_many_claims_at_once_never_share_an_event(store: Persistence) -> None:
    batches = await asyncio.gather(
        *(store.outbox.claim(now=NOON, lease=MINUTE, limit=1) for _ in range(6))
    )
    claimed = [d.event_id for batch in batches for d in batch]
    assert len(claimed) == len(set(claimed)) <= 2


async def _park_all(store: Persistence) -> list[EventId]:
    claimed = await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)
    for delivery in claimed:
        await store.outbox.park(delivery, reason="broken")
    return sorted(d.event_id for d in claimed)


async def test_a_retried_event_comes_first_again_as_if_never_tried(store: Persistence) -> None:
    first, second = await _park_all(store)
    assert await store.outbox.retry(first)
    claimed = await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)
    assert [(first, 1), ("Candidate/c2/2/0", 1)] == sorted((d.event_id, d.attempt) for d in claimed)
    assert [second] == [p.event_id for p in await store.outbox.parked(limit=10)]


async def test_a_discarded_event_is_gone(store: Persistence) -> None:
    first, second = await _park_all(store)
    assert await store.outbox.discard(first)
    assert [second] == [p.event_id for p in await store.outbox.parked(limit=10)]


async def test_what_is_not_parked_is_neither_retried_nor_discarded(store: Persistence) -> None:
    for id in (EventId("Candidate/c1/1/0"), EventId("nothing")):
        assert not await store.outbox.retry(id)
        assert not await store.outbox.discard(id)
    assert 2 == len(await store.outbox.claim(now=NOON, lease=MINUTE, limit=10))


async def test_a_commit_leaves_a_lease_alone(store: Persistence) -> None:
    assert 2 == len(await store.outbox.claim(now=NOON, lease=MINUTE, limit=10))
    async with store.unit_of_work() as uow:
        candidate = await uow.candidates.of(CandidateId("c1"))
        await uow.candidates.save(candidate.upload(a_resume("r3")))
        await uow.commit()
    assert [] == await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)


async def test_events_that_are_retried_come_in_the_order_of_their_stream(
    store: Persistence,
) -> None:
    older, newer = (await _park_all(store))[0], (await _park_all(store))[0]
    for event_id in (newer, older):
        assert await store.outbox.retry(event_id)
    for event_id in (older, newer):
        (claimed,) = await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)
        assert event_id == claimed.event_id
        await store.outbox.settle([claimed])


async def test_a_lease_is_held_although_an_older_event_is_retried(store: Persistence) -> None:
    older, _ = await _park_all(store)
    held = await store.outbox.claim(now=NOON, lease=MINUTE, limit=10)
    assert await store.outbox.retry(older)
    for delivery in held:
        assert await store.outbox.renew(delivery, until=NOON + MINUTE)
    await store.outbox.settle(held)
    claimed = await store.outbox.claim(now=NOON + MINUTE, lease=MINUTE, limit=10)
    assert [older] == [delivery.event_id for delivery in claimed]
