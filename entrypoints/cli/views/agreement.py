"""How far what was found agrees with what people marked."""

from collections.abc import Mapping

from rich.table import Table

from entrypoints.cli.agreement import Agreement
from entrypoints.cli.views.console import open_console


def show_agreement(rows: Mapping[str, Agreement], *, of: str) -> None:
    """Print a table, a row a kind."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(of)
    for name in ("precision", "recall", "F1", "marked", "found", "right"):
        table.add_column(name, justify="right")
    for name, counts in rows.items():
        figures = (f"{figure:.3f}" for figure in (counts.precision, counts.recall, counts.f1))
        sizes = (f"{size:,}" for size in (counts.marked, counts.found, counts.right))
        table.add_row(name, *figures, *sizes)
    open_console().print(table)
