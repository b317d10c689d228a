"""A job as a JobPosting of schema.org, with all that search engines require of one.

https://schema.org/JobPosting; what Google requires and recommends is at
https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

from collections.abc import Mapping
from datetime import date
from html import escape
from typing import Any

from attrs import frozen

from domain.jobs.model import JobTerms
from domain.shared.countries import country_code
from domain.shared.values import (
    EducationLevel,
    EmploymentType,
    PayPeriod,
    Place,
    RemotePolicy,
    SalaryRange,
)

_CONTEXT = "https://schema.org/"
_EMPLOYMENT = {
    EmploymentType.FULL_TIME: "FULL_TIME",
    EmploymentType.PART_TIME: "PART_TIME",
    EmploymentType.CONTRACTOR: "CONTRACTOR",
    EmploymentType.TEMPORARY: "TEMPORARY",
    EmploymentType.INTERN: "INTERN",
    EmploymentType.VOLUNTEER: "VOLUNTEER",
    EmploymentType.PER_DIEM: "PER_DIEM",
    EmploymentType.OTHER: "OTHER",
}
_UNITS = {
    PayPeriod.HOUR: "HOUR",
    PayPeriod.DAY: "DAY",
    PayPeriod.WEEK: "WEEK",
    PayPeriod.MONTH: "MONTH",
    PayPeriod.YEAR: "YEAR",
}
_CREDENTIALS = {
    EducationLevel.SCHOOL: "high school",
    EducationLevel.VOCATIONAL: "professional certificate",
    EducationLevel.ASSOCIATE: "associate degree",
    EducationLevel.BACHELOR: "bachelor degree",
    EducationLevel.MASTER: "postgraduate degree",
    EducationLevel.DOCTORATE: "postgraduate degree",
}
_MONTHS_A_YEAR = 12


@frozen(kw_only=True)
class Posting:
    """What a posting says beside the terms."""

    id: str
    description: str
    """As text; it becomes HTML."""
    employer: str
    posted: date
    url: str = ""


def job_posting(posting: Posting, terms: JobTerms) -> dict[str, Any]:
    """Return a JobPosting for JSON-LD. What is not known is left out: see `missing`."""
    document: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "JobPosting",
        "title": terms.title,
        "description": _markup(posting.description),
        "datePosted": posting.posted.isoformat(),
        "validThrough": terms.valid_through.isoformat() if terms.valid_through else None,
        "identifier": _identifier(posting) if posting.id else None,
        "hiringOrganization": _organisation(posting.employer) if posting.employer else None,
        "url": posting.url,
        "employmentType": [_EMPLOYMENT[kind] for kind in terms.employment],
        "jobLocation": _location(terms.place) if terms.place else None,
        "jobLocationType": "TELECOMMUTE" if terms.remote is RemotePolicy.REMOTE else None,
        "applicantLocationRequirements": _applicants(terms),
        "baseSalary": _salary(terms.salary) if terms.salary else None,
        "skills": [requirement.name for requirement in terms.requirements],
        "educationRequirements": _education(terms),
        "experienceRequirements": _experience(terms),
    }
    return {name: value for name, value in document.items() if value not in (None, "", [])}


def missing(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Name what a search engine requires and the posting does not say, by JSON pointer."""
    required = ["title", "description", "datePosted", "hiringOrganization"]
    lacking = [f"/{name}" for name in required if not document.get(name)]
    remote = document.get("jobLocationType") == "TELECOMMUTE"
    if remote and not document.get("applicantLocationRequirements"):
        lacking.append("/applicantLocationRequirements")
    if not remote:
        location = document.get("jobLocation")
        if not location:
            lacking.append("/jobLocation")
        elif not location["address"].get("addressCountry"):
            lacking.append("/jobLocation/address/addressCountry")
    return tuple(lacking)


def _markup(text: str) -> str:
    """Make paragraphs of what blank lines part, and line breaks of lines."""
    paragraphs = (part.strip() for part in text.replace("\r\n", "\n").split("\n\n"))
    return "".join(
        f"<p>{escape(part, quote=False).replace(chr(10), '<br>')}</p>"
        for part in paragraphs
        if part
    )


def _identifier(posting: Posting) -> dict[str, str]:
    return {"@type": "PropertyValue", "name": posting.employer, "value": posting.id}


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def _location(place: Place) -> dict[str, Any]:
    address = {
        "@type": "PostalAddress",
        "addressLocality": place.city,
        "addressRegion": place.region,
        "addressCountry": country_code(place.country) or place.country,
    }
    return {"@type": "Place", "address": {name: said for name, said in address.items() if said}}


def _applicants(terms: JobTerms) -> list[dict[str, str]]:
    """Name where applicants for remote work may live, or else the country of the place."""
    codes = list(terms.applicant_countries)
    if not codes and terms.remote is RemotePolicy.REMOTE and terms.place:
        codes = [code] if (code := country_code(terms.place.country)) else []
    return [{"@type": "Country", "name": code} for code in codes]


def _salary(salary: SalaryRange) -> dict[str, Any]:
    amount = (
        {"value": salary.minimum}
        if salary.minimum == salary.maximum
        else {"minValue": salary.minimum, "maxValue": salary.maximum}
    )
    return {
        "@type": "MonetaryAmount",
        "currency": salary.currency,
        "value": {"@type": "QuantitativeValue", **amount, "unitText": _UNITS[salary.period]},
    }


def _education(terms: JobTerms) -> dict[str, str] | None:
    if terms.education is None:
        return None
    said = {
        "@type": "EducationalOccupationalCredential",
        "credentialCategory": _CREDENTIALS[terms.education.level],
        "about": terms.education.area,
    }
    return {name: value for name, value in said.items() if value}


def _experience(terms: JobTerms) -> dict[str, Any] | None:
    if not terms.min_years:
        return None
    return {
        "@type": "OccupationalExperienceRequirements",
        "monthsOfExperience": terms.min_years * _MONTHS_A_YEAR,
    }
