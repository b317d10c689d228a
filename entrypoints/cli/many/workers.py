"""Processes that each keep a service open and do one task after the other."""

import asyncio
import multiprocessing
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Any, Generic, TypeVar

from attrs import define, field, frozen

from application.ports.skill_catalogue import SkillCatalogue
from entrypoints.cli.errors import CommandError, internal_error
from entrypoints.cli.session import Session, session, settings_in_memory

Task = TypeVar("Task")
Result = TypeVar("Result")
Work = Callable[[Session, int, Task], Awaitable[Result]]
"""Does one task: in this session, where the number is taken by no other. A function of a module:
it is sent by its name.
"""

LONGEST = 180.0
"""Seconds for a task, a process's start included."""
_FRESH = 64
"""Tasks until a session is opened anew: what the last one kept in memory goes with it."""
_PATIENCE = 2.0
"""Seconds that a process has to end."""
_SPAWN = multiprocessing.get_context("spawn")
"""A copy of this process would hold its locks as they happened to be."""


@frozen(kw_only=True)
class Unread:
    """Why a task could not be done."""

    code: str
    message: str = field(repr=False)


@frozen(kw_only=True)
class Finished(Generic[Task, Result]):
    """A task, and what came of it."""

    place: int
    """Of the task among all, from zero."""
    task: Task
    result: Result | Unread


def processors() -> int:
    """Count those that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def each_done(
    work: Work[Task, Result],
    tasks: Iterable[Task],
    *,
    jobs: int,
    as_of: date,
    longest: float = LONGEST,
) -> Iterator[Finished[Task, Result]]:
    """Do every task in one of `jobs` processes, and tell of each as soon as it is done.

    A task that fails, takes its process down or takes longer than `longest` seconds is told as
    Unread and stops no other. When the
    caller goes, by Ctrl-C or otherwise, so does every process. Raise SettingsError at once.
    """
    settings_in_memory(as_of=as_of)
    waiting = iter(enumerate(tasks))
    busy: dict[Connection, _Worker[Task, Result]] = {}
    try:
        for place, task in waiting:
            worker: _Worker[Task, Result] = _start(work, as_of)
            busy[worker.connection] = worker
            worker.give(place, task)
            if len(busy) >= jobs:
                break
        while busy:
            due = min(worker.given for worker in busy.values()) + longest
            ready = wait(list(busy), timeout=max(0.0, due - monotonic()))
            late = monotonic() - longest
            for connection in [c for c, one in busy.items() if c in ready or one.given <= late]:
                worker = busy.pop(connection)
                done = worker.take() if connection in ready else worker.give_up()
                following = next(waiting, None)
                if following is not None:
                    worker = worker if worker.alive else _start(work, as_of)
                    busy[worker.connection] = worker
                    worker.give(*following)
                else:
                    worker.end()
                yield done
    finally:
        for worker in busy.values():
            worker.kill()


@define(kw_only=True)
class _Worker(Generic[Task, Result]):
    process: BaseProcess
    connection: Connection
    alive: bool = True
    doing: tuple[int, Task] | None = None
    given: float = 0.0
    """When it began, by the clock that nobody sets."""

    def give(self, place: int, task: Task) -> None:
        self.doing, self.given = (place, task), monotonic()
        with suppress(OSError):  # it is gone already: `take` will tell
            self.connection.send(task)

    def take(self) -> Finished[Task, Result]:
        assert self.doing is not None  # noqa: S101 - a worker that waits is not asked
        place, task = self.doing
        try:
            result = self.connection.recv()
        except (EOFError, OSError):
            self.kill()
            result = Unread(
                code="internal",
                message="The process that read it ended. This is a bug: please report it.",
            )
        return Finished(place=place, task=task, result=result)

    def give_up(self) -> Finished[Task, Result]:
        """End the process: what it does takes too long."""
        assert self.doing is not None  # noqa: S101 - a worker that waits is never late
        place, task = self.doing
        self.kill()
        late = Unread(code="too_slow", message="Reading it took too long. Give it alone, or less.")
        return Finished(place=place, task=task, result=late)

    def end(self) -> None:
        """Let it go: there is nothing to do any more."""
        self.connection.close()
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.kill()

    def kill(self) -> None:
        """End it now, with what it has started."""
        self.alive = False
        self.connection.close()
        self.process.terminate()
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


def _start(work: Work[Task, Result], as_of: date) -> _Worker[Task, Result]:
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=_serve, args=(theirs, work, as_of), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process=process, connection=ours)


def _serve(connection: Connection, work: Work[Any, Any], as_of: date) -> None:
    # Ctrl-C goes to every process at the terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    with suppress(BrokenPipeError, ConnectionResetError), asyncio.Runner() as runner:
        runner.run(_do_all(connection, work, as_of))


def _leave(*_: object) -> None:
    """End in order, so that a parser's own process is ended, too."""
    sys.exit(0)


async def _do_all(connection: Connection, work: Work[Any, Any], as_of: date) -> None:
    settings = settings_in_memory(as_of=as_of)
    catalogue: SkillCatalogue | None = None
    while True:
        async with session(settings, catalogue=catalogue) as current:
            catalogue = current.catalogue
            for number in range(1, _FRESH + 1):
                try:
                    task = connection.recv()
                except EOFError:
                    return
                connection.send(await _attempt(work, current, number, task))


async def _attempt(work: Work[Any, Any], current: Session, number: int, task: object) -> object:
    try:
        return await work(current, number, task)
    except CommandError as e:
        return Unread(code=e.code, message=e.message)
    except Exception as e:  # noqa: BLE001 - no file, however odd, stops the others
        error = internal_error(e)
        return Unread(code=error.code, message=error.message)
