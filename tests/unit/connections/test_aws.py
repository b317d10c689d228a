"""Requests to AWS: what their errors mean, and that no service holds up another."""

import asyncio
from threading import Event

import pytest
from botocore.exceptions import ClientError

from adapters.connections.aws import calls_to, is_away


def an_error(status: int) -> ClientError:
    return ClientError({"ResponseMetadata": {"HTTPStatusCode": status}}, "PutObject")  # type: ignore[typeddict-item]  # botocore reads no more of it here


@pytest.mark.parametrize(
    ("status", "expected"), [(400, False), (429, True), (500, True), (501, False), (503, True)]
)
def test_what_is_not_implemented_will_not_be_later(status: int, expected: bool) -> None:  # noqa: FBT001 - a parameter of a test
    assert expected is is_away(an_error(status))


async def test_a_service_that_hangs_holds_up_no_other() -> None:
    answers = Event()
    hung = [asyncio.create_task(calls_to("hung")(answers.wait, 30)) for _ in range(100)]
    await asyncio.sleep(0)  # they start
    try:
        async with asyncio.timeout(5):
            assert 5 == await calls_to("another")(len, "quick")
    finally:
        answers.set()
        await asyncio.gather(*hung)
