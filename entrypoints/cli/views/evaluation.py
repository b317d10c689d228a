"""Figures of an evaluation, for people."""

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from application.evaluation.verdicts import Tally
from entrypoints.cli.commands.eval.measuring import Figures
from entrypoints.cli.errors import one_line
from entrypoints.cli.views.console import open_console

_COLUMNS = ("precision", "recall", "F1", "expected", "read", "right")


def show_evaluation(
    figures: Figures, fields: Mapping[str, Tally], groups: Mapping[str, Tally]
) -> None:
    """Print what was measured, and what stood in the way."""
    console = open_console()
    for heading, tallies in (("Field", fields), ("Group", groups)):
        console.print(_table(heading, tallies))
        console.print()
    console.print(f"{figures.documents} documents, {len(figures.failed)} failed")
    for failure in figures.failed:
        console.print(Text(f"  {one_line(failure.name)}  {failure.code}: {failure.message}"))
    if figures.worst:
        console.print(Text("\nMost faults", style="bold"))
        for worst in figures.worst:
            console.print(
                Text(f"  {worst.faults:>4} of {worst.expected:>3}  {one_line(worst.name)}")
            )
    _show_misses(console, figures)


def _table(heading: str, tallies: Mapping[str, Tally]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(heading, no_wrap=True)
    for column in _COLUMNS:
        table.add_column(column, justify="right")
    for name, tally in tallies.items():
        shares = (f"{share:.3f}" for share in (tally.precision, tally.recall, tally.f1))
        counts = (str(count) for count in (tally.expected, tally.got, tally.right))
        table.add_row(Text(name), *shares, *counts)
    return table


def _show_misses(console: Console, figures: Figures) -> None:
    last = ""
    for name, verdict in figures.misses:
        if name != last:
            console.print(Text(f"\n{one_line(name)}", style="bold"))
            last = name
        expected, got = (
            Text("nothing", style="dim") if value is None else Text(repr(one_line(value)))
            for value in (verdict.expected, verdict.got)
        )
        console.print(
            Text.assemble(f"  {verdict.field}: expected ", expected, ", got ", got),
            soft_wrap=True,
        )
