"""What a person writes outranks what is read, now and later, and can be undone."""

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.candidates.corrections.comparing import differences
from domain.candidates.corrections.overlay import overlay
from domain.candidates.corrections.shown import shown
from domain.candidates.editing.changes import corrections_after, corrections_without
from domain.candidates.editing.edits import Edit, Operation
from domain.candidates.errors import (
    CorrectionNotFoundError,
    CorrectionValueError,
    EntryNotFoundError,
    TooManyCorrectionsError,
    UnknownFieldError,
)
from domain.candidates.events import ProfileUpdated
from domain.candidates.fields import Section
from domain.candidates.model import Candidate
from domain.candidates.reading import read_resume
from domain.shared.ids import ResumeId
from domain.shared.text import PERSON, Found, Inferred, Span
from domain.shared.values import Coordinates, Month, Place, Seniority
from tests.factories import NOON, a_candidate, a_resume, a_span
from tests.unit.candidates.catalogue import find
from tests.unit.candidates.json_resume.documents import edit, resolve

FIRST = """\
Jane Roe
Python Developer
jane@roe.dev | github.com/jane
Berlin, Germany

Experience

Python Developer, Acme GmbH
March 2019 - Present
Built APIs with Python and Redis.

Tester, Initech
2015 - 2018

Education

BSc Mathematics, University of York, 2009 - 2012

Skills

Python, Docker
"""
LATER = (
    FIRST.replace("Present", "May 2024")
    .replace(
        "Python Developer, Acme GmbH",
        "Senior Developer, Stripe\nJune 2024 - Present\n\nPython Developer, ACME Gmbh",
    )
    .replace("Docker", "Docker, Kafka")
)
OTHER = "Jane Roe\njane@roe.dev\n\nExperience\n\nCook, Bistro\n2010 - 2012\n"


def read(text: str, candidate: Candidate | None = None, *, resume: str = "r1") -> Candidate:
    """Let a résumé be uploaded and read."""
    before = candidate or Candidate(id=a_candidate().id)
    later = evolve(a_resume(resume), content_hash=resume)
    reading = read_resume(text, find(text))
    return before.upload(later).read(ResumeId(resume), reading, at=NOON)


def titles(candidate: Candidate) -> list[str | None]:
    return [e.title.value if e.title else None for e in candidate.profile.experiences]


def said(found: Found[Any] | None) -> tuple[Any, str, int]:
    assert found is not None
    return found.value, found.by, found.span.start


def undo(candidate: Candidate, path: str) -> Candidate:
    personal, profile = corrections_without(candidate, path)
    return candidate.correct(personal=personal, profile=profile, at=NOON)


def path_of(candidate: Candidate, section: Section, place: int, field: str) -> str:
    return f"/{section.value}/{shown(candidate, section)[place].id}/{field}"


def test_a_field_is_what_the_person_wrote_and_says_so() -> None:
    after = edit(
        read(FIRST),
        ("replace", "/basics/name", "  Jane   Q. Roe "),
        ("replace", "/work/0/position", "Lead Developer"),
        ("replace", "/work/1/endDate", "2018-07"),
    )
    assert ("Jane Q. Roe", PERSON, 0) == said(after.personal.name)
    first, second = after.profile.experiences
    assert ("Lead Developer", PERSON, 0) == said(first.title)
    assert (Month(year=2018, month=7), PERSON, 0) == said(second.end)
    assert "rules" == said(first.employer)[1]


def test_a_correction_is_an_event_that_tells_nothing() -> None:
    after = edit(read(FIRST), ("replace", "/basics/name", "Xanthippe"))
    assert ProfileUpdated(candidate_id=after.id, occurred_at=NOON) == after.events[-1]
    assert "Xanthippe" not in repr(after.events) + repr(after.personal_sources)
    assert "Xanthippe" not in repr(after.profile) + repr(after.profile_sources.corrections)


@pytest.mark.parametrize("later", [LATER, FIRST + "\n", OTHER])
def test_it_outranks_every_later_resume(later: str) -> None:
    corrected = edit(
        read(FIRST),
        ("replace", "/basics/name", "Jane Q. Roe"),
        ("replace", "/work/0/position", "Lead Developer"),
        ("add", "/work/-", {"name": "Own Ltd", "position": "Founder", "startDate": "2014"}),
        ("remove", "/work/1", None),
        ("replace", "/skills/Python/level", 5),
        ("remove", "/skills/Docker", None),
        ("add", "/skills/-", {"name": "Go"}),
    )
    after = read(later, corrected, resume="r2")
    assert "Jane Q. Roe" == said(after.personal.name)[0]
    assert {"Lead Developer", "Founder"} <= set(titles(after))
    assert "Tester" not in titles(after)
    skills = {claim.name: claim.level for claim in after.profile.skills}
    assert 5 == skills["Python"]
    assert "Go" in skills
    assert "Docker" not in skills


