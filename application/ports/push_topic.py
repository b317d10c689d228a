"""News for whoever subscribed, such as phones and other systems."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from attrs import field, frozen


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
    """Up to 100 characters of ASCII."""
    body: str = field(repr=False)
    """JSON."""
    attributes: Mapping[str, str] = field(factory=dict)
    """What subscribers may filter by."""


class PushTopic(Protocol):
    """At least once to every subscription of a topic whose filter lets it through.

    Topics that are away raise `lifecycle.UnavailableError`.
    """

    async def publish(self, topic: Topic, notice: Notice) -> None:
        """Hand over for delivery. Raise ValueError for one that is too long."""
