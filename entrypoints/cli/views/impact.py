"""A report of adverse impact, for people."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from domain.fairness.impact import Row, Table
from domain.fairness.notes import notes_on
from domain.fairness.report import ImpactReport
from entrypoints.cli.errors import one_line
from entrypoints.cli.views.console import open_console, pairs
from entrypoints.impact.figures import (
    DASH,
    METHODS,
    SELECTED,
    p_value,
    percent,
    period,
    ratio,
    score,
)

_LONGEST_LABEL, _SHORTEST_LABEL = 43, 18
_FIGURES = 58
"""Characters that stand beside a label."""
_FAVOURED, _BELOW, _SMALL = "●", "▼", "*"


def show_impact(report: ImpactReport) -> None:
    """Print it: what it rests on, three tables a measure, notes, and what it is not."""
    console = open_console()
    console.print(Text(f"Adverse impact: {one_line(report.subject.title)}\n", style="bold"))
    console.print(
        pairs(
            ("Period", period(report.subject)),
            ("People", f"{report.people}, {report.unknown} of unknown sex or race/ethnicity"),
            ("Selected", _selected(report)),
            ("Scored", f"{report.scored}, median {score(report.median)}" if report.scored else ""),
        )
    )
    for name, hits, tables in (
        ("Selection", "Selected", report.selection),
        ("Scoring", "Above", report.scoring),
    ):
        if tables is None:
            continue
        console.print(Text(f"\n{name}", style="bold underline"))
        for of, table in (
            ("Sex", tables.by_sex),
            ("Race/ethnicity", tables.by_race),
            ("Sex and race/ethnicity", tables.by_both),
        ):
            grid = _grid(of, hits, table, console)
            console.print(Padding(grid, (1, 0, 0, 2), expand=False))
    legend = (
        f"\n  {_FAVOURED} most favoured   {_BELOW} below 4/5   {_SMALL} under 2 % of the people"
    )
    console.print(Text(legend, style="dim"))
    console.print(Text("\nNotes", style="bold"))
    for note in notes_on(report):
        console.print(_note(note))
    console.print()
    console.print(Text(report.statement, style="italic"))


def _selected(report: ImpactReport) -> str:
    if report.selected is None:
        return ""
    return f"{report.selected} ({SELECTED[report.basis.stage]})"


def _grid(of: str, hits: str, table: Table, console: Console) -> Grid:
    width = min(_LONGEST_LABEL, max(_SHORTEST_LABEL, console.width - _FIGURES))
    grid = Grid(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    grid.add_column(Text(of, style="bold"), width=width)
    for column, least in (("People", 6), (hits, 8), ("Rate", 7)):
        grid.add_column(column, justify="right", no_wrap=True, min_width=least)
    grid.add_column("Ratio", no_wrap=True, min_width=8)
    grid.add_column("p", justify="right", no_wrap=True, min_width=14)
    for row in table.rows:
        if row.count is None or row.count.people:
            grid.add_row(*_cells(row))
    if table.unknown.people:
        counts = (str(table.unknown.people), str(table.unknown.hits))
        grid.add_row("Unknown", *counts, DASH, DASH, DASH, style="dim")
    absent = sum(row.count is not None and not row.count.people for row in table.rows)
    if absent:
        grid.add_row(Text(f"{absent} more without anybody", style="dim"))
    return grid


def _cells(row: Row) -> tuple[Text | str, ...]:
    count, test = row.count, row.significance
    marks = (
        (row.reference, _FAVOURED),
        (row.below_four_fifths, _BELOW),
        (row.small, _SMALL),
    )
    shown = f"{ratio(row.ratio):<5} {''.join(mark for holds, mark in marks if holds)}"
    return (
        Text(row.category.label, style="bold" if row.reference else ""),
        str(count.people) if count else "",
        str(count.hits) if count else "",
        percent(count.rate if count else None),
        Text(shown.rstrip(), style="bold red" if row.below_four_fifths else ""),
        f"{p_value(test)} {METHODS[test.method]:<6}" if test else f"{DASH}{'':<7}",
    )


def _note(note: str) -> Grid:
    grid = Grid.grid(padding=(0, 1))
    grid.add_column()
    grid.add_column()
    grid.add_row("  ·", note)
    return grid
