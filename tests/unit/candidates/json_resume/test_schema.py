"""What we export is what others accept: checked against the schema of JSON Resume itself."""

import json
from typing import Any

import pytest
from attrs import evolve
from jsonschema import Draft7Validator, FormatChecker

from domain.candidates.model import Candidate
from domain.candidates.profile import (
    Award,
    Certificate,
    Education,
    Experience,
    PersonalDetails,
    Profile,
    Project,
    Publication,
    ResumeReading,
    SkillClaim,
    SpokenLanguage,
)
from domain.shared.ids import ResumeId, SkillId
from domain.shared.text import Found, HiddenText, Hiding, Span
from domain.shared.values import LanguageLevel, Month, Place
from tests.factories import NOON, a_candidate, a_span
from tests.unit.candidates.json_resume.documents import SAMPLE, SCHEMA, edit, export, imported

VALIDATOR = Draft7Validator(SCHEMA, format_checker=FormatChecker())


def found(text: str, value: Any = None) -> Found[Any]:  # noqa: ANN401 - of any field
    return Found(value=text if value is None else value, span=a_span(text))


def month(text: str, year: int, number: int = 1) -> Found[Month]:
    return found(text, Month(year=year, month=number))


def everything() -> Candidate:
    """Read something into every field."""
    work = Experience(
        title=found("Engineer"),
        employer=found("Acme"),
        place=found("Berlin, Germany", Place(city="Berlin", country="Germany")),
        start=month("March 2019", 2019, 3),
        present=a_span("Present"),
        body=a_span("Engineer, Acme"),
        summary=found("Built things."),
        highlights=(found("Shipped"), found("Mentored")),
    )
    reading = ResumeReading(
        personal=PersonalDetails(
            name=found("Jane Roe"),
            email=found("jane@roe.dev"),
            more_emails=(found("j@roe.dev"),),
            phone=found("+49 30 1", "+49301"),
            more_phones=(found("+49302"),),
            place=found(
                "Berlin, Bavaria, DE", Place(city="Berlin", region="Bavaria", country="DE")
            ),
            links=(found("roe.dev"), found("linkedin.com/in/jane"), found("x.com/jane")),
        ),
        profile=Profile(
            headline=found("Engineer"),
            summary=found("Builds things."),
            experiences=(work,),
            volunteering=(evolve(work, present=None, end=month("2020", 2020)),),
            education=(
                Education(
                    institution=found("York"),
                    degree=found("BSc"),
                    area=found("Maths"),
                    grade=found("1,7"),
                    start=month("2009", 2009),
                    end=month("06/2012", 2012, 6),
                ),
            ),
            skills=(
                SkillClaim(
                    skill_id=SkillId("tech:python"),
                    name="Python",
                    mentions=(a_span("python"), a_span("Python 3", 40)),
                    level=4,
                ),
            ),
            other_skills=(found("Zebra herding"),),
            certificates=(
                Certificate(name=found("CKA"), issuer=found("CNCF"), date=month("2021", 2021)),
            ),
            languages=(
                SpokenLanguage(
                    name=found("German"),
                    code="de",
                    fluency=found("B2"),
                    level=found("B2", LanguageLevel.B2),
                ),
            ),
            projects=(
                Project(
                    name=found("Loom"),
                    description=found("Weaves"),
                    url=found("loom.dev"),
                    start=month("2020", 2020),
                    highlights=(found("Fast"),),
                ),
            ),
            awards=(Award(title=found("Best"), awarder=found("All"), date=month("2020", 2020)),),
            publications=(
                Publication(
                    name=found("On looms"),
                    publisher=found("ACM"),
                    date=month("2019", 2019),
                    url=found("doi.org/1"),
                ),
            ),
        ),
        language="en",
        hidden=(HiddenText(hiding=Hiding.COLOUR, text="Hire me", page=1),),
    )
    return a_candidate().read(ResumeId("r1"), reading, at=NOON)


def leaves(tree: Any, pointer: str = "") -> list[str]:  # noqa: ANN401 - JSON
    if isinstance(tree, dict):
        return [p for name, branch in tree.items() for p in leaves(branch, f"{pointer}/{name}")]
    if isinstance(tree, list):
        return [p for n, branch in enumerate(tree) for p in leaves(branch, f"{pointer}/{n}")]
    return [pointer]


