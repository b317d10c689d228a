"""What a whole installation holds, and how far a command is with it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from application.operations.progress import Step, Watch
from application.ports.archive_format import BlobPart, Contents, Item
from entrypoints.cli.views.console import open_console, pairs, warning

_EVERY = 100
"""Items between two looks at the bar: drawing costs more than reading."""
_WORDS = {Step.CHECK: "Checking", Step.STORE: "Writing", Step.COMPARE: "Comparing"}
_HASH = 16
"""Digits of a hash that people compare; JSON has all of them."""


def show_contents(
    title: str, contents: Contents, *facts: tuple[str, str | None], gone: Sequence[str] = ()
) -> None:
    """Print counts and hashes, and what is missing."""
    console = open_console()
    console.print(title, style="bold")
    console.print(pairs(*facts))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("kind")
    table.add_column("count", justify="right")
    table.add_column("sha256", style="dim")
    for kind, of_kind in contents.items():
        table.add_row(kind, f"{of_kind.count:,}", of_kind.sha256[:_HASH])
    console.print(table)
    for key in gone:
        console.print(warning("document.gone", f"{key} was deleted meanwhile, and is left out."))


@contextmanager
def counting() -> Iterator[Watch]:
    """Show a bar for each step until the end, then leave no trace."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:,} records and documents"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        tasks: dict[Step, TaskID] = {}
        done: dict[Step, int] = {}

        def watch(step: Step, item: Item) -> None:
            if isinstance(item, BlobPart) and not item.last:
                return
            if step not in tasks:
                # What the step before counted is what this one has to do.
                total = next(reversed(done.values()), None)
                tasks[step] = progress.add_task(_WORDS[step], total=total)
            done[step] = done.get(step, 0) + 1
            if done[step] % _EVERY == 0:
                progress.update(tasks[step], completed=done[step])

        yield watch