def test_an_entry_is_known_by_what_it_says_and_not_by_its_place() -> None:
    corrected = edit(read(FIRST), ("replace", "/work/0/position", "Lead Developer"))
    after = read(LATER, corrected, resume="r2")
    assert ["Senior Developer", "Lead Developer", "Tester"] == titles(after)
    mine = after.profile.experiences[1]
    assert (Month(year=2024, month=5), "rules") == said(mine.end)[:2]


def test_what_no_later_resume_says_stays_as_it_was_vouched_for() -> None:
    corrected = edit(read(FIRST), ("replace", "/work/0/position", "Lead Developer"))
    after = read(OTHER, corrected, resume="r2")
    lead = next(e for e in after.profile.experiences if e.title and e.title.by == PERSON)
    assert ("Acme GmbH", PERSON, 0) == said(lead.employer)
    assert (Month(year=2019, month=3), PERSON, 0) == said(lead.start)
    assert lead.present is not None
    assert ["Lead Developer", "Cook"] == titles(after)


def test_what_the_person_added_is_completed_by_a_resume_that_tells_of_it() -> None:
    corrected = edit(read(OTHER), ("add", "/work/-", {"name": "Acme GmbH", "startDate": "2019"}))
    after = read(FIRST, corrected, resume="r2")
    assert 2 == len(after.profile.experiences)
    (acme,) = (e for e in after.profile.experiences if e.employer and e.employer.by == PERSON)
    assert ("Python Developer", "rules") == said(acme.title)[:2]


def test_undoing_brings_back_what_was_read() -> None:
    before = read(FIRST)
    edits = (
        ("replace", "/basics/name", "X"),
        ("remove", "/basics/email", None),
        ("replace", "/work/0/position", "Boss"),
        ("replace", "/work/0/summary", "Mine"),
        ("remove", "/work/1", None),
        ("remove", "/skills/Docker", None),
        ("add", "/skills/-", {"name": "Go", "level": 2}),
        ("add", "/languages/-", {"language": "French", "fluency": "B2"}),
        ("add", "/basics/profiles/-", {"url": "gitlab.com/jane"}),
    )
    after = edit(before, *edits)
    assert 11 == len(differences(after))
    while found := differences(after):
        path = found[0].path
        after = undo(after, path if found[0].removed or found[0].read else _whole(path))
    assert (before.personal, before.profile) == (after.personal, after.profile)
    assert (None, None) == (after.personal_sources.read, after.profile_sources.read)


def _whole(path: str) -> str:
    """Name the entry that the person added, not one of its fields."""
    section, _, rest = path.removeprefix("/basics/").removeprefix("/").partition("/")
    entry = rest.partition("/")[0]
    above = "/basics" if path.startswith("/basics/") and rest else ""
    return f"{above}/{section}/{entry}" if rest and "/" in rest else path


def test_one_field_of_an_entry_is_undone_alone() -> None:
    after = edit(
        read(FIRST), ("replace", "/work/0/position", "Boss"), ("replace", "/work/0/name", "Me")
    )
    path = path_of(after, Section.WORK, 0, "position")
    first, *_ = undo(after, path).profile.experiences
    assert ("Python Developer", "Me") == (said(first.title)[0], said(first.employer)[0])
    with pytest.raises(CorrectionNotFoundError):
        undo(read(FIRST), path)


def test_what_was_written_stands_beside_what_was_read() -> None:
    after = edit(
        read(FIRST),
        ("replace", "/basics/name", "Jane Q. Roe"),
        ("remove", "/work/1", None),
        ("replace", "/skills/Python/level", 5),
    )
    told = [(d.written, d.read, d.removed) for d in differences(after)]
    assert [
        (("Jane Q. Roe",), ("Jane Roe",), False),
        ((), ("Initech", "Tester", "2015", "2018"), True),
        (("5",), (), False),
    ] == told


