"""A store on a PostgreSQL that a test may do things to."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic

from attrs import evolve

from adapters.connections.sql.postgresql import Address, PostgresqlDatabase
from adapters.event_codec.json import JsonEventCodec
from adapters.persistence.sql import SqlPersistence
from adapters.word_weights.memory import MemoryWordWeights
from application.ports.lifecycle import UnavailableError
from domain.shared.ids import CandidateId
from entrypoints.events import EVENT_TYPES
from tests.factories import a_candidate

CODEC = JsonEventCodec(EVENT_TYPES)
C1 = CandidateId("c1")


def address_of(url: str) -> Address:
    """Short of patience."""
    return Address(url=url, tls="off", statement_timeout=2, lock_timeout=1, connect_timeout=1)


def database_of(url: str, *, direct: str | None = None, pool: int = 20) -> PostgresqlDatabase:
    """Through a pooler when `direct` leads past it."""
    address = evolve(address_of(url), pooled=direct is not None)
    return PostgresqlDatabase(address, direct=address_of(direct or url), replica=None, pool=pool)


@asynccontextmanager
async def opened(database: PostgresqlDatabase) -> AsyncIterator[SqlPersistence]:
    """Open the store inside."""
    store = SqlPersistence(database, CODEC, MemoryWordWeights())
    await store.open()
    try:
        yield store
    finally:
        await store.close()


async def save(store: SqlPersistence, id: str = "c1") -> None:
    """Commit one candidate."""
    async with store.unit_of_work() as uow:
        await uow.candidates.save(a_candidate(id))
        await uow.commit()


async def read(store: SqlPersistence) -> int:
    """Return the version of c1."""
    async with store.reading() as uow:
        return (await uow.candidates.of(C1)).version


async def recovered(store: SqlPersistence, within: float) -> None:
    """Read until it works."""
    deadline = monotonic() + within
    while True:
        try:
            await read(store)
        except UnavailableError:
            assert monotonic() < deadline, "it should have recovered by now"
            await asyncio.sleep(0.05)
        else:
            return
