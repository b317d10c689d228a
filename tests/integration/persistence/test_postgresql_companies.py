"""Companies are kept apart, whatever a use case forgets."""

from collections.abc import Iterator

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from adapters.persistence.sql import SqlPersistence
from application.ports.lifecycle import UnavailableError
from application.ports.unit_of_work import ConflictError
from domain.shared.ids import AccountId
from tests.factories import NOON, a_company, a_job
from tests.integration.persistence.postgresql import database_of, opened
from tests.servers import server
from tests.servers.postgresql import PostgresqlServer


async def _hire(store: SqlPersistence) -> None:
    """Make two companies with a member and a job each."""
    for company, member, job in (("k1", "a1", "j1"), ("k2", "a2", "j2")):
        async with store.unit_of_work() as uow:
            await uow.companies.save(a_company(company, owner=member))
            await uow.commit()
        async with store.unit_of_work() as uow:
            await uow.jobs.save(a_job(job, company=company))
            await uow.commit()


async def test_who_asked_for_whom_he_works_adds_no_job_to_another_company(url: str) -> None:
    async with opened(database_of(url)) as store:
        await _hire(store)
        with pytest.raises(ConflictError):
            async with store.unit_of_work() as uow:
                await uow.employers.company_of(AccountId("a1"))
                await uow.jobs.save(a_job("j3", company="k2"))
        async with store.unit_of_work() as uow:
            await uow.employers.company_of(AccountId("a1"))
            await uow.jobs.save(a_job("j3", company="k1"))
            await uow.commit()


@pytest.mark.parametrize(
    "theft",
    [
        "UPDATE jobs SET title = 'mine' WHERE id = 'j2'",
        "UPDATE jobs SET company_id = 'k1' WHERE id = 'j2'",
        "DELETE FROM jobs WHERE id = 'j2'",
    ],
)
async def test_raw_sql_reaches_no_job_of_another_company(url: str, theft: str) -> None:
    database = database_of(url)
    async with opened(database) as store:
        await _hire(store)
        async with database.writing() as connection:
            asked = "SELECT set_config('jobgraph.company', 'k1', true)"
            await connection.execute(text(asked))
            assert 0 == (await connection.execute(text(theft))).rowcount
            own = await connection.execute(text(theft.replace("'j2'", "'j1'")))
            assert 1 == own.rowcount


async def test_a_job_cannot_be_given_away_to_another_company(url: str) -> None:
    database = database_of(url)
    async with opened(database) as store:
        await _hire(store)
        with pytest.raises(ProgrammingError, match="row-level security"):
            async with database.writing() as connection:
                await connection.execute(text("SELECT set_config('jobgraph.company', 'k1', true)"))
                await connection.execute(text("UPDATE jobs SET company_id = 'k2' WHERE id = 'j1'"))


async def test_who_works_for_nobody_writes_no_job(url: str) -> None:
    async with opened(database_of(url)) as store:
        await _hire(store)
        with pytest.raises(ConflictError):
            async with store.unit_of_work() as uow:
                assert await uow.employers.company_of(AccountId("nobody")) is None
                job = await uow.jobs.get(a_job("j1").id)
                await uow.jobs.save(job.close(at=NOON))


async def test_what_one_transaction_may_write_the_next_need_not(url: str) -> None:
    async with opened(database_of(url, pool=2)) as store:
        await _hire(store)
        async with store.unit_of_work() as uow:
            await uow.employers.company_of(AccountId("a1"))
            await uow.commit()
        async with store.unit_of_work() as uow:
            await uow.jobs.save(a_job("j3", company="k2"))
            await uow.commit()


@pytest.fixture
def lesser(url: str) -> Iterator[str]:
    """Lead to the database as one who may not add jobs."""
    name = f"lesser_{url.rpartition('/')[2]}"
    found = server("postgresql")
    assert isinstance(found, PostgresqlServer)
    with psycopg.connect(found.admin_url, autocommit=True) as admin:
        admin.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'lesser'".encode())
        yield make_conninfo(url, user=name, password="lesser")
        with psycopg.connect(url) as owner:
            owner.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {name}".encode())
        admin.execute(f"DROP ROLE {name}".encode())


@pytest.mark.parametrize("missing", ["SELECT", "INSERT", "UPDATE"])
async def test_a_right_that_is_missing_is_no_lost_race(url: str, lesser: str, missing: str) -> None:
    rights = ", ".join(sorted({"SELECT", "INSERT", "UPDATE", "DELETE"} - {missing}))
    name = conninfo_to_dict(lesser)["user"]
    async with opened(database_of(url)) as store:
        await _hire(store)
    with psycopg.connect(url) as owner:
        owner.execute(f"GRANT SELECT ON alembic_version TO {name}".encode())
        owner.execute(f"GRANT {rights} ON jobs, outbox TO {name}".encode())
    async with opened(database_of(lesser)) as store:
        with pytest.raises(UnavailableError, match="permission denied for table jobs; grant"):
            async with store.unit_of_work() as uow:
                await uow.jobs.save(a_job("j3"))
                job = await uow.jobs.get(a_job("j1").id)
                await uow.jobs.save(job.close(at=NOON))


async def test_a_stranger_in_the_database_writes_no_job(url: str) -> None:
    async with opened(database_of(url)) as store:
        await _hire(store)
        with psycopg.connect(url) as stranger:
            assert 0 == stranger.execute("DELETE FROM jobs").rowcount
            assert (2,) == stranger.execute("SELECT count(*) FROM jobs").fetchone()
