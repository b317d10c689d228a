"""A whole installation as one stream of bytes."""

from collections.abc import AsyncIterable, AsyncIterator, Callable, Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any, Protocol

from attrs import Factory, define, field, frozen

from application.ports.archive import Record
from domain.shared.aggregate import Aggregate

_DIGITS = 64
_HASHES = 2**256


class ForeignArchiveError(Exception):
    """Not a backup of JobGraph: choose another file."""


class NewerArchiveError(Exception):
    """The backup was written by a newer version of JobGraph: use that version."""


class DamagedArchiveError(Exception):
    """The backup was cut off or changed: use another copy."""


class RecordTooLargeError(Exception):
    """One record is larger than a backup can hold."""


@frozen(kw_only=True)
class AggregateType:
    """How one class of aggregates is named in archives, for ever."""

    name: str
    cls: type[Aggregate]
    version: int = 1
    upcasts: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = field(factory=dict)
    """From version n to n + 1."""


@frozen(kw_only=True)
class BlobPart:
    """A stretch of a document; the parts of one follow each other."""

    key: str
    data: bytes = field(repr=False)
    """1 MiB at most. Of an empty document the only part is empty."""
    last: bool


Item = Record | BlobPart
"""What an archive holds: records first, then documents."""


@frozen(kw_only=True)
class KindContents:
    """What there is of one kind."""

    count: int
    sha256: str
    """The SHA-256 of each as it is written, all added up modulo 2^256, in hexadecimal digits.

    Databases do not agree on the order of text: a sum is the same in any order. Unlike an
    exclusive or, it tells one from three of the same.
    """


Contents = Mapping[str, KindContents]
"""By kind. Equal contents are equal data, whatever the technology."""


@define
class Tally:
    """Contents that are being counted."""

    _counts: dict[str, int] = Factory(dict)
    _sums: dict[str, int] = Factory(dict)

    def add(self, kind: str, written: bytes) -> None:
        """Count one."""
        digest = int.from_bytes(sha256(written).digest())
        self._counts[kind] = self._counts.get(kind, 0) + 1
        self._sums[kind] = (self._sums.get(kind, 0) + digest) % _HASHES

    def contents(self) -> Contents:
        """Return what was counted so far, kinds in alphabetical order."""
        return {
            kind: KindContents(count=count, sha256=f"{self._sums[kind]:0{_DIGITS}x}")
            for kind, count in sorted(self._counts.items())
        }


class ArchiveFormat(Protocol):
    """Writes the newest form, reads every form ever written. All in bounded memory."""

    def write(
        self, items: AsyncIterable[Item], tally: Tally, *, at: datetime
    ) -> AsyncIterator[bytes]:
        """Yield the archive as the items come, and count them.

        Equal items in the same order, written at the same time, are the same bytes. Raise
        RecordTooLargeError.
        """

    def read(self, data: AsyncIterable[bytes]) -> AsyncIterator[Item]:
        """Yield what was written.

        Nothing in the bytes is trusted: no line, record or part is larger than what `write`
        writes, keys of documents are well-formed, and never of backups or exports. Raise
        ForeignArchive- or NewerArchiveError before the first item. Raise DamagedArchiveError
        anywhere, at the end at the latest: then what came before may not be everything.
        """

    def count(self, items: AsyncIterable[Item], tally: Tally) -> AsyncIterator[Item]:
        """Yield the items as they are, and count them as `write` does."""
