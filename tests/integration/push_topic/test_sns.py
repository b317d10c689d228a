"""What SNS alone has."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from adapters.connections.aws import AwsAccess
from adapters.push_topic.sns import SnsPushTopic
from application.ports.lifecycle import UnavailableError
from application.ports.push_topic import Notice, Topic
from tests.harnesses import Harness
from tests.servers.aws import KEYS, SHARED
from tests.servers.aws_stub import Answer, AwsStub, aws_stub

NOTICE = Notice(id="n1", subject="New matches", body="{}")
ARN = "arn:aws:sns:us-east-1:000000000000:"
ATTRIBUTES = (
    "<GetTopicAttributesResponse><GetTopicAttributesResult><Attributes/>"
    "</GetTopicAttributesResult></GetTopicAttributesResponse>"
)


@pytest.fixture
def access(started: Callable[[str, str], Harness]) -> AwsAccess:
    started("push_topic", "sns")
    return AwsAccess(
        region=KEYS["JOBGRAPH_AWS_REGION"],
        endpoint=SHARED.endpoint,
        access_key=KEYS["JOBGRAPH_AWS_ACCESS_KEY"],
        secret_key=KEYS["JOBGRAPH_AWS_SECRET_KEY"],
    )


def topic_arns(prefix: str) -> list[str]:
    with SHARED.client("sns") as sns:
        found = [
            t["TopicArn"] for p in sns.get_paginator("list_topics").paginate() for t in p["Topics"]
        ]
    return sorted(arn for arn in found if arn.rpartition(":")[2].startswith(prefix))


def key_of(arn: str) -> str:
    with SHARED.client("sns") as sns:
        key: str = sns.get_topic_attributes(TopicArn=arn)["Attributes"]["KmsMasterKeyId"]
    return key


async def test_the_products_topics_are_made_and_encrypted(access: AwsAccess) -> None:
    await SnsPushTopic(access, prefix="made-").migrate()
    arns = topic_arns("made-")
    names = ["made-employer-actions", "made-interview-reminders", "made-new-matches"]
    assert names == [arn.rpartition(":")[2] for arn in arns]
    assert {"alias/aws/sns"} == {key_of(arn) for arn in arns}


async def test_a_key_that_an_operator_chose_stays_and_one_that_is_missing_comes(
    access: AwsAccess,
) -> None:
    with SHARED.client("sns") as sns:
        chosen = sns.create_topic(
            Name="kept-new-matches", Attributes={"KmsMasterKeyId": "alias/ours"}
        )
        bare = sns.create_topic(Name="kept-employer-actions")
    await SnsPushTopic(access, prefix="kept-").migrate()
    assert "alias/ours" == key_of(chosen["TopicArn"])
    assert "alias/aws/sns" == key_of(bare["TopicArn"])


async def test_topics_that_nobody_made_are_told_with_what_to_do(access: AwsAccess) -> None:
    topics = SnsPushTopic(access, prefix="missing-")
    with pytest.raises(UnavailableError, match="jobgraph migrate"):
        await topics.open()
    await topics.close()
    with pytest.raises(UnavailableError, match="not open"):
        await topics.publish(Topic.NEW_MATCHES, NOTICE)


async def test_a_topic_that_is_gone_is_told_with_what_to_do(access: AwsAccess) -> None:
    topics = SnsPushTopic(access, prefix="gone-")
    await topics.migrate()
    await topics.open()
    with SHARED.client("sns") as sns:
        for arn in topic_arns("gone-"):
            sns.delete_topic(TopicArn=arn)
    with pytest.raises(UnavailableError, match="jobgraph migrate"):
        await topics.publish(Topic.NEW_MATCHES, NOTICE)
    await topics.close()


@asynccontextmanager
async def refusing(code: str, *, status: int) -> AsyncIterator[tuple[SnsPushTopic, AwsStub]]:
    """Refuse every notice. SNS speaks the query protocol: errors and answers are XML."""
    refused = (
        f"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code>"
        "<Message>no</Message></Error><RequestId>1</RequestId></ErrorResponse>"
    )
    topics_found = "".join(f"<member><TopicArn>{ARN}{t}</TopicArn></member>" for t in Topic)
    found = (
        f"<ListTopicsResponse><ListTopicsResult><Topics>{topics_found}</Topics>"
        "</ListTopicsResult></ListTopicsResponse>"
    )

    def answer(operation: str, parameters: Any) -> Answer:  # noqa: ANN401 - a form
        if "Action=GetTopicAttributes" in parameters:
            return 200, ATTRIBUTES
        return (200, found) if "Action=ListTopics" in parameters else (status, refused)

    with aws_stub(answer) as stub:
        topics = SnsPushTopic(stub.access, prefix="")
        await topics.open()
        try:
            yield topics, stub
        finally:
            await topics.close()


async def test_a_throttled_notice_is_tried_again_then_told() -> None:
    async with refusing("Throttled", status=429) as (topics, stub):
        with pytest.raises(UnavailableError, match="Throttled"):
            await topics.publish(Topic.NEW_MATCHES, NOTICE)
    assert 3 == sum("Action=Publish" in form for _, form in stub.requests)


async def test_a_notice_that_will_never_be_taken_is_told_by_name_at_once() -> None:
    async with refusing("InvalidParameter", status=400) as (topics, stub):
        with pytest.raises(ValueError, match="n1: InvalidParameter"):
            await topics.publish(Topic.NEW_MATCHES, NOTICE)
    assert 1 == sum("Action=Publish" in form for _, form in stub.requests)


async def test_a_ping_that_misses_one_topic_leaves_the_others_usable(access: AwsAccess) -> None:
    topics = SnsPushTopic(access, prefix="partly-")
    await topics.migrate()
    await topics.open()
    with SHARED.client("sns") as sns:
        (gone,) = (arn for arn in topic_arns("partly-") if arn.endswith("employer-actions"))
        sns.delete_topic(TopicArn=gone)
    with pytest.raises(UnavailableError, match="jobgraph migrate"):
        await topics.ping()
    await topics.publish(Topic.NEW_MATCHES, NOTICE)
    with pytest.raises(UnavailableError, match="jobgraph migrate"):
        await topics.publish(Topic.EMPLOYER_ACTIONS, NOTICE)
    await topics.close()
