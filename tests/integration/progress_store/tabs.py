"""Five tabs of one of several processes: each adds its mark to the same progress, once."""

import asyncio
import os
import sys

from attrs import evolve

from application.ports.progress_store import Progress, ProgressStore, StaleProgressError
from entrypoints.container.everything import build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from tests.integration.session_store.own_redis import NOW, TOMORROW

TABS = 5
NEW = Progress(interview_id="shared", content="", expires_at=TOMORROW)


async def add(store: ProgressStore, mark: str) -> None:
    """Load again for as long as somebody else was faster."""
    while True:
        last = await store.find("shared", now=NOW) or NEW
        try:
            await store.save(evolve(last, content=f"{last.content}{mark} "), now=NOW)
        except StaleProgressError:
            continue
        return


async def main(name: str) -> None:
    """Wait for a line, so that all begin together."""
    async with running(build_container(load_settings(os.environ))) as container:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.readline)
        store = container.progress_store()
        await asyncio.gather(*(add(store, f"{name}{n}") for n in range(TABS)))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
