"""Tables of DynamoDB as MiniStack emulates it."""

from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from tests.harnesses import Harness
from tests.servers.aws import SHARED


class DynamoHarness(Harness):
    """Tables that nobody has used."""

    needs = ("aws",)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Name them; `migrate` makes them."""
        tables = {"JOBGRAPH_AWS_TABLE_PREFIX": f"test-{uuid4().hex}-"}
        return {**super().fresh(folder), **SHARED.environment, **tables}


HARNESS = DynamoHarness()
