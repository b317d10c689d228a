"""SQS as MiniStack emulates it."""

from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from tests.harnesses import Harness
from tests.servers.aws import SHARED


class SqsQueue(Harness):
    needs = ("aws",)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """With a queue of its own."""
        queue = {"JOBGRAPH_AWS_QUEUE": f"jobgraph-{uuid4().hex}.fifo"}
        return {**super().fresh(folder), **SHARED.environment, **queue}


HARNESS = SqsQueue()
