"""The product's rules: which event leads where."""

import json
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any

from attrs import frozen
from botocore.exceptions import ClientError

from adapters.connections.aws import code
from adapters.connections.fifo_queue import (
    MAX_RECEIVES,
    allow_bus,
    make_fifo_queue,
    make_undelivered_queue,
)

SOURCE = "jobgraph"
LANES = 8
"""A target names one group for all events of its rule, and a group is handled one at a time: so
each kind of events has several rules, and each event one of so many lanes."""
TRIGGERS = {
    "resume-uploaded-to-parser": "candidates.resume-uploaded",
    "job-posted-to-matching": "jobs.job-posted",
}
"""Each can be led elsewhere without touching the others."""
_OTHERS = "other-events"
_ARCHIVE_DAYS = 14
_TARGET = "queue"
_TRIES = 5


@frozen(kw_only=True)
class Rule:
    """Events of one kind in one lane."""

    name: str
    pattern: str
    group: str


def lane(group: str) -> str:
    """Choose the same for the same group; carried in `resources`, which is free text."""
    return f"jobgraph:lane:{int.from_bytes(sha256(group.encode()).digest()[:4]) % LANES}"


def rules() -> Iterator[Rule]:
    """List rules of which each event of ours matches exactly one."""
    kinds: dict[str, list[object]] = {name: [event] for name, event in TRIGGERS.items()}
    kinds[_OTHERS] = [{"anything-but": sorted(TRIGGERS.values())}]
    for name, detail_type in kinds.items():
        for number in range(LANES):
            pattern = {
                "source": [SOURCE],
                "detail-type": detail_type,
                "resources": [f"jobgraph:lane:{number}"],
            }
            # One group a lane, over all kinds: of one aggregate one event is handled at a time.
            yield Rule(name=f"{name}-{number}", pattern=json.dumps(pattern), group=f"lane-{number}")


def make_bus(events: Any, sqs: Any, *, bus: str, queue: str) -> None:  # noqa: ANN401 - clients
    """Make the bus, its archive, its rules and the queue to which they lead; again is fine.

    Raises what the clients raise.
    """
    queue_arn = make_fifo_queue(sqs, queue, max_receives=MAX_RECEIVES)
    _unless("ResourceAlreadyExistsException", events.create_event_bus, Name=bus)
    bus_arn = events.describe_event_bus(Name=bus)["Arn"]
    rules_arn = f"{bus_arn.replace(':event-bus/', ':rule/')}/*"
    undelivered, undelivered_arn = make_undelivered_queue(sqs, queue)
    for name, arn in {queue: queue_arn, undelivered: undelivered_arn}.items():
        allow_bus(sqs, name, queue_arn=arn, rules_arn=rules_arn)
    _unless(
        "ResourceAlreadyExistsException",
        events.create_archive,
        ArchiveName=bus[:48],
        EventSourceArn=bus_arn,
        EventPattern=json.dumps({"source": [SOURCE]}),
        RetentionDays=_ARCHIVE_DAYS,
    )
    for rule in rules():
        _patiently(events.put_rule, Name=rule.name, EventBusName=bus, EventPattern=rule.pattern)
        target = {
            "Id": _TARGET,
            "Arn": queue_arn,
            # The envelope as it would come from the queue without a bus.
            "InputPath": "$.detail",
            "SqsParameters": {"MessageGroupId": rule.group},
            "DeadLetterConfig": {"Arn": undelivered_arn},
        }
        _patiently(events.put_targets, Rule=rule.name, EventBusName=bus, Targets=[target])


def _unless(expected: str, request: Callable[..., object], **kwargs: object) -> None:
    try:
        _patiently(request, **kwargs)
    except ClientError as e:
        if code(e) != expected:
            raise


def _patiently(request: Callable[..., object], **kwargs: object) -> None:
    """Ask again when another process makes the same at the same time."""
    for attempt in range(_TRIES):
        try:
            request(**kwargs)
        except ClientError as e:
            if code(e) != "ConcurrentModificationException" or attempt == _TRIES - 1:
                raise
            time.sleep(0.1 * 2**attempt)
        else:
            return
