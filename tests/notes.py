"""Something to cache, and a place where it comes from."""

import asyncio
from datetime import timedelta
from operator import attrgetter

from attrs import Factory, define, frozen

from application.ports.cache import Cache
from application.ports.metrics import Metrics
from application.shared.caching import ReadThrough
from entrypoints.container.caching import JsonForm

KEY = "job:note"


@frozen(kw_only=True)
class Note:
    """A state of something."""

    version: int
    text: str = ""


@define
class Source:
    """Holds the newest note; whoever reads is held up until the gate is open."""

    note: Note = Note(version=1, text="old")
    loads: int = 0
    reading: asyncio.Event = Factory(asyncio.Event)
    """Somebody has read, and has not come back yet."""
    gate: asyncio.Event = Factory(asyncio.Event)

    async def load(self) -> Note:
        """Read, then wait at the gate."""
        self.loads += 1
        read = self.note
        self.reading.set()
        await self.gate.wait()
        return read


def notes(
    cache: Cache, metrics: Metrics, *, lasts: float = 300.0, of: type[Note] = Note
) -> ReadThrough[Note]:
    """Cache them, for some seconds."""
    return ReadThrough(
        cache=cache,
        metrics=metrics,
        form=JsonForm(of),
        version=attrgetter("version"),
        lasts=timedelta(seconds=lasts),
    )


@define
class Transaction:
    """A unit of work over a source."""

    source: Source
    note: Note

    async def commit(self) -> None:
        """Make it the newest."""
        self.source.note = self.note
