"""`jobgraph eval resumes`."""

from pathlib import Path

import click

from application.evaluation.resumes import RESUME_FIELDS, RESUME_GROUPS
from entrypoints.cli.commands.eval.measuring import Asked, evaluate
from entrypoints.cli.commands.eval.options import evaluation_options
from entrypoints.cli.commands.eval.reading import judge_resume


@click.command
@evaluation_options
def resumes(folder: Path, **asked: object) -> None:
    r"""Read every résumé X.pdf, X.docx … in DIR that has an X.truth.json beside it, and compare.

    The truth is a JSON Resume. A value is right when it is the same after normalisation; the
    fields and the rules are in docs/evaluation.md. Nothing of a résumé is printed but for
    --show-misses.

    \b
    Examples:
      jobgraph eval resumes truths/
      jobgraph eval resumes truths/ --json
      jobgraph eval resumes truths/ --worst 10 --show-misses --only '*-two-column-*'
    """
    evaluate(
        "resumes",
        folder,
        judge_resume,
        fields=RESUME_FIELDS,
        groups=RESUME_GROUPS,
        asked=Asked(**asked),  # type: ignore[arg-type] # click has checked them
    )
