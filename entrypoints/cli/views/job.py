"""What was read from an advertisement, for people."""

from rich.table import Table
from rich.text import Text

from domain.jobs.advertisement import (
    Advertisement,
    EducationRequirement,
    LanguageRequirement,
    OtherRequirement,
    RequirementKind,
    SkillRequirement,
)
from domain.shared.values import PayPeriod, SalaryRange
from entrypoints.cli.formats.job import job_warnings
from entrypoints.cli.views.console import open_console, pairs, warning

_WELCOME = " (nice to have)"


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
            ("Employer", advertisement.employer.value if advertisement.employer else None),
            ("Seniority", seniority.value.name.lower() if seniority else None),
            ("Experience", f"{years.value} years or more" if years else None),
            ("Place", str(place.value) if place else None),
            ("Work", remote.value.value if remote else None),
            ("Employment", ", ".join(found.value.value for found in advertisement.employment)),
            ("Salary", _pay(salary.value) if salary else None),
            ("Languages", ", ".join(map(_language, advertisement.languages))),
            ("Education", _education(advertisement.education) if advertisement.education else None),
            (
                "Apply by",
                advertisement.valid_through.value.isoformat()
                if advertisement.valid_through
                else None,
            ),
            ("Applicants", ", ".join(found.value for found in advertisement.applicant_countries)),
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
    if advertisement.other_requirements:
        asked = ", ".join(map(_other, advertisement.other_requirements))
        console.print(Text(f"\nAlso asked for, not scored: {asked}"))
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


def _other(asked: OtherRequirement) -> str:
    return f"{asked.name}{_WELCOME if asked.kind is RequirementKind.NICE else ''}"


def _language(asked: LanguageRequirement) -> str:
    level = f" {asked.level.value}" if asked.level else ""
    return f"{asked.code}{level}{_WELCOME if asked.kind is RequirementKind.NICE else ''}"


def _education(asked: EducationRequirement) -> str:
    area = f", {asked.area}" if asked.area else ""
    welcome = _WELCOME if asked.kind is RequirementKind.NICE else ""
    return f"{asked.level.name.lower()}{area}{welcome}"


def _pay(salary: SalaryRange) -> str:
    pay = f"{salary.minimum:,}"
    if salary.maximum != salary.minimum:
        pay += f" to {salary.maximum:,}"
    pay = f"{pay} {salary.currency} a {salary.period.value}"
    if salary.period is PayPeriod.YEAR:
        return pay
    year = salary.yearly()
    return f"{pay} (full time {year.minimum:,} to {year.maximum:,} a year)"
