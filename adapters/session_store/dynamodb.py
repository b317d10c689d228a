"""Sessions in DynamoDB."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import datetime
from typing import Any

from botocore.exceptions import ClientError

from adapters.connections.aws import code
from adapters.connections.dynamodb import (
    Attributes,
    DynamoStore,
    deletion,
    from_moment,
    moment,
    text,
)
from application.ports.lifecycle import UnavailableError
from application.ports.session_store import Session, SessionStore
from domain.shared.ids import AccountId

_AT_ONCE = 50
"""Sessions in one transaction: it takes 100 items."""
_ROUNDS = 6
_PAUSE = 0.05
"""Seconds, doubled each time."""
_LATER = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"}
"""Why a transaction was cancelled that may do when it is asked again."""


class DynamoSessionStore(DynamoStore, SessionStore):
    """Each session twice: filed under its id, and under its account; never one without the other.

    An index would do for the second, but it lags: a session that had begun could be overlooked.
    """

    key = ("filed_under", "id")

    async def begin(self, session: Session) -> None:
        """See SessionStore."""
        kept = {
            "account_id": text(session.account_id),
            "began_at": moment(session.began_at),
            "expires_at": moment(session.expires_at),
            **deletion(since=session.began_at, until=session.expires_at),
        }
        unused = {"ConditionExpression": "attribute_not_exists(id)"}
        try:
            await self._transact(
                {"Put": {"Item": {**key, **kept}, **unused}}
                for key in _keys(session.id, session.account_id)
            )
        except ClientError as e:
            if "ConditionalCheckFailed" in _reasons(e):
                raise ValueError("the id is in use") from None
            raise

    async def find(self, id: str, *, now: datetime) -> Session | None:
        """See SessionStore."""
        item = await self._get(id)
        return _session(item) if item and from_moment(item["expires_at"]) > now else None

    async def of_account(self, account_id: AccountId, *, now: datetime) -> Sequence[Session]:
        """See SessionStore."""
        found = [_session(item) async for page in self._pages(account_id) for item in page]
        live = (session for session in found if session.expires_at > now)
        return sorted(live, key=lambda session: (session.began_at, session.id))

    async def end(self, id: str) -> None:
        """See SessionStore."""
        item = await self._get(id)
        if item:
            await self._forget([_session(item)])

    async def end_all(self, account_id: AccountId) -> None:
        """See SessionStore."""
        async for page in self._pages(account_id):
            found = [_session(item) for item in page]
            for n in range(0, len(found), _AT_ONCE):
                await self._forget(found[n : n + _AT_ONCE])

    async def _get(self, id_: str) -> Attributes | None:
        key = _filed(f"session:{id_}", id_)
        said = await self._ask("get_item", Key=key, ConsistentRead=True)
        item: Attributes | None = said.get("Item")
        return item

    async def _pages(self, account_id: AccountId) -> AsyncIterator[Sequence[Attributes]]:
        """Read a megabyte at a time."""
        begin: dict[str, Any] = {}
        while True:
            said = await self._ask(
                "query",
                KeyConditionExpression="filed_under = :account",
                ExpressionAttributeValues={":account": text(f"account:{account_id}")},
                ConsistentRead=True,
                **begin,
            )
            yield said["Items"]
            if "LastEvaluatedKey" not in said:
                return
            begin = {"ExclusiveStartKey": said["LastEvaluatedKey"]}

    async def _forget(self, found: Sequence[Session]) -> None:
        await self._transact(
            {"Delete": {"Key": key}}
            for session in found
            for key in _keys(session.id, session.account_id)
        )

    async def _transact(self, actions: Iterable[dict[str, dict[str, Any]]]) -> None:
        """Do all or nothing; whoever meets a rival, or is throttled, waits a moment.

        Raise ClientError, or UnavailableError when that does not help.
        """
        items = [
            {kind: {"TableName": self._table, **action}}
            for one in actions
            for kind, action in one.items()
        ]
        token = secrets.token_hex(16)  # a request whose answer was lost has its effect once
        for n in range(_ROUNDS):
            if n:
                await asyncio.sleep(_PAUSE * 2 ** (n - 1))
            try:
                await self._ask(
                    "transact_write_items", TransactItems=items, ClientRequestToken=token
                )
            except ClientError as e:
                if not _may_do_later(e):
                    raise
            else:
                return
        raise UnavailableError("DynamoDB is asked for too much at once, or for the same sessions")


def _filed(under: str, id_: str) -> Attributes:
    return {"filed_under": text(under), "id": text(id_)}


def _keys(id_: str, account_id: AccountId) -> Sequence[Attributes]:
    return _filed(f"session:{id_}", id_), _filed(f"account:{account_id}", id_)


def _session(item: Attributes) -> Session:
    return Session(
        id=item["id"]["S"],
        account_id=AccountId(item["account_id"]["S"]),
        began_at=from_moment(item["began_at"]),
        expires_at=from_moment(item["expires_at"]),
    )


def _reasons(error: ClientError) -> set[str]:
    """Tell why a transaction was cancelled; nothing when something else is the matter."""
    reasons: Any = error.response.get("CancellationReasons", ())
    return {str(reason.get("Code")) for reason in reasons}


def _may_do_later(error: ClientError) -> bool:
    reasons = _reasons(error) - {"None"}
    return code(error) == "TransactionInProgressException" or (bool(reasons) and reasons <= _LATER)
