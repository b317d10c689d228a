"""Corrections where entries say little, where documents meet, and where there is much of both."""

import json

import pytest

from domain.candidates.errors import (
    CorrectionValueError,
    TooManyCorrectionsError,
    UnknownFieldError,
)
from domain.candidates.model import Candidate
from domain.candidates.profile import Experience
from domain.candidates.skill_use import total
from domain.shared.text import PERSON, Found, Span
from domain.shared.values import Month
from tests.growth import grows_with_number
from tests.unit.candidates.json_resume.documents import edit, export, imported, upload
from tests.unit.candidates.test_corrections import FIRST, read


@pytest.mark.parametrize("path", ["/basics/url/-", "/basics/url/0", "/basics/location/city/0"])
def test_a_field_that_is_no_list_has_nothing_below_it(path: str) -> None:
    with pytest.raises(UnknownFieldError) as refused:
        edit(read(FIRST), ("add", path, "x.org"))
    assert (path,) == refused.value.args


def test_a_language_that_the_person_adds_hides_no_skill_of_the_document() -> None:
    text = "Python, Go, English\n" + FIRST
    before = read(text)
    after = edit(before, ("add", "/languages/-", {"language": "Brazilian Portuguese"}))
    assert _exported_skills(before) == _exported_skills(after)


def test_dates_of_two_documents_may_have_the_same_place() -> None:
    def job(year: int) -> Experience:
        text = str(year)
        found = Found(
            value=Month(year=year, month=1), span=Span(start=0, end=4, text=text), by=PERSON
        )
        return Experience(start=found, end=found)

    worked = total([job(2001), job(2003)], until=Month(year=2020, month=1))
    assert worked is not None
    assert ["2001", "2003"] == [span.text for span in worked.follows_from]


def _exported_skills(candidate: Candidate) -> list[str]:
    return [skill["name"] for skill in json.loads(export(candidate))["skills"]]


