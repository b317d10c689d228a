"""One of several processes that all take at once: says `ready`, waits for a line, takes."""

import asyncio
import os
import sys
from datetime import UTC, datetime, timedelta

from application.ports.rate_limiter import RateLimit
from entrypoints.container.everything import build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings

LIMIT = RateLimit(most=10, period=timedelta(minutes=1))
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def say(something: object) -> None:
    """Tell who started us."""
    sys.stdout.write(f"{something}\n")
    sys.stdout.flush()


async def take(number: int) -> None:
    """Take so many at once, whenever a line with the minute comes; say how many were admitted."""
    async with running(build_container(load_settings(os.environ))) as container:
        limiter = container.rate_limiter()
        say("ready")
        while minute := await asyncio.to_thread(sys.stdin.readline):
            now = NOON + timedelta(minutes=int(minute))
            got = await asyncio.gather(
                *(limiter.take("hot", LIMIT, now=now) for _ in range(number))
            )
            say(sum(one.admitted for one in got))


if __name__ == "__main__":
    asyncio.run(take(int(sys.argv[1])))
