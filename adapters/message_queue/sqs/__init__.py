"""A FIFO queue of SQS with a queue of its dead messages."""

import asyncio
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial
from math import ceil
from threading import Thread
from typing import Any
from uuid import uuid4

from botocore.exceptions import ClientError

from adapters.connections.aws import AwsAccess, code, translated
from adapters.connections.aws_calls import calls_to
from adapters.connections.fifo_queue import MAX_RECEIVES, MISSING, dead_queue, make_fifo_queue
from adapters.message_queue import check_messages
from adapters.message_queue.sqs.dead import DeadLetters
from adapters.message_queue.sqs.poll import Poll
from adapters.message_queue.sqs.sending import LOST, change_all, send_in_order
from adapters.message_queue.sqs.wire import BATCH, entry, read_lent
from application.ports.lifecycle import Lifecycle, Provisioned, UnavailableError
from application.ports.message_queue import (
    MAX_LIMIT,
    MAX_WAIT,
    Choice,
    DeadMessage,
    Message,
    MessageQueue,
    Received,
)

call = calls_to("sqs")
_LONGEST_LOAN = 12 * 60 * 60
_SETTING_ASIDE = timedelta(seconds=30)
_PATIENCE = 5
"""Seconds on top of a long poll after which SQS counts as away."""


