"""What was read from an advertisement, for people."""

from rich.table import Table
from rich.text import Text

from domain.jobs.advertisement import Advertisement, SkillRequirement
from domain.shared.values import SalaryRange
from entrypoints.cli.formats.job import job_warnings
from entrypoints.cli.views.console import open_console, pairs, warning


def show_job(advertisement: Advertisement) -> None:
    """Print it; what was not found is left out."""
    console = open_console()
    title, place, remote = advertisement.title, advertisement.place, advertisement.remote
    salary, seniority, years = (
        advertisement.salary,
        advertisement.seniority,
        advertisement.min_years,
    )
    console.print(
        pairs(
            ("Title", title.value if title else None),
            ("Seniority", seniority.value.name.lower() if seniority else None),
            ("Experience", f"{years.value} years or more" if years else None),
            ("Place", str(place.value) if place else None),
            ("Work", remote.value.value if remote else None),
            ("Salary", _pay(salary.value) if salary else None),
        )
    )
    if advertisement.requirements:
        console.print(Text(f"\nSkills ({len(advertisement.requirements)})", style="bold"))
        table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
        for column in ("Skill", "", "Level", "Years", "As written"):
            table.add_column(column, overflow="fold")
        for requirement in advertisement.requirements:
            table.add_row(*_row(requirement))
        console.print(table)
    for one in job_warnings(title=title is not None, skills=bool(advertisement.requirements)):
        console.print(warning(one.code, one.message))


def _row(requirement: SkillRequirement) -> tuple[Text, ...]:
    written = " ".join(requirement.span.text.split()) if requirement.span else ""
    return (
        Text(requirement.name),
        Text(requirement.kind.value),
        Text("" if requirement.level is None else str(requirement.level)),
        Text("" if requirement.min_years is None else f"{requirement.min_years}+"),
        Text(written, style="dim"),
    )


def _pay(salary: SalaryRange) -> str:
    pay = f"{salary.minimum:,}"
    if salary.maximum != salary.minimum:
        pay += f" to {salary.maximum:,}"
    return f"{pay} {salary.currency} a {salary.period.value}"
