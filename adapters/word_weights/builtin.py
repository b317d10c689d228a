"""Words of work in the languages of Europe, from the file that ships with the package."""

import json
import sys
import zlib
from array import array
from bisect import bisect_left
from functools import cached_property
from importlib.resources import files
from itertools import accumulate

from application.ports.lifecycle import Lifecycle
from application.ports.word_weights import WordWeights

_FORMAT = "jobgraph-words-1"
_FILE = "builtin.jgz"
_BYTES = 4


class BuiltinWordWeights(WordWeights, Lifecycle):
    """Reads its file at the first question; words are known by their hashes.

    One in 20,000 words that it does not know is taken for one that it knows. Once read it never
    changes, so it may be shared between threads.
    """

    @cached_property
    def _content(self) -> "tuple[dict[str, str], dict[str, bytes]]":
        line, _, packed = files(__package__).joinpath(_FILE).read_bytes().partition(b"\n")
        head = json.loads(line)
        if head["format"] != _FORMAT:
            raise ValueError(head["format"])
        ends = accumulate(length for _, length in head["columns"])
        columns = {
            name: zlib.decompress(packed[end - length : end])
            for (name, length), end in zip(head["columns"], ends, strict=True)
        }
        return head, columns

    async def open(self) -> None:
        """See Lifecycle. A process that scores nothing need not wait for the file."""

    async def ping(self) -> None:
        """See Lifecycle."""

    async def close(self) -> None:
        """See Lifecycle."""

    @property
    def version(self) -> str:
        """See WordWeights."""
        return self._content[0]["version"]

    @property
    def attribution(self) -> str:
        """See WordWeights."""
        return self._content[0]["attribution"]

    def is_silent(self, word: str) -> bool:
        """See WordWeights."""
        return _place(self._silent, word) is not None

    def weight(self, stem: str) -> int:
        """See WordWeights."""
        at = _place(self._stems, stem)
        return 0 if at is None else self._weights[at]

    @cached_property
    def _weights(self) -> bytes:
        return self._content[1]["weights"]

    @cached_property
    def _stems(self) -> "array[int]":
        return _hashes(self._content[1]["stems"])

    @cached_property
    def _silent(self) -> "array[int]":
        return _hashes(self._content[1]["silent"])


def _place(hashes: "array[int]", word: str) -> int | None:
    wanted = zlib.crc32(word.encode())
    at = bisect_left(hashes, wanted)
    return at if at < len(hashes) and hashes[at] == wanted else None


def _hashes(parted: bytes) -> "array[int]":
    """Put the bytes of each hash together again: the file has the first ones of all together."""
    count = len(parted) // _BYTES
    plain = bytearray(len(parted))
    for place in range(_BYTES):
        plain[_BYTES - 1 - place :: _BYTES] = parted[place * count : (place + 1) * count]
    hashes = array("I", bytes(plain))
    if sys.byteorder == "big":
        hashes.byteswap()
    return hashes
