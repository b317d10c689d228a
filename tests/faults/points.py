"""Boundaries between steps, where a process can be made to die."""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Self

from attrs import define, field, frozen
from dependency_injector import providers

from application.ports.lifecycle import UnavailableError
from entrypoints.container.everything import Container

_STEPS: Mapping[str, tuple[str, ...]] = {
    "blob_storage": ("put", "get", "delete"),
    "message_queue": ("send", "receive", "extend", "give_back", "delete"),
}
_OUTBOX = ("claim", "renew", "release", "settle", "postpone", "park")


@frozen(kw_only=True)
class Point:
    """The n-th time that a boundary is crossed, counted from one."""

    boundary: str
    """Such as `outbox.claim, after`."""
    nth: int = 1


@frozen(kw_only=True)
class Trouble:
    """What makes a process take the steps that it takes when things go badly."""

    pause: float = 0
    """Seconds that a document takes to come: longer than leases last unrenewed."""
    failures: int = 0
    """First commits that the store refuses."""


@define
class Crossings:
    """Counts, and ends the process at the point."""

    fatal: Point | None = None
    trouble: Trouble = field(factory=Trouble)
    counts: Counter[str] = field(factory=Counter)

    def cross(self, boundary: str) -> None:
        """Go on, or die: no handler runs, no buffer is flushed."""
        self.counts[boundary] += 1
        if self.fatal == Point(boundary=boundary, nth=self.counts[boundary]):
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, name: str, step: Callable[..., Awaitable[Any]]) -> Callable[..., Any]:
        """Put a boundary before the step and one after it."""

        async def stepped(*args: object, **kwargs: object) -> object:
            self.cross(f"{name}, before")
            await self._suffer(name)
            result = await step(*args, **kwargs)
            self.cross(f"{name}, after")
            return result

        return stepped

    async def _suffer(self, name: str) -> None:
        if name == "blob_storage.get":
            await asyncio.sleep(self.trouble.pause)
        first = self.counts[f"{name}, before"] <= self.trouble.failures
        if name == "unit of work.commit" and first:
            raise UnavailableError("the store is in trouble")


class Planted:
    """An adapter with boundaries around some of its steps."""

    def __init__(
        self, inner: object, name: str, steps: tuple[str, ...], crossings: Crossings
    ) -> None:
        self._inner = inner
        self._name = name
        self._steps = steps
        self._crossings = crossings

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the adapter has
        found = getattr(self._inner, name)
        if name in self._steps:
            return self._crossings.around(f"{self._name}.{name}", found)
        return found

    async def __aenter__(self) -> Self:
        await self._inner.__aenter__()  # type: ignore[attr-defined] # a unit of work
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._inner.__aexit__(*error)  # type: ignore[attr-defined] # a unit of work


class PlantedPersistence:
    """Units of work and the outbox with boundaries."""

    def __init__(self, inner: Any, crossings: Crossings) -> None:  # noqa: ANN401 - any technology
        self._inner = inner
        self._crossings = crossings
        self.outbox = Planted(inner.outbox, "outbox", _OUTBOX, crossings)

    def unit_of_work(self) -> Planted:
        """Begin a transaction that may end early."""
        return Planted(self._inner.unit_of_work(), "unit of work", ("commit",), self._crossings)

    def __getattr__(self, name: str) -> object:
        return getattr(self._inner, name)


def plant(container: Container, fatal: Point | None, trouble: Trouble) -> Crossings:
    """Put boundaries around an open container's steps."""
    crossings = Crossings(fatal=fatal, trouble=trouble)
    planted = PlantedPersistence(container.persistence(), crossings)
    container.persistence.override(providers.Object(planted))
    for port, steps in _STEPS.items():
        provider: Any = getattr(container, port)
        provider.override(providers.Object(Planted(provider(), port, steps, crossings)))
    return crossings
