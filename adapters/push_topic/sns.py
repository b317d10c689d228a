"""Topics of SNS."""

import asyncio
from collections.abc import Callable
from typing import Any

from botocore.exceptions import ClientError

from adapters.connections.aws import AwsAccess, code
from adapters.connections.aws_calls import calls_to
from adapters.push_topic import check_notice
from application.ports.lifecycle import Lifecycle, Provisioned, UnavailableError
from application.ports.push_topic import Notice, PushTopic, Topic

call = calls_to("sns")
_KEY = "alias/aws/sns"
"""Of the account, free: SNS encrypts what waits for delivery."""
_MISSING = frozenset({"NotFound", "NotFoundException"})
_UNFIT = frozenset({"InvalidParameter", "InvalidParameterValue", "ParameterValueInvalid"})
"""Codes that say of a notice: never."""


class SnsPushTopic(PushTopic, Lifecycle, Provisioned):
    """One topic a kind of news: the prefix and its name."""

    def __init__(self, aws: AwsAccess, *, prefix: str) -> None:
        self._aws = aws
        self._names = {topic: f"{prefix}{topic.value}" for topic in Topic}
        self._client: Any = None
        self._arns: dict[Topic, str] = {}

    async def migrate(self) -> None:
        """See Provisioned. A key that an operator chose stays."""
        client = await asyncio.to_thread(self._aws.client, "sns")
        try:
            await call.patiently(self._make, client)
        finally:
            client.close()

    async def open(self) -> None:
        """See Lifecycle. UnavailableError also when nobody has made the topics."""
        self._client = await asyncio.to_thread(self._aws.client, "sns")
        self._arns = await call.patiently(self._find, self._client)
        await self.ping()

    async def ping(self) -> None:
        """See Lifecycle."""
        client = self._open
        for topic in Topic:
            await self._ask(topic, client.get_topic_attributes)

    async def close(self) -> None:
        """See Lifecycle."""
        if self._client is not None:
            self._client.close()
            self._client = None

    async def publish(self, topic: Topic, notice: Notice) -> None:
        """See PushTopic. The id comes as an attribute too, for who has raw messages."""
        check_notice(notice)
        attributes = {
            name: {"DataType": "String", "StringValue": value}
            for name, value in {**notice.attributes, "id": notice.id}.items()
        }
        try:
            await self._ask(
                topic,
                self._open.publish,
                Subject=notice.subject,
                Message=notice.body,
                MessageAttributes=attributes,
            )
        except ClientError as e:
            if code(e) in _UNFIT:
                raise ValueError(f"SNS refuses {notice.id}: {code(e)}") from e
            raise

    @property
    def _open(self) -> Any:  # noqa: ANN401 - a client
        if self._client is None:
            raise UnavailableError("the topics are not open")
        return self._client

    async def _ask(self, topic: Topic, request: Callable[..., object], **kwargs: object) -> None:
        """Raise UnavailableError also when there is no such topic."""
        if topic not in self._arns:
            raise UnavailableError(_no_topic(self._names[topic]))
        try:
            await call(request, TopicArn=self._arns[topic], **kwargs)
        except ClientError as e:
            if code(e) in _MISSING:
                raise UnavailableError(_no_topic(self._names[topic])) from e
            raise

    def _make(self, client: Any) -> None:  # noqa: ANN401 - a client
        found = self._find(client)
        for topic, name in self._names.items():
            if topic in found:
                got = client.get_topic_attributes(TopicArn=found[topic])
                if not got["Attributes"].get("KmsMasterKeyId"):
                    client.set_topic_attributes(
                        TopicArn=found[topic],
                        AttributeName="KmsMasterKeyId",
                        AttributeValue=_KEY,
                    )
            else:
                client.create_topic(Name=name, Attributes={"KmsMasterKeyId": _KEY})

    def _find(self, client: Any) -> dict[Topic, str]:  # noqa: ANN401 - a client
        wanted = {name: topic for topic, name in self._names.items()}
        found: dict[Topic, str] = {}
        for page in client.get_paginator("list_topics").paginate():
            for topic in page.get("Topics", ()):
                name = topic["TopicArn"].rpartition(":")[2]
                if name in wanted:
                    found[wanted[name]] = topic["TopicArn"]
            if len(found) == len(wanted):
                break
        return found


def _no_topic(name: str) -> str:
    return f"there is no topic {name}: run `jobgraph migrate`"
