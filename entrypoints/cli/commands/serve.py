"""`jobgraph serve`."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

import click

from entrypoints.cli.errors import CHECK_FAILED, CommandError
from entrypoints.cli.execute import execute
from entrypoints.container.everything import build_container
from entrypoints.latest_end import end_within
from entrypoints.lifespan import running
from entrypoints.settings import load_settings

DEFAULT_HOST, DEFAULT_PORT = "127.0.0.1", 8000
_APP = "entrypoints.http.app:create"
_PAGE = "/api/docs"
_GRACE = 10
"""Seconds to finish requests when told to stop: as long as one may take."""


@click.command
@click.option("--host", default=DEFAULT_HOST, show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=DEFAULT_PORT, show_default=True)
def serve(host: str, port: int) -> None:
    r"""Serve the HTTP API, and a page to try it on, until Ctrl-C.

    Everything is kept in the folder JOBGRAPH_DATA, `var` if it is not set; nothing else needs to
    be installed or running.

    \b
    Examples:
      jobgraph serve
      jobgraph serve --host 0.0.0.0 --port 8080
    """
    with listening(host, port) as listener:
        execute(_try_to_open())  # whatever is wrong is said in a sentence
        run_until_stopped(listener, host)


async def _try_to_open() -> None:
    """Raise Settings- or UnavailableError."""
    from entrypoints.worker.clocks import check_clock

    async with running(build_container(load_settings(os.environ))) as container:
        if container.settings().relay == "inline":
            await check_clock(container)


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """Hold the address. Raise CommandError when something else does."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.create_server((host, port), family=family)
    except OSError as e:
        why = e.strerror if isinstance(e, socket.gaierror) else os.strerror(e.errno or 0)
        raise CommandError(
            "serve.address",
            f"Cannot listen on {_address(host, port)}: {why}. "
            "Stop what uses the port, or choose another with --port.",
            exit_code=CHECK_FAILED,
        ) from None
    with listener:
        yield listener


def run_until_stopped(listener: socket.socket, host: str) -> None:
    """Say where, and serve. Raise CommandError when the application does not start."""
    import uvicorn

    address = _address(host, listener.getsockname()[1])
    click.echo(f"JobGraph serves on {address}\nAPI page: {address}{_PAGE}\nCtrl-C stops it.")
    # Whom to believe about addresses is a setting: see JOBGRAPH_TRUSTED_PROXIES.
    config = uvicorn.Config(
        _APP,
        factory=True,
        log_level="warning",
        proxy_headers=False,
        timeout_graceful_shutdown=_GRACE,
    )

    class Server(uvicorn.Server):
        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            end_within()
            super().handle_exit(sig, frame)

    server = Server(config)
    with suppress(KeyboardInterrupt):  # raised again after an orderly stop
        server.run(sockets=[listener])
    if not server.started:
        raise CommandError(
            "serve.failed", "The service did not start: see above.", exit_code=CHECK_FAILED
        )


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
