"""Redis that is away, or not run as it must be: for sessions, progress and limits."""

import asyncio
import time
from collections.abc import Awaitable
from contextlib import AsyncExitStack, suppress
from datetime import timedelta
from typing import Any

import pytest
from redis import Redis

from adapters.connections.redis import RedisServer
from adapters.progress_store.redis import RedisProgressStore
from adapters.session_store.redis import RedisSessionStore
from application.ports.lifecycle import Lifecycle, UnavailableError
from application.ports.progress_store import Progress, StaleProgressError
from application.ports.rate_limiter import RateLimit
from tests.integration.session_store.own_redis import (
    ADA,
    NOW,
    TIMEOUT,
    TOMORROW,
    a_session,
    opened,
    own_redis,
)
from tests.servers.proxy import Proxy

pytestmark = pytest.mark.usefixtures("redis_is_here")
_GIVES_UP = 2 * TIMEOUT + 2
"""Seconds: two attempts, and what a busy machine adds."""
_RECOVERS = 5


async def _is_refused_in_time(request: Awaitable[object]) -> None:
    begun = time.monotonic()
    with pytest.raises(UnavailableError):
        await request
    assert time.monotonic() - begun < _GIVES_UP


@pytest.mark.parametrize("way", ["dead", "hanging"])
async def test_away_is_unavailable_in_time_and_comes_back_by_itself(way: str) -> None:
    with own_redis() as server, Proxy(server.port) as proxy:
        async with opened(f"redis://127.0.0.1:{proxy.port}/0") as container:
            store, limiter = container.session_store(), container.rate_limiter()
            progress = Progress(interview_id="i", content="{}", expires_at=TOMORROW)
            saved = await container.progress_store().save(progress, now=NOW)
            await store.begin(a_session("phone"))
            if way == "dead":
                server.kill()
            else:
                proxy.hang()
            await asyncio.gather(
                *(
                    _is_refused_in_time(request)
                    for request in (
                        store.find("phone", now=NOW),
                        store.of_account(ADA, now=NOW),
                        store.begin(a_session("laptop")),
                        store.end("phone"),
                        store.end_all(ADA),
                        container.progress_store().find("i", now=NOW),
                        container.progress_store().save(saved, now=NOW),
                        container.progress_store().forget("i"),
                        limiter.take("a", RateLimit(most=1, period=timedelta(1)), now=NOW),
                        *(
                            adapter.ping()
                            for adapter in (store, limiter)
                            if isinstance(adapter, Lifecycle)
                        ),
                    )
                )
            )
            if way == "dead":
                server.run()
            else:
                proxy.resume()
            deadline = time.monotonic() + _RECOVERS
            while True:
                with suppress(UnavailableError):
                    await store.find("phone", now=NOW)
                    break
                assert time.monotonic() < deadline
                await asyncio.sleep(0.05)


@pytest.mark.parametrize(
    ("options", "advice"),
    [
        (["--appendfsync", "everysec"], "`appendfsync always`"),
        (["--appendonly", "no"], "`appendonly yes`"),
        (
            ["--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru"],
            "`maxmemory-policy noeviction`",
        ),
    ],
)
async def test_a_server_that_may_lose_something_is_refused_with_advice(
    options: list[str], advice: str
) -> None:
    with own_redis(*options) as server, pytest.raises(UnavailableError, match=advice):
        async with opened(server.url):
            pass


async def test_a_server_that_is_full_is_unavailable_and_loses_nothing() -> None:
    with own_redis("--maxmemory", "100mb", "--maxmemory-policy", "noeviction") as server:
        async with opened(server.url) as container:
            store = container.session_store()
            await store.begin(a_session("phone"))
            with Redis.from_url(server.url) as admin:
                admin.config_set("maxmemory", "1")
            with pytest.raises(UnavailableError):
                await store.begin(a_session("laptop"))
            assert a_session("phone") == await store.find("phone", now=NOW)


async def test_a_provider_that_forbids_the_question_is_trusted() -> None:
    with own_redis("--appendfsync", "everysec") as server:
        with Redis.from_url(server.url) as admin:
            admin.acl_setuser(
                "jobgraph",
                enabled=True,
                passwords=["+a-password"],
                keys=["*"],
                commands=["+@all", "-config"],
            )
        url = f"redis://jobgraph:a-password@127.0.0.1:{server.port}/0"
        async with opened(url) as container:
            await container.session_store().begin(a_session("phone"))


async def test_a_wrong_password_is_told_without_it() -> None:
    with own_redis() as server:
        with Redis.from_url(server.url) as admin:
            admin.config_set("requirepass", "right")
        with pytest.raises(UnavailableError) as caught:
            async with opened(f"redis://:wr0ng@127.0.0.1:{server.port}/0"):
                pass
        assert "wr0ng" not in str(caught.value)


class Repeating(RedisServer):
    """Loses every first answer to what writes, so that the client sends it again."""

    @property
    def client(self) -> Any:  # noqa: ANN401 - as inherited
        """Send twice."""
        return _Twice(super().client)


class _Twice:
    def __init__(self, client: Any) -> None:  # noqa: ANN401 - of either kind
        self._client = client

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any command
        command = getattr(self._client, name)
        if name not in {"set", "eval", "delete"}:
            return command

        async def twice(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - any command
            await command(*args, **kwargs)
            return await command(*args, **kwargs)

        return twice


async def test_a_command_that_is_sent_again_for_a_lost_answer_has_one_effect() -> None:
    with own_redis() as server:
        connection = Repeating(server.url, cluster=False, timeout=2)
        sessions, progress = RedisSessionStore(connection), RedisProgressStore(connection)
        async with AsyncExitStack() as stack:
            for store in (sessions, progress):
                stack.push_async_callback(store.close)
                await store.open()
            await sessions.begin(a_session("phone"))
            with pytest.raises(ValueError, match="in use"):
                await sessions.begin(a_session("phone"))
            assert [a_session("phone")] == list(await sessions.of_account(ADA, now=NOW))
            new = Progress(interview_id="i", content="{}", expires_at=TOMORROW)
            assert 1 == (await progress.save(new, now=NOW)).revision
            with pytest.raises(StaleProgressError):
                await progress.save(new, now=NOW)
            await sessions.end("phone")
            await progress.forget("i")
