"""`jobgraph migrate`."""

import os

import click

from entrypoints.cli.execute import execute
from entrypoints.container.everything import build_container
from entrypoints.settings import load_settings


@click.command
def migrate() -> None:
    """Bring the database to the newest form. Again is fine.

    The database is chosen by JOBGRAPH_PERSISTENCE and JOBGRAPH_DATA, as for `jobgraph serve`.
    """
    execute(bring_up_to_date())
    click.echo("The database is up to date.")


async def bring_up_to_date() -> None:
    """Raise Settings- or UnavailableError."""
    persistence = build_container(load_settings(os.environ)).persistence()
    try:
        await persistence.open()
        await persistence.migrate()
    finally:
        await persistence.close()
