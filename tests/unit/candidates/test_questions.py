"""Gaps and doubts become questions; answered or dismissed, they are gone."""

import json
from typing import Any

import pytest
from hypothesis import given, settings

from domain.candidates.editing.changes import corrections_after
from domain.candidates.errors import QuestionNotFoundError
from domain.candidates.model import Candidate
from domain.candidates.questions.asking import MOST_QUESTIONS, Question, question, questions
from domain.candidates.reading.json_resume import read_json_resume
from domain.shared.ids import ResumeId
from domain.shared.values import Month
from tests.factories import NOON, a_candidate
from tests.unit.candidates.catalogue import find
from tests.unit.candidates.json_resume.documents import documents, edit, imported, resolve, upload
from tests.unit.candidates.test_corrections import FIRST, LATER, read

TODAY = Month(year=2026, month=5)
REACHABLE = {"name": "Jane Roe", "email": "jane@roe.dev", "phone": "1"}


def asked(candidate: Candidate) -> list[str]:
    return [question.code for question in questions(candidate, today=TODAY)]


def about(candidate: Candidate, code: str) -> Question:
    return next(q for q in questions(candidate, today=TODAY) if q.code == code)


def answer(candidate: Candidate, code: str, value: Any) -> Candidate:  # noqa: ANN401 - as asked
    edits = (about(candidate, code).edit(value),)
    personal, profile = corrections_after(candidate, edits, resolve)
    return candidate.correct(personal=personal, profile=profile, at=NOON)


def with_work(*work: dict[str, Any], **more: Any) -> Candidate:  # noqa: ANN401 - JSON
    """Read work from a JSON Resume of somebody who can be reached."""
    return imported(
        json.dumps({"basics": REACHABLE, "work": work, "meta": {"present": {}}, **more})
    )


def job(title: str = "Cook", start: str = "2020-01", end: str = "2026-04") -> dict[str, Any]:
    said = {"name": f"{title}s Ltd", "position": title, "startDate": start, "endDate": end}
    return {name: value for name, value in said.items() if value}


def test_nothing_is_asked_before_there_is_a_profile() -> None:
    assert [] == asked(a_candidate())


def test_nothing_is_asked_when_all_is_said() -> None:
    assert [] == asked(with_work(job()))


@pytest.mark.parametrize(
    ("work", "code", "value"),
    [
        ([job(start="", end="")], "work.no_start", "2020-03"),
        ([job(end="")], "work.no_end", "present"),
        ([job(start="2021-02", end="2020-01")], "work.ends_before_start", "2022-01"),
        ([{**job(), "position": ""}], "work.no_title", "Cook"),
        ([{**job(), "name": ""}], "work.no_employer", "Bistro"),
        ([job(start="2019")], "work.month_unknown", "2019-03"),
        (
            [job(), job("Waiter", "2015-01", "2018-12")],
            "work.gap",
            {"name": "World trip", "startDate": "2019-01", "endDate": "2019-12"},
        ),
        ([job(), job("Waiter", "2019-01", "2021-01")], "work.overlap", "2020-01"),
    ],
)
def test_doubts_about_work_are_asked_and_answered(
    work: list[dict[str, Any]],
    code: str,
    value: Any,  # noqa: ANN401 - as asked
) -> None:
    candidate = with_work(*work)
    assert [code] == asked(candidate)
    assert code not in asked(answer(candidate, code, value))


@pytest.mark.parametrize(
    "work",
    [
        [job(), job("Waiter", "2015-01", "2019-06")],
        [job("Cook", "2020", "2026-04"), job("Waiter", "2015-01", "2019-12")][1:],
        [job(), job("Waiter", "2015-01", "2020-05")],
    ],
    ids=["half a year off", "one job", "a short overlap"],
)
def test_what_needs_no_explanation_is_not_asked(work: list[dict[str, Any]]) -> None:
    assert [] == asked(with_work(*work))


@pytest.mark.parametrize(
    ("name", "value"),
    [("name", "Jane"), ("email", "j@roe.dev"), ("phone", "+49 30 1")],
)
def test_who_cannot_be_reached_is_asked_first(name: str, value: str) -> None:
    basics = {key: said for key, said in REACHABLE.items() if key != name}
    candidate = with_work(job(end=""), basics=basics)
    code = f"basics.no_{name}"
    assert code in asked(candidate)
    assert (code == asked(candidate)[0]) is (name != "phone")
    assert code not in asked(answer(candidate, code, value))


