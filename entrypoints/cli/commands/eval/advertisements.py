"""`jobgraph eval advertisements`."""

from pathlib import Path

import click

from application.evaluation.advertisements import ADVERTISEMENT_FIELDS, ADVERTISEMENT_GROUPS
from entrypoints.cli.commands.eval.measuring import Asked, evaluate
from entrypoints.cli.commands.eval.options import evaluation_options
from entrypoints.cli.commands.eval.reading import judge_advertisement


@click.command
@evaluation_options
def advertisements(folder: Path, **asked: object) -> None:
    r"""Read every advertisement X.pdf, X.txt … in DIR beside an X.truth.json, and compare.

    The truth is what `jobgraph parse-job --json` would print if it read well; the fields and the
    rules are in docs/evaluation.md.

    \b
    Examples:
      jobgraph eval advertisements truths/
      jobgraph eval advertisements truths/ --json
    """
    evaluate(
        "advertisements",
        folder,
        judge_advertisement,
        fields=ADVERTISEMENT_FIELDS,
        groups=ADVERTISEMENT_GROUPS,
        asked=Asked(**asked),  # type: ignore[arg-type] # click has checked them
    )
