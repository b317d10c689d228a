"""The file of the model: features, and for each a row of numbers of four bits with their scale."""

import json
import sys
import zlib
from collections.abc import Iterable, Mapping

from attrs import frozen

FORMAT = "jobgraph-titles-1"
LENGTH = 400
"""Of every vector."""
_BYTES = 4
_ZERO = 8
"""Stands for zero in four bits."""
_LOW = bytes(byte & 15 for byte in range(256))
_HIGH = bytes(byte >> 4 for byte in range(256))


@frozen(kw_only=True)
class Model:
    """Rows by feature. All arithmetic is of whole numbers."""

    version: str
    dimensions: int
    unlike: int
    same: int
    strange: int
    """What a feature that the model does not know weighs at each of its places."""
    places: Mapping[str, int]
    """Feature to its row."""
    scales: bytes
    """A row's numbers are multiples of its scale."""
    rows: bytes
    """Two numbers a byte: the first half of the dimensions in the low bits."""

    def knows(self, feature: str) -> bool:
        """Tell whether a feature has a row."""
        return feature in self.places

    def sum_of(self, features: Iterable[str]) -> list[int]:
        """Add the rows of those that are known.

        A row becomes one long number with four bytes for each of its own, so that one product and
        one addition do for all of them: 200 characters have too few features for a sum to
        overflow.
        """
        size = self.dimensions // 2
        total = zero = 0
        apart = bytearray(_BYTES * self.dimensions)
        for feature in features:
            at = self.places.get(feature)
            if at is None:
                continue
            row = self.rows[at * size : (at + 1) * size]
            apart[: _BYTES * size : _BYTES] = row.translate(_LOW)
            apart[_BYTES * size :: _BYTES] = row.translate(_HIGH)
            scale = self.scales[at]
            total += scale * int.from_bytes(apart, "little")
            zero += scale * _ZERO
        sums = memoryview(total.to_bytes(len(apart), sys.byteorder)).cast("I")
        numbers = [number - zero for number in sums]
        return numbers if sys.byteorder == "little" else numbers[::-1]


def pack(
    *, features: Iterable[str], scales: bytes, rows: bytes, head: Mapping[str, int | str]
) -> bytes:
    """Return the file: a line of JSON, the features compressed, the scales, the rows."""
    listed = zlib.compress("\n".join(features).encode(), 9)
    line = json.dumps({"format": FORMAT, **head, "listed": len(listed), "count": len(scales)})
    return b"".join((line.encode(), b"\n", listed, scales, rows))


def unpack(content: bytes) -> Model:
    """Read the file. Raise ValueError for another format."""
    line, _, packed = content.partition(b"\n")
    head = json.loads(line)
    if head["format"] != FORMAT:
        raise ValueError(head["format"])
    listed, count = head["listed"], head["count"]
    features = zlib.decompress(packed[:listed]).decode().split("\n")
    return Model(
        version=head["version"],
        dimensions=head["dimensions"],
        unlike=head["unlike"],
        same=head["same"],
        strange=head["strange"],
        places={feature: at for at, feature in enumerate(features)},
        scales=packed[listed : listed + count],
        rows=packed[listed + count :],
    )
