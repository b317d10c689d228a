"""Threads for a library that blocks."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Lock, Semaphore, Thread
from typing import Any, TypeVar

from application.ports.lifecycle import UnavailableError

T = TypeVar("T")


class DaemonThreads:
    """As many as were ever needed at once, up to a bound; whatever is beyond that waits.

    The threads of `concurrent.futures` are waited for by a process that ends, for as long as a
    server hangs. These are not: what they are at has no answer then, so nobody counts on it.
    """

    def __init__(self, most: int, *, name: str) -> None:
        self._most = most
        self._name = name
        self._waiting: SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = SimpleQueue()
        self._idle = Semaphore(0)
        self._lock = Lock()
        self._started = 0

    def submit(self, request: Callable[[], T]) -> "Future[T]":
        """Run it when a thread is free; cancelled before that it is never run.

        Raise UnavailableError when there is none, and none can be started.
        """
        future: Future[T] = Future()
        self._waiting.put((future, request))
        if not self._idle.acquire(blocking=False):
            try:
                self._start()
            except RuntimeError as e:
                future.cancel()
                raise UnavailableError("this machine has no threads left") from e
        return future

    def _start(self) -> None:
        with self._lock:
            if self._started == self._most:
                return
            name = f"{self._name}-{self._started + 1}"
            Thread(target=self._work, name=name, daemon=True).start()
            self._started += 1

    def _work(self) -> None:
        while True:
            self._answer(*self._waiting.get())
            self._idle.release()

    def _answer(self, future: "Future[T]", request: Callable[[], T]) -> None:
        # A frame of its own: a thread that waits keeps neither the request nor its answer.
        if not future.set_running_or_notify_cancel():
            return
        try:
            answer = request()
        except BaseException as e:  # noqa: BLE001 - raised where it is waited for
            future.set_exception(e)
        else:
            future.set_result(answer)
