"""Towns of GeoNames, from the file that ships with the package."""

import json
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property
from importlib.resources import files
from itertools import accumulate
from typing import Literal

from application.ports.gazetteer import Gazetteer
from application.ports.lifecycle import Lifecycle
from domain.shared.towns import Town, place_key
from domain.shared.values import Coordinates

_FORMAT = "jobgraph-towns-1"
_FILE = "builtin.jgz"
_FINEST = 100_000
"""Parts of a degree."""


class BuiltinGazetteer(Gazetteer, Lifecycle):
    """Reads its file when opened, or else at the first question; towns take shape when asked for.

    Once read it never changes, so it may be shared between threads.
    """

    @cached_property
    def _head(self) -> tuple[Mapping[str, str], Mapping[str, bytes]]:
        line, _, packed = files(__package__).joinpath(_FILE).read_bytes().partition(b"\n")
        head = json.loads(line)
        if head["format"] != _FORMAT:
            raise ValueError(head["format"])
        ends = accumulate(length for _, length in head["columns"])
        columns = {
            name: packed[end - length : end]
            for (name, length), end in zip(head["columns"], ends, strict=True)
        }
        return head, columns

    async def open(self) -> None:
        """See Lifecycle. A process that reads no résumé need not wait for the file."""

    async def ping(self) -> None:
        """See Lifecycle."""

    async def close(self) -> None:
        """See Lifecycle."""

    @property
    def version(self) -> str:
        """See Gazetteer."""
        return self._head[0]["version"]

    @property
    def attribution(self) -> str:
        """See Gazetteer."""
        return self._head[0]["attribution"]

    def towns(self, name: str) -> tuple[Town, ...]:
        """See Gazetteer."""
        key = place_key(name)
        at = bisect_left(self._names, key)
        if not key or at == len(self._names) or self._names[at] != key:
            return ()
        start, end = self._name_ends[at], self._name_ends[at + 1]
        return tuple(map(self._town, self._name_towns[start:end]))

    def regions(self, name: str) -> tuple[str, ...]:
        """See Gazetteer."""
        return self._region_countries.get(place_key(name), ())

    def _town(self, at: int) -> Town:
        return Town(
            country=self._countries[at],
            region=self._region_names[self._region_of[at]],
            population=self._populations[at],
            coordinates=Coordinates(
                latitude=self._latitudes[at] / _FINEST, longitude=self._longitudes[at] / _FINEST
            ),
        )

    @cached_property
    def _names(self) -> list[str]:
        return self._text("names")

    @cached_property
    def _name_ends(self) -> list[int]:
        return list(accumulate(self._numbers("name_counts", "B"), initial=0))

    @cached_property
    def _name_towns(self) -> "array[int]":
        return self._numbers("name_towns", "H")

    @cached_property
    def _countries(self) -> list[str]:
        return self._text("countries")

    @cached_property
    def _region_of(self) -> "array[int]":
        return self._numbers("region_of", "H")

    @cached_property
    def _populations(self) -> "array[int]":
        return self._numbers("populations", "I")

    @cached_property
    def _latitudes(self) -> "array[int]":
        return self._numbers("latitudes", "i")

    @cached_property
    def _longitudes(self) -> "array[int]":
        return self._numbers("longitudes", "i")

    @cached_property
    def _region_names(self) -> list[frozenset[str]]:
        return [frozenset(filter(None, names.split("|"))) for names in self._text("region_names")]

    @cached_property
    def _region_countries(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for country, names in zip(
            self._text("region_countries"), self._text("region_names"), strict=True
        ):
            for name in filter(None, names.split("|")):
                held = found.setdefault(name, [])
                if country not in held:
                    held.append(country)
        return {name: tuple(held) for name, held in found.items()}

    def _text(self, column: str) -> list[str]:
        return zlib.decompress(self._head[1][column]).decode().split("\n")

    def _numbers(self, column: str, code: Literal["B", "H", "I", "i"]) -> "array[int]":
        numbers = array(code, zlib.decompress(self._head[1][column]))
        if sys.byteorder == "big":
            numbers.byteswap()
        return numbers
