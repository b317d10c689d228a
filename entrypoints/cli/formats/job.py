"""What was read from an advertisement, as JSON."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from application.jobs.propose_terms import terms_of
from domain.jobs.advertisement import (
    Advertisement,
    EducationRequirement,
    LanguageRequirement,
    OtherRequirement,
    SkillRequirement,
)
from domain.jobs.structured_data import Posting, job_posting
from domain.shared.text import Found, ReadingWarning
from domain.shared.values import Place, SalaryRange
from entrypoints.cli.formats.provenance import span_json, warnings_json


def job_json(advertisement: Advertisement) -> dict[str, Any]:
    """Write every field, null where the advertisement says nothing.

    `provenance` gives the text of each value by its JSON pointer; requirements, languages and
    education carry their own. `salary.yearly` is the same pay for a year of full time.
    """
    title, place, remote = advertisement.title, advertisement.place, advertisement.remote
    employer, salary, seniority = (
        advertisement.employer,
        advertisement.salary,
        advertisement.seniority,
    )
    years, deadline, education = (
        advertisement.min_years,
        advertisement.valid_through,
        advertisement.education,
    )
    read: dict[str, Found[Any] | None] = {
        "title": title,
        "employer": employer,
        "location": place,
        "remote": remote,
        "salary": salary,
        "seniority": seniority,
        "min_years": years,
        "valid_through": deadline,
        **_listed("employment", advertisement.employment),
        **_listed("applicant_countries", advertisement.applicant_countries),
    }
    return {
        "title": title.value if title else None,
        "employer": employer.value if employer else None,
        "requirements": [_requirement(r) for r in advertisement.requirements],
        "other_requirements": [_other(asked) for asked in advertisement.other_requirements],
        "languages": [_language(asked) for asked in advertisement.languages],
        "education": _education(education) if education else None,
        "location": _place(place.value) if place else None,
        "remote": remote.value.value if remote else None,
        "applicant_countries": [found.value for found in advertisement.applicant_countries],
        "employment": [found.value.value for found in advertisement.employment],
        "salary": _salary(salary.value) if salary else None,
        "seniority": seniority.value.name.lower() if seniority else None,
        "min_years": years.value if years else None,
        "valid_through": deadline.value.isoformat() if deadline else None,
        "provenance": {f"/{name}": span_json(found.span) for name, found in read.items() if found},
        "warnings": warnings_json(
            job_warnings(title=title is not None, skills=bool(advertisement.requirements))
        ),
    }


def _listed(name: str, found: tuple[Found[Any], ...]) -> dict[str, Found[Any]]:
    return {f"{name}/{number}": one for number, one in enumerate(found)}


def posting_json(description: str, advertisement: Advertisement, *, posted: date) -> dict[str, Any]:
    """Write a JobPosting of schema.org from every proposal as it is."""
    employer = advertisement.employer
    return job_posting(
        Posting(
            id="",
            description=description,
            employer=employer.value if employer else "",
            posted=posted,
        ),
        terms_of(advertisement),
    )


def job_warnings(*, title: bool, skills: bool) -> Iterable[ReadingWarning]:
    """Say what a score will lack, by what was found."""
    if not title:
        yield ReadingWarning(
            code="job.no_title",
            message="No job title was found: titles are not compared.",
        )
    if not skills:
        yield ReadingWarning(
            code="job.no_skills",
            message="No skills were found in the advertisement: skills are not compared.",
        )


def _requirement(requirement: SkillRequirement) -> dict[str, Any]:
    return {
        "skill": requirement.name,
        "id": requirement.skill_id,
        "kind": requirement.kind.value,
        "level": requirement.level,
        "min_years": requirement.min_years,
        "span": span_json(requirement.span) if requirement.span else None,
    }


def _other(asked: OtherRequirement) -> dict[str, Any]:
    return {
        "skill": asked.name,
        "kind": asked.kind.value,
        "level": asked.level,
        "min_years": asked.min_years,
        "span": span_json(asked.span),
    }


def _language(asked: LanguageRequirement) -> dict[str, Any]:
    return {
        "code": asked.code,
        "kind": asked.kind.value,
        "level": asked.level.value if asked.level else None,
        "span": span_json(asked.span) if asked.span else None,
    }


def _education(asked: EducationRequirement) -> dict[str, Any]:
    return {
        "level": asked.level.name.lower(),
        "area": asked.area or None,
        "kind": asked.kind.value,
        "span": span_json(asked.span) if asked.span else None,
    }


def _place(place: Place) -> dict[str, str | None]:
    return {
        "city": place.city or None,
        "region": place.region or None,
        "country": place.country or None,
    }


def _salary(salary: SalaryRange) -> dict[str, Any]:
    return {
        "minimum": salary.minimum,
        "maximum": salary.maximum,
        "currency": salary.currency,
        "period": salary.period.value,
        "yearly": {"minimum": salary.yearly().minimum, "maximum": salary.yearly().maximum},
    }
