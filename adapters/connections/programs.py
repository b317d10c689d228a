"""A program of this machine that is asked once, and is gone however that goes."""

import asyncio
import os
import signal
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import cast

CONFINED = Path(__file__).with_name("confined.py")
"""Runs a program with limits and without a network: see there."""


class NoAnswerError(Exception):
    """The program failed, was killed, ran out of time or said too much."""


class _Conversation(asyncio.SubprocessProtocol):
    """Collects what the program says, up to a limit."""

    def __init__(self, max_answer: int) -> None:
        loop = asyncio.get_running_loop()
        self._max_answer = max_answer
        self._said = bytearray()
        self.answer: asyncio.Future[bytes] = loop.create_future()
        self.over: asyncio.Future[None] = loop.create_future()

    def pipe_data_received(self, fd: int, data: bytes) -> None:  # noqa: ARG002 - its one pipe
        if self.answer.done():
            return
        self._said += data
        if len(self._said) > self._max_answer:
            self.answer.set_exception(NoAnswerError)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - over is over
        """Hear that the program is reaped and every pipe is closed."""
        if not self.answer.done():
            self.answer.set_result(bytes(self._said))
        self.over.set_result(None)


async def ask(
    command: Sequence[str],
    question: bytes,
    *,
    seconds: float,
    max_answer: int,
    environment: Mapping[str, str] | None = None,
) -> bytes:
    """Start the command, give it the question and return what it says until it ends.

    It sees no environment but what is given, and no open file. It is killed with its whole session
    when it takes longer than `seconds`, says more than `max_answer` bytes, or when the caller is
    cancelled. Raise NoAnswerError for the first two, and when it ends with anything but success;
    FileNotFoundError when there is no such program.
    """
    transport, conversation = await asyncio.get_running_loop().subprocess_exec(
        lambda: _Conversation(max_answer),
        *command,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd="/",
        env=dict(environment or {}),
        start_new_session=True,
    )
    try:
        async with asyncio.timeout(seconds):
            stdin = cast("asyncio.WriteTransport", transport.get_pipe_transport(0))
            stdin.write(question)
            stdin.write_eof()
            answer = await conversation.answer
    except TimeoutError:
        raise NoAnswerError from None
    finally:
        # Cancelled twice, a caller goes at once; the end comes all the same.
        ending = asyncio.ensure_future(_end(transport, conversation))
        await asyncio.shield(ending)
    if transport.get_returncode() != 0:
        raise NoAnswerError
    return answer


async def _end(transport: asyncio.SubprocessTransport, conversation: _Conversation) -> None:
    """Kill what is left, and wait until nothing is: no zombie, no open pipe."""
    conversation.answer.cancel()
    if not conversation.over.done():
        with suppress(ProcessLookupError):
            os.killpg(transport.get_pid(), signal.SIGKILL)
        stdin = cast("asyncio.WriteTransport", transport.get_pipe_transport(0))
        if stdin.get_write_buffer_size():  # closing would wait for somebody to read it
            stdin.abort()
        stdin.close()
        cast("asyncio.ReadTransport", transport.get_pipe_transport(1)).close()
    await conversation.over
    transport.close()
