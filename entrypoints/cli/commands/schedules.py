"""`jobgraph schedules`."""

import os

import click

from entrypoints.cli.errors import WRONG_USAGE, CommandError, one_line
from entrypoints.cli.execute import execute
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.options import json_option
from entrypoints.container.everything import build_container
from entrypoints.lifespan import running
from entrypoints.schedules import SCHEDULES, Schedule
from entrypoints.settings import load_settings


@click.group
def schedules() -> None:
    r"""Look what workers do at set times, and do it now.

    \b
    Examples:
      jobgraph schedules list
      jobgraph schedules run cut-daily-ranking
    """


@schedules.command("list")
@json_option
def listed(*, as_json: bool) -> None:
    """List what is scheduled, and how often."""
    if as_json:
        found = [{"name": s.name, "every_seconds": int(s.every.total_seconds())} for s in SCHEDULES]
        print_json({"schedules": found})
        return
    for schedule in SCHEDULES:
        click.echo(f"{schedule.name:<20} every {schedule.every}")


@schedules.command("run")
@click.argument("name")
def run(name: str) -> None:
    """Do what is scheduled under this NAME now, whether it is due or not; it stays scheduled."""
    schedule = next((s for s in SCHEDULES if s.name == name), None)
    if schedule is None:
        raise CommandError(
            "schedules.unknown",
            f"Nothing is scheduled as {name}: see `jobgraph schedules list`.",
            exit_code=WRONG_USAGE,
        )
    click.echo(f"{schedule.name} ended: {one_line(str(execute(_run(schedule))))}")


async def _run(schedule: Schedule) -> object:
    async with running(build_container(load_settings(os.environ))) as container:
        result: object = await schedule.build(container)()
        return result
