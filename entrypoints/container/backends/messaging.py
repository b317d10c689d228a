"""How queues, topics and the bus are built."""

from typing import TYPE_CHECKING

from application.ports.clock import Clock
from application.ports.event_bus import EventBus
from application.ports.message_queue import MessageQueue
from application.ports.push_topic import PushTopic
from entrypoints.settings import Settings

if TYPE_CHECKING:
    from adapters.connections.aws import AwsAccess


def aws_access(settings: Settings) -> "AwsAccess":
    """Share one set of keys."""
    from adapters.connections.aws import AwsAccess

    aws = settings.aws
    return AwsAccess(
        region=aws.region or None,
        endpoint=aws.endpoint or None,
        access_key=aws.access_key.reveal or None,
        secret_key=aws.secret_key.reveal or None,
    )


def memory_queue(clock: Clock) -> MessageQueue:
    """Of this process alone."""
    from adapters.message_queue.memory import MemoryMessageQueue

    return MemoryMessageQueue(clock)


def sqs_queue(settings: Settings, aws: "AwsAccess") -> MessageQueue:
    """Use a FIFO queue with a dead-letter queue."""
    from adapters.message_queue.sqs import SqsMessageQueue

    return SqsMessageQueue(aws, queue=settings.aws.queue)


def memory_topic() -> PushTopic:
    """Notices that the process can read back."""
    from adapters.push_topic.memory import MemoryPushTopic

    return MemoryPushTopic()


def sns_topic(settings: Settings, aws: "AwsAccess") -> PushTopic:
    """One topic a kind of news."""
    from adapters.push_topic.sns import SnsPushTopic

    return SnsPushTopic(aws, prefix=settings.aws.topic_prefix)


def memory_bus() -> EventBus:
    """Events that the process can read back."""
    from adapters.event_bus.memory import MemoryEventBus

    return MemoryEventBus()


def eventbridge_bus(settings: Settings, aws: "AwsAccess") -> EventBus:
    """Use a bus with the product's rules, which lead to the queue."""
    from adapters.event_bus.eventbridge import EventBridgeBus

    return EventBridgeBus(aws, bus=settings.aws.bus, queue=settings.aws.queue)
