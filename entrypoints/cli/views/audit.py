"""An audit, for people."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from domain.matching.counterfactual import Difference
from entrypoints.cli.auditing.resume import Move
from entrypoints.cli.auditing.running import AuditFound
from entrypoints.cli.errors import one_line
from entrypoints.cli.views.console import open_console
from entrypoints.cli.views.figures import score_text

_COLUMNS = ("applied", "unchanged", "moved", "not applicable")


def show_audit(found: AuditFound, *, values: bool) -> None:
    """Print the counts, then what moved; with `values` what was read before and after, too."""
    console = open_console()
    console.print(_table(found))
    console.print()
    console.print(
        f"Résumés: {found.resumes}, jobs: {len(found.jobs)}, pairs: {found.pairs}, "
        f"moved by a swap: {found.moved}, with another score: {found.scores_moved}"
    )
    for failure in found.failed:
        console.print(Text(f"  {one_line(failure.file)}  {failure.code}: {failure.message}"))
    for file, move in found.moves:
        _show_move(console, file, move, found.jobs, values=values)


def _table(found: AuditFound) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column("Swap", no_wrap=True)
    for column in _COLUMNS:
        table.add_column(column, justify="right")
    for name, counts in found.swaps.items():
        moved = Text(str(counts.moved), style="bold red" if counts.moved else "")
        table.add_row(
            name,
            str(counts.applied),
            str(counts.applied - counts.moved),
            moved,
            str(counts.not_applicable),
        )
    return table


def _show_move(
    console: Console, file: str, move: Move, jobs: tuple[str, ...], *, values: bool
) -> None:
    causes = ", ".join(dict.fromkeys(fact.where for fact in move.facts)) or "no fact"
    console.print(
        Text.assemble(("\n✗ ", "bold red"), one_line(file), f"  {move.swap}: {causes}"),
        soft_wrap=True,
    )
    if values:
        _show_values(console, move.facts)
    for one in move.jobs:
        if one.before != one.after:
            scores = f"{score_text(one.before)} is {score_text(one.after)}"
            console.print(Text(f"    {one_line(jobs[one.job])}: {scores}"), soft_wrap=True)


def _show_values(console: Console, facts: Iterable[Difference]) -> None:
    for fact in facts:
        for mark, value in (("-", fact.before), ("+", fact.after)):
            if value:
                console.print(Text(f"    {mark} {fact.where}: {one_line(value)}"), soft_wrap=True)
