"""An advertisement that was read, compared with its truth."""

from typing import Any

from application.evaluation.advertisements import ADVERTISEMENT_FIELDS, compare_advertisement
from application.evaluation.verdicts import Tally, tally

TRUTH: dict[str, Any] = {
    "title": "Data Engineer",
    "employer": "Acme",
    "location": {"city": "Leeds", "country": "UK"},
    "remote": "hybrid",
    "salary": {"minimum": 50000, "maximum": 60000, "currency": "GBP", "period": "year"},
    "employment": ["full-time"],
    "languages": [{"code": "en", "level": "C1"}, {"code": "de"}],
    "education": {"level": "bachelor", "area": "Physics"},
    "seniority": "senior",
    "min_years": 5,
    "requirements": [
        {"skill": "Python", "kind": "must", "level": 4},
        {"skill": "Spark", "kind": "nice"},
    ],
    "mentions": ["You will work beside people who use Tableau."],
}


def tallies(read: dict[str, Any]) -> dict[str, Tally]:
    return tally(compare_advertisement(TRUTH, read))


def test_who_reads_everything_makes_no_fault() -> None:
    found = tallies(TRUTH)
    assert {1.0} == {one.f1 for one in found.values()}
    assert set(found) <= set(ADVERTISEMENT_FIELDS)
    assert 4 == sum(one.right for name, one in found.items() if name.startswith("salary."))


def test_codes_may_be_written_in_any_way() -> None:
    read = {"employment": "FULL_TIME", "employer": {"name": "ACME"}, "min_years": "5"}
    found = tallies(read)
    assert (1, 1, 1) == tuple(found[f].right for f in ("employment", "employer", "min_years"))


def test_a_skill_is_known_by_its_name_or_its_text() -> None:
    read = {
        "requirements": [
            {"skill": "Python (programming)", "kind": "must", "span": {"text": "python"}},
            {"skill": "Spark", "kind": "must"},
        ]
    }
    found = tallies(read)
    assert Tally(expected=2, got=2, right=2) == found["skills"]
    assert Tally(expected=1, got=2, right=1) == found["skills.must"]
    assert Tally(expected=1, got=0, right=0) == found["skills.nice"]
    assert Tally(expected=1, got=0, right=0) == found["skills.level"]


def test_what_is_told_in_passing_is_not_wrong_and_what_is_not_told_is() -> None:
    read = {"requirements": [{"skill": "Tableau"}, {"skill": "COBOL"}, {"skill": "Python"}]}
    found = tallies(read)
    assert Tally(expected=2, got=2, right=1) == found["skills"]
    assert Tally(expected=1, got=2, right=1) == found["skills.must"]


def test_what_is_made_up_is_wrong() -> None:
    found = tallies({"languages": ["en", "fr"], "seniority": "junior"})
    assert Tally(expected=2, got=2, right=1) == found["languages"]
    assert Tally(expected=1, got=1, right=0) == found["seniority"]
    assert {} == tally(compare_advertisement({}, {"requirements": "none", "location": "Leeds"}))


def test_a_level_is_judged_where_the_truth_tells_one() -> None:
    read = {"languages": [{"code": "en", "level": "B2"}, {"code": "de", "level": "C1"}]}
    found = tallies(read)
    assert Tally(expected=2, got=2, right=2) == found["languages"]
    assert Tally(expected=1, got=1, right=0) == found["languages.level"]


def test_a_title_may_say_that_it_means_everybody() -> None:
    assert 1 == tallies({"title": "Data Engineer (m/w/d)"})["title"].right
