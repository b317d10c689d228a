"""`jobgraph migrate`."""

import os

import click

from entrypoints import lifespan
from entrypoints.cli.execute import execute
from entrypoints.container.everything import build_container
from entrypoints.settings import load_settings


@click.command
def migrate() -> None:
    """Make tables, buckets, queues and topics, or bring them to the newest form. Again is fine.

    What is made follows from JOBGRAPH_PERSISTENCE and the other settings, as for `jobgraph serve`.
    """
    execute(_migrate())
    click.echo("Everything is up to date.")


async def _migrate() -> None:
    """Raise Settings- or UnavailableError."""
    await lifespan.migrate(build_container(load_settings(os.environ)))
