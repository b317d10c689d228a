"""How a FIFO queue of SQS is made: for who reads it, and for who leads something to it."""

import json
from typing import Any

from botocore.exceptions import ClientError

from adapters.connections.aws import code

_TWO_WEEKS = str(14 * 24 * 60 * 60)
"""The longest that SQS keeps a message."""
MISSING = frozenset({"QueueDoesNotExist", "NonExistentQueue"})
MAX_RECEIVES = 16
"""Twice what a consumer tries: it sets aside itself, and tells; this is for what kills it."""


def dead_queue(name: str) -> str:
    """Name the queue of what was set aside."""
    return f"{name.removesuffix('.fifo')}-dead.fifo"


def make_fifo_queue(sqs: Any, name: str, *, max_receives: int) -> str:  # noqa: ANN401 - a client
    """Make it and the queue of its dead messages, or bring both up to date; return its ARN.

    What an operator added to them stays. Raises what the client raises.
    """
    attributes = {
        "FifoQueue": "true",
        "SqsManagedSseEnabled": "true",
        # EventBridge names no deduplication id, and wants this.
        "ContentBasedDeduplication": "true",
        # Both lift the limit of 300 requests a second: messages are received one a request.
        "DeduplicationScope": "messageGroup",
        "FifoThroughputLimit": "perMessageGroupId",
        "MessageRetentionPeriod": _TWO_WEEKS,
    }
    dead = _make(sqs, dead_queue(name), attributes)
    redrive = {"deadLetterTargetArn": dead, "maxReceiveCount": max_receives}
    return _make(sqs, name, {**attributes, "RedrivePolicy": json.dumps(redrive)})


def make_undelivered_queue(sqs: Any, name: str) -> tuple[str, str]:  # noqa: ANN401 - a client
    """Make the queue of what a bus could not bring to this one; return its name and its ARN.

    EventBridge sets aside in standard queues alone.
    """
    undelivered = f"{name.removesuffix('.fifo')}-undelivered"
    attributes = {"SqsManagedSseEnabled": "true", "MessageRetentionPeriod": _TWO_WEEKS}
    return undelivered, _make(sqs, undelivered, attributes)


def allow_bus(sqs: Any, name: str, *, queue_arn: str, rules_arn: str) -> None:  # noqa: ANN401 - a client
    """Let the rules of a bus send to the queue, beside whoever may already."""
    url = sqs.get_queue_url(QueueName=name)["QueueUrl"]
    got = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["Policy"])
    policy = json.loads(got.get("Attributes", {}).get("Policy") or "{}")
    ours = {
        "Sid": "jobgraph-bus",
        "Effect": "Allow",
        "Principal": {"Service": "events.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": queue_arn,
        "Condition": {"ArnLike": {"aws:SourceArn": rules_arn}},
    }
    others = [s for s in policy.get("Statement", []) if s.get("Sid") != ours["Sid"]]
    wanted = {"Version": "2012-10-17", **policy, "Statement": [*others, ours]}
    if wanted != policy:
        sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": json.dumps(wanted)})


def _make(sqs: Any, name: str, attributes: dict[str, str]) -> str:  # noqa: ANN401 - a client
    try:
        url = sqs.get_queue_url(QueueName=name)["QueueUrl"]
    except ClientError as e:
        if code(e) not in MISSING:
            raise
        # Of two that make it at once the second gets the first one's.
        url = sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]
    found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
    for attribute, value in attributes.items():
        # What a server does not show it does not know: not all speak the whole of SQS.
        if attribute in found and _differs(found[attribute], value):
            sqs.set_queue_attributes(QueueUrl=url, Attributes={attribute: value})
    return str(found["QueueArn"])


def _differs(found: str, wanted: str) -> bool:
    """Compare as JSON: servers write it each in their own way, and numbers as text."""
    return _plain(found) != _plain(wanted)


def _plain(value: str) -> object:
    read = json.loads(value) if value.startswith("{") else value
    return {k: str(v) for k, v in read.items()} if isinstance(read, dict) else read
