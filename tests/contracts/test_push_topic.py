"""The promises of PushTopic, seen by who subscribed."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

import pytest

from application.ports.push_topic import MAX_NOTICE, MAX_SUBJECT, Notice, PushTopic, Topic
from entrypoints.container.everything import Container
from tests.harnesses import Harness
from tests.harnesses.push_topic import Only, Subscriber, TopicHarness

pytestmark = pytest.mark.every("push_topic")


class Subscribe(Protocol):
    async def __call__(
        self, topic: Topic, *, only: Only | None = None, raw: bool = True
    ) -> Subscriber: ...


@pytest.fixture
def topics(container: Container) -> PushTopic:
    return container.push_topic()


@pytest.fixture
def subscribe(
    request: pytest.FixtureRequest, started: Callable[[str, str], Harness], container: Container
) -> Subscribe:
    harness = started(*request.node.callspec.params["backend"])
    assert isinstance(harness, TopicHarness)
    return partial(harness.subscribe, container)


def a_notice(id: str = "n1", *, body: str = '{"job": "j1"}', **attributes: str) -> Notice:
    return Notice(id=id, subject="New matches", body=body, attributes=attributes)


@pytest.mark.parametrize("topic", Topic)
async def test_who_subscribed_gets_what_is_published(
    topics: PushTopic, subscribe: Subscribe, topic: Topic
) -> None:
    subscriber = await subscribe(topic)
    notice = a_notice(body='{"text": "Ørsted & 李 <b>"}', candidate="c1", job="Ørsted")
    await topics.publish(topic, notice)
    heard, *again = await subscriber.hear(1)
    assert (notice.id, notice.body, notice.attributes) == (heard.id, heard.body, heard.attributes)
    assert all(heard == one for one in again), "at least once"


async def test_the_vendors_wrapping_carries_the_subject_too(
    topics: PushTopic, subscribe: Subscribe
) -> None:
    subscriber = await subscribe(Topic.NEW_MATCHES, raw=False)
    notice = a_notice(candidate="c1")
    await topics.publish(Topic.NEW_MATCHES, notice)
    heard = (await subscriber.hear(1))[0]
    assert (notice.id, notice.body, notice.attributes, notice.subject) == (
        heard.id,
        heard.body,
        heard.attributes,
        heard.subject,
    )


async def test_every_subscription_of_the_topic_and_no_other_gets_it(
    topics: PushTopic, subscribe: Subscribe
) -> None:
    one, two = await subscribe(Topic.NEW_MATCHES), await subscribe(Topic.NEW_MATCHES)
    other = await subscribe(Topic.EMPLOYER_ACTIONS)
    await topics.publish(Topic.NEW_MATCHES, a_notice("n1"))
    await topics.publish(Topic.EMPLOYER_ACTIONS, a_notice("n2"))
    for subscriber, expected in ((one, "n1"), (two, "n1"), (other, "n2")):
        assert {expected} == {heard.id for heard in await subscriber.hear(1)}


async def test_a_filter_lets_through_what_it_names(topics: PushTopic, subscribe: Subscribe) -> None:
    only = {"candidate": ["c1", "c2"], "kind": ["put"]}
    subscriber = await subscribe(Topic.NEW_MATCHES, only=only)
    for notice in (
        a_notice("other", candidate="c3", kind="put"),
        a_notice("half", candidate="c1"),
        a_notice("bare"),
        a_notice("first", candidate="c1", kind="put"),
        a_notice("second", candidate="c2", kind="put", more="x"),
    ):
        await topics.publish(Topic.NEW_MATCHES, notice)
    assert {"first", "second"} == {heard.id for heard in await subscriber.hear(2)}


async def test_nobody_need_listen(topics: PushTopic) -> None:
    await topics.publish(Topic.INTERVIEW_REMINDERS, a_notice())


async def test_the_longest_notice_arrives_whole(topics: PushTopic, subscribe: Subscribe) -> None:
    subscriber = await subscribe(Topic.NEW_MATCHES)
    attributes = {f"a{i}": "é" for i in range(8)}
    body = "x" * (MAX_NOTICE - len("n1") - 8 * 4)
    notice = Notice(id="n1", subject="s" * MAX_SUBJECT, body=body, attributes=attributes)
    await topics.publish(Topic.NEW_MATCHES, notice)
    heard = (await subscriber.hear(1))[0]
    assert (body, attributes) == (heard.body, heard.attributes)


@pytest.mark.parametrize(
    "wrong",
    [
        a_notice(body="é" * (MAX_NOTICE // 2)),
        a_notice(body=""),
        a_notice(body="\x00"),
        a_notice(""),
        a_notice(kind=""),
        a_notice(kind="\ud800"),
        a_notice(**{f"a{i}": "x" for i in range(9)}),
        Notice(id="n1", subject="s", body="{}", attributes={"id": "n2"}),
        Notice(id="n1", subject="s", body="{}", attributes={"a b": "c"}),
        Notice(id="n1", subject="s" * (MAX_SUBJECT + 1), body="{}"),
        Notice(id="n1", subject="", body="{}"),
        Notice(id="n1", subject="Ørsted", body="{}"),
        Notice(id="n1", subject="two\nlines", body="{}"),
        Notice(id="n1", subject="ends\n", body="{}"),
    ],
)
async def test_a_notice_that_is_impossible_is_refused(
    topics: PushTopic, subscribe: Subscribe, wrong: Notice
) -> None:
    subscriber = await subscribe(Topic.NEW_MATCHES)
    with pytest.raises(ValueError, match="notice"):
        await topics.publish(Topic.NEW_MATCHES, wrong)
    await topics.publish(Topic.NEW_MATCHES, a_notice("good"))
    assert {"good"} == {heard.id for heard in await subscriber.hear(1)}
