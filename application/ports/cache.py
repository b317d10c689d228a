"""Answers that were worked out before."""

from datetime import timedelta
from typing import Protocol

from attrs import field, frozen

TOMBSTONE = timedelta(minutes=1)
"""For how long it is remembered that something was forgotten."""


@frozen(kw_only=True)
class Cached:
    """What is remembered of a key."""

    value: bytes | None = field(repr=False)
    """None: it was forgotten, for what is older than `version` at least."""
    version: int
    left: timedelta
    """Until nothing of this is remembered."""


class Cache(Protocol):
    """Bytes by key, for a while. It may forget at any time, and it never fails.

    A cache that is dead or slow answers like an empty one, within a tenth of a second, and is
    left alone for a while before it is asked again: it costs time, never an error. So nothing may
    be kept in it that is nowhere else. Keys are as in `application/shared/cache_keys.py`.

    Every value has the version of the state it was worked out from. What is older never takes
    the place of what is newer: whoever read the old state and was overtaken by a writer cannot
    put it back.
    """

    keeps: bool
    """False for a cache that remembers nothing, so that nobody need ask it."""
    away: bool
    """Whether it failed a moment ago, and is left alone."""

    async def get(self, key: str) -> Cached | None:
        """Recall, or None."""

    async def put(self, key: str, value: bytes, *, version: int, lasts: timedelta) -> None:
        """Remember, unless something newer is known: a value, or that older ones are forgotten.

        The same version replaces. Either way it is worked out no longer. Versions are zero or
        more and less than 2^53.
        """

    async def forget(self, key: str, *, before: int) -> None:
        """Forget at once what is older than this version, for all who share the cache.

        For a minute nothing older is taken in. What is as new stays, so a late call does no harm.
        A cache that is away is told as soon as it is back.
        """

    async def begin(self, key: str, *, lasts: timedelta) -> bool:
        """Tell one of many callers to work the answer out, until it is put or this runs out.

        True for the first; False for the others, who wait for what it puts. True for everybody
        while the cache is away.
        """

    async def give_up(self, key: str) -> None:
        """Let another begin: nothing will be put."""
