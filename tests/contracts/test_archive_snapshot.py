"""Archive shows one moment, where the technology can."""

import pytest

from domain.shared.events import EventId
from entrypoints.container.everything import Container
from tests.archives import contents_of, records_of, save, save_everything
from tests.factories import a_candidate, a_job


@pytest.mark.every("persistence", but=("mongodb__standalone",))
async def test_what_is_written_after_it_began_is_not_in_it(container: Container) -> None:
    store = container.persistence()
    await save_everything(container)
    before = await contents_of(container, await records_of(store))
    records = store.archive.records()
    seen = [await anext(records)]
    await save(store, a_candidate("c0"))
    await save(store, a_job("j0"))
    async with store.unit_of_work() as uow:
        await uow.receive(EventId("Candidate/c0/1/0"), by="WhenSomethingHappened")
        await uow.commit()
    seen += [record async for record in records]
    assert before == await contents_of(container, seen)
    assert before != await contents_of(container, await records_of(store))
