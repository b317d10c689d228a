"""Word of commits within one process."""

import asyncio
from datetime import timedelta

from adapters.persistence.mongodb.changes import Changes


async def test_a_commit_before_the_wait_is_not_slept_over() -> None:
    changes = Changes()
    changes.tell()
    async with asyncio.timeout(5):
        await changes.wait(longest=timedelta(hours=1))


async def test_it_is_told_once() -> None:
    changes = Changes()
    changes.tell()
    await changes.wait(longest=timedelta(hours=1))
    second = asyncio.create_task(changes.wait(longest=timedelta(hours=1)))
    await asyncio.sleep(0)
    assert not second.done()
    changes.tell()
    async with asyncio.timeout(5):
        await second
