"""Redis, six nodes."""

from collections.abc import Mapping
from pathlib import Path

from tests.harnesses import Harness
from tests.servers.redis_cluster import SHARED


class RedisClusterHarness(Harness):
    """One cluster, emptied for each test."""

    needs = ("redis_cluster",)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """See Harness."""
        SHARED.clear()
        return {
            "JOBGRAPH_DATA": str(folder),
            "JOBGRAPH_REDIS_CACHE_URL": SHARED.url,
            "JOBGRAPH_REDIS_CACHE_CLUSTER": "yes",
        }


HARNESS = RedisClusterHarness()
