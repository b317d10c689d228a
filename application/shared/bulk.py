"""Saving many aggregates: one commit each, so that one which fails costs nobody else anything."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import Generic, TypeVar

from attrs import define, field, frozen

from application.ports.unit_of_work import UnitOfWork
from domain.shared.aggregate import Aggregate

A = TypeVar("A", bound=Aggregate)
U = TypeVar("U", bound=UnitOfWork)

AT_ONCE = 8
"""Commits that are under way together; a pool of connections has 20."""


@frozen(kw_only=True)
class NotSaved(Generic[A]):
    """One that was not saved, and why."""

    position: int
    """In what was given, from zero."""
    aggregate: A = field(repr=False)
    error: Exception
    """ConflictError, UnavailableError, a rule that does not allow it."""


@frozen(kw_only=True)
class BulkSaved(Generic[A]):
    """What became of all."""

    saved: int
    failures: tuple[NotSaved[A], ...]
    """By position. One whose error is UnavailableError may be saved nevertheless."""


@define(kw_only=True)
class _Source(Generic[A]):
    """Gives one at a time to many, until it fails."""

    waiting: Iterator[tuple[int, A]]
    error: Exception | None = None

    def take(self) -> tuple[int, A] | None:
        """None when there is nothing more."""
        if self.error is not None:
            return None
        try:
            return next(self.waiting, None)
        except Exception as e:  # noqa: BLE001 - whatever it is, it is told at the end
            self.error = e
            return None


async def save_each(
    aggregates: Iterable[A],
    *,
    unit_of_work: Callable[[], U],
    save: Callable[[U, A], Awaitable[A]],
    at_once: int = AT_ONCE,
) -> BulkSaved[A]:
    """Save in one unit of work each, `at_once` together, and list those that cannot be saved.

    Nothing stops the rest. Aggregates are taken as there is room for them, in their order; they
    may be committed in another. Only failures are kept in memory.

    When the source of the aggregates raises, nothing more is taken from it, what is under way is
    finished, and its own error is raised; a note on it says how many were saved and which of
    those that came before were not, so that one may go on from there.
    """
    if at_once < 1:
        raise ValueError(at_once)
    source = _Source(waiting=iter(enumerate(aggregates)))
    saved = 0
    failures: list[NotSaved[A]] = []

    async def work() -> None:
        nonlocal saved
        while (taken := source.take()) is not None:
            position, aggregate = taken
            try:
                async with unit_of_work() as uow:
                    await save(uow, aggregate)
                    await uow.commit()
            except Exception as e:  # noqa: BLE001 - whatever it is, it is listed
                failures.append(NotSaved(position=position, aggregate=aggregate, error=e))
            else:
                saved += 1

    async with asyncio.TaskGroup() as workers:
        for _ in range(at_once):
            workers.create_task(work())
    ordered = sorted(failures, key=lambda failure: failure.position)
    if source.error is not None:
        positions = [failure.position for failure in ordered]
        source.error.add_note(f"{saved} saved before; not saved, by position: {positions}")
        raise source.error
    return BulkSaved(saved=saved, failures=tuple(ordered))