def test_an_end_may_be_taken_back_to_the_present_and_away() -> None:
    going_on = edit(read(FIRST), ("replace", "/work/1/endDate", "Present"))
    tester = next(e for e in going_on.profile.experiences if said(e.title)[0] == "Tester")
    assert (None, Span(start=0, end=7, text="present")) == (tester.end, tester.present)
    unknown = edit(read(FIRST), ("remove", "/work/0/endDate", None))
    acme = next(e for e in unknown.profile.experiences if said(e.title)[0] == "Python Developer")
    assert (None, None) == (acme.end, acme.present)


def test_work_is_sorted_anew_when_its_dates_change() -> None:
    after = edit(
        read(FIRST),
        ("replace", "/work/0/endDate", "2019-04"),
        ("replace", "/work/1/endDate", "2024-01"),
    )
    assert ["Tester", "Python Developer"] == titles(after)


def test_the_step_of_a_career_follows_a_corrected_title() -> None:
    after = edit(read(FIRST), ("replace", "/basics/label", "Head of Engineering"))
    assert (Seniority.DIRECTOR, PERSON) == said(after.profile.seniority)[:2]


def test_coordinates_do_not_outlive_the_place_that_they_follow_from() -> None:
    before = read(FIRST)
    where = Inferred(value=Coordinates(latitude=1, longitude=2), follows_from=(a_span("Berlin"),))
    before = evolve(before, personal=evolve(before.personal, coordinates=where))
    after = edit(before, ("replace", "/basics/location", "York, United Kingdom"))
    assert (Place(city="York", country="United Kingdom"), PERSON, 0) == said(after.personal.place)
    assert after.personal.coordinates is None
    assert where == undo(after, "/basics/location").personal.coordinates


def test_work_that_the_person_describes_counts_for_the_skills_it_names() -> None:
    after = edit(
        read(OTHER),
        ("add", "/skills/-", {"name": "go"}),
        (
            "add",
            "/work/-",
            {
                "name": "Own",
                "startDate": "2015-01",
                "endDate": "2015-06",
                "highlights": ["Wrote a parser in Go."],
            },
        ),
    )
    (go,) = after.profile.skills
    assert 6 == after.profile.months_with(go.skill_id, until=Month(year=2026, month=1))
    assert ((), "go") == (go.mentions, go.written and go.written.text)


def test_a_skill_is_added_by_id_name_or_alias_once() -> None:
    after = edit(
        read(FIRST),
        ("add", "/skills/-", {"name": "tech:go"}),
        ("add", "/skills/-", {"name": "GO", "level": "advanced"}),
        ("add", "/skills/-", {"name": "python", "level": 3}),
        ("add", "/skills/-", {"name": "Zebra herding"}),
        ("add", "/skills/-", {"name": "zebra  herding"}),
    )
    assert [("Python", 3), ("Redis", None), ("Docker", None), ("Go", 4)] == [
        (c.name, c.level) for c in after.profile.skills
    ]
    assert ["zebra herding"] == [f.value for f in after.profile.other_skills]
    assert 2 <= len(next(c for c in after.profile.skills if c.name == "Python").mentions)


def test_a_skill_that_was_taken_out_may_come_back() -> None:
    gone = edit(read(FIRST), ("remove", "/skills/Docker", None))
    back = edit(gone, ("add", "/skills/-", {"name": "Docker"}))
    assert ["Docker"] == [c.name for c in back.profile.skills if c.name == "Docker"]


def test_all_edits_count_or_none() -> None:
    before = read(FIRST)
    with pytest.raises(EntryNotFoundError) as refused:
        edit(before, ("replace", "/basics/name", "X"), ("remove", "/work/9", None))
    assert ("/work/9",) == refused.value.args


