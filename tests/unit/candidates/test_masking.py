"""What leaves the process says what a person can do, not who they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.candidates.profile import PersonalDetails
from domain.candidates.reading import masked, read_resume

RESUME = """Marta Villanueva-Ortiz
Data Engineer
Calle Mayor 12, Madrid, Spain · marta.villanueva@example.com · +34 612 345 678
linkedin.com/in/martavo

Experience
Data Engineer, Acme Corp
03/2020 - present
- Marta built pipelines in Python at twelve shops

References
Jon Doe, jon.doe@other.example, +44 20 7946 0958
"""


def masked_text(text: str) -> str:
    return masked(text, read_resume(text, ()).personal)


@pytest.mark.parametrize(
    "secret",
    [
        *("Marta", "Villanueva", "marta.villanueva@example.com", "612 345 678", "martavo"),
        *("Calle Mayor", "Madrid", "jon.doe", "7946 0958"),
    ],
)
def test_who_the_person_is_does_not_leave(secret: str) -> None:
    assert secret in RESUME
    assert secret not in masked_text(RESUME)


@pytest.mark.parametrize(
    "said", ["Data Engineer, Acme Corp", "03/2020 - present", "built pipelines in Python"]
)
def test_what_the_person_can_do_stays(said: str) -> None:
    assert said in masked_text(RESUME)


@pytest.mark.parametrize(
    "line",
    [
        "Date of birth: 1 April 1980",
        "Geburtsdatum: 01.04.1980",
        "Fecha de nacimiento: 1 de abril de 1980",
        "Née le 1 avril 1980",
        "Familienstand: verheiratet",
        "Nationality: Spanish",
        "Estado civil: casada",
        "Adresse : 12 rue de la Paix, 75002 Paris",
    ],
)
def test_lines_about_birth_family_and_home_are_masked(line: str) -> None:
    left = masked_text(f"Marta Ortiz\nData Engineer\n\n{line}\n\nSkills\nPython")
    assert not any(word in left for word in line.split()[-2:] if word.isalnum())
    assert "Python" in left


@given(st.text(max_size=400))
def test_every_character_stays_where_it_is(text: str) -> None:
    left = masked_text(text)
    assert len(text) == len(left)
    assert all(one in (other, "█") for one, other in zip(left, text, strict=True))


def test_nothing_is_masked_where_nothing_is_personal() -> None:
    text = "Built pipelines in Python from 2019 to 2021."
    assert text == masked(text, PersonalDetails())
