"""What these tests do with a store."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from pymongo.asynchronous.database import AsyncDatabase

from adapters.event_codec.json import JsonEventCodec
from adapters.persistence.mongodb import MongoPersistence
from adapters.word_weights.memory import MemoryWordWeights
from domain.shared.events import EventId
from domain.shared.ids import CandidateId
from entrypoints.events import EVENT_TYPES
from tests.factories import a_candidate

CODEC = JsonEventCodec(EVENT_TYPES)
C1 = CandidateId("c1")
Documents = AsyncDatabase[dict[str, Any]]


@asynccontextmanager
async def opened(url: str, **settings: Any) -> AsyncIterator[MongoPersistence]:  # noqa: ANN401 - those of MongoPersistence
    """Open a store; loopback needs no TLS."""
    store = MongoPersistence(url, CODEC, MemoryWordWeights(), **{"tls": "off", **settings})
    try:
        await store.open()
        yield store
    finally:
        await store.close()


async def save(store: MongoPersistence, id: str = "c1") -> None:
    """Commit a new candidate."""
    async with store.unit_of_work() as uow:
        await uow.candidates.save(a_candidate(id))
        await uow.commit()


async def handle(store: MongoPersistence, event: str, id: str = "c1") -> bool:
    """Receive an event and save the candidate once more, unless it was handled already."""
    async with store.unit_of_work() as uow:
        if not await uow.receive(EventId(event), by="Reaction"):
            return False
        await uow.candidates.save(await uow.candidates.of(CandidateId(id)))
        await uow.commit()
    return True
