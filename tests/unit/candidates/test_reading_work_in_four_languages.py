"""Work as people set it in English, German, Spanish and French."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.profile import Experience
from domain.candidates.reading import read_resume
from tests.unit.candidates.lookups import A_FEW

Row = tuple[str | None, str | None, str | None, str | None, str | None]
"""Title, employer, place, start, and end or the word for the present."""


def work(text: str) -> tuple[Experience, ...]:
    document = f"Jane Roe\njane@roe.dev\nEXPERIENCE\n{text}"
    return read_resume(document, (), lookups=A_FEW).profile.experiences


def rows(text: str) -> list[Row]:
    return [
        (
            one.title.value if one.title else None,
            one.employer.value if one.employer else None,
            str(one.place.value) if one.place else None,
            str(one.start.value) if one.start else None,
            one.present.text if one.present else str(one.end.value) if one.end else None,
        )
        for one in work(text)
    ]


LAYOUTS: dict[str, tuple[str, list[Row]]] = {
    "two roles below one employer": (
        (
            "Google\nMountain View, CA\nSenior Engineer\nJan 2020 – Present\n• a\n"
            "Engineer\nJan 2018 – Dec 2019\n• b\nFacebook\nMenlo Park, CA\nIntern\n"
            "Jun 2017 – Aug 2017\n• c"
        ),
        [
            ("Senior Engineer", "Google", "Mountain View, CA", "2020-01", "Present"),
            ("Engineer", "Google", "Mountain View, CA", "2018-01", "2019-12"),
            ("Intern", "Facebook", "Menlo Park, CA", "2017-06", "2017-08"),
        ],
    ),
    "an employer with the dates of both its roles": (
        (
            "Deloitte Consulting (2015 – 2020)\nManager (2018 – 2020)\n• a\n"
            "Consultant (2015 – 2018)\n• b"
        ),
        [
            ("Manager", "Deloitte Consulting", None, "2018-01", "2020-01"),
            ("Consultant", "Deloitte Consulting", None, "2015-01", "2018-01"),
        ],
    ),
    "as a network of professionals prints it": (
        (
            "Northwind\n4 yrs 3 mos\nSenior Developer\nJan 2022 - Present · 2 yrs 3 mos\n"
            "Berlin, Germany\nBuilt it.\nDeveloper\nJan 2020 - Dec 2021 · 2 yrs\nBerlin, Germany"
        ),
        [
            ("Senior Developer", "Northwind", "Berlin, Germany", "2022-01", "Present"),
            ("Developer", "Northwind", "Berlin, Germany", "2020-01", "2021-12"),
        ],
    ),
    "dates, then title, then employer in small letters": (
        (
            "Oct 2019 – 2021\nCustomer Happiness\nNorthwind Widgets\n- a\n"
            "2015 – 2018\nEngineer\nAcme\n- b"
        ),
        [
            ("Customer Happiness", "Northwind Widgets", None, "2019-10", "2021-01"),
            ("Engineer", "Acme", None, "2015-01", "2018-01"),
        ],
    ),
    "employer: title": (
        "Contoso Ltd.: Data Analyst (2019-2021)\n- a",
        [("Data Analyst", "Contoso Ltd.", None, "2019-01", "2021-01")],
    ),
    "title (employer, place)": (
        "Data Analyst (Contoso Ltd., London), 03/2019 – 05/2021\n- a",
        [("Data Analyst", "Contoso Ltd.", "London", "2019-03", "2021-05")],
    ),
    "an employer with commas, and a title with one": (
        "VP, Operations | Smith, Jones and Brown | Remote | 2019 – 2021\n- a",
        [("VP, Operations", "Smith, Jones and Brown", "Remote", "2019-01", "2021-01")],
    ),
    "a state that is a word, too": (
        "Full-Stack Developer\nMeta | 03/2012 - 10/2016 | Toronto, ON\n* Trained staff",
        [("Full-Stack Developer", "Meta", "Toronto, ON", "2012-03", "2016-10")],
    ),
    "one date": (
        "McKinsey & Company\nSummer Associate\nNew York, NY\nSummer 2015\n• z",
        [("Summer Associate", "McKinsey & Company", "New York, NY", "2015-01", "2015-01")],
    ),
    "German, two-digit years": (
        (
            "03/19–heute\tSoftwareentwickler (m/w/d)\n\tAdler GmbH, Berlin\n\t• Java\n"
            "01/15–02/19\tWerkstudent\n\tKranich & Söhne GmbH & Co. KG, Hamburg\n\t• PHP"
        ),
        [
            ("Softwareentwickler (m/w/d)", "Adler GmbH", "Berlin", "2019-03", "heute"),
            ("Werkstudent", "Kranich & Söhne GmbH & Co. KG", "Hamburg", "2015-01", "2019-02"),
        ],
    ),
    "German, of one word and of several": (
        (
            "Seit März 2019\nTeamleiter Logistik\nSonnenschein e.V.\nLeitung von Projekten.\n"
            "2010 – 2019\nLehrerin für Mathematik\nGrundschule Mitte, Köln"
        ),
        [
            ("Teamleiter Logistik", "Sonnenschein e.V.", None, "2019-03", "Seit"),
            ("Lehrerin für Mathematik", "Grundschule Mitte", "Köln", "2010-01", "2019-01"),
        ],
    ),
    "Spanish, a sentence": (
        (
            "Octubre 2019 - Actualidad. Enfermera en Hospital La Paz (Madrid)\nCuidado.\n"
            "Enero 2015 - Septiembre 2019. Auxiliar en Clínica Sol\nAyuda."
        ),
        [
            ("Enfermera", "Hospital La Paz", "Madrid", "2019-10", "Actualidad"),
            ("Auxiliar", "Clínica Sol", None, "2015-01", "2019-09"),
        ],
    ),
    "Spanish, dates below": (
        (
            "Responsable comercial\nGrupo Sol – Valencia\n"
            "Desde marzo de 2018 hasta la actualidad\n- Ventas"
        ),
        [("Responsable comercial", "Grupo Sol", "Valencia", "2018-03", "la actualidad")],
    ),
    "French, everything between dashes": (
        (
            "Depuis 2019 : Chef de projet – Capgemini – Paris\nGestion.\n"
            "2015-2019 : Développeur – Atos – Lyon"
        ),
        [
            ("Chef de projet", "Capgemini", "Paris", "2019-01", "Depuis"),
            ("Développeur", "Atos", "Lyon", "2015-01", "2019-01"),
        ],
    ),
    "French, at an employer": (
        "Conseillère clientèle chez Dupuis SARL\n2019-10 – aujourd’hui | Toulouse\n- x",
        [("Conseillère clientèle", "Dupuis SARL", "Toulouse", "2019-10", "aujourd’hui")],
    ),
    "for all genders": (
        (
            "Entwickler*in, Adler GmbH, 2019 – 2020\nIngénieur(e) logiciel, Lumière SAS, 2017 – "
            "2018\nDesarrollador/a Java, Nube SL, 2015 – 2016"
        ),
        [
            ("Entwickler*in", "Adler GmbH", None, "2019-01", "2020-01"),
            ("Ingénieur(e) logiciel", "Lumière SAS", None, "2017-01", "2018-01"),
            ("Desarrollador/a Java", "Nube SL", None, "2015-01", "2016-01"),
        ],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_work_is_read_from(layout: str) -> None:
    text, expected = LAYOUTS[layout]
    assert expected == rows(text)


def test_the_order_of_the_certain_entries_decides_for_the_others() -> None:
    employers_first = (
        "Acme GmbH\nEngineer\n2019 – 2020\n- a\nNorthwind Widgets\nCustomer Happiness\n"
        "2015 – 2018\n- b"
    )
    titles_first = (
        "Engineer\nAcme GmbH\n2019 – 2020\n- a\nCustomer Happiness\nNorthwind Widgets\n"
        "2015 – 2018\n- b"
    )
    expected = ("Customer Happiness", "Northwind Widgets", None, "2015-01", "2018-01")
    assert expected == rows(employers_first)[1]
    assert expected == rows(titles_first)[1]


def test_who_is_their_own_employer_works_for_no_earlier_one() -> None:
    text = "Acme GmbH\nEngineer\n2019 – 2020\n- a\nFreelance Developer\n2015 – 2018\n- b"
    assert [("Acme GmbH", "2019-01"), (None, "2015-01")] == [row[1:4:2] for row in rows(text)]


def test_bullets_are_read_without_their_marks_and_with_their_wrapped_lines() -> None:
    text = (
        "Engineer, Acme, 2019 – 2020\nWorked on payments, with a team of five people in\n"
        "three towns.\n• Built the pipeline that moves all of the money of the company to\n"
        "Kafka, in half a year\n• Cut the bill by 30%\nCook, Inn, 2017 – 2018\n- Cooked"
    )
    engineer, cook = work(text)
    assert engineer.summary is not None
    assert (
        "Worked on payments, with a team of five people in three towns." == engineer.summary.value
    )
    assert [
        "Built the pipeline that moves all of the money of the company to Kafka, in half a year",
        "Cut the bill by 30%",
    ] == [one.value for one in engineer.highlights]
    assert "to\nKafka" in engineer.highlights[0].span.text
    assert ["Cooked"] == [one.value for one in cook.highlights]
    assert cook.summary is None


def test_a_line_that_only_announces_bullets_is_no_summary() -> None:
    (engineer,) = work("Engineer, Acme, 2019 – 2020\nResponsibilities:\n- Built it")
    assert engineer.summary is None
    assert ["Built it"] == [one.value for one in engineer.highlights]


def test_the_wrapped_end_of_a_bullet_is_no_employer() -> None:
    text = (
        "Acme Corp\nSenior Engineer  2018 – 2020\n"
        "• Moved everything that there was, and some of what there was not, to the cloud of\n"
        "Amazon Web Services\nEngineer  2015 – 2018\n- b"
    )
    assert ["Acme Corp", "Acme Corp"] == [row[1] for row in rows(text)]


@pytest.mark.parametrize("pause", ["", "Sans emploi\naoût 2022 – mars 2023\n"])
def test_a_month_in_small_letters_shows_no_line_that_wraps(pause: str) -> None:
    text = (
        f"{pause}Iroise Systèmes SAS\nDéveloppeur senior\tjuillet 2022 à avril 2026\n"
        "• Migration de 65 services vers Kubernetes sans interruption; recueil des besoins\n"
        "Orée Interactive\nDéveloppeuse full stack\tfévrier 2017 à juin 2022\n• Astreintes\n"
    )
    assert ["Iroise Systèmes SAS", "Orée Interactive"] == [
        employer for _, employer, *_ in rows(text)
    ]
