"""What an archive does because MongoDB soon forgets a moment."""

import asyncio
import os
import resource
import stat
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from attrs import evolve
from pymongo import AsyncMongoClient

from adapters.persistence.mongodb.spool import Spool
from application.ports.archive import NoRoomError, Record, StoredAggregate
from application.ports.unit_of_work import ConflictError
from entrypoints.container.backends import Persistence
from entrypoints.container.everything import Container
from tests.archives import records_of, stream
from tests.conftest import Environment
from tests.factories import a_job

ON_MONGODB = pytest.mark.every("persistence", but=("memory", "sqlite", "postgresql"))
MANY = 150
FEW_BYTES = 2**20


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files are made."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def no_large_file() -> Iterator[None]:
    """Refuse to write files beyond a bound, as a disk does that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (FEW_BYTES, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _files(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def _fill(store: Persistence) -> None:
    jobs = [evolve(a_job(f"j{n:04}"), version=1, events=()) for n in range(MANY)]
    large = [evolve(job, description="x" * 20_000) for job in jobs]
    await store.archive.load(stream(StoredAggregate(aggregate=job) for job in large))


@ON_MONGODB
async def test_the_server_has_sent_everything_before_the_first_record_is_taken(
    container: Container, backend: Environment
) -> None:
    store = container.persistence()
    await _fill(store)
    records = store.archive.records()
    _ = await anext(records)
    async with AsyncMongoClient[dict[str, object]](backend["JOBGRAPH_DATABASE_URL"]) as client:
        await client.drop_database(client.get_default_database())
    assert MANY - 1 == len([record async for record in records])


@ON_MONGODB
@pytest.mark.usefixtures("no_large_file")
async def test_a_full_disk_is_told_with_its_folder(container: Container, folder: Path) -> None:
    store = container.persistence()
    await _fill(store)
    with pytest.raises(NoRoomError, match=str(folder)):
        await records_of(store)
    assert [] == _files(folder)


async def test_what_is_put_on_disk_has_no_name_and_no_other_reader(folder: Path) -> None:
    with closing(Spool()) as spool:
        await spool.put(b"\x05\0\0\0\0" * 3)
        told = os.fstat(spool._file.fileno())  # noqa: SLF001 - nobody else can see it
        assert (0, 0o600) == (told.st_nlink, stat.S_IMODE(told.st_mode))
        assert [] == _files(folder)
        assert [{}, {}, {}] == list(spool.documents())


async def test_what_is_left_over_when_the_disk_is_full_is_told_too(
    folder: Path, no_large_file: None
) -> None:
    with pytest.raises(NoRoomError, match=str(folder)), closing(Spool()) as spool:
        await spool.put(bytes(FEW_BYTES - 100))
        await spool.put(bytes(1000))
        list(spool.documents())


@ON_MONGODB
async def test_a_load_that_another_has_cleared_writes_nothing_more(container: Container) -> None:
    """Nobody knows a load that broke off from one that is slow."""
    store = container.persistence()
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow() -> AsyncIterator[Record]:
        yield StoredAggregate(aggregate=evolve(a_job("slow"), version=1, events=()))
        begun.set()
        await go_on.wait()

    first = asyncio.create_task(store.archive.load(slow()))
    await begun.wait()
    other = StoredAggregate(aggregate=evolve(a_job("other"), version=1, events=()))
    await store.archive.load(stream([other]))
    go_on.set()
    with pytest.raises(ConflictError):
        await first
    assert [other] == await records_of(store)
