"""Figures of a policy, for a person to read."""

from collections.abc import Iterator, Mapping

from rich.table import Table
from rich.text import Text

from application.matching.show_policy import ShownPolicy
from domain.matching.own_policy import PolicyFigures, policy_figures
from domain.matching.policy import DEFAULT_POLICY
from entrypoints.cli.views.console import open_console


def show_policy(policy: ShownPolicy) -> None:
    """Print all of it."""
    console = open_console()
    console.print(Text(f"Policy {policy.version}", style="bold"))
    console.print(Text("Of 10,000 where nothing else is said; docs/scoring.md says what.\n", "dim"))
    table = _table()
    for name, said in _lines(policy.figures):
        table.add_row(name, said)
    console.print(table)


def show_changes(policy: ShownPolicy) -> None:
    """Print what differs from the published policy."""
    console = open_console()
    console.print(Text(f"Policy {policy.version}", style="bold"))
    if not policy.changes:
        console.print("Nothing differs from what is published.")
        return
    console.print(Text(f"Differs from {policy.published}:\n", style="dim"))
    published = dict(_lines(policy_figures(DEFAULT_POLICY)))
    table = _table()
    for name, said in _lines(policy.changes):
        if said != published[name]:
            table.add_row(name, Text.assemble((f"{published[name]} → ", "dim"), said))
    console.print(table)


def _table() -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    return table


def _lines(figures: PolicyFigures) -> Iterator[tuple[str, str]]:
    """Name every figure, those of mappings by `figure.entry`."""
    for name, said in figures.items():
        if isinstance(said, Mapping):
            for entry, value in said.items():
                yield f"{name}.{entry}", _written(value)
        else:
            yield name, _written(said)


def _written(value: object) -> str:
    if not isinstance(value, list):
        return str(value)
    if value and isinstance(value[0], list):
        return ", ".join(f"{km} km {worth}" for km, worth in value)
    return " ".join(str(one) for one in value) or "none"
