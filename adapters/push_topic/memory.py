"""Topics of this process alone."""

from collections import deque
from collections.abc import Collection, Mapping

from attrs import field, frozen

from adapters.push_topic import check_notice
from application.ports.push_topic import Notice, PushTopic, Topic

_KEPT = 1000
"""Notices of each topic and each subscription: the newest."""


@frozen(kw_only=True)
class Subscription:
    """What came since somebody subscribed, oldest first."""

    only: Mapping[str, Collection[str]] = field(factory=dict)
    """Each of these attributes must have one of the values."""
    notices: deque[Notice] = field(factory=lambda: deque[Notice](maxlen=_KEPT), init=False)

    def wants(self, notice: Notice) -> bool:
        """Tell whether the filter lets it through."""
        return all(notice.attributes.get(name) in values for name, values in self.only.items())


class MemoryPushTopic(PushTopic):
    """The newest notices can be read back. Lost with the process."""

    def __init__(self) -> None:
        self._published = {topic: deque[Notice](maxlen=_KEPT) for topic in Topic}
        self._subscriptions: dict[Topic, list[Subscription]] = {topic: [] for topic in Topic}

    def published(self, topic: Topic) -> list[Notice]:
        """List the newest, oldest first."""
        return list(self._published[topic])

    def subscribe(
        self, topic: Topic, *, only: Mapping[str, Collection[str]] | None = None
    ) -> Subscription:
        """Get what comes from now on and has these attributes."""
        subscription = Subscription(only=only or {})
        self._subscriptions[topic].append(subscription)
        return subscription

    async def publish(self, topic: Topic, notice: Notice) -> None:
        """See PushTopic."""
        check_notice(notice)
        self._published[topic].append(notice)
        for subscription in self._subscriptions[topic]:
            if subscription.wants(notice):
                subscription.notices.append(notice)
