"""How often somebody may do something."""

from datetime import datetime, timedelta
from typing import Protocol

from attrs import field, frozen
from attrs.validators import ge, gt


@frozen(kw_only=True)
class RateLimit:
    """So many in a period, which begins with the first."""

    most: int = field(validator=ge(1))
    period: timedelta = field(validator=gt(timedelta(0)))

    def latest_end(self, now: datetime) -> datetime:
        """Return the last moment at which a period that is believed can end."""
        return now + 2 * self.period


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

    Who does not hear whether they were admitted, since the answer was lost, may count as taken.
    What was counted survives the death of the process and of the server. A store that is away
    raises `lifecycle.UnavailableError`. The memory adapter counts within one process.
    """

    async def take(self, key: str, limit: RateLimit, *, now: datetime) -> Allowance:
        """Count one, unless the limit is reached.

        A period begins with the first that is taken, and ends `limit.period` later; a refused one
        does not prolong it. The key is 1 to 200 characters and tells nothing of a person. With
        another limit than before, what was taken in this period counts, and its end stays.
        Clocks may differ by up to a period. One that ends later than two periods from now was
        begun by a clock that is wrong, and is over: nobody waits a year for it.
        """
