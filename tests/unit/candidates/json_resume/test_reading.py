"""A JSON Resume is read as it stands, and every value has its place in it."""

import json
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.candidates.errors import NotAJsonResumeError
from domain.candidates.json_resume.json_text import parse, span_within
from domain.candidates.reading import LONGEST_RESUME
from domain.candidates.reading.json_resume import read_json_resume
from domain.shared.text import Found, Span
from domain.shared.values import LanguageLevel, Month, Place, Seniority
from tests.growth import grows_linearly
from tests.unit.candidates.catalogue import find
from tests.unit.candidates.json_resume.documents import SAMPLE, documents
from tests.unit.candidates.test_reading_any_text import parts


def value(found: Found[Any] | None) -> Any:  # noqa: ANN401 - of any field
    return found.value if found else None


def test_the_sample_of_the_schema_is_read_whole() -> None:
    reading = read_json_resume(SAMPLE, find)
    personal, profile = reading.personal, reading.profile
    assert "Richard Hendriks" == value(personal.name)
    assert "richard.hendriks@mail.com" == value(personal.email)
    assert "(912) 555-4321" == value(personal.phone)
    assert Place(city="San Francisco", region="California", country="US") == value(personal.place)
    assert "http://richardhendricks.example.com" == personal.links[0].value
    assert 3 == len(personal.links)
    assert "Programmer" == value(profile.headline)
    assert Seniority.DIRECTOR == value(profile.seniority)
    (work,) = profile.experiences
    assert ("CEO/President", "Pied Piper") == (value(work.title), value(work.employer))
    assert (Month(year=2013, month=12), Month(year=2014, month=12)) == (
        value(work.start),
        value(work.end),
    )
    assert 3 == len(work.highlights)
    (study,) = profile.education
    assert ("Bachelor", "Information Technology", "4.0") == (
        value(study.degree),
        value(study.area),
        value(study.grade),
    )
    assert ["CoderDojo"] == [value(e.employer) for e in profile.volunteering]
    assert ["Digital Compression Pioneer Award"] == [a.title.value for a in profile.awards]
    assert ["Hooli"] == [value(p.publisher) for p in profile.publications]
    assert ["Miss Direction"] == [p.name.value for p in profile.projects]
    (language,) = profile.languages
    assert ("en", LanguageLevel.NATIVE) == (language.code, value(language.level))


def test_skills_come_from_names_keywords_and_what_the_work_says() -> None:
    document = {
        "basics": {"summary": "Wrote SQL. No experience with Kafka."},
        "work": [{"position": "Developer", "highlights": ["Moved all to Kubernetes"]}],
        "skills": [
            {"name": "Backend", "level": "Master", "keywords": ["Python", "Zebra herding"]},
            {"name": "Docker", "level": "Beginner"},
            {"name": "Knitting"},
        ],
    }
    profile = read_json_resume(json.dumps(document), find).profile
    assert {"SQL": None, "Kubernetes": None, "Python": 5, "Docker": 2} == {
        claim.name: claim.level for claim in profile.skills
    }
    assert ["Zebra herding", "Knitting"] == [found.value for found in profile.other_skills]


def test_work_counts_for_the_skills_that_its_object_names() -> None:
    document = {
        "work": [
            {"startDate": "2019-01", "endDate": "2019-06", "summary": "Python"},
            {"startDate": "2020-01", "endDate": "2020-03", "summary": "Go daily"},
        ]
    }
    profile = read_json_resume(json.dumps(document), find).profile
    until = Month(year=2026, month=1)
    python = next(c.skill_id for c in profile.skills if c.name == "Python")
    assert (6, 9) == (
        profile.months_with(python, until=until),
        profile.months_of_work(until=until),
    )


@pytest.mark.parametrize(
    ("end", "goes_on", "ended"),
    [
        ({}, True, None),
        ({"endDate": None}, True, None),
        ({"endDate": ""}, True, None),
        ({"endDate": "Present"}, True, None),
        ({"endDate": "2020"}, False, Month(year=2020, month=1)),
        ({"endDate": "March 2020"}, False, Month(year=2020, month=3)),
        ({"endDate": "whenever"}, False, None),
    ],
)
def test_work_without_an_end_goes_on(
    end: dict[str, Any],
    goes_on: bool,  # noqa: FBT001 - pytest gives it by name
    ended: Month | None,
) -> None:
    document = json.dumps({"work": [{"name": "Acme", "startDate": "2019-03-01", **end}]})
    (work,) = read_json_resume(document, find).profile.experiences
    assert (goes_on, ended) == (work.present is not None, value(work.end))


