"""Options that every evaluation has."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from entrypoints.cli.options import PATH, jobs_option, json_option, quiet_option

Command = TypeVar("Command", bound=Callable[..., Any])


def evaluation_options(command: Command) -> Command:
    """Add the folder and all options, in the order of --help."""
    decorators = (
        click.argument("folder", metavar="DIR", type=PATH),
        json_option,
        jobs_option,
        click.option("--only", metavar="PATTERN", help="Names that count, as in '*-de-*.pdf'."),
        click.option(
            "--worst",
            type=click.IntRange(0, 1000),
            default=0,
            help="List so many documents with the most faults.",
        ),
        click.option(
            "--show-misses",
            is_flag=True,
            help="Print what was expected and what was read instead. It is personal: no JSON.",
        ),
        quiet_option,
    )
    for decorate in reversed(decorators):
        command = decorate(command)
    return command
