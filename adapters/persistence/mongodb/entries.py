"""Events inside documents: the arrays `outbox` and `parked`, and how the server changes them.

`outbox` is in the order of delivery. `claimable_at` beside it is the `due_at` of its first entry,
or missing: an index over the array itself could not sort. `due_at` says from when on an entry may
be claimed: never put off, put off until then, or leased until then.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from adapters.persistence.mongodb.connection import Document
from application.ports.event_codec import EncodedEvent
from application.ports.outbox import Delivery
from domain.shared.events import EventId

NEVER_PUT_OFF = ""
"""Before any time, as text."""

Expression = Any
"""Of MongoDB's aggregation language."""
Pipeline = list[Document]

_HEAD: Document = {
    "$set": {"claimable_at": {"$ifNull": [{"$first": "$outbox.due_at"}, "$$REMOVE"]}}
}


def sortable(at: datetime) -> str:
    """Write a time so that text sorts by it, to the microsecond: dates of BSON have fewer."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def entry(
    event_id: EventId, encoded: EncodedEvent, *, attempt: int = 0, due_at: datetime | None = None
) -> Document:
    """Write an event that is not leased. Raise ValueError for an id that is none."""
    _, version, ordinal = event_id.rsplit("/", 2)
    return {
        "event_id": event_id,
        "version": int(version),
        "ordinal": int(ordinal),
        "name": encoded.name,
        "event_version": encoded.version,
        "payload": encoded.payload,
        "due_at": sortable(due_at) if due_at else NEVER_PUT_OFF,
        "lease": "",
        "attempt": attempt,
    }


def held(delivery: Delivery) -> Document:
    """Query: the entry, wherever it stands, while the lease is held."""
    leased = {"event_id": delivery.event_id, "lease": delivery.lease}
    return {"outbox": {"$elemMatch": leased}}


def changed(delivery: Delivery, **values: str | int) -> Pipeline:
    """Set fields of an entry that is held."""
    new = {"$mergeObjects": ["$$this", {"$literal": values}]}
    kept = {"$cond": [_is_held(delivery), new, "$$this"]}
    return [{"$set": {"outbox": {"$map": {"input": "$outbox", "as": "this", "in": kept}}}}, _HEAD]


def settled(delivery: Delivery) -> Pipeline:
    """Take out an entry that is held."""
    return [{"$set": {"outbox": _those("$outbox", {"$not": [_is_held(delivery)]})}}, _HEAD]


def parked(delivery: Delivery, reason: str) -> Pipeline:
    """Move an entry that is held to those that were given up."""
    values = {"reason": reason, "lease": "", "due_at": NEVER_PUT_OFF}
    given_up = _each(_those("$outbox", _is_held(delivery)), values)
    everyone = {"$concatArrays": [{"$ifNull": ["$parked", []]}, given_up]}
    return [{"$set": {"parked": everyone}}, *settled(delivery)]


def retried(event_id: EventId) -> Pipeline:
    """Move an entry back from those that were given up, to where its age belongs."""
    is_it = {"$eq": ["$$this.event_id", {"$literal": event_id}]}
    as_new = {"reason": None, "due_at": NEVER_PUT_OFF, "lease": "", "attempt": 0}
    here, there = (["$$" + e + ".version", "$$" + e + ".ordinal"] for e in ("this", "it"))
    in_order = {
        "$concatArrays": [
            _those("$outbox", {"$lt": [here, there]}),
            ["$$it"],
            _those("$outbox", {"$gt": [here, there]}),
        ]
    }
    it = {"$first": _each(_those("$parked", is_it), as_new)}
    return [
        {"$set": {"outbox": {"$let": {"vars": {"it": it}, "in": in_order}}}},
        {"$set": {"parked": _those("$parked", {"$not": [is_it]})}},
        _HEAD,
    ]


def added(outbox: list[Document], parked: list[Document]) -> Pipeline:
    """Append entries that come in order, to arrays that may be missing."""
    arrays = {"outbox": outbox, "parked": parked}
    return [
        {
            "$set": {
                name: {"$concatArrays": [{"$ifNull": [f"${name}", []]}, {"$literal": entries}]}
                for name, entries in arrays.items()
            }
        },
        _HEAD,
    ]


def _is_held(delivery: Delivery) -> Expression:
    wanted = {"event_id": delivery.event_id, "lease": delivery.lease}
    return {"$and": [{"$eq": [f"$$this.{f}", {"$literal": v}]} for f, v in wanted.items()]}


def _those(array: Expression, condition: Expression) -> Expression:
    return {"$filter": {"input": array, "as": "this", "cond": condition}}


def _each(array: Expression, values: Mapping[str, object]) -> Expression:
    new = {"$mergeObjects": ["$$this", {"$literal": values}]}
    return {"$map": {"input": array, "as": "this", "in": new}}
