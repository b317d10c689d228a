"""Messages as SQS carries them."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from application.ports.message_queue import Message, Received

_ALLOWED = re.compile(r"[!-~]{1,128}")
_NAMES = "jobgraph"
"""The attribute that says id and group, which SQS has in the form that it allows."""
BATCH = 10
_BATCH_BYTES = 240 * 1024
"""Of 256 KiB: the rest is for what SQS counts too."""

Entry = dict[str, Any]


def entry(message: Message, *, again: str = "") -> Entry:
    """Write one for SendMessageBatch, without its place in the batch.

    SQS drops a second one with the same deduplication id for five minutes: `again` makes it
    another one.
    """
    names = json.dumps({"id": message.id, "group": message.group})
    return {
        "MessageBody": message.body,
        "MessageGroupId": _allowed(message.group),
        "MessageDeduplicationId": _allowed(f"{message.id}/{again}" if again else message.id),
        "MessageAttributes": {_NAMES: {"DataType": "String", "StringValue": names}},
    }


def read(message: Mapping[str, Any]) -> Message:
    """Read what was received, from a bus too, which adds no names."""
    attributes = message["Attributes"]
    names = _names(message)
    return Message(
        id=names.get("id") or attributes["MessageDeduplicationId"],
        group=names.get("group") or attributes["MessageGroupId"],
        body=message["Body"],
    )


def read_lent(message: Mapping[str, Any]) -> Received:
    """Read what was received, and how often."""
    return Received(
        message=read(message),
        receipt=message["ReceiptHandle"],
        attempt=int(message["Attributes"]["ApproximateReceiveCount"]),
    )


def batches(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Cut into what one request may carry, in order."""
    batch: list[Entry] = []
    size = 0
    for one in entries:
        bytes_ = len(one["MessageBody"].encode()) + len(str(one["MessageAttributes"]))
        if batch and (len(batch) == BATCH or size + bytes_ > _BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(one)
        size += bytes_
    if batch:
        yield batch


def _names(message: Mapping[str, Any]) -> dict[str, str]:
    text = message.get("MessageAttributes", {}).get(_NAMES, {}).get("StringValue", "{}")
    try:
        names = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(names, dict):
        return {}
    return {k: v for k, v in names.items() if isinstance(v, str)}


def _allowed(name: str) -> str:
    """Keep what SQS allows; anything else goes by its fingerprint."""
    return name if _ALLOWED.fullmatch(name) else f"sha256:{sha256(name.encode()).hexdigest()}"
