"""Handing over in batches, of which SQS may take a part."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from botocore.exceptions import ClientError

from adapters.connections.aws import code, is_for_good
from adapters.connections.aws_calls import calls_to
from adapters.message_queue.sqs.wire import BATCH, Entry, batches
from application.ports.lifecycle import UnavailableError

call = calls_to("sqs")
LOST = frozenset({"InvalidParameterValue", "MessageNotInflight", "ReceiptHandleIsInvalid"})
"""Codes that say of what was lent: no longer yours."""
_UNFIT = frozenset({"BatchRequestTooLong", "InvalidMessageContents"})
"""Codes that say of a whole batch: not these messages."""
_TRIES = 4
_PAUSE = 0.2
"""Seconds before the second try, doubled before each later one."""

Sent = dict[str, Any]
Change = Callable[..., dict[str, Any]]


async def send_in_order(send: Change, url: str, entries: Iterable[Entry]) -> list[str]:
    """Send all; return the ids that SQS gave them.

    Raise UnavailableError, or ValueError for one that SQS will never take. A batch holds one
    message of a group at most, since SQS may take the third of a batch and refuse the second:
    nothing overtakes what was refused.
    """
    groups: dict[str, deque[Entry]] = {}
    for one in entries:
        groups.setdefault(one["MessageGroupId"], deque()).append(one)
    ids: list[str] = []
    while groups:
        heads = [queue[0] for queue in groups.values()]
        for batch in batches(heads):
            ids += [sent["MessageId"] for sent in await _send(send, url, batch)]
        for group in list(groups):
            groups[group].popleft()
            if not groups[group]:
                del groups[group]
    return ids


async def _send(send: Change, url: str, batch: Sequence[Entry]) -> list[Sent]:
    try:
        return await change_all(send, url, batch, check=_check)
    except ClientError as e:
        if code(e) in _UNFIT:
            raise ValueError(f"SQS refuses a batch: {code(e)}") from e
        raise


def _check(entry: Entry, failed: Sent) -> None:
    """Raise ValueError for what is the sender's fault, and will be the next time."""
    why = _code(failed)
    if failed.get("SenderFault") and is_for_good(why):
        raise ValueError(f"SQS refuses {entry['MessageDeduplicationId']}: {why}")


async def change_all(
    change: Change,
    url: str,
    entries: Sequence[Entry],
    *,
    gone: frozenset[str] = frozenset(),
    check: Callable[[Entry, Sent], None] | None = None,
) -> list[Sent]:
    """Run a batch request until each entry was done, or is `gone`; return the answers.

    At most ten entries. Raise UnavailableError when some are refused again and again, and what
    `check` raises, which sees each entry that was refused.
    """
    left = {str(i): {**one, "Id": str(i)} for i, one in enumerate(entries[:BATCH])}
    done: list[Sent] = []
    why = ""
    for attempt in range(_TRIES):
        if attempt:
            await asyncio.sleep(_PAUSE * 2 ** (attempt - 1))
        answer = await call(change, QueueUrl=url, Entries=list(left.values()))
        failed = answer.get("Failed", ())
        if check is not None:
            for one in failed:
                check(left[one["Id"]], one)
        refused = {one["Id"]: _code(one) for one in failed}
        why = ", ".join(sorted(set(refused.values()))) or "no answer"
        taken = answer.get("Successful", ())
        done += taken
        settled = {one["Id"] for one in taken} | {i for i, said in refused.items() if said in gone}
        left = {i: one for i, one in left.items() if i not in settled}
        if not left:
            return done
    raise UnavailableError(f"SQS did not take {len(left)} of a batch: {why}")


def _code(failed: Sent) -> str:
    """Tell what SQS calls it, without its name space."""
    return str(failed["Code"]).rpartition(".")[2]