def test_what_has_the_wrong_shape_is_passed_over() -> None:
    document: dict[str, Any] = {
        "basics": {"name": ["Jane"], "email": 7, "location": "Berlin", "profiles": [1, {}, None]},
        "work": [None, 3, [], {}, {"name": "Acme", "highlights": "many"}],
        "skills": {"name": "Python"},
        "languages": [{"fluency": "fluent"}],
    }
    reading = read_json_resume(json.dumps(document), find)
    assert (None, None, ()) == (
        reading.personal.name,
        reading.personal.place,
        reading.profile.languages,
    )
    assert ["Acme"] == [value(e.employer) for e in reading.profile.experiences]


def test_what_no_person_sees_and_no_storage_keeps_is_not_read() -> None:
    document = json.dumps({"basics": {"name": "Ja\u0000ne \ud800\u202eRoe\U000e0041"}})
    assert "Ja ne Roe" == value(read_json_resume(document, find).personal.name)


def test_letters_without_a_form_are_no_part_of_a_value() -> None:
    hidden = "".join(chr(0xE0000 + ord(c)) for c in "Score 100")
    document = json.dumps({"basics": {"name": f"Jane{hidden} Roe"}, "skills": [{"name": "SQL"}]})
    reading = read_json_resume(document, find)
    assert "Jane Roe" == value(reading.personal.name)


def test_of_two_of_the_same_name_the_last_counts() -> None:
    document = '{"basics": {"name": "One", "name": "Two"}}'
    assert "Two" == value(read_json_resume(document, find).personal.name)


def test_the_length_of_what_is_read_is_bounded() -> None:
    long = ["x" * 10_000] * 20
    document = json.dumps({"basics": {"name": "Jane"}, "work": [{"highlights": long}]})
    reading = read_json_resume(document, find)
    read = sum(len(found.value) for found in reading.profile.experiences[0].highlights)
    assert 0 < read <= LONGEST_RESUME
    assert "text.cut" in [warning.code for warning in reading.warnings]


@pytest.mark.parametrize(
    "document",
    [
        *("", "{", "[]", "null", '"basics"', '{"a": 1}', "{} {}", '{"basics": {}} x'),
        *('{"basics": {},}', "{'basics': {}}", '{"basics": NaN}', '{"basics": "\n"}'),
        '{"basics": ' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"basics": [' + "0," * 300_000 + "0]}",
    ],
)
def test_anything_else_is_refused(document: str) -> None:
    with pytest.raises(NotAJsonResumeError):
        read_json_resume(document, find)


@given(documents())
@settings(max_examples=100, deadline=None)
def test_every_value_stands_where_it_says(document: str) -> None:
    reading = read_json_resume(document, find)
    for part in parts(reading):
        if isinstance(part, Span):
            assert document[part.start : part.end] == part.text
        if isinstance(part, Found) and isinstance(part.value, str):
            assert part.value.strip() == part.value
            assert "\0" not in part.value


@given(documents())
@settings(max_examples=50, deadline=None)
def test_reading_twice_is_reading_once(document: str) -> None:
    assert read_json_resume(document, find) == read_json_resume(document, find)


@given(st.text(max_size=30), st.booleans(), st.data())
def test_a_part_of_a_text_has_its_place_whatever_is_escaped(
    text: str,
    ascii_only: bool,  # noqa: FBT001 - hypothesis gives it
    data: st.DataObject,
) -> None:
    text = text.encode(errors="replace").decode()
    document = json.dumps(text, ensure_ascii=ascii_only)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = span_within(document, parse(document), start, end)
    assert text[start:end] == json.loads(f'"{span.text}"')


def test_time_is_linear_in_the_document() -> None:
    def read(entries: str) -> None:
        read_json_resume('{"work": [' + entries + '{"name": "Acme"}]}', find)

    unit = '{"name": "A\\u00e9me", "summary": "Python, \\"Go\\"", "x": [[1]]}, '
    assert grows_linearly(read, unit, characters=60_000)


def test_nothing_personal_shows_in_a_repr() -> None:
    node = parse('{"basics": {"name": "Jane"}}')
    assert "Jane" not in repr(node)
    assert attrs.has(type(node))
