"""AWS as MiniStack emulates it, signatures checked."""

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from adapters.connections.aws import AwsAccess
from tests.servers.containers import aws_container
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
        """Take what the environment names, else a container, else what was installed."""
        self._elsewhere = self._elsewhere or aws_container() or ""
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

    @contextmanager
    def client(self, service: str) -> Iterator[Any]:
        """Speak to it beside the product."""
        access = AwsAccess(
            region=REGION,
            endpoint=self.endpoint,
            access_key=KEYS["JOBGRAPH_AWS_ACCESS_KEY"],
            secret_key=KEYS["JOBGRAPH_AWS_SECRET_KEY"],
        )
        made = access.client(service)
        try:
            yield made
        finally:
            made.close()

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


class OwnAwsServer(AwsServer):
    """One whose network a test may break."""

    def start(self) -> None:
        """Start it here and nowhere else."""
        self._elsewhere = ""
        Server.start(self)


SHARED = AwsServer()


def receive_all(url: str, number: int, *, patience: float = 10) -> list[dict[str, Any]]:
    """Take from a queue until so many came and nothing is left, or patience is over."""
    received: list[dict[str, Any]] = []
    deadline = time.monotonic() + patience
    with SHARED.client("sqs") as sqs:
        while time.monotonic() < deadline:
            came = sqs.receive_message(
                QueueUrl=url,
                MaxNumberOfMessages=10,
                WaitTimeSeconds=0 if len(received) >= number else 1,
                MessageAttributeNames=["All"],
                MessageSystemAttributeNames=["All"],
            ).get("Messages", [])
            for message in came:
                sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
            received += came
            if len(received) >= number and not came:
                break
    return received
