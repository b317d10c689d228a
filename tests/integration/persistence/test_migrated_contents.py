"""Tables are changed and changed back with something in every one, while others use them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection, MetaData, Select, Table, delete, insert, select, text, update

from adapters.connections.sql.migrate import downgrade, upgrade
from adapters.connections.sql.schema import metadata
from adapters.progress_store.sql import SqlProgressStore
from adapters.rate_limiter.sql import SqlRateLimiter
from adapters.session_store.sql import SqlSessionStore
from application.ports.progress_store import Progress
from application.ports.rate_limiter import RateLimit
from application.ports.session_store import Session
from domain.matching.company_policy import CompanyPolicy, KeptPolicy
from domain.matching.match import Match
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.matching.scoring import score
from domain.shared.events import EventId
from domain.shared.ids import AccountId, CandidateId, CompanyId, JobId
from tests.disputes import a_census, a_contest, some_views
from tests.factories import (
    FIRM,
    NOON,
    a_company,
    a_declaration,
    a_job,
    a_read_candidate,
    a_shard,
    an_account,
    an_attachment,
)
from tests.integration.persistence.place import Place
from tests.unit.matching.examples import TAXONOMY

C1, J1, K1 = CandidateId("c1"), JobId("j1"), CompanyId("k1")
Contents = dict[str, list[dict[str, Any]]]


async def _fill(place: Place) -> Match:
    """Put something into every table; return what both rankings hold."""
    store = place.store()
    await store.open()
    async with store.unit_of_work() as uow:
        await uow.accounts.save(an_account())
        await uow.companies.save(a_company())
        await uow.candidates.save(a_read_candidate())
        await uow.jobs.save(a_job().attach(an_attachment()))
        await uow.declarations.save(a_declaration())
        await uow.receive(EventId("e1"), by="test")
        candidate = await uow.candidate_sides.get(C1, as_of=NOON.date())
        job = await uow.job_sides.get(J1)
        assert candidate is not None
        assert job is not None
        match = score(candidate, job, as_of=NOON.date(), taxonomy=TAXONOMY)
        await uow.job_rankings.save(JobRanking(job_id=J1).put(match, at=NOON))
        await uow.candidate_rankings.save(CandidateRanking(candidate_id=C1).put(match, at=NOON))
        await uow.kept_policies.save(KeptPolicy.of(FIRM))
        await uow.company_policies.save(CompanyPolicy(company_id=K1).adopt(FIRM, at=NOON))
        await uow.contests.save(a_contest())
        await uow.views.save(some_views())
        await uow.skill_censuses.save(a_census())
        await uow.ranking_shards.save(a_shard())
        await uow.commit()
    session = Session(id="s1", account_id=AccountId("a1"), began_at=NOON, expires_at=NOON)
    await SqlSessionStore(place.database).begin(session)
    progress = Progress(interview_id="i1", content="{}", expires_at=NOON)
    await SqlProgressStore(place.database).save(progress, now=NOON)
    limit = RateLimit(most=1, period=timedelta(1))
    await SqlRateLimiter(place.database).take("r1", limit, now=NOON)
    await store.close()
    return match


def _contents(connection: Connection) -> Contents:
    """Return every row of every table, as it is."""
    there = MetaData()
    there.reflect(connection)
    return {
        table.name: [dict(row) for row in connection.execute(_all(table)).mappings()]
        for table in there.sorted_tables
        if table.name != "alembic_version"
    }


def _all(table: Table) -> Select[Any]:
    return select(table).order_by(*table.primary_key)


async def test_up_down_and_up_again_keeps_what_is_stored(place: Place) -> None:
    await _fill(place)
    before = place.run(_contents)
    assert set(metadata.tables) == set(before)
    assert all(before.values()), "something in every table"
    for revision in (f"{n:04d}" for n in range(8, 0, -1)):
        place.run(partial(downgrade, revision=revision))
        kept = place.run(_contents)
        assert kept == _narrowed(before, kept), "what the older form can hold"
        place.run(upgrade)
        again = place.run(_contents)
        assert kept == _narrowed(again, kept)
        assert set(before) == set(again)


def _narrowed(contents: Contents, kept: Contents) -> Contents:
    """Take the tables and columns that are in both."""
    return {
        table: [{name: row[name] for name in rows[0]} for row in contents[table]]
        for table, rows in kept.items()
    }


async def test_what_went_down_and_up_again_is_read_and_claimed(place: Place) -> None:
    match = await _fill(place)
    place.run(lambda connection: downgrade(connection, "0001"))
    store = place.store()
    await store.open()
    async with store.unit_of_work() as uow:
        assert a_read_candidate().stored() == await uow.candidates.of(C1)
        assert a_company().stored() == await uow.companies.get(a_company().id)
        assert a_job().stored() == await uow.jobs.get(J1)
        assert [match] == list((await uow.job_rankings.of(J1)).entries)
        assert not await uow.receive(EventId("e1"), by="test")
    claimed = await store.outbox.claim(now=NOON, lease=NOON - NOON, limit=10)
    assert {"Account/a1", "Company/k1", "Candidate/c1", "Job/j1"} <= {d.stream for d in claimed}
    await store.close()


_VALUES: Mapping[type, Any] = {str: "x", int: 1, datetime: NOON, object: []}
"""By what a column holds; an object is JSON."""


def test_the_statements_of_the_first_version_work_on_the_newest_tables(place: Place) -> None:
    """While processes are replaced one by one, the old ones go on."""
    old = MetaData()

    def first(connection: Connection) -> None:
        upgrade(connection)
        downgrade(connection, "0001")
        old.reflect(connection)

    def serve(connection: Connection) -> None:
        upgrade(connection)
        if connection.dialect.name == "postgresql":
            # The version of 0001 knew SQLite alone, where nobody must say for whom he works.
            connection.execute(text("SET LOCAL jobgraph.company = '*'"))
        for table in old.sorted_tables:
            row = {c.name: _VALUES[c.type.python_type] for c in table.columns}
            if table.name == "alembic_version":
                continue
            connection.execute(insert(table), row)
            keys = [c.name for c in table.primary_key]
            changed = {name: row[name] for name in row if name not in keys} or row
            assert 1 == connection.execute(update(table).values(changed)).rowcount
            assert 1 == len(connection.execute(_all(table)).all())
            assert 1 == connection.execute(delete(table)).rowcount

    place.run(first)
    place.run(serve)
