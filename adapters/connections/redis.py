"""A Redis server, alone or as a cluster."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from redis.asyncio import BlockingConnectionPool, Redis, RedisCluster
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisClusterException, RedisError

from application.ports.lifecycle import Lifecycle, UnavailableError

_CONNECTIONS = 100
"""The most to one server, and as many callers at once: more wait for their turn."""
_SPARE = 8
"""For who asks beside them: a ping, and a cluster that is learned anew."""


class RedisServer(Lifecycle):
    """One client a process; any number of adapters open and close it."""

    def __init__(self, url: str, *, cluster: bool, timeout: float) -> None:
        self._url = url
        self._cluster = cluster
        self._timeout = timeout
        self._users = 0
        self._turns = asyncio.Semaphore(_CONNECTIONS)
        self._client: Redis | RedisCluster | None = None

    @property
    def client(self) -> Any:  # noqa: ANN401 - both clients have the commands, and no common type
        """The open client."""
        if self._client is None:
            raise UnavailableError("Redis is not open")
        return self._client

    async def open(self) -> None:
        """Make the client for the first who asks; it connects when it is used.

        Raise UnavailableError for a URL that cannot be read; it quotes nothing of it, since a
        password is what most often cannot.
        """
        self._users += 1
        if self._users == 1:
            self._turns = asyncio.Semaphore(_CONNECTIONS)
            try:
                self._client = self._clustered() if self._cluster else self._alone()
            except ValueError:
                raise UnavailableError(
                    "the URL of Redis cannot be read: write redis://user:password@host:port/0, "
                    "with special characters of the password as %2F and the like"
                ) from None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[Any]:
        """Wait until few enough ask at once, and lend the client to one caller.

        What the client of a cluster does by itself is to refuse, although all is well. Raise
        UnavailableError when there is no turn in time, and for whatever the server does inside.
        """
        with told_apart():
            async with asyncio.timeout(self._timeout):
                await self._turns.acquire()
            try:
                yield self.client
            finally:
                self._turns.release()

    async def ping(self) -> None:
        """Raise UnavailableError."""
        with told_apart():
            await self.client.ping()

    async def close(self) -> None:
        """Let go with the last who closes."""
        self._users = max(0, self._users - 1)
        if self._users == 0 and self._client is not None:
            await self._client.aclose()
            self._client = None

    def _alone(self) -> Redis:
        pool = BlockingConnectionPool.from_url(
            self._url, max_connections=_CONNECTIONS, timeout=self._timeout, **self._patience()
        )
        return Redis.from_pool(pool)

    def _clustered(self) -> RedisCluster:
        most = _CONNECTIONS + _SPARE
        return RedisCluster.from_url(self._url, max_connections=most, **self._patience())

    def _patience(self) -> dict[str, Any]:
        return {
            "socket_timeout": self._timeout,
            "socket_connect_timeout": self._timeout,
            "retry": Retry(NoBackoff(), 1),  # a connection that the server dropped meanwhile
        }


@contextmanager
def told_apart() -> Iterator[None]:
    """Turn what the client says of a server that is away into UnavailableError."""
    try:
        yield
    except (RedisError, RedisClusterException, OSError, TimeoutError) as e:
        raise UnavailableError(f"Redis cannot be used: {type(e).__name__}") from e
