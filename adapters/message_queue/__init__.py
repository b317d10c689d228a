"""Queues, one module a technology, and what they may not differ in: what a message may be.

It stands here because technologies do not import each other.
"""

import re
from collections.abc import Iterable

from application.ports.message_queue import MAX_BODY, MAX_NAME, Message

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def check_messages(messages: Iterable[Message]) -> None:
    """Raise ValueError for one that not every queue could carry."""
    for message in messages:
        if not (message.id and message.group and message.body):
            raise ValueError("a message needs an id, a group and a body")
        if len(message.id) > MAX_NAME or len(message.group) > MAX_NAME:
            raise ValueError(f"id and group of a message: {MAX_NAME} characters at most")
        if _NOT_IN_XML.search(message.body):
            raise ValueError("the body of a message has characters that cannot be sent")
        if len(message.body) > MAX_BODY or len(message.body.encode()) > MAX_BODY:
            raise ValueError(f"the body of a message: {MAX_BODY} bytes at most")
