"""The file of word weights: columns, each packed alone, behind one line that describes them."""

import json
import sys
import zlib
from array import array
from collections.abc import Iterable

from scripts.word_weights.weighing import Weights

FORMAT = "jobgraph-words-1"
_BYTES = 4


def pack(weights: Weights, *, edition: str, attribution: str) -> bytes:
    """Return the bytes of the file; adapters/word_weights/builtin.py reads them.

    A word is known by its hash: the file cannot be read for words, and nobody need unpack them.
    """
    by_hash: dict[int, int] = {}
    for stem, weight in sorted(weights.weights.items()):
        by_hash[hashed(stem)] = min(weight, by_hash.get(hashed(stem), weight))
    columns = {
        "stems": _hashes(by_hash),
        "weights": zlib.compress(bytes(by_hash[key] for key in sorted(by_hash)), 9),
        "silent": _hashes(map(hashed, weights.silent)),
    }
    head = {
        "format": FORMAT,
        "version": edition,
        "attribution": attribution,
        "columns": [[name, len(packed)] for name, packed in columns.items()],
    }
    return json.dumps(head).encode() + b"\n" + b"".join(columns.values())


def hashed(word: str) -> int:
    """Return the CRC-32 of a word: of 200,000 words some five share theirs with another."""
    return zlib.crc32(word.encode())


def _hashes(hashes: Iterable[int]) -> bytes:
    """Pack sorted hashes with their first bytes together: these hardly change."""
    packed = array("I", sorted(set(hashes)))
    if sys.byteorder == "big":
        packed.byteswap()
    plain = packed.tobytes()
    return zlib.compress(b"".join(plain[at::_BYTES] for at in reversed(range(_BYTES))), 9)
