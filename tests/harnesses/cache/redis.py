"""Redis, alone."""

from collections.abc import Mapping
from pathlib import Path

from tests.harnesses import Harness
from tests.servers.redis import SHARED


class RedisHarness(Harness):
    """One server, emptied for each test."""

    needs = ("redis",)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """See Harness."""
        SHARED.clear()
        return {"JOBGRAPH_DATA": str(folder), "JOBGRAPH_REDIS_CACHE_URL": SHARED.url}


HARNESS = RedisHarness()
