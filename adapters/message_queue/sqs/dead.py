"""What was set aside."""

from typing import Any

from attrs import frozen

from adapters.connections.aws_calls import calls_to
from adapters.message_queue.sqs.sending import LOST, change_all, send_in_order
from adapters.message_queue.sqs.wire import BATCH, entry, read
from application.ports.lifecycle import UnavailableError
from application.ports.message_queue import DeadMessage

call = calls_to("sqs")
_HIDDEN = 30
"""Seconds until others see again what a process that died looked at."""
_WAIT = 1
"""A second of long poll asks all servers of SQS; without, it may miss messages."""

_Messages = list[dict[str, Any]]


@frozen(kw_only=True)
class DeadLetters:
    """The dead-letter queue, by receiving, sending and deleting."""

    client: Any
    url: str
    dead_url: str

    async def show(self, limit: int) -> list[DeadMessage]:
        """Borrow up to `limit`, and give all back."""
        shown: _Messages = []
        try:
            while len(shown) < limit:
                borrowed = await self._borrow(min(BATCH, limit - len(shown)))
                if not borrowed:
                    break
                shown += borrowed
        finally:
            await self._give_back(shown)
        return [DeadMessage(message=read(message)) for message in shown]

    async def redrive(self) -> int:
        """Send each again, then delete it here: a crash in between may double one.

        A second redrive after such a crash sends the same deduplication id, so SQS drops it when
        it comes within five minutes.
        """
        redriven = 0
        sent: set[str] = set()
        while True:
            borrowed = await self._borrow(BATCH)
            # What failed again meanwhile is for the next redrive.
            dead = [message for message in borrowed if message["MessageId"] not in sent]
            if len(dead) < len(borrowed):
                await self._give_back([m for m in borrowed if m["MessageId"] in sent])
            if not dead:
                return redriven
            try:
                entries = [entry(read(m), again=m["MessageId"]) for m in dead]
                sent.update(await self._send(entries))
            except BaseException:
                await self._give_back(dead)
                raise
            handles = [{"ReceiptHandle": message["ReceiptHandle"]} for message in dead]
            await change_all(self.client.delete_message_batch, self.dead_url, handles, gone=LOST)
            redriven += len(dead)

    async def _send(self, entries: list[dict[str, Any]]) -> list[str]:
        try:
            return await send_in_order(self.client.send_message_batch, self.url, entries)
        except ValueError as e:  # it took them once: something is wrong with the queue
            raise UnavailableError(str(e)) from e

    async def _borrow(self, limit: int) -> _Messages:
        received = await call(
            self.client.receive_message,
            QueueUrl=self.dead_url,
            MaxNumberOfMessages=limit,
            WaitTimeSeconds=_WAIT,
            VisibilityTimeout=_HIDDEN,
            MessageSystemAttributeNames=["All"],
            MessageAttributeNames=["All"],
        )
        messages: _Messages = received.get("Messages", [])
        return messages

    async def _give_back(self, messages: _Messages) -> None:
        change = self.client.change_message_visibility_batch
        for start in range(0, len(messages), BATCH):
            entries = [
                {"ReceiptHandle": message["ReceiptHandle"], "VisibilityTimeout": 0}
                for message in messages[start : start + BATCH]
            ]
            await change_all(change, self.dead_url, entries, gone=LOST)
