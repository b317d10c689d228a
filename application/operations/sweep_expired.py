"""Delete what has expired."""

from collections.abc import Sequence

from attrs import frozen

from application.ports.clock import Clock
from application.ports.lifecycle import Sweepable


@frozen(kw_only=True)
class SweepExpired:
    """Of the chosen stores some delete by themselves; the others are told."""

    stores: Sequence[object]
    clock: Clock

    async def __call__(self) -> int:
        """Return how many things are gone. Raise UnavailableError."""
        now = self.clock.now()
        return sum([await s.sweep(now=now) for s in self.stores if isinstance(s, Sweepable)])
