"""MiniStack, with signatures checked."""

from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from tests.harnesses import Harness
from tests.servers import server
from tests.servers.aws import AwsServer


class MiniStackHarness(Harness):
    """A bucket for each test."""

    needs = ("aws",)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Name one that nobody made yet."""
        found = server("aws")
        assert isinstance(found, AwsServer)
        return {
            **super().fresh(folder),
            **found.environment,
            "JOBGRAPH_AWS_BUCKET": f"documents-{uuid4().hex}",
        }


HARNESS = MiniStackHarness()
