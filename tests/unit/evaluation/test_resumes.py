"""A résumé that was read, compared with its truth."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from application.evaluation.resumes import RESUME_FIELDS, RESUME_GROUPS, compare_resume
from application.evaluation.verdicts import Tally, added, grouped, tally

TRUTH: dict[str, Any] = {
    "basics": {
        "name": "Ada Quill",
        "label": "Engineer",
        "email": "ada@example.org",
        "phone": "+15125550143",
        "url": "https://ada.example.org",
        "summary": "Mends what others throw away.",
        "location": {"city": "Austin", "region": "TX", "countryCode": "US"},
        "profiles": [{"network": "GitHub", "url": "https://github.com/ada"}],
    },
    "work": [
        {
            "name": "Acme",
            "position": "Engineer",
            "startDate": "2021-03",
            "highlights": ["Moved billing to Go."],
        },
        {"name": "Globex", "position": "Trainee", "startDate": "2019", "endDate": "2021"},
    ],
    "education": [{"institution": "MIT", "studyType": "BSc", "area": "Physics", "endDate": "2018"}],
    "skills": [{"name": "Tools", "keywords": ["Docker", "Git"]}, {"name": "Python"}],
    "languages": [{"language": "English", "fluency": "native"}],
    "certificates": [{"name": "First Aid", "date": "2020-01"}],
}


def tallies(truth: dict[str, Any], read: dict[str, Any]) -> dict[str, Tally]:
    return tally(compare_resume(truth, read))


def test_who_reads_everything_makes_no_fault() -> None:
    found = tallies(TRUTH, TRUTH)
    assert {1.0} == {one.f1 for one in found.values()}
    assert 2 == found["links"].right
    assert 2 == found["work.whole"].right
    assert set(found) <= set(RESUME_FIELDS)


def test_who_reads_nothing_misses_everything() -> None:
    found = tallies(TRUTH, {})
    assert {0.0} == {one.recall for one in found.values()}
    assert {1.0} == {one.precision for one in found.values()}


def test_who_makes_everything_up_is_never_right() -> None:
    found = tallies({}, TRUTH)
    assert {0.0} == {one.precision for one in found.values()}


def test_entries_are_found_in_any_order_and_judged_value_by_value() -> None:
    read = [
        {"name": "Globex", "position": "Trainee", "startDate": "2019-01", "endDate": "2021-06"},
        {"name": "Acme", "position": "Driver", "startDate": "2021-03"},
    ]
    found = tallies(TRUTH, {"work": read})
    assert Tally(expected=2, got=2, right=2) == found["work.name"]
    assert Tally(expected=2, got=2, right=1) == found["work.position"]
    assert Tally(expected=2, got=2, right=2) == found["work.startDate"]
    assert Tally(expected=2, got=2, right=1) == found["work.whole"]


def test_work_that_goes_on_has_no_end() -> None:
    ended = [{**TRUTH["work"][0], "endDate": "2023-01"}]
    found = tallies({"work": TRUTH["work"][:1]}, {"work": ended})
    assert Tally(expected=0, got=1, right=0) == found["work.endDate"]
    assert 0 == found["work.whole"].right


def test_a_present_that_somebody_wrote_is_no_date() -> None:
    truth = [{**TRUTH["work"][0], "endDate": "Present"}]
    assert "work.endDate" not in tallies({"work": truth}, {"work": TRUTH["work"][:1]})


def test_names_of_groups_are_neither_expected_nor_wrong() -> None:
    assert Tally(expected=3, got=0, right=0) == tallies(TRUTH, {})["skills"]
    read = {"skills": [{"name": "Tools"}, {"name": "docker", "keywords": ["Git"]}]}
    assert Tally(expected=3, got=2, right=2) == tallies(TRUTH, read)["skills"]


def test_a_skill_that_the_prose_names_is_not_wrong() -> None:
    read = {"skills": [{"name": "Go"}, {"name": "billing"}, {"name": "Acme"}]}
    assert Tally(expected=3, got=1, right=0) == tallies(TRUTH, read)["skills"]


def test_a_skill_that_the_truth_denies_is_wrong_though_the_prose_names_it() -> None:
    truth = {**TRUTH, "meta": {"notSkills": ["Go"]}}
    read = {"skills": [{"name": "Go"}]}
    assert Tally(expected=3, got=1, right=0) == tallies(truth, read)["skills"]


def test_skills_that_prose_names_are_counted_where_the_truth_says_which() -> None:
    truth = {**TRUTH, "meta": {"mentionedSkills": ["Go", "Python"]}}
    read = {"skills": [{"name": "Go"}]}
    assert Tally(expected=1, got=1, right=1) == tallies(truth, read)["skills.mentioned"]
    assert Tally(expected=1, got=0, right=0) == tallies(truth, {})["skills.mentioned"]


def test_what_the_truth_does_not_compare_is_left_out() -> None:
    truth = {**TRUTH, "meta": {"notCompared": ["work", "summary"]}}
    found = tallies(truth, {})
    assert not [name for name in found if name.startswith("work")]
    assert "summary" not in found


def test_what_follows_may_be_read_and_need_not() -> None:
    truth = {"meta": {"implied": {"location.countryCode": "DE"}}}
    right = {"basics": {"location": {"countryCode": "DE"}}}
    wrong = {"basics": {"location": {"countryCode": "FR"}}}
    assert {} == tallies(truth, right)
    assert Tally(expected=0, got=1, right=0) == tallies(truth, wrong)["location.countryCode"]


def test_groups_are_micro_averages() -> None:
    found = tallies(TRUTH, {"basics": {"name": "Ada Quill", "email": "eve@example.org"}})
    assert Tally(expected=8, got=2, right=1) == grouped(found, RESUME_GROUPS)["contact"]


def test_figures_of_documents_add_up() -> None:
    one, two = tallies(TRUTH, TRUTH), tallies(TRUTH, {})
    assert Tally(expected=2, got=1, right=1) == added(one, two)["name"]


@pytest.mark.parametrize("section", ["work", "education", "skills", "basics", "meta", "languages"])
@pytest.mark.parametrize("odd", [None, 7, "text", ["text", 7, None, ["x"]], {"a": 1}, [{}], True])
def test_odd_shapes_are_no_reason_to_fail(section: str, odd: object) -> None:
    compare_resume({**TRUTH, section: odd}, TRUTH)
    compare_resume(TRUTH, {**TRUTH, section: odd})


JSON = st.recursive(
    st.none() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "basics", "work", "skills", "url"]), inner)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["basics", "work", "skills", "meta", "awards"]), JSON))
def test_whatever_is_read_against_itself_has_no_fault(resume: dict[str, Any]) -> None:
    resume.pop("meta", None)
    for verdict in compare_resume(resume, resume):
        assert verdict.expected is not None
