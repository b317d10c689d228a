"""The file of the gazetteer: columns, each packed alone, behind one line that describes them."""

import json
import sys
import zlib
from array import array
from collections.abc import Iterable
from typing import Literal

from domain.shared.towns import place_key
from scripts.gazetteer.towns import Gazetteer

FORMAT = "jobgraph-towns-1"
FINEST = 100_000
"""Parts of a degree: about a metre."""


def pack(gazetteer: Gazetteer, *, edition: str, attribution: str) -> bytes:
    """Return the bytes of the file; adapters/gazetteer/builtin.py reads them."""
    towns, regions = gazetteer.towns, gazetteer.regions
    columns = {
        "names": _text(gazetteer.names),
        "name_counts": _numbers("B", map(len, gazetteer.names.values())),
        "name_towns": _numbers("H", (at for held in gazetteer.names.values() for at in held)),
        "countries": _text(town.country for town in towns),
        "region_of": _numbers("H", (town.region for town in towns)),
        "populations": _numbers("I", (town.population for town in towns)),
        "latitudes": _numbers("i", (round(town.latitude * FINEST) for town in towns)),
        "longitudes": _numbers("i", (round(town.longitude * FINEST) for town in towns)),
        "region_countries": _text(region.country for region in regions),
        "region_names": _text(
            "|".join(dict.fromkeys(map(place_key, region.names))) for region in regions
        ),
    }
    head = {
        "format": FORMAT,
        "version": edition,
        "attribution": attribution,
        "columns": [[name, len(packed)] for name, packed in columns.items()],
    }
    return json.dumps(head).encode() + b"\n" + b"".join(columns.values())


def _text(lines: Iterable[str]) -> bytes:
    return zlib.compress("\n".join(lines).encode(), 9)


def _numbers(code: Literal["B", "H", "I", "i"], numbers: Iterable[int]) -> bytes:
    packed = array(code, numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return zlib.compress(packed.tobytes(), 9)
