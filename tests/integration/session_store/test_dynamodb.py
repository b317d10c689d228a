"""DynamoDB: how tables are made, rivals in transactions, lost answers, and a network that hangs."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from attrs import evolve

from adapters.connections.aws import AwsAccess
from adapters.connections.dynamodb import DynamoStore
from adapters.progress_store.dynamodb import DynamoProgressStore
from adapters.rate_limiter.dynamodb import DynamoRateLimiter
from adapters.session_store.dynamodb import DynamoSessionStore
from application.ports.lifecycle import UnavailableError
from application.ports.progress_store import Progress, StaleProgressError
from application.ports.rate_limiter import RateLimit
from application.ports.session_store import Session
from domain.shared.ids import AccountId
from tests.servers.aws import REGION, SHARED
from tests.servers.aws_stub import Answer, aws_stub, refusal
from tests.servers.proxy import Proxy

pytestmark = pytest.mark.usefixtures("dynamodb_is_here")
STORES = (DynamoSessionStore, DynamoProgressStore, DynamoRateLimiter)
ADA = AccountId("ada")
NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
TOMORROW = NOW + timedelta(days=1)
PHONE = Session(id="phone", account_id=ADA, began_at=NOW, expires_at=TOMORROW)
BEGUN = Progress(interview_id="i", content="{}", expires_at=TOMORROW)
ONCE = RateLimit(most=1, period=timedelta(minutes=1))
_GIVES_UP = 12
"""Seconds: two attempts of three, a pause, and what a busy machine adds."""
_ACTIVE = {"Table": {"TableStatus": "ACTIVE"}}


def access(endpoint: str) -> AwsAccess:
    return AwsAccess(region=REGION, endpoint=endpoint, access_key="test", secret_key="test")


@asynccontextmanager
async def opened(*stores: DynamoStore) -> AsyncIterator[None]:
    async with AsyncExitStack() as stack:
        for store in stores:
            stack.push_async_callback(store.close)
            await store.open()
        yield


def a_table() -> str:
    return f"test-{uuid4().hex}"


@pytest.mark.parametrize("kind", STORES)
async def test_a_table_is_paid_by_use_encrypted_swept_and_restorable(
    kind: type[DynamoStore],
) -> None:
    name = a_table()
    together = (kind(access(SHARED.endpoint), table=name).migrate() for _ in range(5))
    await asyncio.gather(*together)
    with SHARED.client("dynamodb") as client:
        table = client.describe_table(TableName=name)["Table"]
        swept = client.describe_time_to_live(TableName=name)["TimeToLiveDescription"]
        kept = client.describe_continuous_backups(TableName=name)["ContinuousBackupsDescription"]
    assert "PAY_PER_REQUEST" == table["BillingModeSummary"]["BillingMode"]
    assert "ENABLED" == table["SSEDescription"]["Status"]
    assert ("ENABLED", "delete_at") == (swept["TimeToLiveStatus"], swept["AttributeName"])
    assert "ENABLED" == kept["PointInTimeRecoveryDescription"]["PointInTimeRecoveryStatus"]


async def test_an_item_is_deleted_some_time_after_it_expired_by_the_clock_of_aws() -> None:
    store = DynamoSessionStore(access(SHARED.endpoint), table=a_table())
    await store.migrate()
    async with opened(store):
        await store.begin(PHONE)
    with SHARED.client("dynamodb") as client:
        items = client.scan(TableName=store._table)["Items"]  # noqa: SLF001 - what it was given
    left = timedelta(seconds=min(int(item["delete_at"]["N"]) for item in items) - time.time())
    assert 2 == len(items)
    assert timedelta(days=1) < left < timedelta(days=1, hours=1)


@pytest.mark.parametrize("kind", STORES)
async def test_without_its_table_a_store_does_not_open_and_says_what_to_do(
    kind: type[DynamoStore],
) -> None:
    store = kind(access(SHARED.endpoint), table=a_table())
    with pytest.raises(UnavailableError, match="jobgraph migrate"):
        await store.open()
    await store.close()


async def test_a_request_sent_again_for_a_lost_answer_has_one_effect() -> None:
    aws = access(SHARED.endpoint)
    sessions = DynamoSessionStore(aws, table=a_table())
    progress = DynamoProgressStore(aws, table=a_table())
    for store in (sessions, progress):
        await store.migrate()
    async with opened(sessions, progress):
        for store in (sessions, progress):
            events = store._client.meta.events  # noqa: SLF001 - boto3's own hooks
            events.register("needs-retry.dynamodb", _Lost(), unique_id="lost")
        await sessions.begin(PHONE)
        assert [PHONE] == list(await sessions.of_account(ADA, now=NOW))
        with pytest.raises(ValueError, match="in use"):
            await sessions.begin(PHONE)
        saved = await progress.save(BEGUN, now=NOW)
        assert evolve(BEGUN, revision=1) == saved
        with pytest.raises(StaleProgressError):
            await progress.save(BEGUN, now=NOW)
        assert 2 == (await progress.save(saved, now=NOW)).revision


class _Lost:
    """Has every request of a client sent twice, as if the first answer had not come."""

    def __call__(self, attempts: int, **_: Any) -> float | None:  # noqa: ANN401 - of boto3
        return 0 if attempts == 1 else None


CANCELLED = ("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded")
"""A rival's transaction is about the same item, or this one is too much; no emulator does it."""


