"""One process that has everything imported, and forks a child for each document.

It never looks at a document itself, but for one of our own that warms a reader up. Each order is
one message of ORDER bytes, a JSON object padded with blanks, together with two sockets: `talk`, by
which the child hears the document and answers, and `leash`. When the child has ended, its exit
status comes by the leash (4 bytes); when the other end lets go of the leash (shuts it for writing),
the child is killed with its whole session first. When nobody is left to give orders, all children
are killed and the nursery ends.
"""

import gc
import json
import os
import select
import signal
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from types import FrameType
from typing import Any, NoReturn

ORDER = 256
_PATIENCE = 1000
"""Milliseconds until it looks whether its parent is still there, should no socket tell."""
_FILES = 4096
_PAUSE = 10
"""Milliseconds without an order, and without a child, until a spare is born."""


class Nursery:
    """Bears children until its parent is gone."""

    def __init__(self, orders: int, readers: Mapping[str, str]) -> None:
        self._orders = socket.socket(fileno=orders)
        self._readers = readers
        self._confinement = import_module("confinement")
        self._spares = import_module("spare")
        self._spare: Any = None
        self._lost_spare = False
        self._loaded: dict[str, Any] = {}
        self._warm: set[str] = set()
        self._parent = os.getppid()
        self._children: dict[int, socket.socket] = {}
        self._poll = select.poll()

    def run(self) -> None:
        """Return when the parent is gone; no child is left then."""
        self._confinement.leave_network()
        self._confinement.prepare()
        heard, ring = os.pipe()
        os.set_blocking(heard, False)
        os.set_blocking(ring, False)
        signal.signal(signal.SIGCHLD, _nothing)
        signal.set_wakeup_fd(ring, warn_on_full_buffer=False)
        self._poll.register(self._orders, select.POLLIN)
        self._poll.register(heard, select.POLLIN)
        try:
            while os.getppid() == self._parent:
                if not self._turn(heard):
                    break
        finally:
            for pid in self._children:
                _kill(pid)
            if self._spare:
                _kill(self._spare.pid)

    def _turn(self, heard: int) -> bool:
        wants_spare = self._wants_spare()
        told = self._poll.poll(_PAUSE if wants_spare else _PATIENCE)
        if wants_spare and not told:
            self._bear_spare()
        for fd, _ in told:
            if fd == heard:
                with suppress(BlockingIOError):
                    os.read(heard, _FILES)
            elif fd == self._orders.fileno():
                if not self._take_order():
                    return False
            else:
                self._let_go(fd)
        self._bury()
        return True

    def _take_order(self) -> bool:
        try:
            message, fds, _, _ = socket.recv_fds(self._orders, ORDER, 2, socket.MSG_CMSG_CLOEXEC)
        except ConnectionError:
            return False
        if len(message) != ORDER or len(fds) != 2:  # noqa: PLR2004 - talk and leash
            return False
        talk, leash = (socket.socket(fileno=fd) for fd in fds)
        order = json.loads(message)
        self._lost_spare = False
        reader = self._reader(order["kind"])
        me = os.getpid()
        pid = self._give_spare(order["kind"], message, talk.fileno()) or _bear(
            talk.fileno(), lambda: self._answer(order, reader, me)
        )
        talk.close()
        if not pid:  # no room for one more: both ends are let go of, which is no answer
            leash.close()
            return True
        self._children[pid] = leash
        self._poll.register(leash, select.POLLIN)  # nothing comes by it but its end
        self._warm_up(order["kind"], reader)
        return True

    def _wants_spare(self) -> bool:
        """Tell whether one is missing.

        After one that died without an order none is born until the next order comes: where there
        was no room for the one, there is none for another.
        """
        return bool(self._warm) and not (self._children or self._spare or self._lost_spare)

    def _give_spare(self, kind: str, message: bytes, talk: int) -> int | None:
        """Return the child that was born already and took the order; None if there is none."""
        if not self._spare or kind not in self._spare.kinds or not self._spare.is_warm():
            return None
        spare, self._spare = self._spare, None
        return spare.pid if spare.take(message, talk) else None

    def _bear_spare(self) -> None:
        kinds, me = frozenset(self._warm), os.getpid()
        with suppress(OSError):  # without one it is only slower
            mouth, ear = socket.socketpair()
            with ear:
                pid = _bear(ear.fileno(), lambda: self._answer_later(kinds, me))
            if pid:
                self._spare = self._spares.Spare(pid, mouth, kinds)
            else:
                mouth.close()

    def _answer_later(self, kinds: frozenset[str], nursery: int) -> None:
        self._confinement.go_with_parent()
        if os.getppid() == nursery:
            self._spares.warm(self._loaded, kinds)
            order = self._spares.wait(ORDER)
            self._answer(order, self._loaded[order["kind"]], nursery)

    def _reader(self, kind: str) -> Any:  # noqa: ANN401 - a module with a function `read`, or None
        if kind not in self._loaded:
            try:
                self._loaded[kind] = import_module(self._readers[kind])
            except ImportError:
                self._loaded[kind] = None
            gc.collect()
            gc.freeze()  # what is here stays, and shared with the children
        return self._loaded[kind]

    def _warm_up(
        self,
        kind: str,
        reader: Any,  # noqa: ANN401 - a module
    ) -> None:
        """Once a kind, while its first child is at work, make the ones that follow faster."""
        if kind in self._warm:
            return
        self._warm.add(kind)
        if self._spare:  # it knows one kind less
            self._spare.close()
            self._spare = None
        if warm_up := getattr(reader, "warm_up", None):
            with suppress(Exception):  # children of a cold nursery read as well
                warm_up()
            gc.collect()
            gc.freeze()

    def _answer(
        self,
        order: Mapping[str, Any],
        reader: Any,  # noqa: ANN401 - a module
        nursery: int,
    ) -> None:
        """Read one document, confined: this is the child."""
        self._confinement.limit(memory=order["memory"], seconds=order["seconds"])
        if os.getppid() != nursery:  # it died before the kernel knew that we go with it
            os._exit(1)  # with nothing said, success would mean that nothing can be read
        self._confinement.close_doors()
        _say(json.dumps(_read(reader, order)).encode())

    def _let_go(self, fd: int) -> None:
        for pid, leash in self._children.items():
            if leash.fileno() == fd:
                self._poll.unregister(fd)
                _kill(pid)

    def _bury(self) -> None:
        with suppress(ChildProcessError):
            while (ended := os.waitpid(-1, os.WNOHANG))[0]:
                if self._spare and ended[0] == self._spare.pid:
                    self._spare.close()
                    self._spare, self._lost_spare = None, True
                leash = self._children.pop(ended[0], None)
                if leash is None:
                    continue
                with suppress(KeyError):
                    self._poll.unregister(leash)
                with suppress(OSError):
                    leash.sendall(ended[1].to_bytes(4, "big"))
                leash.close()


