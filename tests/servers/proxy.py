"""A network that fails: a small TCP proxy in front of a server."""

import selectors
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Self

_CHUNK = 64 * 1024
_TICK = 0.05
"""Seconds between two looks at what the test asked for."""


class Proxy:
    """Forwards bytes to a port of loopback, until it is told not to. A context manager.

    One thread does it all; a connection that one side closes is closed on the other.
    """

    def __init__(self, to: int) -> None:
        self._to = to
        self._hanging = threading.Event()
        self._cutting = threading.Event()
        self._stopping = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._other: dict[socket.socket, socket.socket] = {}
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._thread = threading.Thread(target=self._run, name="proxy", daemon=True)

    @property
    def port(self) -> int:
        """Where it listens."""
        port: int = self._listener.getsockname()[1]
        return port

    def hang(self) -> None:
        """Forward nothing; connections stay and new ones are taken, as by a dead router."""
        self._hanging.set()

    def resume(self) -> None:
        """Forward again, also what was sent meanwhile."""
        self._hanging.clear()

    def cut(self) -> None:
        """Close every connection; new ones are taken."""
        self._cutting.set()

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End, and close everything."""
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.is_set():
            if self._cutting.is_set():
                self._cut()
                self._cutting.clear()
            if self._hanging.is_set():
                self._stopping.wait(_TICK)
                continue
            for key, _ in self._selector.select(_TICK):
                if self._hanging.is_set():  # since before this was sent
                    break
                if key.fileobj is self._listener:
                    self._accept()
                elif isinstance(key.fileobj, socket.socket) and key.fileobj in self._other:
                    self._forward(key.fileobj)
        self._cut()
        self._selector.close()
        self._listener.close()

    def _accept(self) -> None:
        client, _ = self._listener.accept()
        try:
            server = socket.create_connection(("127.0.0.1", self._to), 1)
        except OSError:
            client.close()
            return
        for one, other in ((client, server), (server, client)):
            one.settimeout(1)
            self._other[one] = other
            self._selector.register(one, selectors.EVENT_READ)

    def _forward(self, one: socket.socket) -> None:
        try:
            data = one.recv(_CHUNK)
            if data:
                self._other[one].sendall(data)
                return
        except OSError:
            pass
        self._close(one)

    def _cut(self) -> None:
        while self._other:
            self._close(next(iter(self._other)))

    def _close(self, one: socket.socket) -> None:
        for end in (one, self._other[one]):
            del self._other[end]
            self._selector.unregister(end)
            with suppress(OSError):
                end.close()


@contextmanager
def proxied(port: int) -> Iterator[Proxy]:
    """Put one in front of a port."""
    with Proxy(port) as proxy:
        yield proxy
