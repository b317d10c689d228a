"""Who a person is."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.profile import PersonalDetails
from domain.candidates.reading import read_resume


def person(text: str) -> PersonalDetails:
    return read_resume(text, ()).personal


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("JANE A. DOE\njane@doe.com", "JANE A. DOE"),
        ("Curriculum vitae\nJane Doe", "Jane Doe"),
        ("Lebenslauf\nName: Jörg Müller-Lüdenscheidt", "Jörg Müller-Lüdenscheidt"),
        ("Samuel Oyelaran, PMP\nProject Manager", "Samuel Oyelaran"),
        ("Dana Whitfield | Product Designer", "Dana Whitfield"),
        ("Senior Engineer\nMaria de la Cruz", "Maria de la Cruz"),
        ("James Baker\nPastry Chef", "James Baker"),
        ("Austin, TX\nSean O’Neil", "Sean O’Neil"),
        ("CONTACT LUCY CHEN\nGraphic Designer", "LUCY CHEN"),
    ],
)
def test_a_name_is_read_as_written(head: str, name: str) -> None:
    found = person(head).name
    assert found is not None
    assert name == found.value


@pytest.mark.parametrize(
    "head",
    [
        "Senior Software Engineer\nx@y.dev",
        "Acme Solutions GmbH\nx@y.dev",
        "Work History\nx@y.dev",
        "San Francisco, CA",
        "open to new work",
        "x@y.dev",
        "Available Immediately",
        "Skills Lucy Chen",
        "Lucy Chen Experience",
        "Languages English French",
    ],
)
def test_what_names_no_person_is_no_name(head: str) -> None:
    assert person(head).name is None


def test_a_name_below_a_side_column_is_found_by_the_title_below_it() -> None:
    text = (
        "Contact\ntomas@example.org\nTop Skills\nKafka\nTomás Rivera Luna\nData Engineer at Nube\n"
        "Madrid, Community of Madrid, Spain\nExperience\nNube\nData Engineer\n2019 - Present"
    )
    reading = read_resume(text, ())
    assert reading.personal.name is not None
    assert "Tomás Rivera Luna" == reading.personal.name.value
    assert reading.profile.headline is not None
    assert "Data Engineer at Nube" == reading.profile.headline.value
    assert "Madrid, Community of Madrid, Spain" == str(
        reading.personal.place and reading.personal.place.value
    )


@pytest.mark.parametrize(
    "written",
    ["+1 (415) 555-0142", "(123) 456-7890", "+49 151 23456789", "713-555-0123", "06 12 34 56 78"],
)
def test_a_telephone_number_is_read(written: str) -> None:
    found = person(f"Jane Roe\nx@y.dev | {written} | Berlin").phone
    assert found is not None
    assert written == found.value


@pytest.mark.parametrize(
    "written",
    [
        "2012 – 2017",
        "09/2013 - 02/2018",
        "01.02.1985",
        "ID 123456789",
        "555-0199",
        "12345",
        "2012-2017 2018-2019",
        "2016-01 – 2019-05",
        "2018.06 - 2023.01",
        "2019/05 - 2021/06",
        "2016-1 – 2019-5",
        "201601 - 201905",
        "2016 01 – 2019 05",
        "2016-01-15 09",
    ],
)
def test_other_numbers_are_no_telephone_numbers(written: str) -> None:
    assert person(f"Jane Roe\n{written}").phone is None


def test_a_short_number_needs_a_word_before_it() -> None:
    found = person("Jane Roe\nTelefon: 030 1234567").phone
    assert found is not None
    assert "030 1234567" == found.value


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Silicon Valley, CA, USA", "Silicon Valley, CA, USA"),
        ("Google HQ, Mountain View, CA, USA", "Mountain View, CA, USA"),
        ("12 Elm Street, Cambridge, MA 02139", "Cambridge, MA"),
        ("Hauptstraße 5, 10115 Berlin", "Berlin"),
        ("j@r.dev , +1 415 555 0142 , San Francisco, CA , r.dev", "San Francisco, CA"),
        ("Munich, Bavaria, Germany", "Munich, Bavaria, Germany"),
        ("Lyon, France – j@r.fr", "Lyon, France"),
        ("Poughkeepsie, NY", "Poughkeepsie, NY"),
    ],
)
def test_a_place_is_read(line: str, place: str) -> None:
    found = person(f"Jane Roe\n{line}").place
    assert found is not None
    assert place == str(found.value)


@pytest.mark.parametrize("line", ["Somewhere nice", "Python, Go", "Product Manager, CA"])
def test_what_is_no_place_is_none(line: str) -> None:
    assert person(f"Jane Roe\n{line}").place is None


def test_no_more_links_are_kept_than_a_person_has() -> None:
    many = " ".join(f"x.com/{number}" for number in range(100))
    assert [f"x.com/{number}" for number in range(20)] == [
        link.value for link in person(f"Jane Roe\n{many}").links
    ]


def test_the_mailbox_is_no_link() -> None:
    assert () == person("Bram de Vries\nbram.de.vries@example.org").links


@pytest.mark.parametrize(
    ("head", "name", "headline"),
    [
        ("Jane\nRoe\nSoftware Engineer\nContact\nx@y.dev", "Jane Roe", "Software Engineer"),
        ("Yuki\nHase\nData\nAnalyst\nContact\nx@y.dev", "Yuki Hase", "Data Analyst"),
        ("Maria\nde la Cruz\nAnalyst\nContact\nx@y.dev", "Maria de la Cruz", "Analyst"),
        ("Ana Sol\nGómez\nAnalyst\nContact\nana.gomez@y.dev", "Ana Sol Gómez", "Analyst"),
        ("Hana\nNovotná\nContact\nhana.novotna@y.dev", "Hana Novotná", None),
    ],
)
def test_a_name_that_a_narrow_column_broke_is_put_together(
    head: str, name: str, headline: str | None
) -> None:
    reading = read_resume(head, ())
    assert reading.personal.name is not None
    assert name == reading.personal.name.value
    assert headline == (reading.profile.headline.value if reading.profile.headline else None)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Acme\nJane Roe\nEngineer\nx@y.dev", "Jane Roe"),
        ("Jane Roe\nToulon\nEngineer\nx@y.dev", "Jane Roe"),
        ("Python\nDjango\nx@y.dev", None),
        ("Skills\nPython\nDjango\nEngineer", None),
    ],
)
def test_not_every_two_lines_are_a_name(head: str, name: str | None) -> None:
    found = person(head).name
    assert name == (found.value if found else None)


def test_links_that_lead_to_the_same_place_count_once() -> None:
    text = "Jane Roe\nlinkedin.com/in/jane | jane.dev\nLINKS\nhttps://www.linkedin.com/in/jane/"
    assert ["linkedin.com/in/jane", "jane.dev"] == [link.value for link in person(text).links]


def test_an_address_of_a_referee_is_not_the_persons() -> None:
    assert person("Jane Roe\nREFERENCES\nJohn Boss, john@boss.com, 713-555-0000") == (
        PersonalDetails(name=person("Jane Roe").name)
    )


def test_of_several_addresses_far_from_the_head_none_is_taken() -> None:
    text = "Jane Roe\nEXPERIENCE\nClerk, Foo, 2019 – 2020\nAnswered a@foo.com and b@foo.com."
    assert person(text).email is None


def test_the_summary_is_what_stands_below_its_heading() -> None:
    text = "Jane Roe\nPROFESSIONAL SUMMARY\nBuilds bridges\nthat stand.\nSKILLS\nSteel"
    found = read_resume(text, ()).profile.summary
    assert found is not None
    assert "Builds bridges that stand." == found.value


def test_what_is_missing_is_said() -> None:
    codes = [warning.code for warning in read_resume("", ()).warnings]
    expected = ["no_name", "no_email", "no_experience", "no_skills"]
    assert [f"profile.{code}" for code in expected] == codes


def test_a_document_that_is_too_long_is_read_from_its_beginning() -> None:
    reading = read_resume("Jane Roe\n" + "word " * 40_000, ())
    assert "text.cut" in [warning.code for warning in reading.warnings]
    assert reading.personal.name is not None
