"""What the daily run is cut into, kept."""

from datetime import timedelta

import pytest

from application.ports.unit_of_work import ConflictError
from domain.matching.ranking_shard import IdRange, RankingShard
from domain.shared.events import EventId
from entrypoints.container.backends import Persistence
from entrypoints.container.everything import Container
from tests.factories import NOON, a_shard

pytestmark = pytest.mark.every("persistence")


@pytest.fixture
def store(container: Container) -> Persistence:
    return container.persistence()


async def _save(store: Persistence, shard: RankingShard) -> None:
    async with store.unit_of_work() as uow:
        await uow.ranking_shards.save(shard)
        await uow.commit()


async def _of(store: Persistence, shard_id: str) -> RankingShard:
    async with store.reading() as uow:
        return await uow.ranking_shards.of(shard_id)


async def test_a_shard_comes_back_with_its_bounds_and_its_day(store: Persistence) -> None:
    assert RankingShard(id="1") == await _of(store, "1")
    await _save(store, a_shard())
    assert a_shard().stored() == await _of(store, "1")
    tomorrow = (await _of(store, "1")).make_due(
        on=NOON.date() + timedelta(days=1), jobs=IdRange(), candidates=IdRange(), at=NOON
    )
    await _save(store, tomorrow)
    assert tomorrow.stored() == await _of(store, "1")
    assert RankingShard(id="2") == await _of(store, "2")


async def test_that_it_is_due_is_told_once(store: Persistence) -> None:
    await _save(store, a_shard())
    with pytest.raises(ConflictError):
        await _save(store, a_shard())
    claimed = await store.outbox.claim(now=NOON, lease=timedelta(minutes=1), limit=9)
    assert [EventId("RankingShard/1/1/0")] == [delivery.event_id for delivery in claimed]
