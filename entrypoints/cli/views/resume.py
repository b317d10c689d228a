"""What was read from a résumé, for people."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from domain.candidates.model import Candidate
from domain.candidates.profile import Profile
from domain.candidates.questions.asking import Question
from domain.shared.values import MONTHS_A_YEAR, Month
from entrypoints.cli.views.console import open_console, pairs, warning
from entrypoints.cli.views.resume_entries import (
    Row,
    award_row,
    certificate_row,
    language_text,
    project_row,
    publication_row,
    said,
    study_row,
    work_row,
    written,
)

MOST_QUESTIONS = 5
"""That are shown; there may be more."""


def show_resume(candidate: Candidate, asked: Sequence[Question]) -> None:
    """Print it; what was not found is left out."""
    console = open_console()
    personal, profile = candidate.personal, candidate.profile
    latest = candidate.resumes[-1]
    console.print(
        pairs(
            ("Name", said(personal.name)),
            ("Headline", said(profile.headline)),
            ("E-mail", said(personal.email)),
            ("Phone", said(personal.phone)),
            ("More", ", ".join(f.value for f in (*personal.more_emails, *personal.more_phones))),
            ("Place", written(personal.place)),
            ("Links", ", ".join(link.value for link in personal.links)),
            ("Seniority", profile.seniority.value.name.lower() if profile.seniority else None),
            ("At work", _duration(profile, until=Month.of(latest.uploaded_at))),
            ("Languages", "; ".join(map(language_text, profile.languages))),
            ("Summary", said(profile.summary)),
        )
    )
    _section(console, "Experience", map(work_row, profile.experiences))
    _section(console, "Education", map(study_row, profile.education))
    _skills(console, profile)
    _section(console, "Certificates", map(certificate_row, profile.certificates))
    _section(console, "Projects", map(project_row, profile.projects))
    _section(console, "Awards", map(award_row, profile.awards))
    _section(console, "Publications", map(publication_row, profile.publications))
    _section(console, "Volunteering", map(work_row, profile.volunteering))
    if asked:
        console.print(Text(f"\nQuestions ({len(asked)})", style="bold"))
        for question in asked[:MOST_QUESTIONS]:
            console.print(Padding(Text(question.text), (0, 0, 0, 2)))
    if latest.hidden:
        console.print(Text(f"\nHidden from readers ({len(latest.hidden)})", style="bold"))
        for hidden in latest.hidden:
            told = Text(f"{hidden.hiding.value}: {_visible(hidden.text)}")
            console.print(Padding(told, (0, 0, 0, 2)))
    if latest.warnings:
        console.print()
        for one in latest.warnings:
            console.print(warning(one.code, one.message))


def _section(console: Console, name: str, rows: Iterable[Row]) -> None:
    """Print a heading with its entries, dates to their left; nothing when there are none."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for dates, what in rows:
        table.add_row(f"  {dates}", Text(what))
    if table.row_count:
        console.print(Text(f"\n{name}", style="bold"))
        console.print(table)


def _visible(text: str) -> str:
    """Write on one line, without what would speak to the terminal."""
    return "".join(c if c.isprintable() else " " for c in text)


def _skills(console: Console, profile: Profile) -> None:
    names = [claim.name for claim in profile.skills]
    others = [found.value for found in profile.other_skills]
    if not names and not others:
        return
    console.print(Text(f"\nSkills ({len(names) + len(others)})", style="bold"))
    if names:
        console.print(Padding(Text(", ".join(names)), (0, 0, 0, 2)))
    if others:
        console.print(Padding(Text("Also: " + ", ".join(others)), (0, 0, 0, 2)))


def _duration(profile: Profile, *, until: Month) -> str | None:
    months = profile.months_of_work(until=until)
    if months is None:
        return None
    counts = zip(divmod(months, MONTHS_A_YEAR), ("year", "month"), strict=True)
    return ", ".join(f"{n} {unit}{'s' * (n != 1)}" for n, unit in counts if n)
