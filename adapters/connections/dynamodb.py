"""A table in DynamoDB of things that expire."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar, cast

from botocore.exceptions import ClientError

from adapters.connections.aws import AwsAccess, code
from adapters.connections.aws_calls import calls_to
from adapters.connections.dynamodb_table import TTL, make_table
from application.ports.lifecycle import Lifecycle, Provisioned, UnavailableError

call = calls_to("dynamodb")
Attributes = dict[str, dict[str, Any]]
"""Of an item, or values of an expression."""

_PATIENCE: Mapping[str, Any] = {
    "connect_timeout": 1,
    "read_timeout": 3,
    "retries": {"mode": "standard", "total_max_attempts": 2},
}
"""Somebody waits for each answer."""
_SLACK = timedelta(minutes=5)
_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
_MICROSECOND = timedelta(microseconds=1)


class DynamoStore(Lifecycle, Provisioned):
    """Reads are consistent: who signed in at one process is known at the others."""

    key: ClassVar[Sequence[str]]
    """Names of the partition key and perhaps of a sort key."""

    def __init__(self, aws: AwsAccess, *, table: str) -> None:
        self._aws = aws
        self._table = table
        self._client: Any = None

    async def open(self) -> None:
        """See Lifecycle. Raise UnavailableError when nobody has made the table."""
        self._client = await asyncio.to_thread(self._aws.client, "dynamodb", **_PATIENCE)
        await self.ping()

    async def ping(self) -> None:
        """See Lifecycle."""
        await self._ask("describe_table")

    async def close(self) -> None:
        """See Lifecycle."""
        if self._client is not None:
            self._client.close()
            self._client = None

    async def migrate(self) -> None:
        """See Provisioned."""
        client = await asyncio.to_thread(self._aws.client, "dynamodb")
        try:
            await call.patiently(make_table, client, self._table, key=self.key)
        finally:
            client.close()

    async def _ask(self, operation: str, **parameters: Any) -> Any:  # noqa: ANN401 - each has a type
        """Raise UnavailableError, or ClientError for a condition that does not hold."""
        if self._client is None:
            raise UnavailableError("DynamoDB is not open")
        if operation != "transact_write_items":
            parameters["TableName"] = self._table
        try:
            return await call(getattr(self._client, operation), **parameters)
        except ClientError as e:
            if code(e) == "ResourceNotFoundException":
                raise UnavailableError(
                    f"the table {self._table} is not there: run `jobgraph migrate`"
                ) from e
            raise


def text(value: str) -> dict[str, str]:
    """As the wire has it."""
    return {"S": value}


def number(value: int) -> dict[str, str]:
    """As the wire has it."""
    return {"N": str(value)}


def moment(value: datetime) -> dict[str, str]:
    """Count microseconds from 1970: conditions compare numbers."""
    return number((value - _EPOCH) // _MICROSECOND)


def from_moment(value: Mapping[str, str]) -> datetime:
    """Count back."""
    return _EPOCH + int(value["N"]) * _MICROSECOND


def deletion(*, since: datetime, until: datetime) -> Attributes:
    """Say when the table may delete an item that lasts for so long.

    By the clock of this machine, and a little later: whether something has expired is for the
    caller's clock.
    """
    left = max(until - since, timedelta(0)) + _SLACK
    return {TTL: number(int(time.time() + left.total_seconds()))}


def refused(error: ClientError) -> Attributes | None:
    """Return what is stored where a condition did not hold, {} for nothing.

    None when something else is the matter. It must have been asked for `ALL_OLD`.
    """
    if code(error) != "ConditionalCheckFailedException":
        return None
    response: Mapping[str, Any] = error.response
    return cast(Attributes, response.get("Item", {}))
