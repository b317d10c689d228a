"""Who offers the work, how one is employed, and what to speak and to have studied."""

from datetime import date

import pytest

from domain.jobs.advertisement import Advertisement
from domain.jobs.reading import read_advertisement
from tests.unit.jobs import adverts


def read(text: str) -> Advertisement:
    return read_advertisement(text, ())


def languages(text: str) -> list[tuple[str, str, str | None]]:
    return [
        (asked.code, asked.kind.value, asked.level.value if asked.level else None)
        for asked in read(text).languages
    ]


def education(text: str) -> tuple[str, str, str] | None:
    asked = read(text).education
    return (asked.level.name.lower(), asked.area, asked.kind.value) if asked else None


REQUIREMENTS = "Data Analyst\n\nRequirements\n"


@pytest.mark.parametrize(
    ("advert", "expected"),
    [
        (adverts.BULLETS, "Larkspur Freight GmbH"),
        (adverts.PROSE, "Tidewater Clinics"),
        (adverts.NO_ADVERT, None),
        ("Company: Northwind Ltd.\nTitle: Baker\n", "Northwind Ltd."),
        ("Baker at Crumb & Sons\nLeeds\n\nWe bake bread.\n", "Crumb & Sons"),
        (
            "Unternehmen: Nordlicht Energie AG | Standort: Kiel\nElektriker (m/w/d)\n",
            "Nordlicht Energie AG",
        ),
        ("Empresa: Quipu Analítica S.A.C.\nPuesto: Analista\n", "Quipu Analítica S.A.C."),
        ("Comptable\nJoin us today.\n", None),
        ("Head of Design\nAbout the role\nYou lead our team at home.\n", None),
        ("Nurse\n\nJoin Harbour Health and help people.\n", "Harbour Health"),
        ("Nurse\nOpportunities as a registered nurse\n", None),
    ],
)
def test_the_employer_is_found(advert: str, expected: str | None) -> None:
    found = read(advert).employer
    assert expected == (found.value if found else None)


@pytest.mark.parametrize(
    ("advert", "expected"),
    [
        ("Baker\nFull-time · Leeds\n", ["full-time"]),
        ("Baker\nEmployment type: part-time, permanent\n", ["part-time"]),
        ("Koch (m/w/d)\nVollzeit oder Teilzeit\n", ["full-time", "part-time"]),
        (
            "Cocinero\nJornada: completa\nContrato: tiempo completo, temporal\n",
            ["full-time", "temporary"],
        ),
        ("Comptable\nType de contrat : CDD, temps partiel\n", ["temporary", "part-time"]),
        ("Marketing Intern\nWe are small.\n", ["intern"]),
        ("Engineer\n\nAbout the role\nThis is a full-time position in our lab.\n", ["full-time"]),
        ("Engineer\n\nAbout us\nWe have full-time chefs and part-time dogs.\n", []),
        ("Engineer\n\nRequirements\nExperience with volunteers and interns\n", []),
    ],
)
def test_how_one_is_employed_is_found(advert: str, expected: list[str]) -> None:
    assert expected == [found.value.value for found in read(advert).employment]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Fluent English, German at B2", [("en", "must", "C1"), ("de", "must", "B2")]),
        ("English (C1) and French (A2)", [("en", "must", "C1"), ("fr", "must", "A2")]),
        ("You speak Dutch", [("nl", "must", None)]),
        ("Spanish is a plus", [("es", "nice", None)]),
        ("English required, Polish preferred", [("en", "must", None), ("pl", "nice", None)]),
        ("Knowledge of German is not required", []),
        ("Sehr gute Deutschkenntnisse in Wort und Schrift", [("de", "must", "C1")]),
        ("Englisch verhandlungssicher", [("en", "must", "C1")]),
        ("Inglés avanzado, portugués básico", [("en", "must", "C1"), ("pt", "must", "A2")]),
        ("Anglais courant", [("en", "must", "C1")]),
        ("L'anglais serait un plus", [("en", "nice", None)]),
        ("Knowledge of the German market", []),
        ("You love French cuisine", []),
        ("Native-level Italian", [("it", "must", "native")]),
        ("Languages: English, Danish", [("en", "must", None), ("da", "must", None)]),
    ],
)
def test_languages_are_found_with_their_levels(
    line: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert expected == languages(f"{REQUIREMENTS}- {line}\n")


def test_languages_that_the_company_offers_to_teach_are_not_asked_for() -> None:
    assert [] == languages("Baker\n\nBenefits\n- Free Spanish lessons\n- Fluent English soon\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bachelor's degree in Computer Science", ("bachelor", "Computer Science", "must")),
        ("BSc or MSc in Physics", ("bachelor", "Physics", "must")),
        ("Master's degree in Statistics is a plus", ("master", "Statistics", "nice")),
        ("PhD in Chemistry or related field", ("doctorate", "Chemistry", "must")),
        ("A degree in nursing is required", ("bachelor", "nursing", "must")),
        ("High school diploma", ("school", "", "must")),
        ("Abgeschlossenes Studium der Informatik", ("bachelor", "Informatik", "must")),
        ("Abgeschlossene Berufsausbildung als Koch", ("vocational", "", "must")),
        ("Licenciatura en Economía", ("bachelor", "Economía", "must")),
        ("Bac +5 en finance", ("master", "finance", "must")),
        ("No degree required", None),
        ("You are a scrum master", None),
        ("We master our craft", None),
    ],
)
def test_the_least_education_is_found(line: str, expected: tuple[str, str, str] | None) -> None:
    assert expected == education(f"{REQUIREMENTS}- {line}\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Apply by 31 December 2026", date(2026, 12, 31)),
        ("Closing date: January 5, 2027", date(2027, 1, 5)),
        ("Bewerbungsschluss: 15.01.2027", date(2027, 1, 15)),
        ("Fecha límite: 3 de marzo de 2027", date(2027, 3, 3)),
        ("Date limite : 2027-02-01", date(2027, 2, 1)),
        ("Apply by 25/12/2026", date(2026, 12, 25)),
        ("Apply by 05/06/2027", None),
        ("Apply by 31 February 2027", None),
        ("Founded 31 December 2006", None),
        ("Die Stelle ist befristet bis zum 31.12.2027.", None),
        ("Contrato temporal hasta el 31 de diciembre de 2027", None),
        ("Bewirb dich bis zum 31.12.2026", date(2026, 12, 31)),
    ],
)
def test_the_last_day_to_apply_is_found_where_it_can_be_told(
    line: str, expected: date | None
) -> None:
    found = read(f"Baker\n\n{line}\n").valid_through
    assert expected == (found.value if found else None)


def test_where_applicants_may_live_is_found() -> None:
    text = "Baker\nRemote\nApplicants from: Germany, Austria and Switzerland\n"
    assert ["DE", "AT", "CH"] == [found.value for found in read(text).applicant_countries]


@pytest.mark.parametrize("advert", adverts.ALL if hasattr(adverts, "ALL") else [adverts.BULLETS])
def test_every_value_stands_where_it_says(advert: str) -> None:
    found = read(advert)
    spans = [
        *(f.span for f in (found.employer, found.valid_through) if f),
        *(f.span for f in (*found.employment, *found.applicant_countries)),
        *(asked.span for asked in found.languages if asked.span),
    ]
    assert all(advert[span.start : span.end] == span.text for span in spans)