def test_a_main_skill_is_asked_for_its_level() -> None:
    candidate = with_work({**job(), "summary": "Python all day"}, skills=[{"name": "Python"}])
    assert ["skills.no_level"] == asked(candidate)
    assert "Python" in about(candidate, "skills.no_level").text
    after = answer(candidate, "skills.no_level", 4)
    assert ([], [4]) == (asked(after), [claim.level for claim in after.profile.skills])


def test_a_skill_that_no_work_shows_is_asked_for_evidence() -> None:
    candidate = with_work(
        {**job(), "summary": "Python"},
        skills=[{"name": "Python", "level": "Master"}, {"name": "Kafka", "level": "Basic"}],
    )
    assert ["skills.no_evidence"] == asked(candidate)
    after = answer(candidate, "skills.no_evidence", "Moved the orders")
    assert [] == asked(after)
    assert ["Kafka: Moved the orders"] == [h.value for h in after.profile.experiences[0].highlights]
    kafka = next(claim.skill_id for claim in after.profile.skills if claim.name == "Kafka")
    assert 76 == after.profile.months_with(kafka, until=TODAY)


def test_a_language_that_people_speak_needs_no_evidence_at_work() -> None:
    candidate = with_work(
        {**job(), "summary": "Cooked"}, skills=[{"name": "English", "level": "Fluent"}]
    )
    assert [] == asked(candidate)


@pytest.mark.parametrize(
    ("study", "codes"),
    [
        ({"institution": "York"}, ["education.unclear_degree"]),
        ({"institution": "York", "studyType": "BA", "area": "x"}, ["education.unclear_degree"]),
        ({"institution": "York", "studyType": "BSc"}, ["education.no_area"]),
        ({"institution": "York", "studyType": "Master of Arts", "area": "Law"}, []),
        ({"area": "Law"}, []),
    ],
)
def test_degrees_that_could_be_several_are_asked_for(
    study: dict[str, str], codes: list[str]
) -> None:
    assert codes == asked(with_work(job(), education=[study]))


def test_what_does_not_apply_is_not_asked_again_whatever_is_uploaded() -> None:
    candidate = read(FIRST)
    gap = about(read(FIRST.replace("2015 - 2018", "2010 - 2012")), "work.gap")
    before = read(FIRST.replace("2015 - 2018", "2010 - 2012"), candidate, resume="r2")
    assert gap.id == about(before, "work.gap").id
    after = before.dismiss(gap.id)
    assert "work.gap" not in asked(after)
    later = read(LATER.replace("2015 - 2018", "2010 - 2012"), after, resume="r3")
    assert gap.id not in [q.id for q in questions(later, today=TODAY)]


def test_a_question_has_the_same_id_wherever_the_same_is_missing() -> None:
    first = with_work(job(end=""), job("Waiter", "2015-01", "2019-12"))
    moved = upload(first, '{"work": [], "x": 1}', resume="r2")
    again = with_work(job("Waiter", "2015-01", "2019-12"), job(end=""))
    assert about(first, "work.no_end").id == about(again, "work.no_end").id
    assert "work.no_end" not in asked(moved)


def test_of_jobs_that_say_the_same_one_is_asked_about_at_a_time() -> None:
    twice = with_work(job(start=""), job(start=""))
    assert ["work.no_start"] == asked(twice)
    once = answer(twice, "work.no_start", "2020-01")
    assert ["work.no_start"] == asked(once)


def test_a_question_that_is_not_asked_cannot_be_answered() -> None:
    with pytest.raises(QuestionNotFoundError):
        question(with_work(job()), "0123456789abcdef", today=TODAY)


def test_there_are_never_too_many() -> None:
    many = [{"name": f"Acme {n}", "position": "Cook"} for n in range(100)]
    assert MOST_QUESTIONS == len(asked(with_work(*many)))


def test_nothing_that_a_person_wrote_shows_in_a_repr() -> None:
    shown = repr(questions(with_work(job("Xylographer", end="")), today=TODAY))
    assert "Xylographer" not in shown


@given(documents())
@settings(max_examples=100, deadline=None)
def test_any_profile_can_be_asked_about(document: str) -> None:
    candidate = a_candidate().read(
        ResumeId("r1"), read_json_resume(document, find), at=NOON, imported=document
    )
    found = questions(candidate, today=TODAY)
    assert len({q.id for q in found}) == len(found) <= MOST_QUESTIONS
    for one in found:
        if one.answer == "text" and one.code.startswith("basics."):
            answered = "030 12345" if one.path == "/basics/phone" else "a@b.c"
            edit(candidate, ("replace", one.path, answered))
