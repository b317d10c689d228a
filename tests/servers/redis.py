"""Redis, 6 or newer."""

import os
from collections.abc import Sequence
from contextlib import suppress

from redis import Redis
from redis.exceptions import RedisError

from tests.servers.containers import redis_container
from tests.servers.server import Server, program


class RedisServer(Server):
    """Every write is on the disk before it is acknowledged."""

    name = "redis"

    def __init__(self) -> None:
        super().__init__()
        self._elsewhere = os.environ.get("TEST_REDIS_URL", "")

    def start(self) -> None:
        """Take what the environment names, else a container, else what is installed."""
        self._elsewhere = self._elsewhere or redis_container() or ""
        if not self._elsewhere:
            super().start()

    @property
    def url(self) -> str:
        """Of database 0."""
        return self._elsewhere or f"redis://127.0.0.1:{self.port}/0"

    def clear(self) -> None:
        """Forget everything."""
        with Redis.from_url(self.url) as client:
            client.flushall()

    def command(self) -> Sequence[str]:
        """Nothing in the background, so that a kill is a kill."""
        place = ["--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder)]
        durable = ["--appendonly", "yes", "--appendfsync", "always", "--save", ""]
        return [program("redis-server"), *place, *durable]

    def answers(self) -> bool:
        """Whether it has read what it kept."""
        with suppress(RedisError), Redis.from_url(self.url, socket_timeout=1) as client:
            return bool(client.ping())
        return False

    def stop(self) -> None:
        """Leave nothing behind."""
        if not self._elsewhere:
            super().stop()


class OwnRedisServer(RedisServer):
    """One that a test may kill, and start again on the same port with the same data."""

    def __init__(self, *options: str) -> None:
        super().__init__()
        self._elsewhere = ""
        self._options = options

    def start(self) -> None:
        """Start it here and nowhere else."""
        Server.start(self)

    def command(self) -> Sequence[str]:
        """With more options."""
        return [*super().command(), *self._options]


SHARED = RedisServer()
