"""What SQLite does beyond its port: migrations, starting many at once, what it says."""

import asyncio
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, update
from sqlalchemy.ext.asyncio import create_async_engine

from adapters.event_codec.json import JsonEventCodec
from adapters.persistence.sql import SqlPersistence
from adapters.persistence.sql.migrate import configuration, downgrade, upgrade
from adapters.persistence.sql.tables import REVISION, alembic_version, metadata
from adapters.persistence.sql.unit_of_work import SqlUnitOfWork
from application.ports.lifecycle import UnavailableError
from entrypoints.events import EVENT_TYPES
from tests.factories import a_candidate

CODEC = JsonEventCodec(EVENT_TYPES)


def test_the_migrations_lead_to_the_tables(tmp_path: Path) -> None:
    with create_engine(f"sqlite:///{tmp_path}/a.sqlite3").begin() as connection:
        upgrade(connection)
        context = MigrationContext.configure(connection)
        assert [] == compare_metadata(context, metadata)
        script = ScriptDirectory.from_config(configuration(connection))
        assert REVISION == script.get_current_head()
        assert isinstance(configuration(connection), Config)
        downgrade(connection, "base")
        assert ["alembic_version"] == inspect(connection).get_table_names()


async def test_many_that_start_at_once_migrate_once(tmp_path: Path) -> None:
    stores = [SqlPersistence(tmp_path / "a.sqlite3", CODEC) for _ in range(6)]
    await asyncio.gather(*(s.open() for s in stores))
    async with stores[0].unit_of_work() as uow:
        await uow.candidates.save(a_candidate())
        await uow.commit()
    async with stores[5].reading() as uow:
        assert a_candidate().stored() == await uow.candidates.of(a_candidate().id)
    for store in stores:
        await store.close()


async def test_what_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = SqlPersistence(tmp_path / "file" / "a.sqlite3", CODEC)
    with pytest.raises(UnavailableError, match="cannot be used"):
        await store.open()
    await store.close()


async def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite3").write_bytes(b"not a database " * 1000)
    store = SqlPersistence(tmp_path / "a.sqlite3", CODEC)
    with pytest.raises(UnavailableError, match="not a database"):
        await store.open()
    await store.close()


async def test_a_database_of_a_newer_version_is_said(tmp_path: Path) -> None:
    file = tmp_path / "a.sqlite3"
    with create_engine(f"sqlite:///{file}").begin() as connection:
        upgrade(connection)
        connection.execute(update(alembic_version).values(version_num="9999"))
    store = SqlPersistence(file, CODEC)
    with pytest.raises(UnavailableError) as caught:
        await store.open()
    await store.close()
    assert f"the database {file} was written by a newer version of JobGraph" in str(caught.value)


async def test_who_waits_too_long_for_a_connection_is_told(tmp_path: Path) -> None:
    engine = create_async_engine(
        f"sqlite+aiosqlite:///{tmp_path}/a.sqlite3", pool_size=1, max_overflow=0, pool_timeout=0.01
    )
    async with SqlUnitOfWork(engine, CODEC):
        with pytest.raises(UnavailableError, match="cannot be used"):
            await SqlUnitOfWork(engine, CODEC).__aenter__()
    await engine.dispose()
