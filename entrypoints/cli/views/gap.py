"""What a candidate lacks, for that person to read."""

from collections.abc import Iterable

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from domain.matching.gap import LearningStep
from domain.matching.match import SkillFit
from entrypoints.cli.errors import one_line
from entrypoints.cli.formats.gap import PERCENT, ShownGap
from entrypoints.cli.views.console import open_console, warning

_LONGEST_QUOTE = 60


def show_gap(shown: ShownGap) -> None:
    """Print it."""
    console = open_console()
    skills = shown.analysed.gap.skills
    asked = len(skills.matched) + len(skills.partial) + len(skills.missing)
    console.print(
        Text.assemble(
            (one_line(shown.analysed.title), "bold"),
            f": {len(skills.matched)} of {asked} skills held, {len(skills.partial)} in part.",
        )
    )
    for heading, fits in (
        ("Held", skills.matched),
        ("In part", skills.partial),
        ("Missing", skills.missing),
    ):
        if fits:
            console.print(Text(f"\n{heading} ({len(fits)})", style="bold"))
            console.print(Padding(_fits(fits, shown), (0, 0, 0, 2)))
    if shown.analysed.gap.steps:
        console.print(Text("\nWhat to do, first things first", style="bold"))
        console.print(Padding(_steps(shown.analysed.gap.steps), (0, 0, 0, 2)))
    for one in shown.warnings:
        console.print(warning(one.code, one.message))


def _fits(fits: Iterable[SkillFit], shown: ShownGap) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for fit in fits:
        quote = next((one_line(span.text)[:_LONGEST_QUOTE] for span in shown.evidence(fit)), "")
        said = f"{fit.note} “{quote}”" if quote else fit.note
        name = fit.name if fit.must else f"{fit.name} (nice to have)"
        table.add_row(Text(one_line(name)), Text(said, style="dim"))
    return table


def _steps(steps: Iterable[LearningStep]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True)
    for number, step in enumerate(steps, 1):
        gain = f"+{step.gain / PERCENT:.1f}" if step.gain else ""
        table.add_row(f"{number}.", Text(one_line(step.change)), Text(gain, style="green"))
    return table
