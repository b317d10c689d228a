"""Figures of rankings, for people."""

from rich.table import Table
from rich.text import Text

from entrypoints.cli.commands.eval.ranking import RankingFigures
from entrypoints.cli.errors import one_line
from entrypoints.cli.views.console import open_console


def show_ranking_figures(figures: RankingFigures) -> None:
    """Print a row for the product and one for TF-IDF, and what stood in the way."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("ranking")
    for name in ("MAP", "MAP@50", "nDCG@50"):
        table.add_column(name, justify="right")
    for name, quality in (("JobGraph", figures.ours), ("TF-IDF", figures.tf_idf)):
        means = (quality.mean, quality.mean_at_50, quality.ndcg_at_50)
        table.add_row(name, *(f"{mean:.3f}" for mean in means))
    console = open_console()
    console.print(table)
    console.print(
        f"\n{figures.judged} jobs, {figures.resumes} résumés, {len(figures.failed)} failed"
    )
    for file, code, message in figures.failed:
        console.print(Text(f"  {one_line(file)}  {code}: {message}"))
    if figures.missing:
        console.print(f"{figures.missing} names in the judgements have no file.")
