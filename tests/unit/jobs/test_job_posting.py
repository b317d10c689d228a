"""Postings as they are published on the web."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.jobs.errors import NotAJobPostingError
from domain.jobs.job_posting import posting_text
from domain.jobs.reading import read_advertisement
from domain.shared.values import PayPeriod, Place, RemotePolicy, SalaryRange
from tests.unit.jobs.catalogue import mentions

POSTING: dict[str, Any] = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": "Backend Developer",
    "description": (
        "<p>We move <b>parcels</b> &amp; pallets.</p><h3>What you bring</h3>"
        "<ul><li>Python</li><li>Docker is a plus</li></ul><script>alert('Java')</script>"
    ),
    "hiringOrganization": {"@type": "Organization", "name": "Larkspur Freight"},
    "jobLocation": {
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Hamburg",
            "addressCountry": "DE",
        },
    },
    "jobLocationType": "TELECOMMUTE",
    "employmentType": ["FULL_TIME", "CONTRACTOR"],
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {
            "@type": "QuantitativeValue",
            "minValue": 60000,
            "maxValue": 7.5e4,
            "unitText": "YEAR",
        },
    },
    "experienceRequirements": {
        "@type": "OccupationalExperienceRequirements",
        "monthsOfExperience": "40",
    },
}

TEXT = """\
Title: Backend Developer
Company: Larkspur Freight
Location: Hamburg, Germany
Remote: yes
Employment type: full time, contractor
Salary: EUR 60000 - 75000 per year
Requirements: at least 3 years of experience

We move parcels & pallets.

What you bring

- Python
- Docker is a plus"""


def test_a_posting_becomes_an_advertisement() -> None:
    assert TEXT == posting_text(POSTING)


def test_what_it_states_is_read_from_its_text() -> None:
    found = read_advertisement(TEXT, mentions(TEXT))
    assert found.title
    assert found.place
    assert found.remote
    assert found.salary
    assert found.min_years
    assert "Backend Developer" == found.title.value
    assert Place(city="Hamburg", country="Germany") == found.place.value
    assert RemotePolicy.REMOTE == found.remote.value
    assert (
        SalaryRange(minimum=60_000, maximum=75_000, currency="EUR", period=PayPeriod.YEAR)
        == found.salary.value
    )
    assert 3 == found.min_years.value
    assert ["Python", "Docker"] == [r.name for r in found.requirements]


@pytest.mark.parametrize(
    "document",
    [
        [{"@type": "WebSite"}, POSTING],
        {"@context": "https://schema.org", "@graph": [{"@type": "Person"}, POSTING]},
        {**POSTING, "@type": ["Thing", "https://schema.org/JobPosting"]},
    ],
)
def test_it_is_found_among_other_things(document: object) -> None:
    assert TEXT == posting_text(document)


@pytest.mark.parametrize(
    "document",
    [
        *(None, "JobPosting", 1, [], {}, {"@type": "Person"}, {"@type": "JobPosting"}),
        *(
            {"@graph": {"@graph": {"@graph": {"@graph": POSTING}}}},
            [{"@type": 3}] * 100 + [POSTING],
        ),
    ],
)
def test_anything_else_is_refused(document: object) -> None:
    with pytest.raises(NotAJobPostingError):
        posting_text(document)


@pytest.mark.parametrize(
    ("base_salary", "expected"),
    [
        ({"currency": "usd", "value": 55.5, "unitText": "hour"}, "Salary: USD 55.50 per hour"),
        ({"currency": "GBP", "value": {"value": "30,000"}}, "Salary: GBP 30000"),
        ({"currency": "GBP", "minValue": 10, "maxValue": 12}, "Salary: GBP 10 - 12"),
    ],
)
def test_pay_is_written_in_many_ways(base_salary: object, expected: str) -> None:
    assert expected in posting_text({**POSTING, "baseSalary": base_salary}).splitlines()


@pytest.mark.parametrize(
    "base_salary",
    [
        *(
            {"currency": "EUR", "value": figure}
            for figure in (0, -1, True, "NaN", "1e99", 10**5000)
        ),
        *({"currency": "EUR", "value": {"minValue": 1}}, {"value": 3}, 3, [3]),
    ],
)
def test_pay_that_makes_no_sense_is_left_out(base_salary: object) -> None:
    assert "Salary" not in posting_text({**POSTING, "baseSalary": base_salary})


def test_escaped_markup_is_markup() -> None:
    posting = {
        "@type": "JobPosting",
        "description": "&lt;ul&gt;&lt;li&gt;SQL&lt;/li&gt;&lt;/ul&gt;",
    }
    assert "- SQL" == posting_text(posting)


def test_parts_get_the_headings_that_say_what_they_are() -> None:
    posting = {
        "@type": "JobPosting",
        "skills": ["Python", {"@type": "DefinedTerm", "name": "SQL"}],
        "jobBenefits": "Java lessons",
    }
    text = posting_text(posting)
    assert "Skills:\n- Python\n- SQL\n\nBenefits:\nJava lessons" == text
    assert ["Python", "SQL"] == [
        r.name for r in read_advertisement(text, mentions(text)).requirements
    ]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["address", "name", "value", "currency"]), inner)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(sorted(POSTING)), ANYTHING))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_strange_values_never_break_it(strange: dict[str, object]) -> None:
    posting = {**POSTING, **strange, "@type": "JobPosting", "title": "Baker"}
    assert posting_text(posting).startswith("Title: Baker")


def test_a_long_description_is_cut() -> None:
    assert 70_000 > len(posting_text({**POSTING, "description": "x " * 10**6}))