class SqsMessageQueue(MessageQueue, Lifecycle, Provisioned):
    """Dead messages are in `<name>-dead.fifo`.

    Each request receives one message. A batch would be of one group where SQS can make it so, and
    all of it would count as received when only the first could be handled.
    """

    def __init__(self, aws: AwsAccess, *, queue: str, max_receives: int = MAX_RECEIVES) -> None:
        self.max_receives = max_receives
        self._aws = aws
        self._name = queue
        self._client: Any = None
        self._polls: Any = None
        self._url = self._dead_url = ""

    async def migrate(self) -> None:
        """See Provisioned."""
        client = await asyncio.to_thread(self._aws.client, "sqs")
        try:
            await call.patiently(
                make_fifo_queue, client, self._name, max_receives=self.max_receives
            )
        finally:
            client.close()

    async def open(self) -> None:
        """See Lifecycle. UnavailableError also when nobody has made the queue."""
        self._client = await asyncio.to_thread(self._aws.client, "sqs")
        self._polls = await asyncio.to_thread(
            partial(
                self._aws.client,
                "sqs",
                read_timeout=MAX_WAIT.total_seconds() + _PATIENCE,
                retries={"mode": "standard", "total_max_attempts": 2},
            )
        )
        self._url = await self._find(self._name)
        self._dead_url = await self._find(dead_queue(self._name))

    async def ping(self) -> None:
        """See Lifecycle."""
        await self._find(self._name)

    async def close(self) -> None:
        """See Lifecycle."""
        for client in (self._client, self._polls):
            if client is not None:
                client.close()
        self._client = self._polls = None

    async def send(self, messages: Sequence[Message]) -> None:
        """See MessageQueue."""
        check_messages(messages)
        entries = [entry(message) for message in messages]
        try:
            await send_in_order(self._open.send_message_batch, self._url, entries)
        except ClientError as e:
            raise self._told(e) from e

    async def receive(
        self, *, limit: int, wait: timedelta, visibility: timedelta
    ) -> Sequence[Received]:
        """See MessageQueue. An idle queue costs one request, a busy one as many as it has."""
        lent: list[Received] = []
        limit = min(limit, MAX_LIMIT)
        try:
            await self._borrow(min(wait, MAX_WAIT), visibility, into=lent)
            asked = 1
            while lent and len(lent) == asked < limit:  # all that was asked came: there is more
                more = min(asked, limit - asked)
                asked += more
                borrowed = (self._borrow(timedelta(), visibility, into=lent) for _ in range(more))
                await asyncio.gather(*borrowed, return_exceptions=True)  # what came counts
        except asyncio.CancelledError:
            if lent:
                Thread(target=self._return, args=(lent,), daemon=True).start()
            raise
        return lent

    async def extend(self, received: Received, *, visibility: timedelta) -> bool:
        """See MessageQueue. SQS lends for twelve hours at most, extensions included."""
        try:
            await self._hide(received, _seconds(visibility))
        except ClientError as e:
            if code(e) in LOST:
                return False
            raise self._told(e) from e
        return True

    async def give_back(self, received: Received, *, after: timedelta) -> None:
        """See MessageQueue."""
        await self.extend(received, visibility=after)

    async def set_aside(self, received: Received) -> None:
        """See MessageQueue. A crash between sending and deleting may double it."""
        if not await self.extend(received, visibility=_SETTING_ASIDE):
            return
        # By its loan it is another one than when it was set aside before and redriven.
        dead = entry(received.message, again=received.receipt)
        try:
            await send_in_order(self._open.send_message_batch, self._dead_url, [dead])
        except ClientError as e:
            raise self._told(e) from e
        except ValueError as e:  # it took it once: something is wrong with the queue of the dead
            raise UnavailableError(str(e)) from e
        await self.delete([received])

    async def delete(self, received: Sequence[Received]) -> None:
        """See MessageQueue."""
        delete = self._open.delete_message_batch
        for start in range(0, len(received), BATCH):
            entries = [{"ReceiptHandle": r.receipt} for r in received[start : start + BATCH]]
            try:
                await change_all(delete, self._url, entries, gone=LOST)
            except ClientError as e:
                raise self._told(e) from e

    async def dead(self, *, limit: int) -> Sequence[DeadMessage]:
        """See MessageQueue. Of one group it shows ten at most."""
        try:
            return await self._dead_letters().show(limit)
        except ClientError as e:
            raise self._told(e) from e

    async def redrive(self, chosen: Choice | None = None) -> int:
        """See MessageQueue."""
        try:
            return await self._dead_letters().redrive(chosen)
        except ClientError as e:
            raise self._told(e) from e

    async def drop(self, chosen: Choice) -> int:
        """See MessageQueue."""
        try:
            return await self._dead_letters().drop(chosen)
        except ClientError as e:
            raise self._told(e) from e

    @property
    def _open(self) -> Any:  # noqa: ANN401 - a client
        if self._client is None:
            raise UnavailableError("the queue is not open")
        return self._client

    def _dead_letters(self) -> DeadLetters:
        return DeadLetters(client=self._open, url=self._url, dead_url=self._dead_url)

    async def _find(self, name: str) -> str:
        try:
            found = await call(self._open.get_queue_url, QueueName=name)
        except ClientError as e:
            raise self._told(e) from e
        return str(found["QueueUrl"])

    async def _borrow(
        self, wait: timedelta, visibility: timedelta, *, into: list[Received]
    ) -> None:
        """Receive one, if there is one. Raise UnavailableError."""
        client = self._polls if self._open and wait else self._open
        ask = partial(
            client.receive_message,
            QueueUrl=self._url,
            MaxNumberOfMessages=1,
            WaitTimeSeconds=ceil(wait.total_seconds()),
            VisibilityTimeout=max(1, _seconds(visibility)),
            MessageSystemAttributeNames=["All"],
            MessageAttributeNames=["All"],
            # When an answer is lost, asking again brings what is lent already.
            ReceiveRequestAttemptId=uuid4().hex,
        )
        poll = Poll(
            lambda: [read_lent(m) for m in translated(ask).get("Messages", ())],
            hand_back=self._return,
        )
        try:
            async with asyncio.timeout(wait.total_seconds() + 2 * _PATIENCE):
                into.extend(await poll.answer())
        except TimeoutError as e:
            raise UnavailableError("SQS does not answer") from e
        except ClientError as e:
            raise self._told(e) from e

    async def _hide(self, received: Received, seconds: int) -> None:
        change = self._open.change_message_visibility
        await call(
            change, QueueUrl=self._url, ReceiptHandle=received.receipt, VisibilityTimeout=seconds
        )

    def _return(self, received: Iterable[Received]) -> None:
        """Let others have at once what nobody waits for, from a thread. It never fails."""
        client = self._client
        if client is None:
            return  # closed meanwhile: their loans run out
        for one in received:
            with suppress(Exception):  # likewise, and the next may go back
                client.change_message_visibility(
                    QueueUrl=self._url, ReceiptHandle=one.receipt, VisibilityTimeout=0
                )

    def _told(self, error: ClientError) -> Exception:
        if code(error) in MISSING:
            return UnavailableError(f"there is no queue {self._name}: run `jobgraph migrate`")
        return error


def _seconds(span: timedelta) -> int:
    return min(ceil(span.total_seconds()), _LONGEST_LOAN)
