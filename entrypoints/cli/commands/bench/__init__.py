"""`jobgraph bench`."""

import click

from entrypoints.cli.lazy import LazyGroup, Listed

_COMMANDS = "entrypoints.cli.commands.bench"


@click.group(
    cls=LazyGroup,
    listed={
        "matching": Listed(
            module=f"{_COMMANDS}.matching",
            attribute="matching",
            summary="Rank made-up candidates for made-up jobs, and time it.",
        ),
    },
)
def bench() -> None:
    r"""Measure how fast this machine does what takes longest.

    \b
    Examples:
      jobgraph bench matching --candidates 10000 --jobs 1000 --top 50
    """
