"""Reads and writes of one transaction."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from adapters.persistence.memory.store import Claim, Entry, Key, Store
from application.ports.unit_of_work import ConflictError
from application.shared.paging import Page
from domain.shared.aggregate import Aggregate
from domain.shared.events import EventId

A = TypeVar("A", bound=Aggregate)


class Transaction:
    """Reads through to the store, keeps writes to itself."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._saved: dict[Key, tuple[int, Aggregate]] = {}
        self._claims: dict[Claim, str] = {}
        self._released: set[Claim] = set()
        self._entries: list[Entry] = []
        self.received: set[tuple[str, EventId]] = set()

    def get(self, cls: type[A], id: str) -> A | None:
        """Find one aggregate."""
        key = (cls.__name__, id)
        _, mine = self._saved.get(key, (0, None))
        found = mine or self._store.aggregates.get(key)
        return found if isinstance(found, cls) else None

    def page(
        self, cls: type[A], wanted: Callable[[A], bool], *, after: str | None, limit: int
    ) -> Page[A]:
        """Up to `limit` aggregates of a class beyond an id, by id."""
        ids = {id for name, id in (*self._store.aggregates, *self._saved) if name == cls.__name__}
        items: list[A] = []
        last = None
        for id in sorted(i for i in ids if after is None or i > after):
            found = self.get(cls, id)
            if found is None or not wanted(found):
                continue
            if len(items) == limit:
                return Page(items=tuple(items), next_after=last)
            items.append(found)
            last = id
        return Page(items=tuple(items))

    def all(self, cls: type[A], wanted: Callable[[A], bool]) -> Iterator[A]:
        """Every wanted aggregate of a class."""
        for name, id in {*self._store.aggregates, *self._saved}:
            found = self.get(cls, id) if name == cls.__name__ else None
            if found is not None and wanted(found):
                yield found

    def owner(self, claim: Claim) -> str | None:
        """Tell whose a unique value is."""
        return self._claims.get(claim) or self._store.claims.get(claim)

    def save(
        self,
        id: str,
        aggregate: A,
        *,
        claims: Iterable[Claim] = (),
        released: Iterable[Claim] = (),
    ) -> A:
        """Keep for the commit. Raise ConflictError when a second save is stale.

        What is `released` it claimed before, and others may claim from the commit on.
        """
        key = (type(aggregate).__name__, id)
        first, before = self._saved.get(key, (aggregate.version, aggregate))
        if before.version != aggregate.version:
            raise ConflictError(key)
        stored = aggregate.stored()
        stream = "/".join(key)
        self._saved[key] = (first, stored)
        self._claims.update(dict.fromkeys(claims, id))
        self._released.update(released)
        self._entries.extend(
            Entry(
                event_id=EventId(f"{stream}/{stored.version}/{n}"),
                stream=stream,
                encoded=self._store.codec.encode(event),
            )
            for n, event in enumerate(aggregate.events)
        )
        return stored

    def commit(self) -> None:
        """Hand everything to the store."""
        self._store.commit(self._saved, self._claims, self._entries, self.received, self._released)

    def seen(self, key: tuple[str, EventId]) -> bool:
        """Whether the inbox has it."""
        return key in self._store.inbox or key in self.received
