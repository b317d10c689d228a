"""Which skills are asked for, how much, and for how long."""

import pytest

from domain.jobs.advertisement import RequirementKind, SkillRequirement
from domain.jobs.reading import read_advertisement
from domain.shared.ids import SkillId
from domain.shared.skills import SkillMention
from domain.shared.text import Span
from tests.unit.jobs import adverts
from tests.unit.jobs.catalogue import mentions

MUST, NICE = RequirementKind.MUST, RequirementKind.NICE


def requirements(text: str) -> tuple[SkillRequirement, ...]:
    return read_advertisement(text, mentions(text)).requirements


def kinds(text: str) -> dict[str, RequirementKind]:
    return {r.name: r.kind for r in requirements(text)}


def levels(text: str) -> dict[str, int | None]:
    return {r.name: r.level for r in requirements(text)}


def years(text: str) -> dict[str, int | None]:
    return {r.name: r.min_years for r in requirements(text)}


def total_years(text: str) -> int | None:
    found = read_advertisement(text, mentions(text)).min_years
    return found.value if found else None


def test_a_requirements_section_asks_and_a_wish_list_wishes() -> None:
    assert {
        "Kafka": NICE,
        "Kubernetes": NICE,
        "Python": MUST,
        "Django": MUST,
        "SQL": MUST,
        "Docker": MUST,
        "Terraform": NICE,
        "Go": NICE,
    } == kinds(adverts.BULLETS)


@pytest.mark.parametrize(
    ("advert", "expected"),
    [
        (adverts.PROSE, {"wound care": MUST, "communication": MUST, "Excel": NICE}),
        (
            adverts.SPANISH,
            {
                "Power BI": NICE,
                "SQL": MUST,
                "Excel": MUST,
                "English": MUST,
                "Python": MUST,
                "Docker": NICE,
            },
        ),
        (adverts.FRENCH, {"accounting": MUST, "Excel": MUST, "English": NICE}),
        (adverts.FLAT, {"Python": MUST, "SQL": MUST, "Kafka": MUST, "Go": NICE, "Rust": NICE}),
        (adverts.ENGLISH_PLAIN, {"Figma": MUST, "Excel": NICE, "communication": MUST}),
        (adverts.DIRECTOR, {"English": MUST, "Dutch": MUST, "German": NICE}),
        (adverts.INTERNSHIP, {"English": NICE, "Excel": NICE, "Figma": MUST}),
        (adverts.TABLE, {"Kubernetes": MUST, "Terraform": MUST, "Python": MUST, "Go": NICE}),
        (adverts.ACCOUNTS, {"payroll": MUST, "Excel": MUST, "SQL": NICE}),
        (adverts.NO_ADVERT, {}),
    ],
)
def test_every_style_is_told_apart(advert: str, expected: dict[str, RequirementKind]) -> None:
    assert expected == kinds(advert)


@pytest.mark.parametrize(
    "heading",
    ["About us", "Benefits", "How to apply", "Equal opportunity", "About Acme", "Wir bieten"],
)
def test_what_a_company_is_or_offers_is_not_asked_for(heading: str) -> None:
    assert {"SQL": MUST} == kinds(f"Requirements\n- SQL\n\n{heading}\n- Python\n")


def test_duties_tell_what_must_be_known_when_nothing_else_does() -> None:
    assert {"Python": MUST} == kinds(
        "Responsibilities\n- Write Python\n\nRequirements\n- Stamina\n"
    )


def test_the_title_always_counts() -> None:
    assert {"Python": MUST, "SQL": MUST} == kinds("Python Developer\n\nRequirements\n- SQL\n")


