"""Things that must be opened."""

from datetime import datetime
from typing import Protocol, runtime_checkable


class UnavailableError(Exception):
    """Something that the product needs does not answer."""


@runtime_checkable
class Lifecycle(Protocol):
    """An adapter with connections, files or threads.

    Building one does no I/O, so that a container can be built anywhere.
    """

    async def open(self) -> None:
        """Connect. Called once, inside the running loop. Raise UnavailableError."""

    async def ping(self) -> None:
        """Raise when not usable."""

    async def close(self) -> None:
        """Let go of everything. May be called when `open` failed."""


@runtime_checkable
class Provisioned(Protocol):
    """An adapter whose tables, buckets, queues and the like can be made."""

    async def migrate(self) -> None:
        """Bring what it needs into being, and to the newest form; again is fine.

        Of processes that start together one does it, the others wait or find it done. Raise
        UnavailableError.
        """


class NothingKeptError(Exception):
    """Nothing was ever kept there: no table, no file."""


class OlderFormError(Exception):
    """What is kept has the form of an older version: `Provisioned.migrate` would bring it on."""


class NewerFormError(Exception):
    """What is kept has a form that only a newer version understands."""


@runtime_checkable
class OpenedAsItIs(Protocol):
    """An adapter that can be opened to look, where `open` would make or change something."""

    async def open_as_it_is(self) -> None:
        """Connect like `Lifecycle.open`, in its place. Make nothing and change nothing.

        Whoever made it starts afterwards as before. Raise UnavailableError, NothingKeptError,
        and Older- or NewerFormError where technology and form do not go together.
        """


@runtime_checkable
class Sweepable(Protocol):
    """An adapter that keeps what has expired until it is told to let go."""

    async def sweep(self, *, now: datetime) -> int:
        """Delete what has expired, a little at a time; return how many.

        Nobody has to wait for it long, and any number of processes may sweep at once. Raise
        UnavailableError.
        """
