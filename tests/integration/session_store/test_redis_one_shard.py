"""A cluster that has one master alone answers questions like a server without a cluster."""

from collections.abc import Iterator

import pytest
from redis import Redis

from adapters.connections.redis import RedisServer
from adapters.session_store.redis import RedisSessionStore
from tests.eventually import eventually
from tests.servers.redis_cluster import ClusterNode, ports

_SLOTS = 16_383


def _well(node: ClusterNode) -> bool:
    with Redis.from_url(node.url) as client:
        return bool(client.cluster("info")["cluster_state"] == "ok")


@pytest.fixture
def node(redis_is_here: None) -> Iterator[ClusterNode]:
    node = ClusterNode(next(ports()))
    node.start()
    with Redis.from_url(node.url) as client:
        client.execute_command("CLUSTER", "ADDSLOTSRANGE", 0, _SLOTS)
    yield node
    node.stop()


async def test_the_stores_start_on_one_shard(node: ClusterNode) -> None:
    await eventually(lambda: _well(node))
    store = RedisSessionStore(RedisServer(node.url, cluster=True, timeout=2))
    await store.open()
    await store.ping()
    await store.close()
