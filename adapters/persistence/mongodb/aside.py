"""What is found before its turn, put aside on disk."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from adapters.persistence.mongodb.connection import Document
from adapters.persistence.mongodb.spool import room_wanted
from application.ports.archive import Record, StoredEvent, StoredReceipt
from application.ports.event_codec import EncodedEvent
from domain.shared.events import EventId

_TABLES = """
CREATE TABLE events (
    stream TEXT, event_id TEXT, name TEXT, version INTEGER, payload TEXT,
    due_at TEXT, attempt INTEGER, parked TEXT
);
CREATE TABLE receipts (reaction TEXT, event_id TEXT, PRIMARY KEY (reaction, event_id))
    WITHOUT ROWID;
"""


class Aside:
    """Events and receipts of documents whose aggregates go first.

    There may be millions, and a receipt that moves while everything is read is met twice: a
    temporary database keeps them, and tells what is there already.
    """

    def __init__(self) -> None:
        self._database = sqlite3.connect("")  # a file without a name, gone when closed
        self._database.executescript(_TABLES)

    def close(self) -> None:
        """Forget everything."""
        self._database.close()

    def put(self, cls: str, document: Document) -> None:
        """Keep the events and receipts of one document. Raise NoRoomError."""
        stream = f"{cls}/{document['_id']}"
        entries = [*document.get("outbox", ()), *document.get("parked", ())]
        entries.sort(key=lambda e: (e["version"], e["ordinal"]))
        with room_wanted():
            self._database.executemany(
                "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [_row(stream, entry) for entry in entries],
            )
        self.put_receipts(document.get("inbox", ()))

    def put_receipts(self, receipts: Iterable[Document]) -> None:
        """Keep those that are not there yet. Raise NoRoomError."""
        with room_wanted():
            self._database.executemany(
                "INSERT OR IGNORE INTO receipts VALUES (:reaction, :event_id)", receipts
            )

    def records(self) -> Iterator[Record]:
        """Return the events in the order in which they came, then the receipts."""
        for row in self._database.execute("SELECT * FROM events ORDER BY rowid"):
            stream, event_id, name, version, payload, due_at, attempt, parked = row
            yield StoredEvent(
                event_id=EventId(event_id),
                stream=stream,
                encoded=EncodedEvent(name=name, version=version, payload=payload),
                due_at=datetime.fromisoformat(due_at) if due_at else None,
                attempt=attempt,
                parked=parked,
            )
        for reaction, event_id in self._database.execute("SELECT * FROM receipts ORDER BY 1, 2"):
            yield StoredReceipt(reaction=reaction, event_id=EventId(event_id))


def _row(stream: str, entry: Document) -> tuple[Any, ...]:
    # A time up to which it is leased is no time that it was put off to.
    due_at = "" if entry.get("lease") else entry.get("due_at")
    return (
        stream,
        entry["event_id"],
        entry["name"],
        entry["event_version"],
        entry["payload"],
        due_at,
        entry["attempt"],
        entry.get("reason"),
    )
