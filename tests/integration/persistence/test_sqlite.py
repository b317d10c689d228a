"""What SQLite does beyond its port: starting many at once, what it says."""

import asyncio
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from adapters.connections.sql.sqlite import SqliteDatabase
from adapters.event_codec.json import JsonEventCodec
from adapters.persistence.sql import SqlPersistence
from adapters.word_weights.memory import MemoryWordWeights
from application.ports.lifecycle import UnavailableError
from entrypoints.events import EVENT_TYPES
from tests.factories import a_candidate

CODEC = JsonEventCodec(EVENT_TYPES)
WORDS = MemoryWordWeights()


async def test_many_that_start_at_once_migrate_once(tmp_path: Path) -> None:
    stores = [
        SqlPersistence(SqliteDatabase(tmp_path / "a.sqlite3"), CODEC, WORDS) for _ in range(6)
    ]
    await asyncio.gather(*(s.open() for s in stores))
    async with stores[0].unit_of_work() as uow:
        await uow.candidates.save(a_candidate())
        await uow.commit()
    async with stores[5].reading() as uow:
        assert a_candidate().stored() == await uow.candidates.of(a_candidate().id)
    for store in stores:
        await store.close()


async def test_what_is_made_is_for_its_owner_alone(tmp_path: Path) -> None:
    """It holds the hashes of credentials, and what people wrote about themselves."""
    folder = tmp_path / "made" / "here"
    async with _opened(folder / "a.sqlite3"):
        assert 0o700 == _rights(folder)
        assert {"a.sqlite3": 0o600, "a.sqlite3-wal": 0o600, "a.sqlite3-shm": 0o600} == {
            file.name: _rights(file) for file in folder.iterdir()
        }


async def test_what_is_there_keeps_its_rights(tmp_path: Path) -> None:
    folder, file = tmp_path / "theirs", tmp_path / "theirs" / "a.sqlite3"
    folder.mkdir()
    file.touch()
    folder.chmod(0o750)
    file.chmod(0o640)
    async with _opened(file):
        assert [0o750, 0o640] == [_rights(folder), _rights(file)]


@asynccontextmanager
async def _opened(file: Path) -> AsyncIterator[None]:
    store = SqlPersistence(SqliteDatabase(file), CODEC, WORDS)
    await store.open()
    try:
        async with store.unit_of_work() as uow:
            await uow.candidates.save(a_candidate())
            await uow.commit()
        yield
    finally:
        await store.close()


def _rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


async def test_what_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = SqlPersistence(SqliteDatabase(tmp_path / "file" / "a.sqlite3"), CODEC, WORDS)
    with pytest.raises(UnavailableError, match="cannot be used"):
        await store.open()
    await store.close()


async def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite3").write_bytes(b"not a database " * 1000)
    store = SqlPersistence(SqliteDatabase(tmp_path / "a.sqlite3"), CODEC, WORDS)
    with pytest.raises(UnavailableError, match="not a database"):
        await store.open()
    await store.close()


async def test_who_finds_every_connection_busy_is_told_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.connections.sql.sqlite._PATIENCE", 0.1)
    store = SqlPersistence(SqliteDatabase(tmp_path / "a.sqlite3"), CODEC, WORDS)
    await store.open()
    async with asyncio.timeout(5), store.unit_of_work():
        with pytest.raises(UnavailableError, match="busy"):
            async with store.unit_of_work():
                pass
    await store.close()
