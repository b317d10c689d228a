"""What PostgreSQL does beyond its port: crowds, locks, slow statements."""

import asyncio
from datetime import timedelta
from time import monotonic

import psycopg
import pytest
from attrs import evolve
from sqlalchemy import text

from adapters.connections.sql.postgresql import PostgresqlDatabase
from application.ports.lifecycle import UnavailableError
from application.ports.unit_of_work import ConflictError
from tests.factories import a_candidate, a_resume
from tests.integration.persistence.postgresql import (
    C1,
    address_of,
    database_of,
    opened,
    read,
    save,
)


async def test_a_crowd_waits_for_a_connection_and_is_then_told(url: str) -> None:
    async with opened(database_of(url, pool=2)) as store, store.unit_of_work():
        begun = monotonic()
        with pytest.raises(UnavailableError, match="busy"):
            await save(store)
        assert 0.9 < monotonic() - begun < 3


async def test_a_process_keeps_within_its_pool(url: str) -> None:
    async with opened(database_of(url, pool=4)) as store:
        await store.outbox.wait(longest=timedelta(0))
        await asyncio.gather(*(save(store, f"c{n}") for n in range(30)))
        with psycopg.connect(url, application_name="test") as connection:
            query = (
                "SELECT count(*) FROM pg_stat_activity"
                " WHERE datname = current_database() AND application_name = 'jobgraph'"
            )
            row = connection.execute(query).fetchone()
        assert row is not None
        assert 1 <= row[0] <= 4


async def test_a_lock_that_somebody_keeps_is_waited_for_no_longer_than_allowed(url: str) -> None:
    async with opened(database_of(url)) as store:
        await save(store)
        with psycopg.connect(url) as rival:
            rival.execute("SELECT 1 FROM candidates WHERE id = 'c1' FOR UPDATE")
            begun = monotonic()
            with pytest.raises(UnavailableError, match="lock timeout"):
                async with store.unit_of_work() as uow:
                    candidate = await uow.candidates.of(C1)
                    await uow.candidates.save(candidate.upload(a_resume("r2")))
            assert 0.9 < monotonic() - begun < 3
        assert 1 == await read(store)


@pytest.mark.parametrize("writes", [True, False])
async def test_a_statement_that_takes_too_long_is_given_up(url: str, *, writes: bool) -> None:
    database = database_of(url)
    async with opened(database):
        begun = monotonic()
        with pytest.raises(UnavailableError, match="statement timeout"):
            async with database.writing() if writes else database.reading() as connection:
                await connection.execute(text("SELECT pg_sleep(30)"))
        assert 1.9 < monotonic() - begun < 4


async def test_a_lost_race_is_a_conflict(url: str) -> None:
    patient = evolve(address_of(url), lock_timeout=5, statement_timeout=6)  # deadlocks: after one
    database = PostgresqlDatabase(patient, direct=patient, replica=None, pool=5)
    async with opened(database) as store:
        await save(store, "c1")
        await save(store, "c2")
        met = asyncio.Barrier(2)

        async def lock(first: str, second: str) -> None:
            async with database.writing() as connection:
                for id in (first, second):
                    query = "SELECT 1 FROM candidates WHERE id = :id FOR UPDATE"
                    await connection.execute(text(query), {"id": id})
                    if id == first:
                        await met.wait()

        outcomes = await asyncio.gather(lock("c1", "c2"), lock("c2", "c1"), return_exceptions=True)
        assert [ConflictError] == [type(o) for o in outcomes if o is not None]


async def test_an_error_quotes_nothing_that_is_stored(url: str) -> None:
    async with opened(database_of(url)) as store:
        with pytest.raises(UnavailableError) as caught:
            async with store.unit_of_work() as uow:
                await uow.candidates.of(C1)
                with psycopg.connect(url, autocommit=True) as rival:
                    rival.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                    )
                await uow.candidates.save(a_candidate("somebody"))
        assert "somebody" not in str(caught.value)
        assert "\n" not in str(caught.value)
