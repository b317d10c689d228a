"""A ranking, for people."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from rich.table import Table
from rich.text import Text

from domain.matching.match import SkillFits
from entrypoints.cli.errors import one_line
from entrypoints.cli.ranking import Ranking
from entrypoints.cli.views.console import open_console
from entrypoints.cli.views.figures import bar, colour, score_text

_BAR = 10


def show_ranking(ranking: Ranking) -> None:
    """Print it, and what failed below."""
    console = open_console()
    if ranking.ranked:
        console.print(_table(ranking))
    for one in ranking.failed:
        console.print(
            Text.assemble(
                ("✗ ", "bold red"),
                one_line(one.file),
                f": {one.message}",
                (f"  [{one.code}]", "dim"),
            )
        )


def _table(ranking: Ranking) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column("", justify="right", style="dim", no_wrap=True)
    table.add_column("Score", justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    table.add_column("Known", justify="right", no_wrap=True)
    table.add_column("Skills", no_wrap=True)
    table.add_column("File", overflow="fold")
    names = _names([one.file for one in ranking.ranked])
    for place, one in enumerate(ranking.ranked, 1):
        match = one.fit.match
        table.add_row(
            str(place),
            Text(score_text(match.score), style=f"bold {colour(match.score)}"),
            bar(match.score, width=_BAR),
            f"{match.confidence // 100} %",
            _skills(match.skills),
            Text(one_line(names[one.file])),
        )
    return table


def _names(files: Sequence[str]) -> Mapping[str, str]:
    """Leave out the folders where the names alone tell the files apart."""
    short = {file: PurePath(file).name for file in files}
    return short if len(set(short.values())) == len(short) else dict(zip(files, files, strict=True))


def _skills(skills: SkillFits) -> Text:
    """Count what is met, in part and not."""
    return Text.assemble(
        (f"✓{len(skills.matched)}", "green"),
        (f" ~{len(skills.partial)}", "yellow"),
        (f" ✗{len(skills.missing)}", "red"),
    )
