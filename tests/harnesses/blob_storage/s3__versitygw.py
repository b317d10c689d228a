"""A second opinion: versitygw, which keeps files."""

from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from tests.harnesses import Harness
from tests.servers import server
from tests.servers.s3 import S3Server


class VersitygwHarness(Harness):
    """A bucket for each test."""

    needs = ("s3",)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Name one that nobody made yet."""
        found = server("s3")
        assert isinstance(found, S3Server)
        return {
            **super().fresh(folder),
            **found.environment,
            "JOBGRAPH_AWS_BUCKET": f"documents-{uuid4().hex}",
        }


HARNESS = VersitygwHarness()
