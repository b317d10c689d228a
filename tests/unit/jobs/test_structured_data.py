"""Out as search engines want it, and in again as it was."""

import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from application.jobs.propose_terms import terms_of
from domain.jobs.advertisement import EducationRequirement
from domain.jobs.embedded_posting import embedded_json_ld
from domain.jobs.job_posting import posting_text
from domain.jobs.model import JobTerms
from domain.jobs.reading import read_advertisement
from domain.jobs.structured_data import Posting, job_posting, missing
from domain.shared.values import (
    EducationLevel,
    EmploymentType,
    PayPeriod,
    Place,
    RemotePolicy,
    SalaryRange,
)

POSTED = date(2026, 11, 1)
POSTING = Posting(
    id="j1", description="We move parcels.\n\nYou & we.", employer="Larkspur", posted=POSTED
)
TERMS = JobTerms(
    title="Data Engineer",
    place=Place(city="Hamburg", region="Hamburg", country="Germany"),
    remote=RemotePolicy.REMOTE,
    salary=SalaryRange(minimum=60_000, maximum=75_000, currency="EUR"),
    min_years=3,
    employment=(EmploymentType.FULL_TIME, EmploymentType.CONTRACTOR),
    education=EducationRequirement(level=EducationLevel.BACHELOR, area="Physics"),
    valid_through=date(2026, 12, 31),
    applicant_countries=("DE", "AT"),
)


def read(posting: object) -> JobTerms:
    return terms_of(read_advertisement(posting_text(posting), ()))


def test_a_posting_says_everything_that_search_engines_ask_for() -> None:
    posting = job_posting(POSTING, TERMS)
    assert ("https://schema.org/", "JobPosting") == (posting["@context"], posting["@type"])
    assert "<p>We move parcels.</p><p>You &amp; we.</p>" == posting["description"]
    assert ("2026-11-01", "2026-12-31") == (posting["datePosted"], posting["validThrough"])
    assert "DE" == posting["jobLocation"]["address"]["addressCountry"]
    assert "TELECOMMUTE" == posting["jobLocationType"]
    assert ["DE", "AT"] == [c["name"] for c in posting["applicantLocationRequirements"]]
    assert ["FULL_TIME", "CONTRACTOR"] == posting["employmentType"]
    assert ("EUR", "YEAR") == (
        posting["baseSalary"]["currency"],
        posting["baseSalary"]["value"]["unitText"],
    )
    assert 36 == posting["experienceRequirements"]["monthsOfExperience"]
    assert "bachelor degree" == posting["educationRequirements"]["credentialCategory"]
    assert () == missing(posting)


def test_what_a_posting_states_survives_the_way_out_and_in() -> None:
    again = read(json.loads(json.dumps(job_posting(POSTING, TERMS))))
    assert TERMS.title == again.title
    assert (TERMS.salary, TERMS.remote) == (again.salary, again.remote)
    assert TERMS.valid_through == again.valid_through
    assert TERMS.applicant_countries == again.applicant_countries
    assert TERMS.employment == again.employment
    assert TERMS.min_years == again.min_years
    assert again.place
    assert ("Hamburg", "Germany") == (again.place.city, again.place.country)
    assert again.education
    assert (EducationLevel.BACHELOR, "Physics") == (again.education.level, again.education.area)


@pytest.mark.parametrize("period", PayPeriod)
def test_pay_for_every_period_survives(period: PayPeriod) -> None:
    salary = SalaryRange(minimum=30, maximum=45, currency="GBP", period=period)
    assert salary == read(job_posting(POSTING, evolve(TERMS, salary=salary))).salary


@pytest.mark.parametrize("kind", [k for k in EmploymentType if k is not EmploymentType.OTHER])
def test_every_employment_type_survives(kind: EmploymentType) -> None:
    assert (kind,) == read(job_posting(POSTING, evolve(TERMS, employment=(kind,)))).employment


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"applicant_countries": (), "place": None}, ("/applicantLocationRequirements",)),
        ({"remote": RemotePolicy.HYBRID, "place": None}, ("/jobLocation",)),
        (
            {"remote": None, "place": Place(city="Hamburg")},
            ("/jobLocation/address/addressCountry",),
        ),
        ({"title": ""}, ("/title",)),
    ],
)
def test_what_search_engines_would_refuse_is_named(
    change: dict[str, Any], expected: tuple[str, ...]
) -> None:
    assert expected == missing(job_posting(POSTING, evolve(TERMS, **change)))


def test_markup_in_an_advertisement_stays_text() -> None:
    posting = job_posting(evolve(POSTING, description="<script>alert(1)</script>"), TERMS)
    assert "<script" not in posting["description"]


PAGE = """<html><head>
<script>var a = 1;</script>
<script type="application/ld+json">{broken</script>
<script type='application/ld+json' id="x">
//<![CDATA[
{"@type": "JobPosting", "title": "Baker"}
//]]>
</script></head><body>Hello</body></html>"""


def test_a_posting_is_found_in_a_web_page() -> None:
    assert [{"@type": "JobPosting", "title": "Baker"}] == list(embedded_json_ld(PAGE))


@given(st.text(alphabet='<>/script type="application/ld+json"{}[]!-', max_size=300))
def test_broken_pages_hold_nothing_and_break_nothing(page: str) -> None:
    list(embedded_json_ld(page))


def test_a_page_of_openings_takes_no_time() -> None:
    assert [] == list(embedded_json_ld('<script type="application/ld+json">' * 30_000))
    assert [] == list(embedded_json_ld("<script " * 100_000))
