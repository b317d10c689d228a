"""A load that is under way: one that broke off is cleared by the next.

There is no transaction that is long enough. So a load leaves a mark in the database, and its name
on every document that it writes. Where the mark is found and all documents bear the name, a load
broke off and nobody has used what it left: that may go. A unit of work that saves a document takes
the name off it.
"""

from collections.abc import Mapping
from uuid import uuid4

from adapters.persistence.mongodb.connection import Database, Document
from adapters.persistence.mongodb.documents import INBOX, KINDS, LOADED_BY
from adapters.persistence.mongodb.receipts import NOT_SWEPT
from application.ports.archive import NotEmptyError
from application.ports.unit_of_work import ConflictError

_MARKS = "loads"
_MARK = "under_way"
_AT_ONCE = 1_000
"""Documents that are deleted by one command: millions would take longer than one may."""
_KEPT: Mapping[str, Document] = {
    **{kind.collection: {} for kind in KINDS.values()},
    INBOX: NOT_SWEPT,
}
"""Of each collection, what counts."""


async def begin(database: Database) -> str:
    """Make room, mark the load as under way, and return its name.

    Raise NotEmptyError for anything that no broken load has left, and ConflictError when another
    load begins at the same time.
    """
    mark = await database[_MARKS].find_one({"_id": _MARK})
    name = uuid4().hex
    if mark is None:
        await _check_nobody_elses(database, None)
        await database[_MARKS].insert_one({"_id": _MARK, LOADED_BY: name})
        return name
    old: str = mark[LOADED_BY]
    await _check_nobody_elses(database, old)
    await _clear(database, old)
    # Not before: who is killed while clearing leaves documents with the old name.
    await _replace(database, old, name)
    return name


async def go_on(database: Database, name: str) -> None:
    """Raise ConflictError when another load has taken the mark, and clears this one's work."""
    if not await database[_MARKS].find_one({"_id": _MARK, LOADED_BY: name}, {"_id": 1}):
        raise ConflictError("another load began meanwhile")


async def end(database: Database, name: str) -> None:
    """Take the mark away. Raise ConflictError when another load has cleared this one's work."""
    done = await database[_MARKS].delete_one({"_id": _MARK, LOADED_BY: name})
    if not done.deleted_count:
        raise ConflictError("another load began meanwhile")


async def _check_nobody_elses(database: Database, name: str | None) -> None:
    """Look at each document: a query for another name would be one command, however many."""
    for collection, counting in _KEPT.items():
        found = database[collection].find(counting, {LOADED_BY: 1}).batch_size(_AT_ONCE)
        async for document in found:
            if name is None or document.get(LOADED_BY) != name:
                raise NotEmptyError


async def _clear(database: Database, name: str) -> None:
    for collection in map(database.get_collection, _KEPT):
        left = collection.find({LOADED_BY: name}, {"_id": 1}).batch_size(_AT_ONCE)
        while ids := [document["_id"] for document in await left.to_list(_AT_ONCE)]:
            # By name too: somebody may have saved it since.
            await collection.delete_many({"_id": {"$in": ids}, LOADED_BY: name})


async def _replace(database: Database, old: str, new: str) -> None:
    done = await database[_MARKS].update_one(
        {"_id": _MARK, LOADED_BY: old}, {"$set": {LOADED_BY: new}}
    )
    if not done.matched_count:
        raise ConflictError("another load began meanwhile")