def test_a_must_outweighs_a_wish_and_is_shown_where_it_stands() -> None:
    text = "Nice to have\n- Python\n\nRequirements\n- Python\n"
    (found,) = requirements(text)
    assert (MUST, text.rindex("Python")) == (found.kind, found.span.start if found.span else None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kotlin is a plus", {"Kotlin": NICE}),
        ("Python required, Kotlin preferred", {"Python": MUST, "Kotlin": NICE}),
        ("Python, ideally with Django", {"Python": MUST, "Django": NICE}),
        ("Python and SQL (nice to have)", {"Python": MUST, "SQL": NICE}),
        ("Python (ideally Django)", {"Python": MUST, "Django": NICE}),
        ("Strong Python; Go would be great", {"Python": MUST, "Go": NICE}),
        ("Se valorará Docker", {"Docker": NICE}),
        ("Bonus: Rust", {"Rust": NICE}),
        ("Java is not required but a plus", {"Java": NICE}),
        ("Java is not required", {}),
    ],
)
def test_words_beside_a_skill_say_how_much_it_matters(
    sentence: str, expected: dict[str, RequirementKind]
) -> None:
    assert expected == kinds(f"Requirements\n- {sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Awareness of Docker", {"Docker": 1}),
        ("Basic SQL", {"SQL": 2}),
        ("Familiarity with Figma", {"Figma": 2}),
        ("Working knowledge of Java and Kotlin", {"Java": 3, "Kotlin": 3}),
        ("Proficient in Python, familiar with Go", {"Python": 4, "Go": 2}),
        ("Expert in SQL", {"SQL": 5}),
        ("Deep understanding of Kafka", {"Kafka": 5}),
        ("Excel avanzado, SQL", {"Excel": 4, "SQL": None}),
        ("Python (advanced), SQL (basic), Docker", {"Python": 4, "SQL": 2, "Docker": None}),
        ("Excel: intermediate to advanced", {"Excel": 3}),
        ("German (B2)", {"German": 3}),
        ("Strong team and experience with Python", {"Python": None}),
        ("Advanced degree; Python", {"Python": None}),
        ("Python", {"Python": None}),
    ],
)
def test_a_level_is_told_by_the_words_beside_a_skill(
    sentence: str, expected: dict[str, int | None]
) -> None:
    assert expected == levels(f"Requirements\n- {sentence}\n")


def test_a_label_of_the_catalogue_may_begin_with_a_level() -> None:
    text = "Requirements\n- Advanced Excel, deep learning\n"
    named = tuple(
        SkillMention(
            skill_id=SkillId(f"test:{name}"),
            name=name,
            span=Span.of(text, text.index(said), text.index(said) + len(said)),
        )
        for name, said in (("Excel", "Advanced Excel"), ("deep learning", "deep learning"))
    )
    found = read_advertisement(text, named).requirements
    assert [4, None] == [r.level for r in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("3+ years of Python", {"Python": 3}),
        ("At least five years' experience with Java and Kotlin", {"Java": 5, "Kotlin": 5}),
        ("Mínimo 2 años de experiencia en SQL", {"SQL": 2}),
        ("3-5 years of professional Python, strong SQL", {"Python": 3, "SQL": None}),
        ("Python: 3 years, SQL: 2 years", {"Python": 3, "SQL": 2}),
        ("Python experience of at least 4 years", {"Python": 4}),
        ("Python 3 and 2 years of SQL", {"Python": None, "SQL": 2}),
        ("100 years of Python", {"Python": None}),
        ("Zwei Jahre Erfahrung mit SPS", {"SPS": 2}),
        ("Experience in payroll (min. 3 years)", {"payroll": 3}),
        ("Python since 2024", {"Python": None}),
    ],
)
def test_years_belong_to_the_skills_they_are_said_of(
    sentence: str, expected: dict[str, int | None]
) -> None:
    text = f"Requirements\n- {sentence}\n"
    assert expected == years(text)
    assert total_years(text) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At least 7 years of professional experience", 7),
        ("5 years of experience as a developer, with Python", 5),
        ("Sixty (60) years", None),
        ("You are at least 18 years old, with experience", None),
        ("We have 20 years of experience", None),
        ("A contract of 2 years", None),
    ],
)
def test_years_of_no_skill_are_of_work_altogether(sentence: str, expected: int | None) -> None:
    assert expected == total_years(f"Requirements\n- {sentence}\n")


def test_a_companys_years_do_not_count() -> None:
    assert total_years("About us\n10 years in business, 30 years of experience.\n") is None
