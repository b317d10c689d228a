"""Limits of this process alone."""

from datetime import datetime

from attrs import frozen

from application.ports.lifecycle import Sweepable
from application.ports.rate_limiter import Allowance, RateLimit, RateLimiter

_ROOM = 10_000
"""Keys that are kept before those of the past are looked for."""


@frozen
class _Period:
    taken: int
    ends_at: datetime


class MemoryRateLimiter(RateLimiter, Sweepable):
    """For tests and one-shot commands; of several processes each has the whole limit."""

    def __init__(self) -> None:
        self._periods: dict[str, _Period] = {}
        self._room = _ROOM

    async def take(self, key: str, limit: RateLimit, *, now: datetime) -> Allowance:
        """See RateLimiter."""
        period = self._periods.get(key)
        if period is None or not now < period.ends_at <= limit.latest_end(now):
            period = _Period(0, now + limit.period)
        admitted = period.taken < limit.most
        if admitted:
            period = _Period(period.taken + 1, period.ends_at)
            await self._keep(key, period, now)
        left = max(0, limit.most - period.taken)
        return Allowance(admitted=admitted, left=left, again_at=period.ends_at)

    async def sweep(self, *, now: datetime) -> int:
        """See Sweepable."""
        before = len(self._periods)
        self._periods = {key: p for key, p in self._periods.items() if p.ends_at > now}
        return before - len(self._periods)

    async def _keep(self, key: str, period: _Period, now: datetime) -> None:
        """Strangers choose keys, so this sweeps itself: each time at twice of what was left."""
        self._periods[key] = period
        if len(self._periods) > self._room:
            await self.sweep(now=now)
            self._room = max(_ROOM, 2 * len(self._periods))
