"""A second opinion on S3: versitygw."""

import os
from collections.abc import Sequence

from tests.servers.containers import s3_container
from tests.servers.server import LAUNCHERS, Server


class S3Server(Server):
    """Durable on disk; checks signatures, expiry, lengths and checksums."""

    name = "s3"

    def __init__(self) -> None:
        super().__init__()
        self._elsewhere = os.environ.get("TEST_S3_ENDPOINT", "")
        self._keys = (
            os.environ.get("TEST_S3_ACCESS_KEY", "jobgraph"),
            os.environ.get("TEST_S3_SECRET_KEY", "jobgraph-secret"),
        )

    def start(self) -> None:
        """Take what the environment names, else a container, else what was installed."""
        self._elsewhere = self._elsewhere or s3_container(*self._keys) or ""
        if not self._elsewhere:
            super().start()

    @property
    def environment(self) -> dict[str, str]:
        """What the product needs to reach it."""
        return {
            "JOBGRAPH_AWS_REGION": "us-east-1",
            "JOBGRAPH_AWS_ACCESS_KEY": self._keys[0],
            "JOBGRAPH_AWS_SECRET_KEY": self._keys[1],
            "JOBGRAPH_AWS_S3_ENDPOINT": self._elsewhere or f"http://127.0.0.1:{self.port}",
        }

    def command(self) -> Sequence[str]:
        """On the disk."""
        options = ["--port", str(self.port), "--data", str(self.folder / "data")]
        return [str(LAUNCHERS / "s3-server"), "start", *options]

    def answers(self) -> bool:
        """Whether it listens."""
        return self.accepts()

    def stop(self) -> None:
        """Leave nothing behind."""
        if not self._elsewhere:
            super().stop()


SHARED = S3Server()
