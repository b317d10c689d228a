"""What was read from a résumé, for people."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from domain.candidates.model import Candidate
from domain.candidates.profile import Education, Experience, SpokenLanguage
from domain.candidates.questions import Question
from domain.shared.text import Found, Span
from domain.shared.values import Month
from entrypoints.cli.views.console import open_console, pairs, warning

MOST_QUESTIONS = 5
"""That are shown; there may be more."""


def show_resume(candidate: Candidate, asked: Sequence[Question]) -> None:
    """Print it; what was not found is left out."""
    console = open_console()
    personal, profile = candidate.personal, candidate.profile
    console.print(
        pairs(
            ("Name", _said(personal.name)),
            ("Headline", _said(profile.headline)),
            ("E-mail", _said(personal.email)),
            ("Phone", _said(personal.phone)),
            ("More", ", ".join(f.value for f in (*personal.more_emails, *personal.more_phones))),
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
    _list(console, f"Skills ({len(profile.skills)})", (claim.name for claim in profile.skills))
    _list(console, "Other skills", (found.value for found in profile.other_skills))
    _list(console, "Languages", map(_language, profile.languages))
    _list(console, "Certificates", (_named(c.name, c.date) for c in profile.certificates))
    _list(console, "Projects", (project.name.value for project in profile.projects))
    _list(console, "Awards", (_named(award.title, award.date) for award in profile.awards))
    _list(console, "Publications", (_named(p.name, p.date) for p in profile.publications))
    if profile.volunteering:
        console.print(Text("\nVolunteering", style="bold"))
        console.print(_dated((_dates(e), _work(e)) for e in profile.volunteering))
    if asked:
        console.print(Text(f"\nQuestions ({len(asked)})", style="bold"))
        for question in asked[:MOST_QUESTIONS]:
            console.print(Padding(Text(question.text), (0, 0, 0, 2)))
    resume = candidate.resumes[-1]
    if resume.hidden:
        console.print(Text(f"\nHidden from readers ({len(resume.hidden)})", style="bold"))
        for hidden in resume.hidden:
            told = Text(f"{hidden.hiding.value}: {_visible(hidden.text)}")
            console.print(Padding(told, (0, 0, 0, 2)))
    if resume.warnings:
        console.print()
        for one in resume.warnings:
            console.print(warning(one.code, one.message))


def _list(console: Console, heading: str, names: Iterable[str]) -> None:
    said = ", ".join(names)
    if said:
        console.print(Text(f"\n{heading}", style="bold"))
        console.print(Padding(Text(said), (0, 0, 0, 2)))


def _language(language: SpokenLanguage) -> str:
    return (
        f"{language.name.value} ({language.fluency.value})"
        if language.fluency
        else (language.name.value)
    )


def _named(name: Found[str], date: Found[Month] | None) -> str:
    return f"{name.value} ({_written(date)})" if date else name.value


def _visible(text: str) -> str:
    """Write on one line, without what would speak to the terminal."""
    return "".join(c if c.isprintable() else " " for c in text)


def _dated(rows: Iterable[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for dates, what in rows:
        table.add_row(f"  {dates}", Text(what))
    return table


def _dates(stretch: Experience | Education) -> str:
    start, end = _written(stretch.start), "now" if stretch.present else _written(stretch.end)
    return " – ".join(date for date in (start, end) if date)  # noqa: RUF001 - a dash between dates


def _work(experience: Experience) -> str:
    said = (_said(experience.title), _said(experience.employer), _written(experience.place))
    return ", ".join(part for part in said if part)


def _study(education: Education) -> str:
    said = (_said(education.degree), _said(education.area), _said(education.institution))
    return ", ".join(part for part in said if part)


def _said(found: Found[str] | None) -> str:
    return found.value if found else ""


def _written(found: Found[object] | None) -> str:
    return _one_line(found.span) if found else ""


def _one_line(span: Span) -> str:
    return " ".join(span.text.split())
