"""Towns that few know, and how sites and forms write where somebody worked, lives or was born."""

import pytest

from domain.candidates.reading import read_resume
from tests.unit.candidates.lookups import A_FEW

Row = tuple[str | None, str | None]
"""Employer and place."""


def jobs(work: str) -> list[Row]:
    text = f"Jane Roe\njane@roe.dev\nEXPERIENCE\n{work}"
    return [
        (job.employer.value if job.employer else None, str(job.place.value) if job.place else None)
        for job in read_resume(text, (), lookups=A_FEW).profile.experiences
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Nurse | Abbey Clinic | Görlitz | 2019 - 2021",
        "Nurse\nAbbey Clinic, Görlitz\n2019 - 2021",
        "Nurse\nAbbey Clinic (Görlitz)\n2019 - 2021",
        "Nurse, Abbey Clinic\t2019 - 2021\nGörlitz",
    ],
)
def test_a_small_town_is_a_place_once_all_else_is_named(written: str) -> None:
    assert [("Abbey Clinic", "Görlitz")] == jobs(written)


def test_a_small_town_that_is_all_that_is_named_may_be_a_firm() -> None:
    assert [("Görlitz", None)] == jobs("Nurse | Görlitz | 2019 - 2021")


def test_a_town_glued_to_its_employer_is_parted() -> None:
    text = "Cashier\nBig Barn Grocery-Cambridge, MA\n2019 - 2021"
    assert [("Big Barn Grocery", "Cambridge, MA")] == jobs(text)


def test_a_hyphen_in_a_name_parts_nothing() -> None:
    assert [("Rolls-Bentley", "Cambridge, MA")] == jobs(
        "Cashier\nRolls-Bentley, Cambridge, MA\n2019 - 2021"
    )


def test_a_town_is_told_from_others_by_its_river() -> None:
    assert [("Spree Bank", "Berlin (Spree)")] == jobs(
        "Teller | Spree Bank | Berlin (Spree) | 2019 - 2021"
    )


def test_a_kind_of_house_is_called_after_its_town() -> None:
    assert [("Universitätsklinikum Berlin", None)] == jobs(
        "Nurse | Universitätsklinikum Berlin | 2017 - 2019"
    )


def test_brackets_around_a_country_close() -> None:
    text = "Jane Roe\nj@roe.dev\nEXPERIENCE\nNurse\nAbbey Clinic, Bologna (Italy)\n2019 - 2021"
    (job,) = read_resume(text, ()).profile.experiences
    assert job.place is not None
    assert "Bologna (Italy)" == job.place.span.text


@pytest.mark.parametrize(
    "birth",
    [
        "Geburtsort:         Görlitz",
        "Geburtsort: Görlitz",
        "Geboren am 04.07.1985 in Görlitz",
        "Place of birth: Görlitz",
        "Lugar de nacimiento: Sevilla",
    ],
)
def test_nobody_lives_where_they_were_born(birth: str) -> None:
    text = f"Jane Roe\n{birth}\nAnschrift: Lindenstraße 22, 80331 München\njane@roe.dev\n"
    place = read_resume(text, (), lookups=A_FEW).personal.place
    assert place is not None
    assert "München" == place.value.city
