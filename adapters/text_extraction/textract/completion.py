"""How one hears that a job is done: by asking again, or by a message of SNS in a queue of SQS."""

import asyncio
import json
import random
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Protocol

from botocore.exceptions import ClientError

from adapters.connections.aws import AwsAccess
from adapters.connections.aws_calls import calls_to
from application.ports.lifecycle import UnavailableError

call = calls_to("sqs")
_LONG_POLL = 2
"""Seconds: so long may closing take."""
_PATIENCE = 5
_OFTEN = 20
"""Times that a message came and was nobody's: whoever started that job is gone."""
_LOAN = 10
_LONGEST_PAUSE = 5


class Completion(Protocol):
    """Waiting for a job."""

    async def wait(self, job: str, *, asked: int) -> None:
        """Return when it may be done; it was `asked` so many times whether it is."""


class Polling(Completion):
    """Pauses that grow from `pause` seconds."""

    def __init__(self, pause: float = 1) -> None:
        self._pause = pause

    async def wait(self, job: str, *, asked: int) -> None:  # noqa: ARG002 - of any job
        """See Completion."""
        pause = min(self._pause * 1.5 ** min(asked, 10), _LONGEST_PAUSE)
        await asyncio.sleep(pause * random.uniform(0.5, 1))  # noqa: S311 - spreads, guards nothing


class Notified(Completion):
    """Listens while somebody waits. Processes may share a queue: what is another's goes back.

    A message only wakes; who is woken asks. So one that is lost, doubled or forged costs a pause of
    `at_most` seconds or a request.
    """

    def __init__(self, aws: AwsAccess, *, queue: str, at_most: float = 15) -> None:
        self._aws = aws
        self._queue = queue
        self._at_most = at_most
        self._client: Any = None
        self._url = ""
        self._done: dict[str, asyncio.Event] = {}
        self._waiting: Counter[str] = Counter()
        self._listener: asyncio.Task[None] | None = None
        self._ending: set[asyncio.Task[None]] = set()

    async def wait(self, job: str, *, asked: int) -> None:  # noqa: ARG002 - the message tells
        """See Completion."""
        event = self._done.setdefault(job, asyncio.Event())
        self._waiting[job] += 1
        if self._listener is None or self._listener.done():
            self._listener = asyncio.create_task(self._listen())
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._at_most):
                    await event.wait()
        finally:
            self._waiting[job] -= 1
            if not self._waiting[job]:
                del self._waiting[job], self._done[job]
            if not self._waiting:
                self._let_go()

    async def close(self) -> None:
        """Stop listening."""
        self._let_go()
        await asyncio.gather(*self._ending, return_exceptions=True)
        if self._client is not None:
            self._client.close()
            self._client = None

    def _let_go(self) -> None:
        if self._listener is not None:
            self._listener.cancel()
            self._ending.add(self._listener)
            self._listener.add_done_callback(self._ending.discard)
            self._listener = None

    async def _listen(self) -> None:
        while True:
            try:
                ours = await self._receive()
            except (UnavailableError, ClientError):
                ours = False  # the job is asked about all the same
            if not ours:
                await asyncio.sleep(1)

    async def _receive(self) -> bool:
        """Wake whom a message is for; tell whether there was one, or none at all."""
        if self._client is None:
            self._client = await asyncio.to_thread(
                lambda: self._aws.client("sqs", read_timeout=_LONG_POLL + _PATIENCE)
            )
        if not self._url:
            found = await call.patiently(self._client.get_queue_url, QueueName=self._queue)
            self._url = found["QueueUrl"]
        asking = asyncio.ensure_future(
            call.patiently(
                self._client.receive_message,
                QueueUrl=self._url,
                MaxNumberOfMessages=10,
                WaitTimeSeconds=_LONG_POLL,
                VisibilityTimeout=_LOAN,
                MessageSystemAttributeNames=["ApproximateReceiveCount"],
            )
        )
        try:
            came = await asyncio.shield(asking)
        except asyncio.CancelledError:
            # A thread cannot be cancelled, and nobody may close the client under it.
            await asyncio.wait((asking,))
            raise
        messages = came.get("Messages") or ()
        jobs = [_job_of(message.get("Body", "")) for message in messages]
        mine = [self._done[job] for job in jobs if job in self._done]
        try:
            for message, job in zip(messages, jobs, strict=True):
                await self._put_away(message, done=job in self._done or _is_stale(message))
        finally:
            for event in mine:
                event.set()  # the last thing: with nobody left to wake the listener ends
        return bool(mine) or not messages

    async def _put_away(self, message: Mapping[str, Any], *, done: bool) -> None:
        receipt = {"QueueUrl": self._url, "ReceiptHandle": message["ReceiptHandle"]}
        if done:
            await call.patiently(self._client.delete_message, **receipt)
        else:
            give_back = self._client.change_message_visibility
            await call.patiently(give_back, **receipt, VisibilityTimeout=1)


def _job_of(body: str) -> str:
    """Return the id in a message, with the envelope of SNS or without; empty if there is none."""
    try:
        told = json.loads(body)
        if isinstance(told, dict) and isinstance(told.get("Message"), str):
            told = json.loads(told["Message"])
    except (ValueError, RecursionError):
        return ""
    job = told.get("JobId") if isinstance(told, dict) else None
    return job if isinstance(job, str) else ""


def _is_stale(message: Mapping[str, Any]) -> bool:
    count = (message.get("Attributes") or {}).get("ApproximateReceiveCount", "0")
    return not _job_of(message.get("Body", "")) or int(count) > _OFTEN
