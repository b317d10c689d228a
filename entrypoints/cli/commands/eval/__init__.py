"""`jobgraph eval`."""

import click

from entrypoints.cli.lazy import LazyGroup, Listed

_COMMANDS = "entrypoints.cli.commands.eval"


@click.group(
    cls=LazyGroup,
    listed={
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
        "ranking": Listed(
            module=f"{_COMMANDS}.ranking",
            attribute="ranking",
            summary="Compare rankings of résumés with what people found relevant.",
        ),
        "spans": Listed(
            module=f"{_COMMANDS}.spans",
            attribute="spans",
            summary="Compare tagged skills with those that people marked.",
        ),
        "titles": Listed(
            module=f"{_COMMANDS}.titles",
            attribute="titles",
            summary="Rank job titles by likeness and compare with judgements.",
        ),
    },
)
def evaluate() -> None:
    r"""Measure how well the product reads, on files that people marked.

    What counts as right is written down in docs/evaluation.md.

    \b
    Examples:
      jobgraph eval resumes truths/
      jobgraph eval advertisements truths/ --json
      jobgraph eval spans dev.conll --json
      jobgraph eval ranking --jobs jobs/ --resumes resumes/ --qrels qrels.tsv
      jobgraph eval titles --queries q.tsv --corpus c.tsv --qrels r.tsv
    """
