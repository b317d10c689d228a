"""Every row, taken out and put in."""

from collections import defaultdict
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from attrs import frozen
from sqlalchemy import Row, Table, literal, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.connections.sql import SqlDatabase, told_apart
from adapters.persistence.sql import companies, policies, tables
from adapters.persistence.sql.batches import Inserts, all_of, read_in_batches, structured
from adapters.persistence.sql.candidates import candidate_from, candidate_row
from adapters.persistence.sql.contests import contest_from, contest_row
from adapters.persistence.sql.fairness import declaration_from, declaration_row
from adapters.persistence.sql.identity import account_from, account_row
from adapters.persistence.sql.jobs import job_from, job_row
from adapters.persistence.sql.matching import (
    candidate_ranking_from,
    candidate_ranking_row,
    job_ranking_from,
    job_ranking_row,
    ranking_shard_from,
    ranking_shard_row,
)
from adapters.persistence.sql.rows import EPOCH
from adapters.persistence.sql.statistics import (
    census_from,
    census_row,
    views_from,
    views_row,
)
from application.ports.archive import (
    Archive,
    NotEmptyError,
    Record,
    StoredAggregate,
    StoredEvent,
    StoredReceipt,
)
from application.ports.event_codec import EncodedEvent
from domain.candidates.model import Candidate
from domain.companies.model import Company
from domain.fairness.model import Declaration
from domain.identity.model import Account
from domain.jobs.model import Job
from domain.matching.census import SkillCensus
from domain.matching.company_policy import CompanyPolicy, KeptPolicy
from domain.matching.contest import Contest
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.matching.ranking_shard import RankingShard
from domain.matching.views import MatchViews
from domain.shared.aggregate import Aggregate
from domain.shared.events import EventId

_LONGEST = 3600
"""Seconds to wait for one answer; a peer that vanished is noticed long before."""


@frozen
class _Kind:
    """An aggregate that is one row."""

    table: Table
    aggregate: Callable[[Row[Any]], Aggregate]
    row: Callable[[Any], dict[str, Any]]


_KINDS: dict[type[Aggregate], _Kind] = {
    Account: _Kind(tables.accounts, account_from, account_row),
    Candidate: _Kind(tables.candidates, candidate_from, candidate_row),
    Job: _Kind(tables.jobs, job_from, job_row),
    JobRanking: _Kind(tables.job_rankings, job_ranking_from, job_ranking_row),
    CandidateRanking: _Kind(
        tables.candidate_rankings, candidate_ranking_from, candidate_ranking_row
    ),
    CompanyPolicy: _Kind(
        tables.company_policies, policies.company_policy_from, policies.company_policy_row
    ),
    KeptPolicy: _Kind(tables.match_policies, policies.kept_policy_from, policies.kept_policy_row),
    Contest: _Kind(tables.contests, contest_from, contest_row),
    MatchViews: _Kind(tables.match_views, views_from, views_row),
    SkillCensus: _Kind(tables.skill_censuses, census_from, census_row),
    RankingShard: _Kind(tables.ranking_shards, ranking_shard_from, ranking_shard_row),
    Declaration: _Kind(tables.declarations, declaration_from, declaration_row),
}
_EVENTS = select(tables.outbox).order_by(
    tables.outbox.c.stream, tables.outbox.c.version, tables.outbox.c.ordinal
)
_FILLED = (*(kind.table for kind in _KINDS.values()), tables.companies, tables.inbox, tables.outbox)