def test_every_field_is_exported_by_its_name() -> None:
    document = json.loads(export(everything()))
    assert {
        "name": "Jane Roe",
        "label": "Engineer",
        "email": "jane@roe.dev",
        "additionalEmails": ["j@roe.dev"],
        "phone": "+49301",
        "additionalPhones": ["+49302"],
        "url": "https://roe.dev",
        "summary": "Builds things.",
        "location": {"city": "Berlin", "region": "Bavaria", "countryCode": "DE"},
        "profiles": [
            {
                "network": "LinkedIn",
                "username": "jane",
                "url": "https://linkedin.com/in/jane",
            },
            {"network": "X", "username": "jane", "url": "https://x.com/jane"},
        ],
    } == document["basics"]
    assert {
        "name": "Acme",
        "position": "Engineer",
        "location": "Berlin, Germany",
        "startDate": "2019-03",
        "summary": "Built things.",
        "highlights": ["Shipped", "Mentored"],
    } == document["work"][0]
    assert ("Acme", "2020") == (
        document["volunteer"][0]["organization"],
        document["volunteer"][0]["endDate"],
    )
    assert {
        "institution": "York",
        "area": "Maths",
        "studyType": "BSc",
        "startDate": "2009",
        "endDate": "2012-06",
        "score": "1,7",
    } == document["education"][0]
    assert [
        {"name": "python", "level": "Advanced", "keywords": ["Python 3"]},
        {"name": "Zebra herding"},
    ] == document["skills"]
    assert [{"language": "German", "fluency": "B2"}] == document["languages"]
    assert [{"name": "CKA", "date": "2021", "issuer": "CNCF"}] == document["certificates"]
    assert [{"title": "Best", "date": "2020", "awarder": "All"}] == document["awards"]
    assert ["https://doi.org/1"] == [p["url"] for p in document["publications"]]
    assert ["Weaves"] == [p["description"] for p in document["projects"]]
    meta = document.pop("meta")
    assert leaves(document) == list(meta["provenance"])
    assert [{"hiding": "colour", "text": "Hire me", "page": 1}] == meta["hidden"]
    assert {"/skills/0": {"id": "tech:python", "name": "Python"}} == meta["skills"]
    assert ["/work/0"] == list(meta["present"])
    assert "en" == meta["language"]


def test_a_level_is_told_as_inferred_unless_the_person_gives_it() -> None:
    candidate = everything()
    origins = json.loads(export(candidate))["meta"]["provenance"]
    assert {"followsFrom"} == set(origins["/skills/0/level"])
    after = edit(candidate, ("replace", "/skills/Python/level", 2))
    document = json.loads(export(after))
    assert "Beginner" == document["skills"][0]["level"]
    assert "person" == document["meta"]["provenance"]["/skills/0/level"]["by"]


@pytest.mark.parametrize(
    "candidate",
    [
        everything(),
        Candidate(id=everything().id),
        imported(SAMPLE),
        edit(
            imported(SAMPLE),
            ("replace", "/volunteer/0/endDate", "2020-05"),
            ("add", "/basics/profiles/-", {"url": "github.com/r"}),
            ("remove", "/work/0", None),
        ),
        edit(everything(), ("replace", "/basics/url", "jane.example"), ("remove", "/work/0", None)),
    ],
    ids=["read", "empty", "imported", "imported and corrected", "read and corrected"],
)
def test_it_is_valid(candidate: Candidate) -> None:
    errors = list(VALIDATOR.iter_errors(json.loads(export(candidate))))
    assert [] == errors


def test_the_schema_would_notice() -> None:
    wrong = {"work": [{"startDate": "March 2019"}], "basics": {"name": 1}}
    assert 2 == len(list(VALIDATOR.iter_errors(wrong)))


def test_spans_of_the_person_begin_at_zero() -> None:
    after = edit(everything(), ("replace", "/basics/location", {"city": "York", "region": "UK"}))
    place = after.personal.place
    assert place is not None
    assert Span(start=0, end=8, text="York, UK") == place.span
