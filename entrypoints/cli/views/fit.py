"""A score that explains itself, for a recruiter to read."""

import io
import re
from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from domain.matching.match import FULL, Component, ComponentName, GateState, Match, SkillFit
from entrypoints.cli.errors import one_line
from entrypoints.cli.formats.match import Fit
from entrypoints.cli.views.console import open_console, warning
from entrypoints.cli.views.figures import bar, colour, large, score_text

_NAMES = {
    ComponentName.MUST_HAVE_SKILLS: "Must-have skills",
    ComponentName.NICE_TO_HAVE_SKILLS: "Nice-to-have",
    ComponentName.TITLE: "Title",
    ComponentName.EXPERIENCE: "Experience",
    ComponentName.SENIORITY: "Seniority",
    ComponentName.LOCATION: "Location",
    ComponentName.SALARY: "Salary",
    ComponentName.LANGUAGES: "Languages",
    ComponentName.EDUCATION: "Education",
    ComponentName.FREE_TEXT: "Free text",
}
_SKILLS = {ComponentName.MUST_HAVE_SKILLS, ComponentName.NICE_TO_HAVE_SKILLS}
_BAR = 10
_WIDE = 70
"""Columns: with fewer, the reasons need the room of the bars."""
_SVG_WIDTH = 92
_WEB_FONT = re.compile(r"@font-face \{[^{}]*\}\s*")


def show_fit(fit: Fit, *, heading: str) -> None:
    """Print it."""
    _print(open_console(), fit, heading)


def draw_fit(fit: Fit, *, heading: str) -> str:
    """Return the same as SVG; it loads nothing from anywhere, and the same fit is the same text."""
    console = open_console(
        record=True,
        file=io.StringIO(),
        width=_SVG_WIDTH,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    _print(console, fit, heading)
    svg = console.export_svg(title=f"jobgraph fit: {one_line(heading)}", unique_id="jobgraph-fit")
    return _WEB_FONT.sub("", svg)


def _print(console: Console, fit: Fit, heading: str) -> None:
    match = fit.match
    console.print(
        Panel(_score(match), title=Text(one_line(heading)), title_align="left", padding=(1, 2))
    )
    console.print(_components(match, bars=console.width >= _WIDE))
    console.print(_section("Skills", _skills(match)))
    if fit.advice:
        console.print(_section("What would raise the score", _advice(fit)))
    for one in fit.warnings:
        console.print(warning(one.code, one.message))
    console.print(_receipt(match))


def _score(match: Match) -> RenderableType:
    table = Table.grid(padding=(0, 3), expand=True)
    table.add_column(no_wrap=True)
    table.add_column(vertical="bottom", ratio=1)
    style = f"bold {colour(match.score)}"
    table.add_row(
        large(score_text(match.score), style=style),
        Text.assemble(
            ("of 100\n" if match.score is not None else "nothing is known\n", "bold"),
            f"Confidence {match.confidence // 100} %: how much of what the job asks is known of "
            "the candidate.",
            *_both_ways(match),
        ),
    )
    return table


def _both_ways(match: Match) -> Iterable[str]:
    """Tell the other direction, where the person wants something that the job tells of."""
    if match.wish.score is not None:
        yield (
            f"\nThe other way {score_text(match.wish.score)}: how well the job fits what the "
            f"candidate wants. Both ways {score_text(match.combined)}."
        )


def _components(match: Match, *, bars: bool) -> Table:
    components = match.components
    known = sum(component.weight for component in components if component.known)
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    table.add_column("", no_wrap=True)
    if bars:
        table.add_column("Fit", no_wrap=True)
    table.add_column("Points", justify="right", no_wrap=True)
    table.add_column("Why", ratio=1)
    for component in components:
        style = "" if component.known else "dim"
        table.add_row(
            Text(_NAMES[component.name], style=style),
            *((bar(component.value, width=_BAR),) if bars else ()),
            Text(_points(component, known), style=style),
            Text(_why(component), style=style),
        )
    if match.held_down:
        table.add_row(
            Text("Held down", style="red"),
            *(("",) if bars else ()),
            Text(f"−{score_text(match.held_down)}     ", style="red"),  # noqa: RUF001 - a minus
            Text(" ".join(_held_down(match))),
        )
    return table


def _held_down(match: Match) -> Iterable[str]:
    for gate in match.gates:
        if gate.state is GateState.SHUT and gate.cap < FULL:
            most = f"At most {gate.cap // 100} points" if gate.cap else "Excluded"
            yield f"{most}: {gate.evidence[0][:1].lower()}{gate.evidence[0][1:]}"


def _points(component: Component, known: int) -> str:
    """Write the contribution, and the most that it could be here."""
    if not component.known:
        return "–"  # noqa: RUF001 - a dash for no figure
    most = (component.weight * 100 + known // 2) // known
    return f"{score_text(component.contribution)} / {most:>2}"


def _why(component: Component) -> str:
    # The skills are listed below, so that only their count is needed here.
    return component.evidence[0] if component.name in _SKILLS else " ".join(component.evidence)


def _skills(match: Match) -> RenderableType:
    skills = match.skills
    if not (skills.matched or skills.partial or skills.missing):
        return Text("None to compare.", style="dim")
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    if skills.matched:
        table.add_row(Text("✓ met", style="green"), _names(skills.matched))
    for fit in skills.partial:
        table.add_row(
            Text("~ in part", style="yellow"),
            Text.assemble(_names((fit,)), (f"  {fit.credit // 100} %. {fit.note}", "dim")),
        )
    if skills.missing:
        table.add_row(Text("✗ missing", style="red"), _names(skills.missing))
    return table


def _names(fits: Iterable[SkillFit]) -> Text:
    return Text(", ").join(
        Text(fit.name) if fit.must else Text.assemble(fit.name, (" (nice)", "dim")) for fit in fits
    )


def _advice(fit: Fit) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for one in fit.advice:
        table.add_row(Text(f"+{score_text(one.delta)}", style="bold green"), Text(one.change))
    return table


def _section(title: str, body: RenderableType) -> RenderableType:
    return Group(Text(f"\n{title}", style="bold"), Padding(body, (0, 0, 0, 2)))


def _receipt(match: Match) -> Text:
    receipt = match.receipt
    return Text(
        f"\nReceipt {receipt.digest[:12]}: policy {receipt.policy}, catalogue {receipt.catalogue}, "
        f"as of {receipt.as_of.isoformat()}. Check it with `jobgraph replay`.",
        style="dim",
    )
