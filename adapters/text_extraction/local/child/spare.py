"""A child that was born before its document: whoever reads next need not wait for a birth.

It is born when nobody has been read for in a while, warms itself up, says so, and waits. It is as
any other child then: it reads one document, confined, and ends.
"""

import json
import os
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

WARMING, WAITING, READING = "warming up", "spare", "reader"
"""What the system calls it."""
_WARM = b"w"


class Spare:
    """The end that the nursery holds."""

    def __init__(self, pid: int, mouth: socket.socket, kinds: frozenset[str]) -> None:
        self.pid = pid
        self.kinds = kinds
        """Of documents that it can read."""
        self._mouth = mouth
        self._is_warm = False

    def is_warm(self) -> bool:
        """Tell whether it waits; before, nobody knows whether it ever will."""
        with suppress(OSError):
            self._is_warm = self._is_warm or self._mouth.recv(1, socket.MSG_DONTWAIT) == _WARM
        return self._is_warm

    def take(self, order: bytes, talk: int) -> bool:
        """Give it its order, and the socket of whoever asks; tell whether it was there."""
        try:
            return socket.send_fds(self._mouth, [order], [talk]) == len(order)
        except OSError:  # it died
            return False
        finally:
            self.close()

    def close(self) -> None:
        """Let go of it: when it has no order, it ends."""
        self._mouth.close()


def warm(readers: Mapping[str, Any], kinds: frozenset[str]) -> None:
    """Touch what a reader of each kind touches: a page that is shared is copied now, not later."""
    _call_myself(WARMING)
    for kind in kinds:
        warm_up: Callable[[], None] | None = getattr(readers[kind], "warm_up", None)
        if warm_up:
            with suppress(Exception):  # it reads all the same
                warm_up()


def wait(length: int) -> Mapping[str, Any]:
    """Return the order that comes by the first standard file, then both are whoever asks.

    End this process when nobody is left who could give one.
    """
    _call_myself(WAITING)
    ear = socket.socket(fileno=0)
    ear.sendall(_WARM)
    order, talks, _, _ = socket.recv_fds(ear, length, 1)
    if len(order) != length or len(talks) != 1:
        os._exit(1)  # with nothing said, success would mean that nothing can be read
    ear.detach()
    os.dup2(talks[0], 0)
    os.dup2(talks[0], 1)
    os.close(talks[0])
    _call_myself(READING)
    known: Mapping[str, Any] = json.loads(order)
    return known


def _call_myself(name: str) -> None:
    """Let the system's list of processes show a name."""
    with suppress(OSError), open("/proc/self/comm", "w", encoding="ascii") as comm:  # noqa: PTH123 - no more to import than needed
        comm.write(name)
