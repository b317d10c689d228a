"""Two confirmations of one upload at once, in every order that matters."""

import asyncio

import pytest

from adapters.blob_storage.memory import MemoryBlobStorage
from application.ports.blob_storage import BlobInfo
from entrypoints.container.everything import Container
from tests.unit.jobs.test_attachments import (
    BOB,
    DOCUMENT,
    JOB,
    attached,
    house,
    stored,
    uploaded,
)

__all__ = ["house"]


class Waiting(MemoryBlobStorage):
    """Holds up the first confirmation at one point until it may go on."""

    def __init__(self, house: Container, at: str) -> None:
        super().__init__(house.clock(), house.url_signer(), public_url="http://127.0.0.1")
        self.at = at
        self.came, self.may_go_on = asyncio.Event(), asyncio.Event()

    async def info(self, key: str) -> BlobInfo:
        await self._wait("before reading")
        return await super().info(key)

    async def copy(self, key: str, *, to: str) -> BlobInfo:
        copied = await super().copy(key, to=to)
        await self._wait("after copy")
        return copied

    async def _wait(self, at: str) -> None:
        if at == self.at and not self.came.is_set():
            self.came.set()
            await self.may_go_on.wait()


@pytest.mark.parametrize("at", ["before reading", "after copy"])
async def test_confirming_twice_at_once_gives_the_same_and_leaves_one_document(
    house: Container, at: str
) -> None:
    storage = Waiting(house, at)
    with house.blob_storage.override(storage):
        token = await uploaded(house)
        first = asyncio.create_task(attached(house, token))
        await storage.came.wait()
        attachment = await attached(house, token)
        storage.may_go_on.set()
        assert attachment == await first
        assert [attachment.blob_key] == await stored(house)


async def test_what_was_removed_between_two_confirmations_leaves_no_hole(house: Container) -> None:
    storage = Waiting(house, "after copy")
    with house.blob_storage.override(storage):
        token = await uploaded(house)
        first = asyncio.create_task(attached(house, token))
        await storage.came.wait()
        removed = await attached(house, token)
        await house.remove_attachment()(JOB, removed.id, actor=BOB)
        storage.may_go_on.set()
        attachment = await first
        assert (attachment,) == (await house.show_job()(JOB, actor=BOB)).attachments
        assert DOCUMENT == await house.blob_storage().get(attachment.blob_key)
