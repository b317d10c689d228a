"""What only a folder has: notes beside files, drafts of killed processes, full and lost disks."""

import os
import resource
import sys
import tracemalloc
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from adapters.blob_storage.filesystem import FilesystemBlobStorage
from adapters.clock.fixed import FixedClock
from adapters.url_signer.memory import MemoryUrlSigner
from application.ports.blob_storage import StorageFullError
from application.ports.lifecycle import UnavailableError

MEBIBYTE = 2**20


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "blobs"


@pytest.fixture
async def blobs(root: Path) -> FilesystemBlobStorage:
    return await opened(root)


async def opened(root: Path) -> FilesystemBlobStorage:
    signer = MemoryUrlSigner(FixedClock())
    made = FilesystemBlobStorage(root, signer, public_url="http://127.0.0.1")
    await made.open()
    return made


def files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """As a quota does it."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def test_files_of_before_checksums_were_noted_are_known(
    root: Path, blobs: FilesystemBlobStorage
) -> None:
    (root / "resumes" / "ada").mkdir(parents=True)
    (root / "resumes" / "ada" / "1").write_bytes(b"old")
    info = await blobs.info("resumes/ada/1")
    assert (3, sha256(b"old").hexdigest()) == (info.size, info.sha256)
    assert b"old" == await blobs.get("resumes/ada/1")
    assert [info.key] == [listed.key async for listed in blobs.list("resumes/")]


async def test_a_checksum_that_was_lost_is_computed(
    root: Path, blobs: FilesystemBlobStorage
) -> None:
    put = await blobs.put("a", b"document")
    if sys.platform == "linux":
        with suppress(OSError):  # a file system without notes never had it
            os.removexattr(root / "a", "user.jobgraph.sha256")
    assert put.sha256 == (await blobs.info("a")).sha256


async def test_a_checksum_that_is_none_is_not_believed(
    root: Path, blobs: FilesystemBlobStorage
) -> None:
    put = await blobs.put("a", b"document")
    if sys.platform == "linux":
        with suppress(OSError):  # likewise
            os.setxattr(root / "a", "user.jobgraph.sha256", b"<script>")
    assert put.sha256 == (await blobs.info("a")).sha256


async def test_a_quota_that_is_used_up_refuses_and_leaves_nothing_half(
    root: Path, blobs: FilesystemBlobStorage
) -> None:
    await blobs.put("a", b"before")

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield bytes(MEBIBYTE)

    with no_file_larger_than(3 * MEBIBYTE):
        for data in (endless(), bytes(5 * MEBIBYTE)):
            with pytest.raises(StorageFullError):
                await blobs.put("a", data)
    assert b"before" == await blobs.get("a")
    assert {"a"} == files(root)


async def test_what_a_killed_process_was_writing_goes_after_a_day(
    root: Path, blobs: FilesystemBlobStorage
) -> None:
    await blobs.put("a", b"")
    old, new = root / ".writing" / "tmpold", root / ".writing" / "tmpnew"
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    os.utime(old, (0, 0))
    assert ["a"] == [info.key async for info in blobs.list("")]
    await opened(root)
    assert {"a", ".writing/tmpnew"} == files(root)


async def test_opening_writes_nothing(root: Path, tmp_path: Path) -> None:
    await opened(root)
    assert set() == files(tmp_path)


async def test_a_key_that_is_the_folder_of_another_is_refused(
    root: Path, blobs: FilesystemBlobStorage
) -> None:
    await blobs.put("a/b", b"")
    await blobs.put("c", b"")
    for key in ("a", "c/d", "k" * 300):
        with pytest.raises(ValueError, match="key"):
            await blobs.put(key, b"")
        await blobs.delete(key)
    assert {"a/b", "c"} == files(root)


@pytest.fixture
def circle(root: Path) -> Path:
    """Lead nowhere, whoever asks: root may write even to what is read-only."""
    root.symlink_to(root)
    return root


async def test_a_folder_that_is_none_is_unavailable(circle: Path) -> None:
    signer = MemoryUrlSigner(FixedClock())
    blobs = FilesystemBlobStorage(circle, signer, public_url="http://127.0.0.1")
    with pytest.raises(UnavailableError):
        await blobs.put("a", b"")


async def test_who_reads_goes_on_with_what_was_there_when_it_began(
    blobs: FilesystemBlobStorage,
) -> None:
    await blobs.put("a", b"1" * 3 * MEBIBYTE)
    stream = blobs.stream("a")
    got = await anext(stream)
    await blobs.put("a", b"2")
    await blobs.delete("a")
    async for part in stream:
        got += part
    assert b"1" * 3 * MEBIBYTE == got


async def test_a_stream_takes_little_memory_both_ways(blobs: FilesystemBlobStorage) -> None:
    async def generated() -> AsyncIterator[bytes]:
        for _ in range(64):
            yield bytes(MEBIBYTE)

    tracemalloc.start()
    try:
        await blobs.put("a", generated())
        size = sum([len(part) async for part in blobs.stream("a")])
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert 64 * MEBIBYTE == size
    assert 8 * MEBIBYTE > peak


async def test_a_folder_that_cannot_be_made_is_not_ready(root: Path) -> None:
    root.parent.mkdir(parents=True, exist_ok=True)
    file = root.parent / "file"
    file.write_bytes(b"")
    blobs = FilesystemBlobStorage(file / "documents", MemoryUrlSigner(FixedClock()), public_url="")
    with pytest.raises(UnavailableError):
        await blobs.ping()


async def test_a_ping_leaves_nothing(root: Path, blobs: FilesystemBlobStorage) -> None:
    await blobs.ping()
    assert set() == files(root)


async def test_a_sweep_forgets_what_nobody_writes_any_more(
    root: Path, blobs: FilesystemBlobStorage
) -> None:
    (root / ".writing").mkdir(parents=True, exist_ok=True)
    (root / ".writing" / "tmpold").write_bytes(b"half")
    now = datetime.now(UTC)
    assert 0 == await blobs.sweep(now=now)
    assert [1, 0] == [await blobs.sweep(now=now + timedelta(days=2)) for _ in range(2)]
    assert set() == files(root)
