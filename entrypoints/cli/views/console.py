"""The page that a command prints for people."""

import io
import sys
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text


def open_console(**settings: Any) -> Console:  # noqa: ANN401 - rich's own, passed through
    """Open standard output, or `file`: no colour when it is piped or NO_COLOR is set.

    Text from documents is never markup; what the terminal cannot write becomes a question mark.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    return Console(highlight=False, emoji=False, markup=False, **settings)


def pairs(*rows: tuple[str, Text | str | None]) -> Table:
    """Lay out names and values; rows without a value are left out."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in rows:
        if value:
            table.add_row(name, value)
    return table


def warning(code: str, message: str) -> Text:
    """Write one warning."""
    return Text.assemble(("! ", "bold yellow"), message, (f"  [{code}]", "dim"))
