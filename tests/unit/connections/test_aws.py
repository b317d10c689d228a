"""Requests to AWS: what their errors mean, and that a service that hangs holds up nobody."""

import asyncio
import subprocess
import sys
import time
from threading import Event

import pytest
from botocore.exceptions import ClientError

from adapters.connections.aws import is_away
from adapters.connections.aws_calls import Calls, calls_to
from application.ports.lifecycle import UnavailableError


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


async def test_a_crowd_is_answered_in_time_and_who_was_not_asked_for_is_not_asked_later() -> None:
    answers = Event()
    asked = []

    def hang(number: int) -> None:
        asked.append(number)
        answers.wait(30)

    call = Calls("hung", deadline=0.2)
    began = time.monotonic()
    try:
        told = await asyncio.gather(*(call(hang, n) for n in range(200)), return_exceptions=True)
        late = await asyncio.gather(call.patiently(hang, 200), return_exceptions=True)
    finally:
        answers.set()
    assert time.monotonic() - began < 5
    assert {UnavailableError} == {type(error) for error in (*told, *late)}
    assert 2 == await call(len, "ok")
    assert len(asked) < 200


async def test_what_takes_long_is_waited_for_once_it_has_begun() -> None:
    call = Calls("slow", deadline=0.01)
    begun, answers = Event(), Event()

    def take_long() -> int:
        begun.set()
        answers.wait(30)
        return 7

    waiting = asyncio.create_task(call.patiently(take_long))
    await asyncio.to_thread(begun.wait, 30)
    with pytest.raises(UnavailableError, match="does not answer"):
        await call(answers.wait, 30)
    answers.set()
    assert 7 == await waiting


def test_a_process_that_ends_waits_for_no_answer() -> None:
    program = """
import asyncio, threading
from adapters.connections.aws_calls import calls_to

async def main():
    waiting = asyncio.create_task(calls_to("hung")(threading.Event().wait, 60))
    assert 2 == await calls_to("hung")(len, "ok")
    waiting.cancel()

asyncio.run(main())
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=30)
