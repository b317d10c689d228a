"""AWS as MiniStack emulates it, signatures checked."""

import os
from collections.abc import Sequence
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from tests.servers.server import LAUNCHERS, Server

REGION = "us-east-1"
KEYS = {
    "JOBGRAPH_AWS_REGION": REGION,
    "JOBGRAPH_AWS_ACCESS_KEY": "test",
    "JOBGRAPH_AWS_SECRET_KEY": "test",
}


class AwsServer(Server):
    """It proves what `docs/testing-on-servers.md` says; it loses its state when it is killed."""

    name = "aws"

    def __init__(self) -> None:
        super().__init__()
        self._elsewhere = os.environ.get("TEST_AWS_ENDPOINT", "")

    def start(self) -> None:
        """Take what the environment names, else what was installed."""
        if not self._elsewhere:
            super().start()

    @property
    def endpoint(self) -> str:
        """Of every service."""
        return self._elsewhere or f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """What the product needs to reach it."""
        return {**KEYS, "JOBGRAPH_AWS_ENDPOINT": self.endpoint}

    def command(self) -> Sequence[str]:
        """With signatures checked."""
        options = ["--port", str(self.port), "--data", str(self.folder / "data"), "--auth"]
        return [str(LAUNCHERS / "aws-server"), "start", *options]

    def answers(self) -> bool:
        """Whether it speaks HTTP."""
        try:
            urlopen(f"{self.endpoint}/_ministack/health", timeout=1).close()  # noqa: S310 - ours
        except HTTPError:
            return True
        except (URLError, OSError):
            return False
        return True

    def stop(self) -> None:
        """Leave nothing behind."""
        if not self._elsewhere:
            super().stop()


SHARED = AwsServer()
