"""Buses, one module a technology, and what they may not differ in: what an event may be.

It stands here because technologies do not import each other.
"""

import json
import re
from collections.abc import Iterable

from application.ports.event_bus import MAX_EVENT, BusEvent

_NAME = re.compile(r"[a-z0-9.-]{1,128}")


def check_events(events: Iterable[BusEvent]) -> None:
    """Raise ValueError for one that not every bus could carry."""
    for event in events:
        if not _NAME.fullmatch(event.name):
            raise ValueError("the name of an event: 1 to 128 of a-z, 0-9, . and -")
        if len(event.body) > MAX_EVENT or len(event.body.encode()) > MAX_EVENT:
            raise ValueError(f"the body of an event: {MAX_EVENT} bytes at most")
        if not isinstance(_read(event.body), dict):
            raise ValueError("the body of an event must be a JSON object")  # noqa: TRY004 - its text is wrong, not its type


def _read(body: str) -> object:
    try:
        return json.loads(body)
    except RecursionError:
        raise ValueError("the body of an event is nested too deep") from None
