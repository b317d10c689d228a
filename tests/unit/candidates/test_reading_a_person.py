"""Who a person is."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.profile import PersonalDetails
from domain.candidates.reading import read_resume
from tests.unit.candidates.lookups import A_FEW


def person(text: str) -> PersonalDetails:
    return read_resume(text, (), lookups=A_FEW).personal


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
        ("Prof. Dr.-Ing. Jörg Müller\nj.mueller@x.de", "Jörg Müller"),
        ("Dipl.-Ing. (FH) Hans Meier\nhans@meier.de", "Hans Meier"),
        ("Ms. Priya Raghavan, M.Sc., PMP\nBengaluru", "Priya Raghavan"),
        ("Jane Doe PhD\njane@doe.com", "Jane Doe"),
        ("Jane Doe (she/her)\njane@doe.com", "Jane Doe"),
        ('Robert "Bob" Smith\nbob@smith.com', 'Robert "Bob" Smith'),
        ("Wei al-Hassan\nwei@x.com", "Wei al-Hassan"),
        ("Jean-Pierre VAN DEN BERG\nBruxelles", "Jean-Pierre VAN DEN BERG"),
        ("Li Wei Ma\nli.ma@x.cn", "Li Wei Ma"),
        ("Don Draper\ndon@x.com", "Don Draper"),
        ("SIMON KOCH\nsimon.koch@web.de", "SIMON KOCH"),
        ("J A N E   D O E\nSoftware Engineer", "JANE DOE"),
        ("Иван Петров\nivan@petrov.ru", "Иван Петров"),
        ("Γιώργος Παπαδόπουλος\ng@p.gr", "Γιώργος Παπαδόπουλος"),
        ("محمد أحمد\nm@a.ae", "محمد أحمد"),
        ("山田太郎\nSoftware Engineer", "山田太郎"),
        ("Madonna\nSinger\nmadonna@music.com", "Madonna"),
        ("Resume of Jane Doe\njane@doe.de", "Jane Doe"),
        ("jane@doe.de\n030 1234567\nJane Doe", "Jane Doe"),
        ("Acme Recruiting Team\nAnna Schmidt\nanna.schmidt@web.de", "Anna Schmidt"),
        ("Nom : Hélène de La Tour\nNée le 3 mai 1990", "Hélène de La Tour"),
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
        "Reconnaissance RQTH",
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
    found = read_resume(f"Jane Roe\nx@y.dev | {written} | Berlin", ()).personal.phone
    assert found is not None
    assert written == found.value


@pytest.mark.parametrize(
    ("head", "value", "text"),
    [
        ("Berlin | 030 / 1234567", "+49301234567", "030 / 1234567"),
        ("Jane Roe\nTel. +49 (0)30 1234567", "+49301234567", "+49 (0)30 1234567"),
        ("San Francisco, CA\n(415) 555-0142", "+14155550142", "(415) 555-0142"),
        ("Sevilla, España\nMóvil: 612 345 678", "+34612345678", "612 345 678"),
        ("Austin, TX\n0044 7400 123586", "+447400123586", "0044 7400 123586"),
        ("Berlin\nPhone number: 030 / 1234567", "+49301234567", "030 / 1234567"),
        ("jane@roe.fr\n06 12 34 56 78", "+33612345678", "06 12 34 56 78"),
        ("Somewhere\n06 12 34 56 78", "06 12 34 56 78", "06 12 34 56 78"),
    ],
)
def test_a_number_is_read_as_its_country_dials_it(head: str, value: str, text: str) -> None:
    found = person(f"Jane Roe\n{head}").phone
    assert found is not None
    assert (value, text) == (found.value, found.span.text)


def test_where_somebody_worked_tells_the_country_too() -> None:
    text = "Jane Roe\n030 1234567\nEXPERIENCE\nCook, Inn, Munich, Germany, 2019 – 2020"
    found = person(text).phone
    assert found is not None
    assert "+49301234567" == found.value


def test_several_numbers_and_addresses_are_kept_in_their_order() -> None:
    text = "Jane Roe\nBerlin\n030 1234567 / 0151 23456789\na@roe.dev; b (at) roe (dot) dev"
    found = person(text)
    assert ("+49301234567", ["+4915123456789"]) == (
        found.phone and found.phone.value,
        [more.value for more in found.more_phones],
    )
    assert ("a@roe.dev", ["b@roe.dev"]) == (
        found.email and found.email.value,
        [more.value for more in found.more_emails],
    )
    assert "b (at) roe (dot) dev" == found.more_emails[0].span.text


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
        "IBAN DE89 3704 0044 0532 0130 00",
        "Steuernummer 123456789",
        "Fax: 030 1234567",
        "80331 München",
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
        ("Berlin, DE", "Berlin, DE"),
        ("Madrid (Spain)", "Madrid, Spain"),
        ("Berlin – Germany", "Berlin, Germany"),
        ("12 rue de la Paix\n75002 Paris", "Paris"),
        ("80331 Kleinkleckersdorf", "Kleinkleckersdorf"),
        ("Kleinkleckersdorf, Deutschland", "Kleinkleckersdorf, Deutschland"),
        ("London SW1A 1AA", "London"),
        ("San Francisco Bay Area", "San Francisco"),
        ("Austin TX 78701", "Austin, TX"),
        ("Wohnort: Köln", "Köln"),
        ("Bahnhofstr. 131, 28167 Bremen – 0221 / 4710923 – j@r.de", "Bremen"),
        ("Avda. de la Constitución, 67, 08011 Sevilla – +34 612 345 678", "Sevilla"),
        ("4 St. John's Road, Cambridge, MA 02139", "Cambridge, MA"),
        ("j@r.es – Tel.: 612 34 54 18 – Domicilio: Sevilla", "Sevilla"),
        ("Domicile : 60, rue des Lilas, 75002 Paris Portable : +33 6 12 34 58 36", "Paris"),
        ("Based in: 74 Maple Avenue, Austin, TX 78701 Cell: (512) 555-0112", "Austin, TX"),
        ("Wohnort: Köln, Deutschland Rufnummer: 0221 / 4710923", "Köln, Deutschland"),
        ("Home: Bath – Phone number: (0117) 496 0776", "Bath"),
        ("San Francisco, California (open to remote)", "San Francisco, California"),
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


@pytest.mark.parametrize(
    ("line", "latitude"),
    [
        ("Cambridge, MA", 42.3751),
        ("Cambridge, UK", 52.2),
        ("Cambridge, Ontario", 43.3601),
        ("Paris", 48.85341),
        ("Paris, TX", 33.66094),
        ("München", 48.13743),
        ("Munich, Bavaria, Germany", 48.13743),
    ],
)
def test_a_town_that_is_meant_has_coordinates(line: str, latitude: float) -> None:
    found = person(f"Jane Roe\n{line}")
    assert found.place is not None
    assert found.coordinates is not None
    assert latitude == found.coordinates.value.latitude
    assert (found.place.span,) == found.coordinates.follows_from


@pytest.mark.parametrize("line", ["Cambridge", "Cambridge, Germany", "Kleinkleckersdorf, Germany"])
def test_of_a_town_that_is_not_known_or_may_be_several_nothing_is_inferred(line: str) -> None:
    assert person(f"Jane Roe\n{line}").coordinates is None


def test_a_link_that_breaks_over_a_line_is_put_together() -> None:
    text = "Jane Roe\nlinkedin.com/in/\njane-roe-1\nhttps://jane.dev/work"
    assert ["linkedin.com/in/jane-roe-1", "https://jane.dev/work"] == [
        link.value for link in person(text).links
    ]


def test_a_handle_without_an_address_is_no_link() -> None:
    assert () == person("Jane Roe\nlinkedin: janeroe, github: @jane, Node.js").links


def test_a_name_that_a_side_column_hides_is_found_by_what_the_addresses_repeat() -> None:
    text = (
        "CONTACT\njane.roe@mail.com\nAustin, TX\nSKILLS\nMachine Learning\nJane Roe\n"
        "Product Manager\nPROFILE\nI like it."
    )
    reading = read_resume(text, ())
    assert reading.personal.name is not None
    assert "Jane Roe" == reading.personal.name.value
    assert reading.profile.headline is not None
    assert "Product Manager" == reading.profile.headline.value
    assert "Austin, TX" == str(reading.personal.place and reading.personal.place.value)


def test_a_paragraph_below_the_addresses_is_a_summary() -> None:
    text = (
        "Jane Roe\njane@roe.dev | Berlin\nEngineer who has spent ten years making large systems "
        "small,\nand small teams happy.\nEXPERIENCE\nCook, Inn, 2019 – 2020"
    )
    found = read_resume(text, ()).profile.summary
    assert found is not None
    assert found.value.startswith("Engineer who has")
    assert found.value.endswith("small teams happy.")


def test_a_list_of_words_below_the_addresses_is_no_summary() -> None:
    text = "Jane Roe\njane@roe.dev\nPython Go Rust Java Kotlin Swift C Perl Ruby Lua Scala Ada Zig."
    assert read_resume(text, ()).profile.summary is None


@pytest.mark.parametrize("name", ["Alexis Roe", "Jordan Church"])
def test_a_name_below_a_side_column_is_told_by_the_addresses(name: str) -> None:
    slug = name.casefold().replace(" ", "-")
    found = person(
        f"Contact\nlinkedin.com/in/{slug}\nRecognised Carer\n\nCertifications\nScrum Master\n\n"
        f"{name}\nSenior Engineer\n\nExperience\nEngineer, Acme, 2019 – 2020"
    ).name
    assert found is not None
    assert name == found.value


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Victoria Page\nvictoria.page@x.org", "Victoria Page"),
        ("Dean Carpenter\nd.carpenter7@x.org\nNewcastle upon Tyne", "Dean Carpenter"),
        ("FRANZISKA BÖTTCHER-KOCH\nf.koch_92@x.org\nBerlin", "FRANZISKA BÖTTCHER-KOCH"),
        ("Summer Cloud\nCook\nsummercloud@x.org", "Summer Cloud"),
        (
            "Perfil\nCocinera\n\nAyşe Yıldız\nPastelero\n\nContacto\n"  # noqa: ISC004 - one head
            "Dirección: Las Palmas de Gran Canaria\nayseyildiz84@x.org",
            "Ayşe Yıldız",
        ),
    ],
)
def test_an_address_tells_a_name_of_any_words_and_letters(head: str, name: str) -> None:
    found = person(head).name
    assert found is not None
    assert name == found.value


@pytest.mark.parametrize(
    "said", ["Género: masculino", "Gender: female", "Geschlecht: weiblich", "Sexe : féminin"]
)
def test_what_is_said_of_the_person_is_no_title(said: str) -> None:
    assert read_resume(f"Jane Doe\njane@doe.com\n{said}\n", ()).profile.headline is None
