"""A second opinion on SQS: ElasticMQ."""

from collections.abc import Sequence

from tests.servers.aws import KEYS
from tests.servers.server import LAUNCHERS, Server, program


class SqsServer(Server):
    """Real visibility time-outs, redelivery, dead-letter queues and FIFO groups; in memory."""

    name = "sqs"

    @property
    def environment(self) -> dict[str, str]:
        """What the product needs to reach it."""
        return {**KEYS, "JOBGRAPH_AWS_ENDPOINT": f"http://127.0.0.1:{self.port}"}

    def command(self) -> Sequence[str]:
        """On the Java that is there."""
        program("java")
        options = ["--port", str(self.port), "--data", str(self.folder / "data")]
        return [str(LAUNCHERS / "sqs-server"), "start", *options]

    def answers(self) -> bool:
        """Whether it listens."""
        return self.accepts()


SHARED = SqsServer()
