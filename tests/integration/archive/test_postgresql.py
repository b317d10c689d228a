"""What only PostgreSQL does to an archive."""

import pytest
from attrs import evolve

from application.ports.archive import RecordRefusedError, StoredAggregate
from entrypoints.container.everything import Container
from tests.archives import records_of, stream
from tests.factories import a_company, an_account


@pytest.mark.every("persistence", but=("memory", "sqlite", "mongodb"))
async def test_a_text_that_it_cannot_keep_is_told_and_nothing_is_stored(
    container: Container,
) -> None:
    store = container.persistence()
    company = evolve(a_company().stored(), name="N\0L")
    records = [StoredAggregate(aggregate=an_account().stored()), StoredAggregate(aggregate=company)]
    with pytest.raises(RecordRefusedError, match="companies"):
        await store.archive.load(stream(records))
    assert [] == await records_of(store)
