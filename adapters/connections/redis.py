"""A Redis server, alone or as a cluster."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from redis.asyncio import BlockingConnectionPool, Redis, RedisCluster
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisClusterException, RedisError

from application.ports.lifecycle import Lifecycle, UnavailableError

_CONNECTIONS = 100
"""The most to one server. When all are busy, a server alone makes callers wait, a cluster is
unavailable."""


class RedisServer(Lifecycle):
    """One client a process; any number of adapters open and close it."""

    def __init__(self, url: str, *, cluster: bool, timeout: float) -> None:
        self._url = url
        self._cluster = cluster
        self._timeout = timeout
        self._users = 0
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
            try:
                self._client = self._clustered() if self._cluster else self._alone()
            except ValueError:
                raise UnavailableError(
                    "the URL of Redis cannot be read: write redis://user:password@host:port/0, "
                    "with special characters of the password as %2F and the like"
                ) from None

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
        return RedisCluster.from_url(self._url, max_connections=_CONNECTIONS, **self._patience())

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