def _alike(number: int) -> str:
    """Write as many jobs at one employer, by their months."""
    months = ((2000 + n // 12, n % 12 + 1) for n in range(number))
    return json.dumps(
        {
            "work": [
                {"name": "Acme", "position": "Clerk", "startDate": f"{year}-{month:02d}"}
                for year, month in months
            ]
        }
    )


def _renamed(number: int) -> list[tuple[str, str, object]]:
    return [("replace", f"/work/{n}/position", f"Chief {n}") for n in range(number)]


def _corrected(jobs: int, corrections: int = 20) -> Candidate:
    return edit(imported(_alike(jobs)), *_renamed(corrections))


def test_edits_of_more_alike_jobs_take_no_more_than_their_share_of_time() -> None:
    def correct(candidate: Candidate) -> None:
        after = edit(candidate, *_renamed(20))
        export(after)
        assert 20 == len(after.profile_sources.corrections.entries)

    assert grows_with_number(correct, lambda jobs: imported(_alike(jobs)), most=400)


def test_corrections_meet_more_alike_jobs_in_their_share_of_time() -> None:
    def meet(both: tuple[Candidate, str]) -> None:
        edit(upload(*both), *_renamed(5))

    def uploaded(jobs: int) -> tuple[Candidate, str]:
        return _corrected(jobs), _alike(jobs).replace("Clerk", "Officer")

    assert grows_with_number(meet, uploaded, most=400)


def test_more_corrections_meet_alike_jobs_in_their_share_of_time() -> None:
    later = _alike(100).replace("Clerk", "Officer")
    assert grows_with_number(
        lambda candidate: upload(candidate, later), lambda number: _corrected(100, number), most=100
    )


@pytest.mark.parametrize(
    "edits",
    [
        [("add", "/awards/-", {"title": f"No. {n}"}) for n in range(101)],
        [("add", "/work/-", {"name": f"No. {n}", "summary": "x" * 4_999}) for n in range(21)],
    ],
    ids=["of a section", "in length"],
)
def test_what_a_person_writes_has_bounds(edits: list[tuple[str, str, object]]) -> None:
    edit(read(FIRST), *edits[:-2])
    with pytest.raises(TooManyCorrectionsError):
        edit(read(FIRST), *edits)


def test_work_without_name_and_dates_is_corrected_and_taken_out() -> None:
    before = imported('{"work": [{"summary": "Did things"}, {"highlights": ["Did more"]}]}')
    after = edit(before, ("replace", "/work/0/position", "Clerk"), ("remove", "/work/1", None))
    (clerk,) = after.profile.experiences
    assert ("Clerk", "Did things") == (
        clerk.title and clerk.title.value,
        clerk.summary and clerk.summary.value,
    )
    assert [{"summary": "Did things", "position": "Clerk"}] == json.loads(export(after))["work"]


def test_what_was_taken_out_hides_nothing_that_says_more() -> None:
    before = imported('{"work": [{"name": "Acme"}]}')
    gone = edit(before, ("remove", "/work/0", None))
    richer = '{"work": [{"name": "Acme", "position": "CTO", "startDate": "2024-01"}]}'
    assert ["CTO"] == [e.title and e.title.value for e in upload(gone, richer).profile.experiences]
    assert () == upload(gone, '{"work": [{"name": "ACME"}]}').profile.experiences


def test_an_entry_whose_last_field_is_cleared_is_none() -> None:
    before = imported('{"education": [{"institution": "York"}], "work": []}')
    after = edit(before, ("remove", "/education/0/institution", None))
    assert () == after.profile.education
    assert [] == json.loads(export(after))["education"]


def test_what_the_person_added_and_cleared_leaves_nothing() -> None:
    added = edit(read(FIRST), ("add", "/education/-", {"institution": "York"}))
    (mine,) = added.profile_sources.corrections.entries
    after = edit(added, ("remove", f"/education/{mine.id}/institution", None))
    assert () == after.profile_sources.corrections.entries


def test_a_language_that_was_taken_out_is_no_skill_either() -> None:
    before = read("Jane Roe\n\nLanguages\n\nEnglish\nGerman\n\nSkills\n\nPython\n")
    assert {"English", "German"} <= {claim.name for claim in before.profile.skills}
    place = [x.name.value for x in before.profile.languages].index("German")
    after = edit(before, ("remove", f"/languages/{place}", None))
    assert "German" not in {claim.name for claim in after.profile.skills}
    assert {"English", "Python"} <= {claim.name for claim in after.profile.skills}
    assert ["Python"] == _exported_skills(after)


def test_skills_stay_when_the_work_that_names_them_is_taken_out() -> None:
    after = edit(read(FIRST), ("remove", "/work/0", None))
    assert "Redis" in {claim.name for claim in after.profile.skills}


@pytest.mark.parametrize("phone", ["hello", "1234", "1" * 21])
def test_a_phone_has_digits(phone: str) -> None:
    with pytest.raises(CorrectionValueError):
        edit(read(FIRST), ("replace", "/basics/phone", phone))
    after = edit(read(FIRST), ("replace", "/basics/phone", "+49 (30) 1234-567 ext. 8"))
    assert "+49 (30) 1234-567 ext. 8" == (after.personal.phone and after.personal.phone.value)


_HOME = (
    '{"basics": {"location": {"address": "1 High St", "postalCode": "YO1", "city": "York",'
    ' "region": "N Yorks", "countryCode": "GB"}}}'
)


@pytest.mark.parametrize(
    ("part", "value", "kept"), [("region", "Yorkshire", True), ("city", "Leeds", False)]
)
def test_a_street_stays_as_long_as_the_city_does(part: str, value: str, kept: bool) -> None:  # noqa: FBT001 - a case
    after = export(edit(imported(_HOME), ("replace", f"/basics/location/{part}", value)))
    where = json.loads(after)["basics"]["location"]
    assert (value, "GB") == (where[part], where["countryCode"])
    assert kept is ({"address", "postalCode"} <= set(where))


def test_evidence_of_a_skill_is_what_the_person_wrote_where_no_document_names_it() -> None:
    after = edit(read(FIRST), ("add", "/skills/-", {"name": "Go"}))
    (go,) = (claim for claim in after.profile.skills if claim.name == "Go")
    assert ["Go"] == [span.text for span in go.evidence]


def test_what_goes_on_is_known_by_what_it_says_when_the_file_was_edited_by_hand() -> None:
    ours = json.loads(export(edit(read(FIRST), ("remove", "/work/1/endDate", None))))
    assert ["/work/0"] == list(ours["meta"]["present"])
    as_it_was = imported(json.dumps(ours)).profile.experiences
    assert [True, False] == [job.present is not None for job in as_it_was]
    ours["work"].insert(
        0, {"name": "Stripe", "position": "CTO", "startDate": "2024", "endDate": "2025"}
    )
    moved = imported(json.dumps(ours)).profile.experiences
    going_on = {job.employer.value: job.present is not None for job in moved if job.employer}
    assert (False, True) == (going_on["Stripe"], going_on["Acme GmbH"])
