"""Limits in Redis."""

from datetime import datetime

from adapters.connections.redis_store import (
    RedisStore,
    from_microseconds,
    lifetime,
    microseconds,
)
from application.ports.rate_limiter import Allowance, RateLimit, RateLimiter

# Numbers go in and out as text: a script would print them in a form of its own.
_TAKE = """
local taken = tonumber(redis.call('HGET', KEYS[1], 'taken') or '0')
local ends_at = redis.call('HGET', KEYS[1], 'ends_at')
local ending = tonumber(ends_at or '0')
if ending <= tonumber(ARGV[1]) or ending > tonumber(ARGV[5]) then
    taken = 0
    ends_at = ARGV[2]
end
if taken >= tonumber(ARGV[3]) then return {0, taken, ends_at} end
redis.call('HSET', KEYS[1], 'taken', taken + 1, 'ends_at', ends_at)
if taken == 0 then redis.call('PEXPIRE', KEYS[1], ARGV[4]) end
return {1, taken + 1, ends_at}
"""


class RedisRateLimiter(RedisStore, RateLimiter):
    """One script; who is refused writes nothing."""

    async def take(self, key: str, limit: RateLimit, *, now: datetime) -> Allowance:
        """See RateLimiter."""
        end = now + limit.period
        async with self._server.turn() as client:
            admitted, taken, ends_at = await client.eval(
                _TAKE,
                1,
                f"limit:{key}",
                microseconds(now),
                microseconds(end),
                limit.most,
                lifetime(since=now, until=end),
                microseconds(limit.latest_end(now)),
            )
        return Allowance(
            admitted=bool(admitted),
            left=max(0, limit.most - taken),
            again_at=from_microseconds(int(ends_at)),
        )
