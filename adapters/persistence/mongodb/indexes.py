"""What makes look-ups fast and values unique."""

import asyncio
from collections.abc import Mapping, Sequence

from pymongo import ASCENDING, DESCENDING, IndexModel

from adapters.persistence.mongodb.connection import Database
from adapters.persistence.mongodb.documents import INBOX, KINDS
from domain.matching.contest import ContestState

_OF_EVERY_KIND = (
    # Documents with something on its way, and no others. Over the array itself it could not sort.
    IndexModel([("claimable_at", DESCENDING)], name="claimable", sparse=True),
    IndexModel([("parked.event_id", ASCENDING)], name="parked", sparse=True),
    # Two that handle the same event and save different aggregates cannot both commit.
    IndexModel([("inbox", ASCENDING)], name="received", unique=True, sparse=True),
)
_OF_ONE_KIND: Mapping[str, Sequence[IndexModel]] = {
    "accounts": [IndexModel([("email", ASCENDING)], name="email", unique=True)],
    "companies": [
        # One company an account; of two that take in the same at once, one fails.
        IndexModel([("members.account_id", ASCENDING)], name="member", unique=True)
    ],
    "user_profiles": [
        # Covers the versions of everybody who has a profile.
        IndexModel(
            [("profile_from", ASCENDING), ("_id", ASCENDING), ("version", ASCENDING)], name="read"
        )
    ],
    "contests": [
        # Of one match and subject one is open; of two that are raised at once, one fails.
        IndexModel(
            [
                ("job_id", ASCENDING),
                ("candidate_id", ASCENDING),
                ("subject.kind", ASCENDING),
                ("subject.name", ASCENDING),
            ],
            name="open",
            unique=True,
            partialFilterExpression={"state": ContestState.RAISED.value},
        ),
        IndexModel([("candidate_id", ASCENDING), ("_id", ASCENDING)], name="candidate"),
        IndexModel([("company_id", ASCENDING), ("_id", ASCENDING)], name="company"),
        IndexModel(
            [("job_id", ASCENDING), ("candidate_id", ASCENDING), ("_id", ASCENDING)], name="job"
        ),
    ],
    "match_views": [
        IndexModel([("candidate_id", ASCENDING), ("_id", ASCENDING)], name="candidate"),
        IndexModel([("job_id", ASCENDING)], name="job"),
    ],
    "jobs": [
        IndexModel([("company_id", ASCENDING), ("_id", ASCENDING)], name="company"),
        IndexModel([("status", ASCENDING), ("_id", ASCENDING)], name="status"),
    ],
}
_OF_INBOX = (
    IndexModel([("received_at", ASCENDING)], name="received"),
    # The sweep marks, the server deletes: millions at its own pace.
    IndexModel([("expires_at", ASCENDING)], name="expired", expireAfterSeconds=0),
)


async def make_indexes(database: Database) -> None:
    """Make those that are missing. Many may do it at once."""
    wanted = {k.collection: [*_OF_EVERY_KIND] for k in KINDS.values()} | {INBOX: [*_OF_INBOX]}
    for collection, indexes in _OF_ONE_KIND.items():
        wanted[collection] += indexes
    await asyncio.gather(
        *(database[collection].create_indexes(indexes) for collection, indexes in wanted.items())
    )