def _nothing(number: int, frame: FrameType | None) -> None:
    """Let the signal interrupt the wait: the wake-up file does the rest."""


def _kill(pid: int) -> None:
    for kill in (os.killpg, os.kill):  # killed before it had a session, it has none
        with suppress(ProcessLookupError):
            kill(pid, signal.SIGKILL)


def _bear(talk: int, live: Callable[[], None]) -> int | None:
    """Return the child, whose standard files are one socket; None where there is no room."""
    try:
        pid = os.fork()
    except OSError:
        return None
    if not pid:
        _be_born(talk, live)
    return pid


def _be_born(talk: int, live: Callable[[], None]) -> NoReturn:
    """Live as a child of its own; never return to what the nursery does."""
    status = 1
    try:
        gc.disable()  # it will not live long enough to tidy up
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setsid()
        os.dup2(talk, 0)
        os.dup2(talk, 1)
        os.closerange(3, _FILES)
        live()
        status = 0
    finally:
        os._exit(status)  # a parser that read its document can still crash while it tidies up


def _read(
    reader: Any,  # noqa: ANN401 - a module
    order: Mapping[str, Any],
) -> dict[str, Any]:
    try:
        data = _hear()  # to the end, even if for nothing: else the answer is lost with it
        if reader is None:
            return {"error": "unavailable"}
        read: Callable[..., dict[str, Any]] = reader.read
        return read(data, max_pages=order["max_pages"], max_characters=order["max_characters"])
    except MemoryError:
        return {"error": "too_complex"}
    except Exception:  # noqa: BLE001 - whatever a parser says of it, the document is at fault
        return {"error": "broken"}


def _hear() -> bytes:
    heard = bytearray()
    while part := os.read(0, 2**18):
        heard += part
    return bytes(heard)


def _say(answer: bytes) -> None:
    rest = memoryview(answer)
    while rest:
        rest = rest[os.write(1, rest) :]
