"""Everything in memory, taken out and put in."""

from collections.abc import AsyncIterable, AsyncIterator
from datetime import UTC, datetime

from adapters.persistence.memory.companies import company_claims
from adapters.persistence.memory.contests import contest_claims
from adapters.persistence.memory.identity import account_claims
from adapters.persistence.memory.store import NEVER, Claim, Entry, Store
from application.ports.archive import (
    Archive,
    NotEmptyError,
    Record,
    StoredAggregate,
    StoredEvent,
    StoredReceipt,
)
from application.ports.unit_of_work import ConflictError
from domain.companies.model import Company
from domain.fairness.model import Declaration
from domain.identity.model import Account
from domain.matching.census import SkillCensus
from domain.matching.company_policy import CompanyPolicy
from domain.matching.contest import Contest
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.shared.aggregate import Aggregate


class MemoryArchive(Archive):
    """Aggregates are frozen, so references to all of them are a snapshot."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def records(self) -> AsyncIterator[Record]:
        """See Archive."""
        # No await in between: nobody can commit while this is taken.
        aggregates = sorted(self._store.aggregates.items())
        events = [_event(entry) for entry in self._store.entries.values()]
        receipts = sorted(self._store.inbox)
        for _, aggregate in aggregates:
            yield StoredAggregate(aggregate=aggregate)
        for event in sorted(events, key=lambda e: e.stream):  # stable: a stream keeps its order
            yield event
        for reaction, event_id in receipts:
            yield StoredReceipt(reaction=reaction, event_id=event_id)

    async def load(self, records: AsyncIterable[Record]) -> None:
        """See Archive. Nothing is stored when it raises."""
        loaded = Store(codec=self._store.codec)
        self._check_empty()
        async for record in records:
            match record:
                case StoredAggregate(aggregate=aggregate):
                    _add(loaded, aggregate)
                case StoredEvent():
                    loaded.entries[record.event_id] = _entry(record)
                case StoredReceipt():
                    loaded.inbox[record.reaction, record.event_id] = datetime.now(UTC)
        self._check_empty()  # somebody may have saved while the records came
        self._store.aggregates.update(loaded.aggregates)
        self._store.claims.update(loaded.claims)
        self._store.entries.update(loaded.entries)
        self._store.inbox |= loaded.inbox
        for change in self._store.waiting:
            change.set()

    def _check_empty(self) -> None:
        if self._store.aggregates or self._store.entries or self._store.inbox:
            raise NotEmptyError


def _add(store: Store, aggregate: Aggregate) -> None:
    key = type(aggregate).__name__, _id(aggregate)
    claims = _claims(aggregate)
    if key in store.aggregates or store.claims.keys() & set(claims):
        raise ConflictError(key)
    store.aggregates[key] = aggregate
    store.claims.update(dict.fromkeys(claims, key[1]))


def _id(aggregate: Aggregate) -> str:
    match aggregate:
        case JobRanking():
            return aggregate.job_id
        case CandidateRanking() | Declaration():
            return aggregate.candidate_id
        case CompanyPolicy():
            return aggregate.company_id
        case SkillCensus():
            return aggregate.section
        case _:
            return str(aggregate.id)  # type: ignore[attr-defined] # every other aggregate has one


def _claims(aggregate: Aggregate) -> list[Claim]:
    match aggregate:
        case Account():
            return account_claims(aggregate)
        case Company():
            return company_claims(aggregate)
        case Contest():
            return contest_claims(aggregate)
        case _:
            return []


def _event(entry: Entry) -> StoredEvent:
    return StoredEvent(
        event_id=entry.event_id,
        stream=entry.stream,
        encoded=entry.encoded,
        due_at=None if entry.due_at == NEVER else entry.due_at,
        attempt=entry.attempt,
        parked=entry.parked,
    )


def _entry(event: StoredEvent) -> Entry:
    return Entry(
        event_id=event.event_id,
        stream=event.stream,
        encoded=event.encoded,
        due_at=event.due_at or NEVER,
        attempt=event.attempt,
        parked=event.parked,
    )
