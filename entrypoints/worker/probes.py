"""Where a worker is asked whether it lives, and whether it can work."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from litestar import Litestar
from litestar.di import Provide

from entrypoints.container.everything import Container
from entrypoints.http.errors import answer
from entrypoints.http.health import HealthController
from entrypoints.http.metrics import metrics_pages
from entrypoints.http.readiness import Readiness
from entrypoints.http.request import Request


@asynccontextmanager
async def answering(container: Container, listener: socket.socket) -> AsyncIterator[None]:
    """Answer `/health`, `/ready` and, where they can be read, `/metrics` inside.

    In the loop that does the work, so a worker that hangs does not answer.
    """

    def readiness() -> Readiness:
        return Readiness(container=container)

    app = Litestar(
        [HealthController, *metrics_pages(container.metrics())],
        dependencies={"readiness": Provide(readiness, sync_to_thread=False)},
        exception_handlers={Exception: answer},
        request_class=Request,
        openapi_config=None,
        logging_config=None,
    )
    server = _Server(uvicorn.Config(app, log_config=None, access_log=False, lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield
    finally:
        server.should_exit = True
        await serving


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to the worker."""
        yield
