"""`jobgraph worker`."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket

import click

from entrypoints.cli.commands.serve import listening
from entrypoints.cli.execute import execute
from entrypoints.container.everything import Container, build_container
from entrypoints.settings import SettingsError, load_settings
from entrypoints.worker.parts import PARTS, QUEUE

_MOST = 64


@click.command
@click.option(
    "--concurrency",
    type=click.IntRange(1, _MOST),
    help="Events handled at once; JOBGRAPH_WORKER_CONCURRENCY if not given.",
)
@click.option(
    "--only",
    type=click.Choice(PARTS),
    multiple=True,
    help="Do this part of the work and no other; may be given several times.",
)
@click.option("--health-host", default="127.0.0.1", show_default=True)
@click.option(
    "--health-port",
    type=click.IntRange(0, 65535),
    help="Answer /health and /ready there; nowhere if not given.",
)
def worker(
    *, concurrency: int | None, only: tuple[str, ...], health_host: str, health_port: int | None
) -> None:
    r"""Do the work behind the HTTP API until SIGTERM or Ctrl-C; any number may run.

    Relays events, consumes the queue when JOBGRAPH_TRANSPORT is queue or bus, and runs what is
    scheduled. Set JOBGRAPH_RELAY=off where `jobgraph serve` runs, so that it leaves all this to
    workers. A worker that is stopped begins nothing new and has 20 seconds to finish; what is not
    finished then is handed back to others, and after 25 seconds it has ended. A second signal ends
    it at once.

    \b
    Examples:
      jobgraph worker
      jobgraph worker --concurrency 16 --health-port 8081
      jobgraph worker --only schedules
    """
    with _probes(health_host, health_port) as probes:
        execute(_work(concurrency, only or PARTS, probes))


async def _work(concurrency: int | None, only: tuple[str, ...], probes: socket | None) -> None:
    """Raise Settings- or UnavailableError."""
    from entrypoints.latest_end import end_within
    from entrypoints.worker.logs import log_to_standard_error
    from entrypoints.worker.main import run_worker

    container = _container(concurrency, only)
    log_to_standard_error()
    await run_worker(container, only=only, probes=probes, told=end_within)


def _container(concurrency: int | None, only: tuple[str, ...]) -> Container:
    chosen = {} if concurrency is None else {"JOBGRAPH_WORKER_CONCURRENCY": str(concurrency)}
    settings = load_settings({**os.environ, **chosen})
    if settings.persistence == "memory":
        raise SettingsError(
            "JOBGRAPH_PERSISTENCE must not be memory for a worker: no other process sees it"
        )
    if only == (QUEUE,) and settings.transport == "direct":
        raise SettingsError("JOBGRAPH_TRANSPORT must be queue or bus for a worker of the queue")
    return build_container(settings)


@contextmanager
def _probes(host: str, port: int | None) -> Iterator[socket | None]:
    if port is None:
        yield None
        return
    with listening(host, port) as listener:
        yield listener
