"""News for whoever subscribed, such as phones and other systems."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from attrs import field, frozen

MAX_SUBJECT = 99
"""Characters."""
MAX_NOTICE = 200 * 1024
"""Bytes of body and attributes as UTF-8."""
MAX_ATTRIBUTES = 8
"""More, and some kinds of subscriptions would not get the notice."""


class Topic(StrEnum):
    """What one can subscribe to."""

    NEW_MATCHES = "new-matches"
    INTERVIEW_REMINDERS = "interview-reminders"
    EMPLOYER_ACTIONS = "employer-actions"


@frozen(kw_only=True)
class Notice:
    """One piece of news. It names nobody: ids only."""

    id: str
    """The same for the same news, so that a subscriber can drop a second one."""
    subject: str
    """1 to 99 characters of ASCII that begin with a letter, a digit or punctuation."""
    body: str = field(repr=False)
    """JSON, not empty; with the attributes up to 200 KiB as UTF-8."""
    attributes: Mapping[str, str] = field(factory=dict)
    """What subscribers may filter by: up to eight, besides `id`, which every notice has.

    Names are letters, digits, `_` and `-`; values are not empty.
    """


class PushTopic(Protocol):
    """At least once to every subscription of a topic whose filter lets it through.

    Topics that are away raise `lifecycle.UnavailableError`.
    """

    async def publish(self, topic: Topic, notice: Notice) -> None:
        """Hand over for delivery. Raise ValueError for one that is too long or impossible."""
