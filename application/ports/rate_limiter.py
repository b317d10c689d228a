"""How often somebody may do something."""

from datetime import datetime, timedelta
from typing import Protocol

from attrs import frozen


@frozen(kw_only=True)
class RateLimit:
    """So many in a period, which begins with the first."""

    most: int
    period: timedelta


@frozen(kw_only=True)
class Allowance:
    """Whether this one was admitted, and what is left."""

    admitted: bool
    left: int
    """How many more will be admitted in this period."""
    again_at: datetime
    """When the period ends."""


class RateLimiter(Protocol):
    """Counts over every process that shares the store, exactly: never one too many.

    A store that is away raises `lifecycle.UnavailableError`. The memory adapter counts within
    one process.
    """

    async def take(self, key: str, limit: RateLimit, *, now: datetime) -> Allowance:
        """Count one, unless the limit is reached.

        A period begins with the first that is taken, and ends `limit.period` later; a refused one
        does not prolong it.
        """