@pytest.mark.parametrize(
    ("op", "path", "value", "error"),
    [
        ("replace", "", "x", UnknownFieldError),
        ("replace", "/", "x", UnknownFieldError),
        ("replace", "basics/name", "x", UnknownFieldError),
        ("replace", "/basics/image", "x", UnknownFieldError),
        ("replace", "/basics/name/first", "x", UnknownFieldError),
        ("replace", "/interests/0", "x", UnknownFieldError),
        ("replace", "/profiles/0/url", "x", UnknownFieldError),
        ("replace", "/work/0/salary", "x", UnknownFieldError),
        ("add", "/work/-", {"salary": "x"}, UnknownFieldError),
        ("replace", "/work/99/name", "x", EntryNotFoundError),
        ("replace", "/work/abc/name", "x", EntryNotFoundError),
        ("replace", "/work/0/highlights/7", "x", EntryNotFoundError),
        ("replace", "/skills/Nothing/level", 3, EntryNotFoundError),
        ("replace", "/basics/name", "", CorrectionValueError),
        ("replace", "/basics/name", "x" * 501, CorrectionValueError),
        ("replace", "/basics/name", "a\0b", CorrectionValueError),
        ("replace", "/basics/name", "\ud800", CorrectionValueError),
        ("replace", "/basics/name", 7, CorrectionValueError),
        ("replace", "/basics/email", "nobody", CorrectionValueError),
        ("replace", "/basics/url", "not an address", CorrectionValueError),
        ("replace", "/basics/location", {"planet": "Mars"}, CorrectionValueError),
        ("replace", "/work/0/startDate", "March", CorrectionValueError),
        ("replace", "/work/0/startDate", "present", CorrectionValueError),
        ("replace", "/work/0/startDate", "2019-13", CorrectionValueError),
        ("replace", "/work/0/highlights", "x", CorrectionValueError),
        ("replace", "/work/0/highlights", ["x"] * 51, CorrectionValueError),
        ("replace", "/skills/Python/level", 6, CorrectionValueError),
        ("replace", "/skills/Python/level", True, CorrectionValueError),
        ("add", "/skills/-", {"name": "Zebra herding", "level": 3}, CorrectionValueError),
        ("add", "/skills/-", {"level": 3}, CorrectionValueError),
        ("add", "/languages/-", {"fluency": "B2"}, CorrectionValueError),
        ("add", "/work/-", {}, CorrectionValueError),
        ("add", "/work/-", "Acme", CorrectionValueError),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_path(
    op: str, path: str, value: object, error: type[Exception]
) -> None:
    with pytest.raises(error) as refused:
        edit(read(FIRST), (op, path, value))
    assert (path,) == refused.value.args


def test_corrections_are_bounded() -> None:
    many = tuple(
        Edit(operation=Operation.ADD, path="/awards/-", value={"title": f"No. {n}"})
        for n in range(501)
    )
    with pytest.raises(TooManyCorrectionsError):
        corrections_after(read(FIRST), many, resolve)


def test_highlights_are_edited_one_by_one() -> None:
    after = edit(
        read(FIRST),
        ("replace", "/work/0/highlights", ["One", "Two"]),
        ("add", "/work/0/highlights/-", "Three"),
        ("remove", "/work/0/highlights/0", None),
        ("replace", "/work/0/highlights/1", "Drei"),
        ("add", "/work/0/highlights/0", "Null"),
    )
    first, *_ = after.profile.experiences
    assert ["Null", "Two", "Drei"] == [found.value for found in first.highlights]


_CHANGES = st.lists(
    st.sampled_from(
        (
            ("replace", "/work/0/position", "Boss"),
            ("replace", "/work/0/name", "Initech"),
            ("replace", "/work/0/startDate", "2001"),
            ("remove", "/work/0", None),
            ("add", "/work/-", {"name": "Acme GmbH", "position": "Python Developer"}),
            ("add", "/work/-", {"name": "Own", "startDate": "2020-01"}),
            ("remove", "/education/0", None),
            ("replace", "/education/0/studyType", "MSc"),
            ("replace", "/basics/label", "CTO"),
            ("remove", "/skills/Python", None),
            ("add", "/skills/-", {"name": "Python", "level": 1}),
        )
    ),
    max_size=7,
)


@given(_CHANGES, st.lists(st.sampled_from((FIRST, LATER, OTHER)), min_size=1, max_size=3))
@settings(max_examples=100, deadline=None)
def test_the_profile_is_always_the_overlay_of_what_was_read(
    changes: list[tuple[str, str, Any]], uploads: list[str]
) -> None:
    candidate = read(FIRST, resume="r0")
    for change in changes:
        try:
            candidate = edit(candidate, change)
        except EntryNotFoundError:
            continue
    for n, text in enumerate(uploads):
        candidate = read(text, candidate, resume=f"r{n + 1}")
        plain = read_resume(text, find(text))
        assert plain.profile == candidate.read_profile
        assert candidate.profile == overlay(
            candidate.read_profile, candidate.profile_sources.corrections
        )
    again = read(uploads[-1], candidate, resume="last")
    assert candidate.profile == again.profile
    for entry in shown(candidate, Section.WORK):
        if entry.now.title and entry.now.title.by == PERSON:
            assert 0 == entry.now.title.span.start
    ids = [entry.id for entry in shown(candidate, Section.WORK, removed=True)]
    assert len(set(ids)) == len(ids)
