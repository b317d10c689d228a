"""What was set aside."""

from collections.abc import Awaitable, Callable
from typing import Any

from attrs import frozen

from adapters.connections.aws_calls import calls_to
from adapters.message_queue.sqs.sending import LOST, change_all, send_in_order
from adapters.message_queue.sqs.wire import BATCH, entry, read
from application.ports.lifecycle import UnavailableError
from application.ports.message_queue import Choice, DeadMessage

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

    async def redrive(self, chosen: Choice | None) -> int:
        """Send each again, then delete it here: a crash in between may double one.

        A second redrive after such a crash sends the same deduplication id, so SQS drops it when
        it comes within five minutes.
        """
        sent: set[str] = set()

        async def send(messages: _Messages) -> None:
            sent.update(await self._send([entry(read(m), again=m["MessageId"]) for m in messages]))

        # What failed again meanwhile is for the next redrive.
        return await self._settle(chosen, send, not_again=sent)

    async def drop(self, chosen: Choice) -> int:
        """Delete; of one group ten can be looked at."""
        return await self._settle(chosen, None, not_again=set())

    async def _settle(
        self,
        chosen: Choice | None,
        send: Callable[[_Messages], Awaitable[None]] | None,
        *,
        not_again: set[str],
    ) -> int:
        """Borrow until nothing new comes; delete what was chosen, and give back all else."""
        settled = 0
        kept: dict[str, dict[str, Any]] = {}
        try:
            while True:
                borrowed = {m["MessageId"]: m for m in await self._borrow(BATCH)}
                new = borrowed.keys() - kept.keys() - not_again
                kept |= borrowed
                if not new:
                    return settled
                dead = [
                    message
                    for id, message in borrowed.items()
                    if id in new and (chosen is None or chosen(read(message)))
                ]
                if not dead:
                    continue
                if send is not None:
                    await send(dead)
                await self._delete(dead)
                settled += len(dead)
                for message in dead:
                    del kept[message["MessageId"]]
        finally:
            await self._give_back(list(kept.values()))

    async def _delete(self, messages: _Messages) -> None:
        handles = [{"ReceiptHandle": message["ReceiptHandle"]} for message in messages]
        await change_all(self.client.delete_message_batch, self.dead_url, handles, gone=LOST)

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
