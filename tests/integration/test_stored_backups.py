"""A backup goes into any blob storage, beside the documents, and comes back from there."""

from collections.abc import AsyncIterator

import pytest

from application.operations.everything import document_keys
from application.ports.archive import StoredAggregate
from application.ports.archive_format import Item, Tally
from application.ports.blob_storage import BlobNotFoundError
from entrypoints.container.everything import Container
from tests.archives import contents_of, records_of, save_everything, stream
from tests.factories import an_account

pytestmark = pytest.mark.every("blob_storage")
DOCUMENT = bytes(range(256)) * 4 * 1024 * 10
"""10 MiB: more than one part of an upload."""


async def test_everything_comes_back(container: Container, in_process: Container) -> None:
    await save_everything(container)
    await container.blob_storage().put("resumes/a1/one", DOCUMENT)
    await container.blob_storage().put("resumes/a1/two", b"")
    backups = container.stored_backups()
    made = await container.back_up()(lambda data: backups.store("monday", data))
    restored = await in_process.restore()(lambda: backups.read("monday"), in_process.target())
    assert made.contents == restored
    before = await contents_of(container, await records_of(container.persistence()))
    assert before == await contents_of(in_process, await records_of(in_process.persistence()))
    assert DOCUMENT == await in_process.blob_storage().get("resumes/a1/one")


async def test_documents_come_back_into_it(container: Container, in_process: Container) -> None:
    await save_everything(in_process)
    await in_process.blob_storage().put("resumes/a1/one", DOCUMENT)
    await in_process.blob_storage().put("resumes/a1/two", b"")
    source = in_process.archive(), in_process.blob_storage()
    await in_process.copy_everything()(*source, container.target())
    keys = [key async for key in document_keys(container.blob_storage())]
    assert ["resumes/a1/one", "resumes/a1/two"] == keys
    assert DOCUMENT == await container.blob_storage().get("resumes/a1/one")


async def test_a_backup_that_fails_leaves_nothing(container: Container) -> None:
    async def items() -> AsyncIterator[Item]:
        async for item in stream([StoredAggregate(aggregate=an_account().stored())]):
            yield item
        raise ZeroDivisionError

    backups = container.stored_backups()
    await container.blob_storage().put("backups/monday", b"last week's")
    for name in ("monday", "tuesday"):
        written = container.archive_format().write(items(), Tally(), at=container.clock().now())
        with pytest.raises(ZeroDivisionError):
            await backups.store(name, written)
    assert b"last week's" == await container.blob_storage().get("backups/monday")
    with pytest.raises(BlobNotFoundError):
        await container.blob_storage().info("backups/tuesday")
