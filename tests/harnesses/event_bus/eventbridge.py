"""EventBridge as MiniStack emulates it; what it delivers is read from the product's queue."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from entrypoints.container.everything import Container
from tests.harnesses.event_bus import BusHarness
from tests.servers.aws import SHARED, receive_all


class EventBridge(BusHarness):
    needs = ("aws",)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """With a bus and a queue of its own."""
        name = f"jobgraph-{uuid4().hex}"
        names = {"JOBGRAPH_AWS_BUS": name, "JOBGRAPH_AWS_QUEUE": f"{name}.fifo"}
        return {**super().fresh(folder), **SHARED.environment, **names}

    async def hear(self, container: Container, number: int) -> Sequence[dict[str, Any]]:
        queue = container.settings().aws.queue
        with SHARED.client("sqs") as sqs:
            url = sqs.get_queue_url(QueueName=queue)["QueueUrl"]
        received = await asyncio.to_thread(receive_all, url, number)
        return [json.loads(message["Body"]) for message in received]


HARNESS = EventBridge()
