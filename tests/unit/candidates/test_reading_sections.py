"""Headings of four languages, however they are set; and words that only look like one."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.reading.lines import lines
from domain.candidates.reading.sections import Kind, heading, sections


def kinds(text: str) -> list[Kind]:
    return [section.kind for section in sections(lines(text))][1:]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Work Experience", Kind.EXPERIENCE),
        ("Asociaciones", Kind.OTHER),
        ("Berufserfahrung", Kind.EXPERIENCE),
        ("DRIVING EXPERIENCE", Kind.EXPERIENCE),
        ("Customer Service Experience", Kind.EXPERIENCE),
        ("Festanstellungen", Kind.EXPERIENCE),
        ("Projekthistorie", Kind.PROJECTS),
        ("Languages Known", Kind.LANGUAGES),
        ("ACADEMIC QUALIFICATION", Kind.EDUCATION),
        ("Experiencia en hostelería", Kind.EXPERIENCE),
        ("Allgemeine und berufliche Bildung", Kind.EDUCATION),
        ("Licences and Tickets", Kind.CERTIFICATIONS),
        ("Beruflicher Werdegang", Kind.EXPERIENCE),
        ("Experiencia laboral", Kind.EXPERIENCE),
        ("Expériences professionnelles", Kind.EXPERIENCE),
        ("Professional Experience (continued)", Kind.EXPERIENCE),
        ("Academic Background", Kind.EDUCATION),
        ("Schul- und Hochschulbildung", Kind.EDUCATION),
        ("Ausbildung & Studium", Kind.EDUCATION),
        ("Formación académica", Kind.EDUCATION),
        ("Formation", Kind.EDUCATION),
        ("Diplômes et formations", Kind.EDUCATION),
        ("Technical & Professional Skills", Kind.SKILLS),
        ("Kenntnisse und Fähigkeiten", Kind.SKILLS),
        ("Competencias clave", Kind.SKILLS),
        ("Compétences techniques", Kind.SKILLS),
        ("Sprachkenntnisse", Kind.LANGUAGES),
        ("Idiomas", Kind.LANGUAGES),
        ("Langues", Kind.LANGUAGES),
        ("Licenses & Certifications", Kind.CERTIFICATIONS),
        ("Weiterbildungen und Zertifikate", Kind.CERTIFICATIONS),
        ("Formación complementaria", Kind.CERTIFICATIONS),
        ("Projets personnels", Kind.PROJECTS),
        ("Ausgewählte Projekte", Kind.PROJECTS),
        ("Honors & Awards", Kind.AWARDS),
        ("Stipendien", Kind.AWARDS),
        ("Premios y reconocimientos", Kind.AWARDS),
        ("Selected Publications", Kind.PUBLICATIONS),
        ("Veröffentlichungen", Kind.PUBLICATIONS),
        ("Volunteer Experience", Kind.VOLUNTEERING),
        ("Ehrenamtliches Engagement", Kind.VOLUNTEERING),
        ("Voluntariado", Kind.VOLUNTEERING),
        ("Bénévolat", Kind.VOLUNTEERING),
        ("Centres d’intérêt", Kind.INTERESTS),
        ("Hobbys & Interessen", Kind.INTERESTS),
        ("Referenzen", Kind.REFERENCES),
    ],
)
def test_a_section_is_known_by_its_name(written: str, kind: Kind) -> None:
    assert kind is heading(written)
    assert kind is heading(written.upper())


@pytest.mark.parametrize(
    "written",
    [
        "EDUCATION",
        "E D U C A T I O N",
        "Education:",
        "1. Education",
        "III. Education",
        "## Education",
        "**Education**",
        "— Education —",
        "🎓 Education",
        "[ EDUCATION ]",
        "F O R M A T I O N   A C A D É M I Q U E",
        "A C A D E M I C B A C K G R O U N D",
    ],
)
def test_a_heading_may_be_decorated(written: str) -> None:
    assert [Kind.EDUCATION] == kinds(f"Jane Roe\n{written}\nMIT, 2010")


@pytest.mark.parametrize(
    "written",
    [
        "my education",
        "education",
        "Education.",
        "Education and a career in banking",
        "Experience with Python",
        "User Experience",
        "Proven Sales Experience",
        "Work is fun",
        "Skills matter!",
    ],
)
def test_words_of_a_sentence_are_no_heading(written: str) -> None:
    assert heading(written) is None


def test_a_heading_in_small_letters_stands_alone() -> None:
    assert [Kind.SKILLS] == kinds("Jane Roe\n\nskills\nGo, Python")
    assert [Kind.SUMMARY] == kinds("Jane Roe\nSummary\nI have many\nskills\nand more of them")


def test_one_heading_may_announce_two_things() -> None:
    section = sections(lines("Jane Roe\nEducation & Certifications\nMIT, 2010"))[1]
    assert section.is_about(Kind.EDUCATION)
    assert section.is_about(Kind.CERTIFICATIONS)
    assert not section.is_about(Kind.AWARDS)


@pytest.mark.parametrize(("above", "kind"), [("\n", Kind.SKILLS), ("", Kind.EDUCATION)])
def test_a_subject_heads_a_section_only_where_it_stands_apart(above: str, kind: Kind) -> None:
    text = f"Jane Roe\nEDUCACIÓN\nLicenciatura\n{above}Informática\nExcel"
    assert kind is sections(lines(text))[-1].kind


@pytest.mark.parametrize(
    "written",
    ["Languages: English, German", "**Languages:** English", "| Languages | English |"],
)
def test_what_follows_a_heading_on_its_line_belongs_to_it(written: str) -> None:
    section = sections(lines(f"Jane Roe\nSKILLS\nGo\n{written}"))[-1]
    assert Kind.LANGUAGES is section.kind
    assert section.lines[0].text.startswith("English")


def test_a_row_of_a_table_may_begin_with_the_heading() -> None:
    text = "Jane Roe\nEducation\t2010 MIT\nExperience\t2012 Cook, Inn"
    assert [Kind.EDUCATION, Kind.EXPERIENCE] == kinds(text)


@pytest.mark.parametrize(
    "detail",
    [
        "Technologies: Go, Redis",
        "Achievements:\n• Much",
        "Projects: a parser",
        "Languages: Go, Python",
    ],
)
def test_a_part_of_a_job_is_no_section(detail: str) -> None:
    text = f"Jane Roe\nEXPERIENCE\nCook, Inn, 2001 – 2003\n{detail}\nBaker, Inn, 1999 – 2001"
    assert [Kind.EXPERIENCE] == kinds(text)


def test_what_is_said_below_each_job_is_no_section_though_it_is_set_like_one() -> None:
    text = "Jane Roe\nExperience\nCook\nAchievements\nMuch\nBaker\nAchievements\nMore"
    assert [Kind.EXPERIENCE] == kinds(text)
    assert [Kind.EXPERIENCE, Kind.AWARDS] == kinds("Jane Roe\nExperience\nCook\nAchievements\nMuch")


def test_coursework_and_honours_below_a_course_of_study_are_no_sections() -> None:
    text = "Jane Roe\nEDUCATION\nMIT\nRelevant Coursework: Algebra\nHonors: cum laude\nETH"
    assert [Kind.EDUCATION] == kinds(text)


def test_experience_in_a_trade_may_be_a_skill_among_others() -> None:
    assert [Kind.SKILLS] == kinds("Jane Roe\n\nSkills\nExcel\nCustomer Service Experience\nPython")
    for heading_of_work in (
        "\nCustomer Service Experience",
        "CUSTOMER SERVICE EXPERIENCE",
        "Work Experience",
    ):
        text = f"Jane Roe\n\nSkills\nExcel\n{heading_of_work}\nClerk, Inn"
        assert [Kind.SKILLS, Kind.EXPERIENCE] == kinds(text)
