"""Redis that is killed: what was acknowledged is there when it is back."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from itertools import count

import pytest
from attrs import evolve

from application.ports.lifecycle import UnavailableError
from application.ports.progress_store import Progress, StaleProgressError
from application.ports.rate_limiter import RateLimit
from entrypoints.container.everything import Container
from tests.integration.session_store.own_redis import (
    ADA,
    NOW,
    TOMORROW,
    a_session,
    opened,
    own_redis,
)

pytestmark = pytest.mark.usefixtures("redis_is_here")
_KILLS = 3


class Writer:
    """Signs in and saves without end; notes what was acknowledged."""

    def __init__(self, container: Container, name: str) -> None:
        self._container = container
        self._name = name
        self.begun: list[str] = []
        self.saved: Progress | None = None
        self.stopped = False
        self._tried: list[str] = []
        self._progressed = asyncio.Condition()

    async def has_begun(self, number: int) -> None:
        """Wait until so many sessions were acknowledged."""
        async with self._progressed:
            await self._progressed.wait_for(lambda: len(self.begun) >= number)

    async def write(self) -> None:
        """Go on whatever happens, until told to stop."""
        for n in count():
            if self.stopped:
                return
            with suppress(UnavailableError):
                session = a_session(f"{self._name}-{n}")
                await self._container.session_store().begin(session)
                self.begun.append(session.id)
            with suppress(UnavailableError):
                await self._save(f"[{n}]")
            async with self._progressed:
                self._progressed.notify_all()

    async def _save(self, content: str) -> None:
        """Load again after a save of which nobody knows whether it was stored."""
        store = self._container.progress_store()
        new = Progress(interview_id=self._name, content="", expires_at=TOMORROW)
        last = self.saved or await store.find(self._name, now=NOW) or new
        self._tried.append(content)
        try:
            self.saved = await store.save(evolve(last, content=content), now=NOW)
        except StaleProgressError:
            found = await store.find(self._name, now=NOW)
            assert found is not None
            assert found.content in self._tried, "somebody else's"
            self.saved = found

    async def check(self) -> None:
        """Whatever was acknowledged is there."""
        sessions, progress = self._container.session_store(), self._container.progress_store()
        lost = [id_ for id_ in self.begun if await sessions.find(id_, now=NOW) is None]
        assert [] == lost
        found = await progress.find(self._name, now=NOW)
        if self.saved:
            assert found is not None
            assert found.revision >= self.saved.revision


async def test_what_was_acknowledged_survives_kill_9() -> None:
    with own_redis() as server:
        async with opened(server.url) as container:
            writers = [Writer(container, f"writer-{n}") for n in range(8)]
            async with asyncio.TaskGroup() as group:
                for writer in writers:
                    group.create_task(writer.write())
                for kill in range(1, _KILLS + 1):
                    await asyncio.gather(*(writer.has_begun(20 * kill) for writer in writers))
                    server.kill()
                    await asyncio.to_thread(server.run)
                for writer in writers:
                    writer.stopped = True
            for writer in writers:
                await writer.check()
            listed = await container.session_store().of_account(ADA, now=NOW)
            begun = {id_ for writer in writers for id_ in writer.begun}
            assert begun <= {session.id for session in listed}


async def test_a_limit_survives_kill_9() -> None:
    limit = RateLimit(most=2, period=timedelta(minutes=1))
    with own_redis() as server:
        async with opened(server.url) as container:
            limiter = container.rate_limiter()
            assert [True, True] == [
                (await limiter.take("a", limit, now=NOW)).admitted for _ in range(2)
            ]
            server.kill()
            server.run()
            assert not (await limiter.take("a", limit, now=NOW)).admitted
