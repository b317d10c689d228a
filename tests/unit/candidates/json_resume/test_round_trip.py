"""Export, import, export: the same bytes; and with corrections, nothing else has changed."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.candidates.reading import read_resume
from domain.candidates.reading.json_resume import read_json_resume
from domain.shared.ids import ResumeId
from tests.factories import NOON, a_candidate
from tests.unit.candidates.catalogue import find
from tests.unit.candidates.json_resume.documents import (
    SAMPLE,
    documents,
    edit,
    export,
    imported,
    upload,
)

RESUME = """\
Jane Roe
Senior Python Developer
jane@roe.dev | github.com/jane | roe.dev
Berlin, Germany

Experience

Senior Python Developer, Acme GmbH
March 2019 - Present
Built APIs with Python and Redis.

Tester, Initech
2015 - 2018

Education

BSc Mathematics, University of York, 2009 - 2012

Skills

Advanced: Python, Docker
"""


def read_from_text() -> Any:  # noqa: ANN401 - a candidate
    reading = read_resume(RESUME, find(RESUME))
    return a_candidate().read(ResumeId("r1"), reading, at=NOON)


@given(documents())
@settings(max_examples=60, deadline=None)
def test_what_was_imported_is_exported_to_the_letter(document: str) -> None:
    assert document == export(imported(document))


def test_so_is_the_sample_of_the_schema() -> None:
    assert SAMPLE == export(imported(SAMPLE))


def test_what_was_read_from_a_text_survives_with_its_origins() -> None:
    first = export(read_from_text())
    assert "/basics/name" in json.loads(first)["meta"]["provenance"]
    assert first == export(imported(first))


def test_work_is_read_from_our_own_export_as_it_was() -> None:
    before = read_from_text()
    after = imported(export(before))
    for was, is_now in zip(before.profile.experiences, after.profile.experiences, strict=True):
        assert (was.present is None) is (is_now.present is None)
        assert [f and f.value for f in (was.title, was.employer, was.start, was.end)] == [
            f and f.value for f in (is_now.title, is_now.employer, is_now.start, is_now.end)
        ]
    assert {(c.skill_id, c.level) for c in before.profile.skills} == {
        (c.skill_id, c.level) for c in after.profile.skills
    }


_EDITS = st.sampled_from(
    (
        ("replace", "/basics/name", "Ada"),
        ("remove", "/basics/name", None),
        ("replace", "/basics/location", {"city": "York", "countryCode": "GB"}),
        ("replace", "/basics/url", "ada.example"),
        ("remove", "/basics/url", None),
        ("replace", "/basics/summary", "Two\nlines"),
        ("add", "/basics/profiles/-", {"url": "github.com/ada"}),
        ("add", "/work/-", {"name": "Wörk & Co", "startDate": "2020", "highlights": ["Did Go"]}),
        ("add", "/education/-", {"institution": "York", "studyType": "BSc"}),
        ("add", "/skills/-", {"name": "Rust"}),
        ("add", "/skills/-", {"name": "Python", "level": 4}),
        ("add", "/languages/-", {"language": "French", "fluency": "B2"}),
        ("remove", "/work/0", None),
        ("replace", "/work/0/position", "Boss"),
        ("replace", "/work/0/endDate", "present"),
        ("replace", "/work/1/name", "Elsewhere"),
        ("remove", "/skills/Python", None),
        ("remove", "/skills/Go", None),
        ("remove", "/awards/0", None),
        ("replace", "/projects/0/description", "Better"),
        ("remove", "/basics/profiles/0", None),
    )
)


def _edited(candidate: Any, edits: list[tuple[str, str, Any]]) -> Any:  # noqa: ANN401 - likewise
    for one in edits:
        try:
            candidate = edit(candidate, one)
        except Exception as e:
            if not type(e).__name__.endswith("NotFoundError"):
                raise
    return candidate


@given(documents(), st.lists(_EDITS, min_size=1, max_size=6))
@settings(max_examples=150, deadline=None)
def test_corrected_documents_are_json_and_stable_from_then_on(
    document: str, edits: list[tuple[str, str, Any]]
) -> None:
    corrected = export(_edited(imported(document), edits))
    json.loads(corrected.lstrip("\ufeff"))
    assert corrected == export(imported(corrected))
    assert corrected == export(upload(_edited(imported(document), edits), corrected))


@given(documents())
@settings(max_examples=60, deadline=None)
def test_a_correction_leaves_unknown_keys_alone(document: str) -> None:
    marked = document.rstrip()[:-1] + ', "x-last": [1.50, {} , []] }'
    corrected = export(edit(imported(marked), ("replace", "/basics/name", "Ada")))
    assert corrected.endswith('"x-last": [1.50, {} , []] }')
    before, after = json.loads(marked.lstrip("\ufeff")), json.loads(corrected.lstrip("\ufeff"))
    for key in {*before} - {"basics"}:
        assert before[key] == after[key] or before[key] != before[key]


def test_only_what_was_corrected_is_another() -> None:
    corrected = edit(
        imported(SAMPLE),
        ("replace", "/work/0/position", "Founder"),
        ("remove", "/awards/0", None),
        ("add", "/languages/-", {"language": "German", "fluency": "B1"}),
    )
    document = json.loads(SAMPLE)
    document["work"][0]["position"] = "Founder"
    document["awards"] = []
    document["languages"].append({"language": "German", "fluency": "B1"})
    assert document == json.loads(export(corrected))
    lines = {*SAMPLE.splitlines()} - {*export(corrected).splitlines()}
    assert 8 >= len(lines)


def test_a_value_that_was_corrected_comes_no_more_from_where_it_was_read() -> None:
    document = imported(export(read_from_text()))
    origins = json.loads(export(document))["meta"]["provenance"]
    assert "/work/1/position" in origins
    after = json.loads(
        export(
            edit(
                document,
                ("replace", "/work/1/position", "Lead Tester"),
                ("remove", "/work/0", None),
            )
        )
    )
    assert "Lead Tester" == after["work"][0]["position"]
    origins = after["meta"]["provenance"]
    assert "/work/0/position" not in origins
    assert "Initech" == origins["/work/0/name"]["text"]
    assert not any(pointer.startswith("/work/1") for pointer in origins)
    assert {} == after["meta"]["present"]


def test_a_skill_leaves_its_group_when_it_is_taken_out() -> None:
    document = '{"skills": [{"name": "Web", "keywords": ["React", "Go"]}, {"name": "Docker"}]}'
    candidate = edit(
        imported(document), ("remove", "/skills/Go", None), ("remove", "/skills/Docker", None)
    )
    assert '{"skills": [{"name": "Web", "keywords": ["React"]}]}' == export(candidate)


def test_a_skill_of_a_group_gets_a_level_of_its_own() -> None:
    document = '{"skills": [{"name": "Web", "level": "Beginner", "keywords": ["React", "Go"]}]}'
    candidate = edit(imported(document), ("replace", "/skills/React/level", 5))
    after = export(candidate)
    assert [
        {"name": "Web", "level": "Beginner", "keywords": ["Go"]},
        {"name": "React", "level": "Expert"},
    ] == json.loads(after)["skills"]
    levels = {c.name: c.level for c in read_json_resume(after, find).profile.skills}
    assert {"React": 5, "Go": 2} == levels


@pytest.mark.parametrize("document", ['{"basics": {}}', '{"work": []}', '{"basics": null}'])
def test_fields_are_made_where_there_were_none(document: str) -> None:
    candidate = edit(
        imported(document),
        ("replace", "/basics/name", "Ada"),
        ("replace", "/basics/location/city", "York"),
        ("add", "/work/-", {"name": "Acme", "highlights": ["A", "B"]}),
    )
    after = json.loads(export(candidate))
    assert {"name": "Ada", "location": {"city": "York"}} == after["basics"]
    assert [{"name": "Acme", "highlights": ["A", "B"]}] == after["work"]
