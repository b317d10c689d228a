"""A cluster of three masters and three replicas, emptied for each test."""

from collections.abc import Mapping
from pathlib import Path

from tests.harnesses import Harness
from tests.servers.redis_cluster import SHARED


class RedisClusterHarness(Harness):
    """Keys are all over it."""

    needs = ("redis_cluster",)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Forget what others left."""
        SHARED.clear()
        return {
            **super().fresh(folder),
            "JOBGRAPH_REDIS_URL": SHARED.url,
            "JOBGRAPH_REDIS_CLUSTER": "yes",
        }


HARNESS = RedisClusterHarness()
