"""What the bytes of a document mention, told without parsing it: names of keys, packed ones too."""

import re
import zlib
from collections.abc import Iterable
from itertools import islice

_OBJECT_STREAM = re.compile(rb"/ObjStm\b[^>]{0,400}>>\s{0,8}stream\r?\n")
_MOST_STREAMS = 200
_MOST_BYTES = 2**20
_MOST_IN_ALL = 16 * _MOST_BYTES


def mentions(data: bytes, names: Iterable[bytes]) -> frozenset[bytes]:
    """Return the names that occur, and all of them where that is not to be told."""
    wanted = tuple(names)
    found = {name for name in wanted if name in data}
    left = _MOST_IN_ALL
    for match in islice(_OBJECT_STREAM.finditer(data), _MOST_STREAMS):
        if len(found) == len(wanted):
            break
        try:
            unpacked = zlib.decompressobj().decompress(
                data[match.end() : match.end() + _MOST_BYTES], _MOST_BYTES
            )
        except zlib.error:  # another filter, or encrypted
            return frozenset(wanted)
        left -= len(unpacked)
        if len(unpacked) == _MOST_BYTES or left < 0:
            return frozenset(wanted)
        found.update(name for name in wanted if name in unpacked)
    return frozenset(found)
