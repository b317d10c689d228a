"""Everything in this process."""

from adapters.persistence.memory.archive import MemoryArchive
from adapters.persistence.memory.inbox import MemoryInbox
from adapters.persistence.memory.outbox import MemoryOutbox
from adapters.persistence.memory.store import Store
from adapters.persistence.memory.unit_of_work import MemoryUnitOfWork
from application.ports.archive import Archive
from application.ports.event_codec import EventCodec
from application.ports.inbox import Inbox
from application.ports.lifecycle import Lifecycle, OpenedAsItIs
from application.ports.outbox import Outbox
from application.ports.word_weights import WordWeights


class MemoryPersistence(Lifecycle, OpenedAsItIs):
    """Gone with the process."""

    def __init__(self, codec: EventCodec, words: WordWeights) -> None:
        self._words = words
        self._store = Store(codec=codec)
        self.outbox: Outbox = MemoryOutbox(self._store)
        self.inbox: Inbox = MemoryInbox(self._store)
        self.archive: Archive = MemoryArchive(self._store)

    async def open(self) -> None:
        """Nothing to do."""

    async def open_as_it_is(self) -> None:
        """Nothing to do."""

    async def migrate(self) -> None:
        """Nothing is stored."""

    async def ping(self) -> None:
        """Nothing to do."""

    async def close(self) -> None:
        """Nothing to do."""

    def reading(self) -> MemoryUnitOfWork:
        """Begin a transaction that will not write."""
        return self.unit_of_work()

    def newest(self) -> MemoryUnitOfWork:
        """Begin one that sees what anybody committed before: all of them do."""
        return self.reading()

    def unit_of_work(self) -> MemoryUnitOfWork:
        """Begin a transaction."""
        return MemoryUnitOfWork(self._store, self._words)
