"""Everything out, and everything in again."""

from collections.abc import AsyncIterable, AsyncIterator
from hashlib import sha256
from pathlib import Path

import pytest
from attrs import evolve

from adapters.blob_storage.memory import MemoryBlobStorage
from application.operations.back_up import Backup
from application.operations.everything import NothingToArchiveError
from application.operations.filling import ContentsDifferError, Target
from application.operations.progress import Step
from application.operations.stored_backups import BackupExistsError, BackupNameError
from application.ports.archive import Archive, NotEmptyError, Record
from application.ports.archive_format import BlobPart, DamagedArchiveError, Item
from application.ports.blob_storage import BlobInfo, BlobNotFoundError, BlobStorage
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from tests.archives import contents_of, records_of, save, save_everything, stream
from tests.conftest import IN_PROCESS
from tests.factories import an_account

DOCUMENTS = {
    "attachments/j1/one": b"",
    "resumes/a1/one": b"one",
    "resumes/a1/two": bytes(range(256)) * 10_000,
}


class Kept:
    """A backup in memory."""

    def __init__(self, data: bytes = b"") -> None:
        self.data = data

    async def store(self, data: AsyncIterator[bytes]) -> None:
        self.data = b"".join([part async for part in data])

    def read(self) -> AsyncIterator[bytes]:
        return stream([self.data])


@pytest.fixture
async def full(in_process: Container) -> Container:
    await save_everything(in_process)
    for key, data in DOCUMENTS.items():
        await in_process.blob_storage().put(key, data)
    return in_process


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[Container]:
    environment = {**IN_PROCESS, "JOBGRAPH_DATA": str(tmp_path / "other")}
    async with running(build_container(load_settings(environment))) as opened:
        yield opened


async def _back_up(container: Container) -> tuple[Backup, Kept]:
    kept = Kept()
    return await container.back_up()(kept.store), kept


async def _keys(blobs: BlobStorage) -> list[str]:
    return [info.key async for info in blobs.list("")]


async def test_everything_is_restored(full: Container, empty: Container) -> None:
    made, kept = await _back_up(full)
    restored = await empty.restore()(kept.read, empty.target())
    assert made.contents == restored
    before = await contents_of(full, await records_of(full.persistence()))
    assert before == await contents_of(empty, await records_of(empty.persistence()))
    blobs = empty.blob_storage()
    assert DOCUMENTS == {key: await blobs.get(key) for key in await _keys(blobs)}


async def test_a_backup_tells_its_size_and_hash(full: Container) -> None:
    made, kept = await _back_up(full)
    expected = (len(kept.data), sha256(kept.data).hexdigest(), ())
    assert expected == (made.size, made.sha256, made.gone)


async def test_backups_and_exports_are_not_backed_up(full: Container, empty: Container) -> None:
    without, _ = await _back_up(full)
    for key in ("backups/one", "exports/one"):
        await full.blob_storage().put(key, b"x")
    made, kept = await _back_up(full)
    assert without.contents == made.contents
    await empty.blob_storage().put("backups/two", b"x")
    await empty.restore()(kept.read, empty.target())
    assert sorted(["backups/two", *DOCUMENTS]) == await _keys(empty.blob_storage())


class Vanishing(MemoryBlobStorage):
    """Somebody deletes a document between its listing and its turn."""

    async def stream(
        self, key: str, *, start: int = 0, end: int | None = None
    ) -> AsyncIterator[bytes]:
        if key == "resumes/a1/one":
            await self.delete(key)
        async for part in super().stream(key, start=start, end=end):
            yield part


async def test_a_document_that_was_deleted_meanwhile_is_told_and_left_out(
    full: Container, empty: Container
) -> None:
    blobs = Vanishing(full.clock(), full.url_signer(), public_url="http://127.0.0.1")
    for key, data in DOCUMENTS.items():
        await blobs.put(key, data)
    kept = Kept()
    made = await evolve(full.back_up(), blobs=blobs)(kept.store)
    assert (("resumes/a1/one",), 2) == (made.gone, made.contents["blob"].count)
    restored = await empty.restore()(kept.read, empty.target())
    assert made.contents == restored


async def test_nothing_is_no_backup(empty: Container) -> None:
    kept = Kept(b"before")
    with pytest.raises(NothingToArchiveError):
        await empty.back_up()(kept.store)
    assert b"before" == kept.data, "the storage saw the error, and keeps nothing of it"


async def test_a_damaged_backup_changes_nothing(full: Container, empty: Container) -> None:
    _, kept = await _back_up(full)
    kept.data = kept.data[:-100]
    with pytest.raises(DamagedArchiveError):
        await empty.restore()(kept.read, empty.target())
    assert ([], []) == (await records_of(empty.persistence()), await _keys(empty.blob_storage()))


async def test_what_is_there_already_is_not_written_over(full: Container, empty: Container) -> None:
    _, kept = await _back_up(full)
    await save(empty.persistence(), an_account("a0"))
    before = await records_of(empty.persistence())
    with pytest.raises(NotEmptyError):
        await empty.restore()(kept.read, empty.target())
    assert (before, []) == (
        await records_of(empty.persistence()),
        await _keys(empty.blob_storage()),
    )


