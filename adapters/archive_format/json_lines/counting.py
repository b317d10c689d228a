"""What counts as one: a record's line, or a document however it was cut into parts."""

from hashlib import sha256
from typing import TYPE_CHECKING

from adapters.archive_format.json_lines.lines import BLOB, write_json
from application.ports.archive_format import BlobPart, Item, Tally

if TYPE_CHECKING:
    from hashlib import _Hash


class Counter:
    """Adds to a tally."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._document: _Hash = sha256()
        self._size = 0

    def add(self, kind: str, line: bytes, item: Item) -> None:
        """Count a record; count a document with its last part."""
        if not isinstance(item, BlobPart):
            self._tally.add(kind, line)
            return
        self._document.update(item.data)
        self._size += len(item.data)
        if item.last:
            document = self._document.hexdigest()
            told = {"key": item.key, "size": self._size, "sha256": document}
            self._tally.add(BLOB, write_json(told))
            self._document, self._size = sha256(), 0
