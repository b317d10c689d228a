"""A Redis cluster: three masters with a replica each."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice

from redis import Redis, RedisCluster
from redis.exceptions import RedisError

from tests.servers.redis import RedisServer
from tests.servers.server import Server, ServerMissingError, free_port, program

_NODES = 6
_PATIENCE = 20
_BUS = 10_000
"""Nodes talk to each other on their port and this."""
_HIGHEST = 65_535


class ClusterNode(RedisServer):
    """One of them; notices within a second that another is gone."""

    name = "redis-node"

    def __init__(self, port: int) -> None:
        super().__init__()
        self._elsewhere = ""
        self._port = port

    def start(self) -> None:
        """Start it here: a cluster cannot be made of what is elsewhere."""
        Server.start(self)

    def prepare(self) -> None:
        """Take the port that was found for it."""
        self.port = self._port

    def command(self) -> Sequence[str]:
        """Add what makes it a node."""
        return [
            *super().command(),
            *("--cluster-enabled", "yes"),
            *("--cluster-node-timeout", "1000"),
            *("--cluster-replica-validity-factor", "0"),
            *("--repl-diskless-sync-delay", "0"),
        ]


class RedisClusterServer(Server):
    """May lose a node: its replica takes over within two seconds or so."""

    name = "redis_cluster"

    def __init__(self) -> None:
        super().__init__()
        self._elsewhere = os.environ.get("TEST_REDIS_CLUSTER_URL", "")
        self.nodes: list[ClusterNode] = []

    @property
    def url(self) -> str:
        """Of one that knows the others."""
        return self._elsewhere or f"redis://127.0.0.1:{self.nodes[0].port}"

    def start(self) -> None:
        """Take what the environment names, else what is installed. Raise ServerMissingError.

        Never a container: nodes tell clients their addresses, and inside those are others.
        """
        if self._elsewhere:
            return
        try:
            self.nodes = [ClusterNode(port) for port in islice(ports(), _NODES)]
            for node in self.nodes:
                node.start()
            self._join()
            self._wait()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Leave nothing behind."""
        for node in self.nodes:
            node.stop()
        self.nodes = []

    def clear(self) -> None:
        """Forget everything."""
        with RedisCluster.from_url(self.url) as client:
            client.flushall(target_nodes=RedisCluster.PRIMARIES)

    def master_of(self, key: str) -> ClusterNode:
        """Find the node that holds a key now."""
        with RedisCluster.from_url(self.url) as client:
            found = client.get_node_from_key(key)
        return next(node for node in self.nodes if found and node.port == found.port)

    def command(self) -> Sequence[str]:
        """Say that each node runs its own: nothing runs beside them."""
        return ()

    def answers(self) -> bool:
        """Whether every node knows that all is well, and every replica has its master's data."""
        with suppress(RedisError):
            return all(self._well(node) for node in self.nodes)
        return False

    def _well(self, node: ClusterNode) -> bool:
        with Redis.from_url(node.url, socket_timeout=1) as client:
            role = client.info("replication")
            linked = role["role"] == "master" or role["master_link_status"] == "up"
            return bool(linked and client.cluster("info")["cluster_state"] == "ok")

    def _join(self) -> None:
        places = [f"127.0.0.1:{node.port}" for node in self.nodes]
        made = subprocess.run(
            [
                *(program("redis-cli"), "--cluster", "create", *places),
                *("--cluster-replicas", "1", "--cluster-yes"),
            ],
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
        if made.returncode:
            raise ServerMissingError(made.stdout.decode(errors="replace")[-2000:])

    def _wait(self) -> None:
        deadline = time.monotonic() + _PATIENCE
        while not self.answers():
            if time.monotonic() > deadline:
                raise ServerMissingError("the Redis cluster does not come together")
            time.sleep(0.05)


def ports() -> Iterator[int]:
    """Find free ones, low enough for the bus."""
    found: set[int] = set()
    while True:
        port = free_port()
        if port + _BUS <= _HIGHEST and port not in found:
            found.add(port)
            yield port


SHARED = RedisClusterServer()