class SqlArchive(Archive):
    """One transaction that sees one moment, read by a cursor; one that stores all or nothing."""

    def __init__(self, database: SqlDatabase) -> None:
        self._database = database

    async def records(self) -> AsyncIterator[Record]:
        """See Archive."""
        async with _snapshot(self._database) as connection:
            for kind in _KINDS.values():
                async for rows in read_in_batches(connection, all_of(kind.table)):
                    for row in rows:
                        yield StoredAggregate(aggregate=kind.aggregate(structured(kind.table, row)))
            async for rows in read_in_batches(connection, all_of(tables.companies)):
                for company in await _companies(connection, rows):
                    yield StoredAggregate(aggregate=company)
            async for rows in read_in_batches(connection, _EVENTS):
                for row in rows:
                    yield _event(row)
            async for rows in read_in_batches(connection, all_of(tables.inbox)):
                for row in rows:
                    yield StoredReceipt(reaction=row.reaction, event_id=row.event_id)

    async def load(self, records: AsyncIterable[Record]) -> None:
        """See Archive. Nothing is stored when it raises."""
        with told_apart():
            async with self._database.writer() as connection, _unhurried(connection):
                await _check_empty(connection)
                inserts = Inserts(connection)
                async for record in records:
                    await inserts.add(_stored(record))
                await inserts.flush()
                await self._database.commit(connection)


@asynccontextmanager
async def _snapshot(database: SqlDatabase) -> AsyncIterator[AsyncConnection]:
    """See one moment: SQLite shows it to every reader, PostgreSQL to whoever asks for it."""
    with told_apart():
        if database.dialect == "sqlite":
            async with database.reader() as connection:
                yield connection
            return
        # Not the replica, which may not have heard of everything.
        async with database.writer() as writer:
            connection = await writer.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
            async with _unhurried(connection):
                yield connection


@asynccontextmanager
async def _unhurried(connection: AsyncConnection) -> AsyncIterator[None]:
    """Let this transaction last: whoever takes or gives the records may be slow, or the line."""
    if connection.dialect.name != "postgresql":
        yield
        return
    driver: Any = (await connection.get_raw_connection()).driver_connection
    patience, driver.patience = driver.patience, _LONGEST
    try:
        for limit in ("statement_timeout", "idle_in_transaction_session_timeout"):
            await connection.execute(text(f"SET LOCAL {limit} = 0"))
        yield
    finally:
        driver.patience = patience


async def _check_empty(connection: AsyncConnection) -> None:
    for table in _FILLED:
        if (await connection.execute(select(literal(1)).select_from(table).limit(1))).all():
            raise NotEmptyError


async def _companies(connection: AsyncConnection, rows: Sequence[Row[Any]]) -> list[Company]:
    m = tables.members.c
    theirs = (
        select(tables.members)
        .where(m.company_id.in_([row.id for row in rows]))
        .order_by(m.company_id, m.ordinal)
    )
    members = defaultdict(list)
    for member in await connection.execute(theirs):
        members[member.company_id].append(member)
    return [
        companies.company_from(structured(tables.companies, row), members[row.id]) for row in rows
    ]


def _event(row: Row[Any]) -> StoredEvent:
    return StoredEvent(
        event_id=EventId(row.event_id),
        stream=row.stream,
        encoded=EncodedEvent(name=row.name, version=row.event_version, payload=row.payload),
        due_at=None if row.due_at == EPOCH else row.due_at,
        attempt=row.attempt,
        parked=row.parked,
    )


def _event_row(event: StoredEvent) -> dict[str, Any]:
    _, version, ordinal = event.event_id.rsplit("/", 2)
    return {
        "event_id": event.event_id,
        "stream": event.stream,
        "version": int(version),
        "ordinal": int(ordinal),
        "name": event.encoded.name,
        "event_version": event.encoded.version,
        "payload": event.encoded.payload,
        "due_at": event.due_at or EPOCH,
        "leased_until": EPOCH,
        "lease": "",
        "attempt": event.attempt,
        "parked": event.parked,
    }


def _stored(record: Record) -> Iterable[tuple[Table, dict[str, Any]]]:
    match record:
        case StoredEvent():
            yield tables.outbox, _event_row(record)
        case StoredReceipt():
            receipt = {"reaction": record.reaction, "event_id": record.event_id}
            yield tables.inbox, {**receipt, "received_at": datetime.now(UTC)}
        case StoredAggregate(aggregate=Company() as company):
            yield tables.companies, {**companies.company_row(company), "version": company.version}
            for member in companies.member_rows(company):
                yield tables.members, member
        case StoredAggregate(aggregate=aggregate):
            kind = _KINDS[type(aggregate)]
            yield kind.table, {**kind.row(aggregate), "version": aggregate.version}
