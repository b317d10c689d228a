"""A warm process that bears one confined child for each question, seen from outside."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import threading
import weakref
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from attrs import frozen

from adapters.connections.programs import NoAnswerError

CHILD = Path(__file__).with_name("child")
_ORDER = 256
"""Bytes, as `child/nursery.py` has it."""
_STATUS = 4
_PATIENCE = 5.0
"""Seconds for what takes no time."""
_NO_TIME = 0.2
"""Seconds for an order: the loop stands still meanwhile, and a nursery that works takes them."""
_ATTEMPTS = 2
_CHUNK = 2**18


class _OrphanedError(NoAnswerError):
    """The nursery died, or could bear no child: that says nothing of the question."""


class Nursery:
    """Starts the process when it is first asked, and again when it died.

    It may be used from several threads and event loops. The process inherits no environment and no
    open file, and ends with this object, with this process, or by `close`; all its children with
    it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._orders: socket.socket | None = None
        self._end: weakref.finalize[..., Nursery] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    async def ask(
        self, order: Mapping[str, object], question: bytes, *, seconds: float, max_answer: int
    ) -> bytes:
        """Have a child born for the order, give it the question and return what it says.

        It is killed with its whole session when it takes longer than `seconds`, says more than
        `max_answer` bytes, or when the caller is cancelled. Raise NoAnswerError for the first two,
        and when it ends with anything but success. When the nursery dies meanwhile, another one is
        asked, once: what killed it may be the question of somebody else.
        """
        for _ in range(_ATTEMPTS - 1):
            with suppress(_OrphanedError):
                return await self._ask(order, question, seconds=seconds, max_answer=max_answer)
        return await self._ask(order, question, seconds=seconds, max_answer=max_answer)

    async def _ask(
        self, order: Mapping[str, object], question: bytes, *, seconds: float, max_answer: int
    ) -> bytes:
        talk, its_talk = socket.socketpair()
        leash, its_leash = socket.socketpair()
        ours = _Ends(talk=talk, leash=leash)
        try:
            with its_talk, its_leash:
                self._send(order, its_talk, its_leash)
        except BaseException:
            ours.close()
            raise
        try:
            async with asyncio.timeout(seconds):
                return await ours.converse(question, max_answer)
        except (TimeoutError, OSError):
            raise NoAnswerError from None
        finally:
            # Cancelled twice, a caller goes at once; the end comes all the same.
            ending = asyncio.ensure_future(ours.end())
            await asyncio.shield(ending)

    def close(self) -> None:
        """End the process. The next question starts another one."""
        with self._lock:
            self._close()

    def _send(self, order: Mapping[str, object], talk: socket.socket, leash: socket.socket) -> None:
        message = json.dumps(order).encode().ljust(_ORDER)
        with self._lock:
            for _ in range(_ATTEMPTS):
                orders = self._started()
                with suppress(OSError):  # a time-out too: it is stuck
                    socket.send_fds(orders, [message], [talk.fileno(), leash.fileno()])
                    return
                self._kill()
                self._close()
        raise NoAnswerError

    def _started(self) -> socket.socket:
        if self._orders and self._owner == os.getpid():
            return self._orders
        self._close()
        ours, its = socket.socketpair()
        with its:
            process = subprocess.Popen(  # noqa: S603 - ourselves
                # Isolated, and without writing bytecode.
                [sys.executable, "-I", "-B", str(CHILD), str(its.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                env={},
                pass_fds=(its.fileno(),),
                start_new_session=True,
            )
        ours.settimeout(_NO_TIME)
        self._orders, self._owner, self._process = ours, os.getpid(), process
        self._end = weakref.finalize(self, _end, process, ours, self._owner)
        return ours

    def _kill(self) -> None:
        if self._process and self._owner == os.getpid():
            self._process.kill()

    def _close(self) -> None:
        if self._end:
            self._end()
        self._orders = self._end = self._process = None


@frozen(kw_only=True)
class _Ends:
    """What the caller holds of one child."""

    talk: socket.socket
    leash: socket.socket

    def __attrs_post_init__(self) -> None:
        self.talk.settimeout(0)  # as the event loop needs them: they never block
        self.leash.settimeout(0)

    async def converse(self, question: bytes, max_answer: int) -> bytes:
        """Return what the child says until it ends well. Raise NoAnswerError or OSError."""
        loop = asyncio.get_running_loop()
        telling = asyncio.ensure_future(self._tell(question))
        try:
            said = bytearray()
            with suppress(ConnectionError):  # it ended before it heard all: the leash says how
                while part := await loop.sock_recv(self.talk, _CHUNK):
                    said += part
                    if len(said) > max_answer:
                        raise NoAnswerError
            status = await self._status()
            if not status:
                raise _OrphanedError
            if status != bytes(_STATUS):
                raise NoAnswerError
            return bytes(said)
        finally:
            telling.cancel()
            await asyncio.wait((telling,))

    async def _status(self) -> bytes:
        """Return how the child ended; nothing if there is no nursery that knows."""
        with suppress(ConnectionError):
            return await asyncio.get_running_loop().sock_recv(self.leash, _STATUS)
        return b""

    async def _tell(self, question: bytes) -> None:
        with suppress(OSError):  # it may answer without listening to the end
            await asyncio.get_running_loop().sock_sendall(self.talk, question)
            self.talk.shutdown(socket.SHUT_WR)

    async def end(self) -> None:
        """Let go of the child, and wait until it is buried, or its nursery is gone."""
        try:
            self.leash.shutdown(socket.SHUT_WR)
            async with asyncio.timeout(_PATIENCE):
                while await asyncio.get_running_loop().sock_recv(self.leash, _STATUS):
                    pass
        except (OSError, TimeoutError):
            pass
        finally:
            self.close()

    def close(self) -> None:
        """Close both."""
        self.talk.close()
        self.leash.close()


def _end(process: subprocess.Popen[bytes], orders: socket.socket, owner: int) -> None:
    """Let go of the process, and see it buried."""
    orders.close()
    if owner != os.getpid():  # a copy of us started it, and looks after it
        process.returncode = 0
        return
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
