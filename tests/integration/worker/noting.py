"""Uploads to send and a reaction that notes them, for tests of the ways of events."""

from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta

from attrs import evolve

from domain.candidates.events import ResumeUploaded
from domain.shared.events import DomainEvent, EventId
from domain.shared.ids import CandidateId
from entrypoints.container.everything import Container
from entrypoints.reactions import Build
from entrypoints.worker.carriers import Carrier, ToQueue
from entrypoints.worker.outbox_forwarder import OutboxForwarder
from entrypoints.worker.queue_consumer import QueueConsumer, build_consumer
from tests.factories import a_candidate, a_resume

CANDIDATES = [CandidateId(f"c{n}") for n in range(4)]
UPLOADS = 3
Table = dict[type[DomainEvent], tuple[Build, ...]]


class Noting:
    """Notes each event once, in the inbox, as a real reaction does; fails first if told so."""

    def __init__(
        self,
        container: Container,
        *,
        failures: int = 0,
        error: Callable[[], Exception] = lambda: RuntimeError("no"),
        by: str = "test",
    ) -> None:
        self._container = container
        self._failures = failures
        self._error = error
        self._by = by
        self.seen: dict[str, list[str]] = defaultdict(list)

    async def __call__(self, event: ResumeUploaded, event_id: EventId, /) -> None:
        if self._failures:
            self._failures -= 1
            raise self._error()
        async with self._container.persistence().unit_of_work() as uow:
            if await uow.receive(event_id, by=self._by):
                await uow.commit()
                self.seen[event.candidate_id].append(event_id)

    @property
    def table(self) -> Table:
        return {ResumeUploaded: (lambda _: self,)}


def forwarder(container: Container, carrier: Carrier | None = None) -> OutboxForwarder:
    return OutboxForwarder(
        outbox=container.outbox(),
        clock=container.clock(),
        carrier=carrier or ToQueue(container.message_queue()),
    )


def consumer(container: Container, table: Table, given_up: Table | None = None) -> QueueConsumer:
    return evolve(
        build_consumer(container),
        reactions=table,
        given_up=given_up or {},
        wait=timedelta(0),
    )


async def upload(container: Container, *, uploads: int = UPLOADS) -> None:
    store = container.persistence()
    for id in CANDIDATES:
        candidate = a_candidate(id, resume=f"{id}-0")
        for n in range(uploads):
            async with store.unit_of_work() as uow:
                if n:
                    candidate = (await uow.candidates.of(id)).upload(a_resume(f"{id}-{n}"))
                await uow.candidates.save(candidate)
                await uow.commit()
