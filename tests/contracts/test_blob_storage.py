"""The promises of BlobStorage."""

import asyncio

import pytest

from application.ports.blob_storage import BlobNotFoundError, BlobStorage
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("blob_storage")


@pytest.fixture
def blobs(container: Container) -> BlobStorage:
    return container.blob_storage()


async def test_what_was_put_comes_back(blobs: BlobStorage) -> None:
    await blobs.put("a/b-1", b"\x00one")
    await blobs.put("a/b-1", b"\xfftwo")
    assert b"\xfftwo" == await blobs.get("a/b-1")


async def test_what_is_not_there_is_an_error(blobs: BlobStorage) -> None:
    with pytest.raises(BlobNotFoundError):
        await blobs.get("a/b-1")


async def test_deleting_twice_is_fine(blobs: BlobStorage) -> None:
    await blobs.put("a", b"")
    await blobs.delete("a")
    await blobs.delete("a")
    with pytest.raises(BlobNotFoundError):
        await blobs.get("a")


@pytest.mark.parametrize(
    "key", ["", "/", "a//b", "../a", "a/..", "a/", "/a", "ä", "a b", "a.b", "a\n"]
)
async def test_a_key_that_could_lead_elsewhere_is_refused(blobs: BlobStorage, key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        await blobs.put(key, b"")


async def test_many_writers_of_one_key_leave_one_whole_value(blobs: BlobStorage) -> None:
    values = [bytes([n]) * 100_000 for n in range(8)]
    await asyncio.gather(*(blobs.put("a", value) for value in values))
    assert await blobs.get("a") in values
