"""One transaction."""

from types import TracebackType
from typing import Protocol, Self

from domain.shared.events import EventId


class ConflictError(Exception):
    """Somebody else saved first; load again and retry."""


class UnitOfWork(Protocol):
    """One transaction; use it once, as `async with`.

    Nothing is stored before `commit`; leaving without it rolls back. `save`
    stores state and events together, `save` or `commit` raises ConflictError
    for a stale version. A unit of work reads what it saved itself; of what others save
    meanwhile it may see a part, so read what will be saved before what it is worked out
    from. A store that cannot be reached, or that has no room, is
    `lifecycle.UnavailableError`; what it can never keep, such as a text that is too long
    for it, is `archive.RecordRefusedError`. Unless `commit` raised it, nothing is stored
    then. It saves one aggregate, as often as it likes: a technology need not commit two
    together.
    """

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None: ...

    async def commit(self) -> None:
        """Store everything, or nothing and raise ConflictError."""

    async def receive(self, event_id: EventId, *, by: str) -> bool:
        """Note that `by` handles the event; False when it already has.

        The note is part of this transaction. Two units of work that receive
        the same at once cannot both commit: the later one is told False, or
        its commit raises ConflictError.
        """