def _cancelled(times: int, why: str) -> Callable[[str, Any], Answer]:
    left = [times]

    def answer(operation: str, _: Any) -> Answer:  # noqa: ANN401 - JSON
        if operation == "TransactWriteItems" and left[0]:
            left[0] -= 1
            reasons = [{"Code": why}, {"Code": "None"}]
            status, said = refusal("TransactionCanceledException")
            return status, {**said, "CancellationReasons": reasons}
        return 200, _ACTIVE if operation == "DescribeTable" else {}

    return answer


@pytest.mark.parametrize("why", CANCELLED)
async def test_who_meets_a_rival_or_is_throttled_tries_again_under_the_same_token(
    why: str,
) -> None:
    with aws_stub(_cancelled(2, why)) as stub:
        store = DynamoSessionStore(stub.access, table="user-sessions")
        async with opened(store):
            await store.begin(PHONE)
        tokens = [asked["ClientRequestToken"] for asked in stub.asked("TransactWriteItems")]
    assert (3, 1) == (len(tokens), len(set(tokens)))


@pytest.mark.parametrize("why", CANCELLED)
async def test_who_gets_no_turn_is_told_to_come_back(why: str) -> None:
    with aws_stub(_cancelled(100, why)) as stub:
        store = DynamoSessionStore(stub.access, table="user-sessions")
        async with opened(store):
            with pytest.raises(UnavailableError, match="too much at once"):
                await store.begin(PHONE)


@pytest.mark.parametrize(
    "said",
    [
        refusal("ResourceNotFoundException"),
        refusal("ThrottlingException"),
        refusal("ProvisionedThroughputExceededException"),
        refusal("InternalServerError", status=500),
        refusal("AccessDeniedException"),
        (503, "<html>"),
    ],
)
async def test_whatever_aws_cannot_do_now_is_unavailable(said: Answer) -> None:
    def answer(operation: str, _: Any) -> Answer:  # noqa: ANN401 - JSON
        return (200, _ACTIVE) if operation == "DescribeTable" else said

    with aws_stub(answer) as stub:
        sessions, progress, limiter = (kind(stub.access, table="a-table") for kind in STORES)
        async with opened(sessions, progress, limiter):
            for request in _requests(sessions, progress, limiter):
                with pytest.raises(UnavailableError):
                    await request


async def test_a_network_that_hangs_is_unavailable_in_time_and_comes_back_by_itself() -> None:
    port = int(SHARED.endpoint.rpartition(":")[2])
    with Proxy(port) as proxy:
        aws = access(f"http://127.0.0.1:{proxy.port}")
        stores = [kind(aws, table=a_table()) for kind in STORES]
        for store in stores:
            await store.migrate()
        async with opened(*stores):
            sessions = stores[0]
            assert isinstance(sessions, DynamoSessionStore)
            await sessions.begin(PHONE)
            proxy.hang()
            begun = time.monotonic()
            said = await asyncio.gather(*_requests(*stores), return_exceptions=True)
            assert time.monotonic() - begun < _GIVES_UP
            assert {UnavailableError} == {type(answer) for answer in said}
            proxy.resume()
            assert await sessions.find("none", now=NOW) is None


def _requests(*stores: DynamoStore) -> list[Awaitable[object]]:
    sessions, progress, limiter = stores
    assert isinstance(sessions, DynamoSessionStore)
    assert isinstance(progress, DynamoProgressStore)
    assert isinstance(limiter, DynamoRateLimiter)
    return [
        sessions.find("phone", now=NOW),
        sessions.of_account(ADA, now=NOW),
        sessions.begin(evolve(PHONE, id="laptop")),
        sessions.end("phone"),
        sessions.end_all(ADA),
        progress.find("i", now=NOW),
        progress.save(BEGUN, now=NOW),
        progress.forget("i"),
        limiter.take("a", ONCE, now=NOW),
    ]