async def test_documents_that_are_there_already_are_not_written_over(
    full: Container, empty: Container
) -> None:
    _, kept = await _back_up(full)
    await empty.blob_storage().put("resumes/a1/one", b"another")
    with pytest.raises(NotEmptyError):
        await empty.restore()(kept.read, empty.target())
    assert [] == await records_of(empty.persistence())
    assert b"another" == await empty.blob_storage().get("resumes/a1/one")


async def test_documents_can_stay_where_they_are(full: Container, empty: Container) -> None:
    made, kept = await _back_up(full)
    await empty.blob_storage().put("resumes/a1/one", b"one")
    restored = await empty.restore()(kept.read, Target(archive=empty.archive(), blobs=None))
    assert {k: c for k, c in made.contents.items() if k != "blob"} == restored
    assert ["resumes/a1/one"] == await _keys(empty.blob_storage())


class Forgetful(Archive):
    """Loses the first record that it is given."""

    def __init__(self, inner: Archive) -> None:
        self._inner = inner

    def records(self) -> AsyncIterator[Record]:
        return self._inner.records()

    async def load(self, records: AsyncIterable[Record]) -> None:
        async def rest() -> AsyncIterator[Record]:
            first = True
            async for record in records:
                if not first:
                    yield record
                first = False

        await self._inner.load(rest())


async def test_a_record_that_was_not_kept_is_noticed(full: Container, empty: Container) -> None:
    _, kept = await _back_up(full)
    target = evolve(empty.target(), archive=Forgetful(empty.archive()))
    with pytest.raises(ContentsDifferError) as e:
        await empty.restore()(kept.read, target)
    assert ("identity.account",) == e.value.kinds


class Garbling(MemoryBlobStorage):
    """Keeps one byte too few."""

    async def put(self, key: str, data: bytes | AsyncIterable[bytes]) -> BlobInfo:
        await super().put(key, data)
        return await super().put(key, (await self.get(key))[:-1])


async def test_a_document_that_was_not_kept_whole_is_noticed(
    full: Container, empty: Container
) -> None:
    _, kept = await _back_up(full)
    blobs = Garbling(full.clock(), full.url_signer(), public_url="http://127.0.0.1")
    with pytest.raises(ContentsDifferError) as e:
        await empty.restore()(kept.read, evolve(empty.target(), blobs=blobs))
    assert ("blob",) == e.value.kinds


async def test_a_backup_is_checked_without_restoring(full: Container, empty: Container) -> None:
    made, kept = await _back_up(full)
    assert made.contents == await empty.verify_backup()(kept.read())
    kept.data = kept.data[:100] + b"cut in half" + kept.data[100:]
    with pytest.raises(DamagedArchiveError):
        await empty.verify_backup()(kept.read())


async def test_everything_is_copied(full: Container, empty: Container) -> None:
    made, _ = await _back_up(full)
    copied = await full.copy_everything()(full.archive(), full.blob_storage(), empty.target())
    assert (made.contents, ()) == (copied.contents, copied.gone)
    assert made.contents == (await _back_up(empty))[0].contents


async def test_nothing_is_not_copied(empty: Container, in_process: Container) -> None:
    with pytest.raises(NothingToArchiveError):
        await empty.copy_everything()(empty.archive(), empty.blob_storage(), in_process.target())


async def test_whoever_watches_sees_every_step(full: Container, empty: Container) -> None:
    made, kept = await _back_up(full)
    seen: list[tuple[Step, Item]] = []

    def watch(step: Step, item: Item) -> None:
        seen.append((step, item))

    await empty.restore()(kept.read, empty.target(), watch=watch)
    done = [s for s, item in seen if not isinstance(item, BlobPart) or item.last]
    count = sum(c.count for c in made.contents.values())
    assert [Step.CHECK] * count + [Step.STORE] * count + [Step.COMPARE] * count == done


async def test_backups_in_the_storage_have_names(full: Container, empty: Container) -> None:
    backups = full.stored_backups()
    await full.back_up()(lambda data: backups.store("monday", data))
    assert "backups/monday" in await _keys(full.blob_storage())
    with pytest.raises(BackupExistsError):
        await backups.check_free("monday")
    await backups.check_free("tuesday")
    restored = await empty.restore()(lambda: backups.read("monday"), empty.target())
    assert 3 == restored["blob"].count
    with pytest.raises(BlobNotFoundError):
        await empty.verify_backup()(backups.read("tuesday"))


@pytest.mark.parametrize("name", ["", "a/b", "../a", "a.b", "ä", "a" * 101])
async def test_a_name_is_no_path(full: Container, name: str) -> None:
    backups = full.stored_backups()
    with pytest.raises(BackupNameError):
        await backups.check_free(name)
    with pytest.raises(BackupNameError):
        backups.read(name)
    with pytest.raises(BackupNameError):
        await backups.store(name, stream([b""]))
