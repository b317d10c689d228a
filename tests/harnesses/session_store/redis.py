"""One server, emptied for each test."""

from collections.abc import Mapping
from pathlib import Path

from tests.harnesses import Harness
from tests.servers.redis import SHARED


class RedisHarness(Harness):
    """Durable, as the product demands."""

    needs = ("redis",)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Forget what others left."""
        SHARED.clear()
        return {**super().fresh(folder), "JOBGRAPH_REDIS_URL": SHARED.url}


HARNESS = RedisHarness()
