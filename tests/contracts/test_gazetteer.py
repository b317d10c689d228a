"""The promises of Gazetteer."""

import pytest

from application.ports.gazetteer import Gazetteer
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("gazetteer")


@pytest.fixture
def gazetteer(container: Container) -> Gazetteer:
    return container.gazetteer()


def test_it_says_its_version_and_its_sources(gazetteer: Gazetteer) -> None:
    assert gazetteer.version
    assert "GeoNames" in gazetteer.attribution


@pytest.mark.parametrize("name", ["Munich", "München", "munchen", "MUENCHEN", " Múnich "])
def test_a_town_is_known_by_every_name_and_spelling(gazetteer: Gazetteer, name: str) -> None:
    (town,) = gazetteer.towns(name)
    assert ("DE", 1_505_005) == (town.country, town.population)
    assert (48.13743, 11.57549) == (town.coordinates.latitude, town.coordinates.longitude)


def test_towns_that_share_a_name_come_by_size(gazetteer: Gazetteer) -> None:
    sizes = [town.population for town in gazetteer.towns("Cambridge")]
    assert ["GB", "CA", "US"] == [town.country for town in gazetteer.towns("Cambridge")][:3]
    assert sorted(sizes, reverse=True) == sizes


def test_a_town_knows_its_region_by_name_and_code(gazetteer: Gazetteer) -> None:
    (largest, *_) = gazetteer.towns("San Francisco")
    assert {"ca", "california"} <= largest.region


@pytest.mark.parametrize("name", ["", " ", "-", "Kleinkleckersdorf", "Munic h", "\n", "M" * 5_000])
def test_a_name_that_no_town_has_is_unknown(gazetteer: Gazetteer, name: str) -> None:
    assert () == gazetteer.towns(name)


@pytest.mark.parametrize(
    ("name", "country"), [("Bayern", "DE"), ("bavaria", "DE"), ("TX", "US"), ("Andalucía", "ES")]
)
def test_a_region_tells_its_country(gazetteer: Gazetteer, name: str, country: str) -> None:
    assert country in gazetteer.regions(name)


def test_countries_that_share_a_code_of_a_region_come_in_order(gazetteer: Gazetteer) -> None:
    found = gazetteer.regions("CA")
    assert sorted(found) == list(found)
    assert () == gazetteer.regions("Mordor")
