"""Answers that were worked out before."""

from datetime import timedelta
from typing import Protocol

from attrs import field, frozen


@frozen(kw_only=True)
class Cached:
    """A remembered answer."""

    value: bytes = field(repr=False)
    left: timedelta
    """Until it is forgotten."""


class Cache(Protocol):
    """Bytes by key, for a while. It may forget at any time, and it never fails.

    A cache that is dead or slow answers like an empty one, within a tenth of a second, and is
    left alone for a while before it is asked again: it costs time, never an error. So nothing may
    be kept in it that is nowhere else. Keys are as in `application/shared/cache_keys.py`.
    """

    async def get(self, key: str) -> Cached | None:
        """Recall, or None."""

    async def put(self, key: str, value: bytes, *, lasts: timedelta) -> None:
        """Remember; replaces what was there."""

    async def forget(self, *keys: str) -> None:
        """Forget at once, for every process that shares the cache."""

    async def begin(self, key: str, *, lasts: timedelta) -> bool:
        """Tell one of many callers to work the answer out, until it is put or this runs out.

        True for the first; False for the others, who wait for what it puts. True for everybody
        while the cache is away.
        """
