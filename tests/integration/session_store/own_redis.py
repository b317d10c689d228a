"""Sessions, progress and limits in a Redis of one's own, to be treated badly."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta

from application.ports.session_store import Session
from domain.shared.ids import AccountId
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from tests.conftest import IN_PROCESS
from tests.servers.redis import OwnRedisServer

ADA = AccountId("ada")
NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
TOMORROW = NOW + timedelta(days=1)
TIMEOUT = 0.5
"""Seconds."""


@contextmanager
def own_redis(*options: str) -> Iterator[OwnRedisServer]:
    """Run one with more options."""
    server = OwnRedisServer(*options)
    server.start()
    try:
        yield server
    finally:
        server.stop()


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Container]:
    """Keep everything in Redis that can be kept there, but the cache."""
    ports = ("SESSION_STORE", "PROGRESS_STORE", "RATE_LIMITER")
    environment = {
        **IN_PROCESS,
        **{f"JOBGRAPH_{port}": "redis" for port in ports},
        "JOBGRAPH_REDIS_URL": url,
        "JOBGRAPH_REDIS_TIMEOUT": str(TIMEOUT),
    }
    async with running(build_container(load_settings(environment))) as container:
        yield container


def a_session(id_: str) -> Session:
    """Sign Ada in."""
    return Session(id=id_, account_id=ADA, began_at=NOW, expires_at=TOMORROW)
