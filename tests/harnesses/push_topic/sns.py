"""SNS as MiniStack emulates it; who subscribes has a queue of SQS."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from attrs import frozen

from application.ports.push_topic import Topic
from entrypoints.container.everything import Container
from tests.harnesses.push_topic import Heard, Only, Subscriber, TopicHarness
from tests.servers.aws import SHARED, receive_all


class SnsTopics(TopicHarness):
    needs = ("aws",)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """With topics of its own."""
        prefix = {"JOBGRAPH_AWS_TOPIC_PREFIX": f"jobgraph-{uuid4().hex}-"}
        return {**super().fresh(folder), **SHARED.environment, **prefix}

    async def subscribe(
        self, container: Container, topic: Topic, *, only: Only | None = None, raw: bool = True
    ) -> Subscriber:
        prefix = container.settings().aws.topic_prefix
        url = await asyncio.to_thread(subscribe_queue, f"{prefix}{topic}", only, raw=raw)
        return QueueSubscriber(url=url, raw=raw)


@frozen(kw_only=True)
class QueueSubscriber(Subscriber):
    """Receives, deletes and remembers nothing."""

    url: str
    raw: bool

    async def hear(self, number: int) -> Sequence[Heard]:
        received = await asyncio.to_thread(receive_all, self.url, number)
        return [self._heard(message) for message in received]

    def _heard(self, message: dict[str, Any]) -> Heard:
        if self.raw:
            body, subject = message["Body"], None
            sent = message["MessageAttributes"].items()
            attributes = {name: value["StringValue"] for name, value in sent}
        else:
            wrapped = json.loads(message["Body"])
            body, subject = wrapped["Message"], wrapped["Subject"]
            sent = wrapped["MessageAttributes"].items()
            attributes = {name: value["Value"] for name, value in sent}
        return Heard(id=attributes.pop("id"), body=body, attributes=attributes, subject=subject)


def subscribe_queue(name: str, only: Only | None, *, raw: bool) -> str:
    """Make a queue and lead the topic to it; return its URL."""
    with SHARED.client("sns") as sns, SHARED.client("sqs") as sqs:
        arns = [topic["TopicArn"] for topic in sns.list_topics()["Topics"]]
        (topic_arn,) = [arn for arn in arns if arn.endswith(f":{name}")]
        url = sqs.create_queue(QueueName=f"heard-{uuid4().hex}")["QueueUrl"]
        found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
        queue_arn = found["Attributes"]["QueueArn"]
        let_in = {
            "Effect": "Allow",
            "Principal": {"Service": "sns.amazonaws.com"},
            "Action": "sqs:SendMessage",
            "Resource": queue_arn,
            "Condition": {"ArnEquals": {"aws:SourceArn": topic_arn}},
        }
        policy = json.dumps({"Version": "2012-10-17", "Statement": [let_in]})
        sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})
        attributes = {"RawMessageDelivery": "true"} if raw else {}
        if only is not None:
            attributes["FilterPolicy"] = json.dumps({k: sorted(v) for k, v in only.items()})
        sns.subscribe(
            TopicArn=topic_arn,
            Protocol="sqs",
            Endpoint=queue_arn,
            Attributes=attributes,
        )
    return str(url)


HARNESS = SnsTopics()
