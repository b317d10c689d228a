"""The promises of BlobStorage: what is kept. Signed requests have a suite of their own."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from hashlib import sha256

import pytest

from application.ports.blob_storage import (
    PART,
    BlobEntry,
    BlobInfo,
    BlobNotFoundError,
    BlobStorage,
)
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("blob_storage")

BAD_KEYS = ["", "/", "a//b", "../a", "a/..", "a/", "/a", "ä", "a b", "a.b", "a\n", ".writing/a"]
MEBIBYTE = 2**20


class SenderGoneError(Exception):
    """A stream broke off."""


@pytest.fixture
def blobs(container: Container) -> BlobStorage:
    return container.blob_storage()


async def parts(*given: bytes, then: Exception | None = None) -> AsyncIterator[bytes]:
    for part in given:
        yield part
    if then is not None:
        raise then


async def streamed(
    blobs: BlobStorage, key: str, *, start: int = 0, end: int | None = None
) -> list[bytes]:
    return [part async for part in blobs.stream(key, start=start, end=end)]


async def keys(blobs: BlobStorage, prefix: str) -> list[str]:
    return [info.key async for info in blobs.list(prefix)]


async def test_what_was_put_comes_back(blobs: BlobStorage) -> None:
    await blobs.put("a/b-1", b"\x00one")
    await blobs.put("a/b-1", b"\xfftwo")
    assert b"\xfftwo" == await blobs.get("a/b-1")


@pytest.mark.parametrize("given", [[], [b""], [b"one"], [b"", b"on", b"", b"e", b""]])
async def test_what_was_put_as_a_stream_comes_back(blobs: BlobStorage, given: list[bytes]) -> None:
    await blobs.put("a", b"before")
    info = await blobs.put("a", parts(*given))
    assert b"".join(given) == await blobs.get("a")
    assert (len(b"".join(given)), sha256(b"".join(given)).hexdigest()) == (info.size, info.sha256)


@pytest.mark.parametrize("sent", [0, 3, 9 * MEBIBYTE])
async def test_of_a_stream_that_breaks_off_nothing_is_left(blobs: BlobStorage, sent: int) -> None:
    await blobs.put("there", b"before")
    for key in ("there", "new"):
        with pytest.raises(SenderGoneError):
            await blobs.put(key, parts(bytes(sent), then=SenderGoneError()))
    assert ["there"] == await keys(blobs, "")
    assert b"before" == await blobs.get("there")


async def test_a_stream_that_is_cancelled_leaves_nothing(blobs: BlobStorage) -> None:
    begun = asyncio.Event()

    async def endless() -> AsyncIterator[bytes]:
        yield b"one"
        begun.set()
        await asyncio.Event().wait()

    task = asyncio.create_task(blobs.put("a", endless()))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert [] == await keys(blobs, "")


async def test_a_large_stream_is_known_as_one_document(blobs: BlobStorage) -> None:
    digest = sha256()

    async def generated() -> AsyncIterator[bytes]:
        for number in range(9):
            part = bytes([number]) * (2 * MEBIBYTE + number)
            digest.update(part)
            yield part

    put = await blobs.put("a", generated())
    assert digest.hexdigest() == put.sha256
    info = await blobs.info("a")
    assert (put.key, put.size, put.sha256) == (info.key, info.size, info.sha256)
    got = await streamed(blobs, "a")
    assert digest.hexdigest() == sha256(b"".join(got)).hexdigest()
    assert PART >= max(map(len, got))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, None, b"0123456789"),
        (0, 10, b"0123456789"),
        (0, 3, b"012"),
        (3, 5, b"34"),
        (9, None, b"9"),
        (8, 99, b"89"),
        (10, None, b""),
        (10, 12, b""),
        (99, None, b""),
        (3, 3, b""),
        (0, 0, b""),
        (5, 3, b""),
    ],
)
async def test_a_stretch_is_streamed(
    blobs: BlobStorage, start: int, end: int | None, expected: bytes
) -> None:
    await blobs.put("a", b"0123456789")
    assert expected == b"".join(await streamed(blobs, "a", start=start, end=end))


async def test_nothing_is_streamed_of_an_empty_document(blobs: BlobStorage) -> None:
    await blobs.put("a", b"")
    for end in (None, 0, 5):
        assert b"" == b"".join(await streamed(blobs, "a", end=end))


async def test_what_is_not_there_is_an_error(blobs: BlobStorage) -> None:
    for ask in (blobs.get("a/b"), blobs.info("a/b"), blobs.copy("a/b", to="c")):
        with pytest.raises(BlobNotFoundError):
            await ask
    for start, end in ((0, None), (3, 5), (5, 5)):
        with pytest.raises(BlobNotFoundError):
            await streamed(blobs, "a/b", start=start, end=end)
    assert [] == await keys(blobs, "")


async def test_deleting_twice_is_fine(blobs: BlobStorage) -> None:
    await blobs.put("a", b"")
    await blobs.delete("a")
    await blobs.delete("a")
    with pytest.raises(BlobNotFoundError):
        await blobs.get("a")


async def test_it_is_known_what_is_stored(blobs: BlobStorage, container: Container) -> None:
    put = await blobs.put("a/b", b"document")
    info = await blobs.info("a/b")
    assert (
        BlobInfo(
            key="a/b",
            size=8,
            sha256=sha256(b"document").hexdigest(),
            stored_at=info.stored_at,
        )
        == info
    )
    assert timedelta(seconds=1) >= abs(put.stored_at - info.stored_at)
    assert timedelta(0) == info.stored_at.utcoffset()
    (entry,) = [listed async for listed in blobs.list("")]
    assert BlobEntry(key="a/b", size=8, stored_at=entry.stored_at) == entry
    assert timedelta(seconds=1) >= abs(entry.stored_at - info.stored_at)
    assert timedelta(0) == entry.stored_at.utcoffset()


async def test_a_list_is_in_the_order_of_keys_and_of_that_prefix_alone(blobs: BlobStorage) -> None:
    stored = ["B", "a-b/1", "a/2", "a/B/1", "a/b-c", "a/b/1", "a/b/2", "ab", "b/a"]
    for key in reversed(stored):
        await blobs.put(key, key.encode())
    assert stored == await keys(blobs, "")
    assert ["a/2", "a/B/1", "a/b-c", "a/b/1", "a/b/2"] == await keys(blobs, "a/")
    assert ["a/b-c", "a/b/1", "a/b/2"] == await keys(blobs, "a/b")
    assert ["a-b/1", "a/2", "a/B/1", "a/b-c", "a/b/1", "a/b/2", "ab"] == await keys(blobs, "a")
    assert ["a/b/2"] == await keys(blobs, "a/b/2")
    assert [] == await keys(blobs, "a/b/2/")
    assert [] == await keys(blobs, "c/d")


async def test_a_long_list_is_whole(blobs: BlobStorage) -> None:
    stored = [f"a/{number:04}" for number in range(120)]
    await asyncio.gather(*(blobs.put(key, b"") for key in stored))
    assert stored == await keys(blobs, "a/")


async def test_what_is_listed_may_be_deleted_meanwhile(blobs: BlobStorage) -> None:
    stored = [f"a/{number:04}" for number in range(40)]
    await asyncio.gather(*(blobs.put(key, b"") for key in stored))
    seen = []
    async for info in blobs.list("a/"):
        seen.append(info.key)
        await blobs.delete(info.key)
        await blobs.delete("a/0039")
    assert stored[:39] == [key for key in seen if key != "a/0039"]
    assert [] == await keys(blobs, "a/")


@pytest.mark.parametrize("prefix", ["/", "a//", "..", "a/../", "ä", "a.b"])
async def test_a_prefix_that_no_key_can_have_is_refused(blobs: BlobStorage, prefix: str) -> None:
    with pytest.raises(ValueError, match="key"):
        await keys(blobs, prefix)


async def test_a_copy_lives_on_its_own(blobs: BlobStorage) -> None:
    await blobs.put("a/b", b"one")
    await blobs.put("c/d", b"before")
    copied = await blobs.copy("a/b", to="c/d")
    assert ("c/d", 3, sha256(b"one").hexdigest()) == (copied.key, copied.size, copied.sha256)
    await blobs.delete("a/b")
    assert b"one" == await blobs.get("c/d")
    assert sha256(b"one").hexdigest() == (await blobs.info("c/d")).sha256


async def test_a_copy_of_a_large_stream_is_the_same(blobs: BlobStorage) -> None:
    put = await blobs.put("a", parts(*[bytes([n]) * MEBIBYTE for n in range(9)]))
    await blobs.copy("a", to="b")
    info = await blobs.info("b")
    assert (put.size, put.sha256) == (info.size, info.sha256)


@pytest.mark.parametrize("key", BAD_KEYS)
async def test_a_key_that_could_lead_elsewhere_is_refused(blobs: BlobStorage, key: str) -> None:
    await blobs.put("a", b"")
    for ask in (
        blobs.put(key, b""),
        blobs.put(key, parts(b"")),
        blobs.get(key),
        blobs.info(key),
        blobs.copy("a", to=key),
        blobs.copy(key, to="a"),
        blobs.delete(key),
    ):
        with pytest.raises(ValueError, match="key"):
            await ask
    with pytest.raises(ValueError, match="key"):
        await streamed(blobs, key)


async def test_many_writers_of_one_key_leave_one_whole_value(blobs: BlobStorage) -> None:
    values = [bytes([n]) * 100_000 for n in range(8)]
    await asyncio.gather(*(blobs.put("a", value) for value in values))
    left = await blobs.get("a")
    assert left in values
    assert sha256(left).hexdigest() == (await blobs.info("a")).sha256
