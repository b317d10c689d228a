"""Tables are made, changed and changed back, by one of many, with what is in them."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from psycopg.conninfo import make_conninfo
from sqlalchemy import Connection, create_engine, inspect, text

import adapters.progress_store.sql
import adapters.rate_limiter.sql
import adapters.session_store.sql  # noqa: F401 - they declare tables
from adapters.connections.sql import REVISION
from adapters.connections.sql.migrate import configuration, downgrade, upgrade
from adapters.connections.sql.postgresql import PostgresqlDatabase
from adapters.connections.sql.schema import metadata
from application.ports.lifecycle import (
    NewerFormError,
    NothingKeptError,
    OlderFormError,
    UnavailableError,
)
from tests.conftest import IN_PROCESS
from tests.integration.persistence.place import Place
from tests.integration.persistence.postgresql import address_of, opened, save
from tests.servers import server
from tests.servers.postgresql import PostgresqlServer

HOUSE = Path(__file__).parents[3]


@pytest.mark.filterwarnings("ignore:autogenerate skipping:UserWarning")
def test_the_migrations_lead_to_the_tables_and_back_to_nothing(place: Place) -> None:
    def there(connection: Connection) -> None:
        upgrade(connection)
        # Of SQLite Alembic cannot read an index that goes backwards.
        unread = {"outbox_claimable"} if connection.dialect.name == "sqlite" else set()
        options = {"include_name": lambda name, *_: name not in unread}
        context = MigrationContext.configure(connection, opts=options)
        assert [] == compare_metadata(context, metadata)
        script = ScriptDirectory.from_config(configuration(connection))
        assert REVISION == script.get_current_head()

    def back(connection: Connection) -> None:
        downgrade(connection, "base")
        assert ["alembic_version"] == inspect(connection).get_table_names()
        if connection.dialect.name == "postgresql":
            left = "SELECT proname FROM pg_proc WHERE proname LIKE 'jobgraph%'"
            assert [] == connection.execute(text(left)).all()

    place.run(there)
    place.run(back)
    place.run(there)


async def test_a_database_of_a_newer_version_is_refused(place: Place) -> None:
    def grow(connection: Connection) -> None:
        upgrade(connection)
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    place.run(grow)
    store = place.store()
    with pytest.raises(UnavailableError, match="written by a newer version of JobGraph"):
        await store.open()
    await store.close()


def _administrate(url: str, *statements: str) -> psycopg.Connection[tuple[int]]:
    found = server("postgresql")
    assert isinstance(found, PostgresqlServer)
    database = url.rpartition("/")[2]
    admin: psycopg.Connection[tuple[int]] = psycopg.connect(
        make_conninfo(found.admin_url, dbname=database), autocommit=True
    )
    for statement in statements:
        admin.execute(statement.encode())
    return admin


_COUNT_TABLES_MADE = (
    "CREATE SEQUENCE made",  # it counts what is rolled back, too
    "GRANT ALL ON SEQUENCE made TO PUBLIC",
    """CREATE FUNCTION count_made() RETURNS event_trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM nextval('made'); END $$""",
    """CREATE EVENT TRIGGER counting ON ddl_command_start WHEN TAG IN ('CREATE TABLE')
    EXECUTE FUNCTION count_made()""",
)


async def test_of_ten_processes_that_start_at_once_one_migrates(url: str) -> None:
    admin = _administrate(url, *_COUNT_TABLES_MADE)
    environment = {
        **os.environ,
        **IN_PROCESS,
        "JOBGRAPH_PERSISTENCE": "postgresql",
        "JOBGRAPH_DATABASE_URL": url,
        "JOBGRAPH_DATABASE_TLS": "off",
    }
    command = [sys.executable, "-m", "entrypoints.cli.main", "migrate"]

    async def start() -> tuple[int | None, bytes]:
        process = await asyncio.create_subprocess_exec(
            *command, cwd=HOUSE, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE
        )
        _, said = await process.communicate()
        return process.returncode, said

    assert [(0, b"")] * 10 == await asyncio.gather(*(start() for _ in range(10)))
    row = admin.execute("SELECT last_value FROM made").fetchone()
    tables = admin.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    admin.close()
    assert tables == row, "each was made once"


async def test_who_finds_the_tables_may_be_somebody_who_cannot_make_them(url: str) -> None:
    guest = make_conninfo(url, user="guest", password="guest")
    address = address_of(guest)
    database = PostgresqlDatabase(address, direct=address, replica=None, pool=3)
    admin = _administrate(
        url,
        "DO $$ BEGIN CREATE ROLE guest LOGIN PASSWORD 'guest';"
        " EXCEPTION WHEN duplicate_object THEN NULL; END $$",
    )
    with pytest.raises(UnavailableError, match="run `jobgraph migrate` as the owner"):
        await database.open()
    await database.close()
    async with opened(_of_owner(url)):
        pass
    for kind in ("TABLES", "SEQUENCES"):
        admin.execute(f"GRANT ALL ON ALL {kind} IN SCHEMA public TO guest".encode())
    admin.close()
    async with opened(database) as store:
        await save(store)


def _of_owner(url: str) -> PostgresqlDatabase:
    address = address_of(url)
    return PostgresqlDatabase(address, direct=address, replica=None, pool=3)


async def test_a_step_that_waits_for_a_lock_gives_up_and_leaves_nothing_half_done(
    url: str,
) -> None:
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        upgrade(connection)
        downgrade(connection, "0001")
    with psycopg.connect(url) as busy:
        busy.execute("SELECT 1 FROM jobs")  # an old version that is reading
        with pytest.raises(UnavailableError, match="lock timeout"):
            await _of_owner(url).open()
        with engine.connect() as connection:
            assert not inspect(connection).has_table("user_sessions")
            assert "0001" == connection.scalar(text("SELECT version_num FROM alembic_version"))
    engine.dispose()
    async with opened(_of_owner(url)) as store:
        await save(store)


def _form(place: Place) -> list[str]:
    found: list[str] = []
    form = text("SELECT version_num FROM alembic_version")
    place.run(lambda connection: found.extend(connection.execute(form).scalars()))
    return found


@pytest.mark.parametrize(("form", "refusal"), [("0001", OlderFormError), ("9999", NewerFormError)])
async def test_who_only_reads_leaves_the_form_as_it_is(
    place: Place, form: str, refusal: type[Exception]
) -> None:
    def changed(connection: Connection) -> None:
        upgrade(connection)
        connection.execute(text("UPDATE alembic_version SET version_num = :form"), {"form": form})

    place.run(changed)
    store = place.store()
    with pytest.raises(refusal):
        await store.open_as_it_is()
    await store.close()
    assert [form] == _form(place)


async def test_who_only_reads_makes_no_tables(place: Place) -> None:
    store = place.store()
    with pytest.raises(NothingKeptError):
        await store.open_as_it_is()
    await store.close()
    place.run(_assert_no_tables)


def _assert_no_tables(connection: Connection) -> None:
    assert [] == inspect(connection).get_table_names()
