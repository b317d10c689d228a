"""Limits in DynamoDB: when it hangs everybody is told in time, however many there are."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

from adapters.connections.aws import AwsAccess
from adapters.rate_limiter.dynamodb import DynamoRateLimiter
from application.ports.lifecycle import UnavailableError
from application.ports.rate_limiter import RateLimit
from tests.servers.aws_stub import Answer, aws_stub
from tests.servers.proxy import Proxy

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
LIMIT = RateLimit(most=10, period=timedelta(minutes=1))
_CROWD = 200
_DEADLINE = 10
"""Seconds."""


def _a_table(operation: str, _: object) -> Answer:
    assert "DescribeTable" == operation
    return 200, {"Table": {"TableName": "limits"}}


async def test_a_crowd_that_asks_while_it_hangs_is_told_within_the_deadline() -> None:
    with aws_stub(_a_table) as stub, Proxy(stub.port) as network:
        access = AwsAccess(
            region="us-east-1",
            endpoint=f"http://127.0.0.1:{network.port}",
            access_key="test",
            secret_key="test",
        )
        limiter = DynamoRateLimiter(access, table="limits")
        await limiter.open()
        network.hang()
        began = time.monotonic()
        told = await asyncio.gather(
            *(limiter.take(f"k{n}", LIMIT, now=NOON) for n in range(_CROWD)),
            return_exceptions=True,
        )
        assert time.monotonic() - began < _DEADLINE
        assert {UnavailableError} == {type(error) for error in told}
        await limiter.close()
