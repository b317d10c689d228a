"""What countries and towns are called."""

import pytest

from domain.shared.countries import country_code, country_names, is_country
from domain.shared.towns import place_key


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *((name, "DE") for name in ("Germany", "Deutschland", "Alemania", "Allemagne", "GERMANY")),
        *((name, "US") for name in ("USA", "U.S.", "United States", "EE. UU.", "États-Unis")),
        *((name, "GB") for name in ("UK", "England", "Royaume-Uni", " Reino Unido ")),
        ("Côte d’Ivoire", "CI"),  # noqa: RUF001 - as people type it
        ("FR", "FR"),
    ],
)
def test_a_country_is_known_by_its_names_and_by_its_code(name: str, code: str) -> None:
    assert code == country_code(name)


@pytest.mark.parametrize("name", ["", "fr", "Georgia", "Atlantis", "XX"])
def test_what_names_no_country_has_no_code(name: str) -> None:
    assert country_code(name) is None
    assert not is_country(name)


def test_no_code_alone_is_a_name() -> None:
    assert not is_country("DE")
    assert is_country("UK")


def test_every_country_has_names() -> None:
    codes = {country_code(name) for name in country_names()}
    assert None not in codes
    assert 240 < len(codes)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("München", "munchen"),
        ("Saint-Étienne", "SAINT ETIENNE"),
        ("St. Louis", "St Louis"),
        ("L’Aquila", "L'Aquila"),  # noqa: RUF001 - as people type it
        ("Łódź", "Lodz"),
        ("Straßburg", "Strassburg"),
        ("  New   York ", "New York"),
    ],
)
def test_two_spellings_have_one_key(one: str, other: str) -> None:
    assert place_key(one) == place_key(other)
