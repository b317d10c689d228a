"""Saving many aggregates: one commit each, so that one which fails costs nobody else anything."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Generic, TypeVar

from attrs import field, frozen

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
    """
    if at_once < 1:
        raise ValueError(at_once)
    waiting = iter(enumerate(aggregates))
    saved = 0
    failures: list[NotSaved[A]] = []

    async def work() -> None:
        nonlocal saved
        for position, aggregate in waiting:
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
    return BulkSaved(saved=saved, failures=tuple(ordered))
