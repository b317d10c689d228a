"""A second opinion on SQS: ElasticMQ."""

import os
from collections.abc import Sequence

from tests.servers.aws import KEYS
from tests.servers.containers import sqs_container
from tests.servers.server import LAUNCHERS, Server, program


class SqsServer(Server):
    """Real visibility time-outs, redelivery, dead-letter queues and FIFO groups; in memory."""

    name = "sqs"

    def __init__(self, *, here: bool = False) -> None:
        super().__init__()
        self._here = here
        self._elsewhere = "" if here else os.environ.get("TEST_SQS_ENDPOINT", "")

    def start(self) -> None:
        """Take what the environment names, else a container, else what was installed.

        One that must be `here` can be killed.
        """
        if not self._here:
            self._elsewhere = self._elsewhere or sqs_container() or ""
        if not self._elsewhere:
            super().start()

    @property
    def endpoint(self) -> str:
        """Of SQS, the only service."""
        return self._elsewhere or f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """What the product needs to reach it."""
        return {**KEYS, "JOBGRAPH_AWS_ENDPOINT": self.endpoint}

    def command(self) -> Sequence[str]:
        """On the Java that is there."""
        program("java")
        options = ["--port", str(self.port), "--data", str(self.folder / "data")]
        return [str(LAUNCHERS / "sqs-server"), "start", *options]

    def answers(self) -> bool:
        """Whether it listens."""
        return self.accepts()

    def stop(self) -> None:
        """Leave nothing behind."""
        if not self._elsewhere:
            super().stop()


SHARED = SqsServer()
