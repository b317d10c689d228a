"""One relay process: `python -m benchmarks.relay.ours URL`."""

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime

from attrs import evolve, frozen
from sqlalchemy import BigInteger, Column, Identity, Integer, MetaData, Table, Text, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from application.ports.archive import StoredEvent
from benchmarks.relay.effects import STREAMS
from domain.candidates.events import PreferencesChanged
from domain.shared.events import EventId
from domain.shared.ids import CandidateId
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import running
from entrypoints.settings import Settings, load_settings
from entrypoints.worker.outbox_relay import build_relay

EFFECTS = "our_effects"
HANDLERS = 8
_TABLE = Table(
    EFFECTS,
    MetaData(),
    Column("id", Text, primary_key=True),
    Column("stream", Text, nullable=False),
    Column("place", Integer, nullable=False),
    Column("nth", BigInteger, Identity(always=True)),
)


@frozen
class WritesOneRow:
    """A reaction as the product's are: receipt and effect in one transaction."""

    container: Container

    async def __call__(self, _: PreferencesChanged, event_id: EventId, /) -> None:
        """Leave one row."""
        stream, place = event_id.split("/")[1:3]
        async with self.container.persistence().unit_of_work() as uow:
            if not await uow.receive(event_id, by=type(self).__name__):
                return
            connection: AsyncConnection = uow._connection  # type: ignore[attr-defined] # noqa: SLF001 - PostgreSQL's, for a table of our own
            row = {"id": event_id, "stream": stream, "place": int(place)}
            await connection.execute(insert(_TABLE), row)
            await uow.commit()


def settings(url: str) -> Settings:
    """Choose for the rest what starts fastest: persistence alone matters."""
    return load_settings(
        {
            "JOBGRAPH_PERSISTENCE": "postgresql",
            "JOBGRAPH_DATABASE_URL": url,
            "JOBGRAPH_DATABASE_TLS": "off",
            "JOBGRAPH_BLOB_STORAGE": "memory",
            "JOBGRAPH_SESSION_STORE": "memory",
            "JOBGRAPH_PROGRESS_STORE": "memory",
            "JOBGRAPH_RATE_LIMITER": "memory",
            "JOBGRAPH_TEXT_EXTRACTION": "memory",
            "JOBGRAPH_SKILL_CATALOGUE": "memory",
            "JOBGRAPH_IDENTITY_PROVIDER": "memory",
            "JOBGRAPH_URL_SIGNER": "memory",
            "JOBGRAPH_WORKER_CONCURRENCY": str(HANDLERS),
        }
    )


async def fill(url: str, events: int) -> None:
    """Put that many into the outbox, as a restore would."""
    async with running(build_container(settings(url))) as container:
        codec = container.event_codec()
        occurred = datetime(2026, 11, 21, tzinfo=UTC)

        async def records() -> AsyncIterator[StoredEvent]:
            for n in range(events):
                stream, place = n % STREAMS, n // STREAMS + 1
                id = CandidateId(f"c{stream:05}")
                yield StoredEvent(
                    event_id=EventId(f"Candidate/{id}/{place}/0"),
                    stream=f"Candidate/{id}",
                    encoded=codec.encode(PreferencesChanged(candidate_id=id, occurred_at=occurred)),
                    due_at=None,
                    attempt=0,
                    parked=None,
                )

        await container.persistence().archive.load(records())


async def relay(url: str) -> None:
    """Until nothing is due."""
    async with running(build_container(settings(url))) as container:
        made = evolve(
            build_relay(container), reactions={PreferencesChanged: (WritesOneRow,)}, given_up={}
        )
        await made.drain()


if __name__ == "__main__":
    asyncio.run(relay(sys.argv[1]))
