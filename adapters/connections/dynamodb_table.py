"""How a table in DynamoDB is made."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from botocore.exceptions import ClientError

from adapters.connections.aws import code
from application.ports.lifecycle import UnavailableError

TTL = "delete_at"
"""Seconds since 1970 after which an item may be deleted; DynamoDB takes days over it."""

_PATIENCE = 120
"""Seconds: AWS takes ten for a table, and some more until it can be backed up."""
_ON = frozenset({"ENABLED", "ENABLING"})
_UNKNOWN = frozenset({"UnknownOperation", "UnknownOperationException"})
"""What servers that are not AWS say of what they have not got."""


def make_table(client: Any, table: str, *, key: Sequence[str]) -> None:  # noqa: ANN401 - boto3's
    """Make it, or mend what lacks: paid by use, encrypted, swept, restorable to any second.

    `key` names the partition key and perhaps a sort key, both of text. Of processes that start
    together one makes it, the others are told that it is there.
    """
    made = {
        "TableName": table,
        "AttributeDefinitions": [{"AttributeName": name, "AttributeType": "S"} for name in key],
        "KeySchema": [
            {"AttributeName": name, "KeyType": kind}
            for name, kind in zip(key, ("HASH", "RANGE"), strict=False)
        ],
        "BillingMode": "PAY_PER_REQUEST",
        "SSESpecification": {"Enabled": True},
    }
    _unless({"ResourceInUseException"}, lambda: client.create_table(**made))
    deadline = time.monotonic() + _PATIENCE
    while client.describe_table(TableName=table)["Table"]["TableStatus"] not in (
        "ACTIVE",
        "UPDATING",
    ):
        _wait(deadline, table)
    _sweep(client, table)
    while not _unless(
        {"ContinuousBackupsUnavailableException"},
        lambda: _unless(_UNKNOWN, lambda: _back_up(client, table)),
    ):
        _wait(deadline, table)


def _sweep(client: Any, table: str) -> None:  # noqa: ANN401 - as above
    found = client.describe_time_to_live(TableName=table)["TimeToLiveDescription"]
    if found["TimeToLiveStatus"] not in _ON:
        swept = {"Enabled": True, "AttributeName": TTL}
        # A rival was faster, and AWS refuses what is so already.
        _unless(
            {"ValidationException"},
            lambda: client.update_time_to_live(TableName=table, TimeToLiveSpecification=swept),
        )


def _back_up(client: Any, table: str) -> None:  # noqa: ANN401 - as above
    found = client.describe_continuous_backups(TableName=table)["ContinuousBackupsDescription"]
    if found.get("PointInTimeRecoveryDescription", {}).get("PointInTimeRecoveryStatus") not in _ON:
        client.update_continuous_backups(
            TableName=table,
            PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True},
        )


def _unless(codes: set[str] | frozenset[str], request: Callable[[], object]) -> bool:
    """Tell whether it was done."""
    try:
        request()
    except ClientError as e:
        if code(e) not in codes:
            raise
        return False
    return True


def _wait(deadline: float, table: str) -> None:
    if time.monotonic() > deadline:
        raise UnavailableError(f"the table {table} is not ready after {_PATIENCE} seconds")
    time.sleep(0.5)
