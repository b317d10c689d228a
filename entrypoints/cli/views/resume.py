"""What was read from a résumé, for people."""

from collections.abc import Iterable

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from domain.candidates.model import Candidate
from domain.candidates.profile import Education, Experience
from domain.shared.text import Found, Span
from entrypoints.cli.views.console import open_console, pairs, warning


def show_resume(candidate: Candidate) -> None:
    """Print it; what was not found is left out."""
    console = open_console()
    personal, profile = candidate.personal, candidate.profile
    console.print(
        pairs(
            ("Name", _said(personal.name)),
            ("Headline", _said(profile.headline)),
            ("E-mail", _said(personal.email)),
            ("Phone", _said(personal.phone)),
            ("Place", _written(personal.place)),
            ("Links", ", ".join(link.value for link in personal.links)),
            ("Seniority", profile.seniority.value.name.lower() if profile.seniority else None),
            ("Summary", _said(profile.summary)),
        )
    )
    if profile.experiences:
        console.print(Text("\nExperience", style="bold"))
        console.print(_dated((_dates(e), _work(e)) for e in profile.experiences))
    if profile.education:
        console.print(Text("\nEducation", style="bold"))
        console.print(_dated((_dates(e), _study(e)) for e in profile.education))
    if profile.skills:
        console.print(Text(f"\nSkills ({len(profile.skills)})", style="bold"))
        names = Text(", ".join(claim.name for claim in profile.skills))
        console.print(Padding(names, (0, 0, 0, 2)))
    if warnings := candidate.resumes[-1].warnings:
        console.print()
        for one in warnings:
            console.print(warning(one.code, one.message))


def _dated(rows: Iterable[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for dates, what in rows:
        table.add_row(f"  {dates}", Text(what))
    return table


def _dates(stretch: Experience | Education) -> str:
    present = stretch.present if isinstance(stretch, Experience) else None
    start, end = _written(stretch.start), "now" if present else _written(stretch.end)
    return " – ".join(date for date in (start, end) if date)  # noqa: RUF001 - a dash between dates


def _work(experience: Experience) -> str:
    said = (_said(experience.title), _said(experience.employer), _written(experience.place))
    return ", ".join(part for part in said if part)


def _study(education: Education) -> str:
    said = (_said(education.degree), _said(education.institution))
    return ", ".join(part for part in said if part)


def _said(found: Found[str] | None) -> str:
    return found.value if found else ""


def _written(found: Found[object] | None) -> str:
    return _one_line(found.span) if found else ""


def _one_line(span: Span) -> str:
    return " ".join(span.text.split())
