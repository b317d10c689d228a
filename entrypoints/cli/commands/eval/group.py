"""`jobgraph eval`: one command for each kind of reading."""

import click

from entrypoints.cli.lazy import LazyGroup, Listed

_COMMANDS = "entrypoints.cli.commands.eval"

COMMANDS = {
    "resumes": Listed(
        module=f"{_COMMANDS}.resumes",
        attribute="resumes",
        summary="Compare what is read from résumés with the truth beside them.",
    ),
    "advertisements": Listed(
        module=f"{_COMMANDS}.advertisements",
        attribute="advertisements",
        summary="Compare what is read from advertisements with the truth beside them.",
    ),
}


@click.group(name="eval", cls=LazyGroup, listed=COMMANDS)
def evaluate() -> None:
    r"""Measure how well documents are read, on files of your own.

    What counts as right is written down in docs/evaluation.md.

    \b
    Examples:
      jobgraph eval resumes truths/
      jobgraph eval resumes truths/ --json
    """
