"""The header `Range` of RFC 9110: one stretch of bytes."""

import re

from attrs import frozen

_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


class UnsatisfiableRangeError(Exception):
    """The document has no such bytes."""


@frozen
class Stretch:
    """Bytes from `start` up to, not including, `end`."""

    start: int
    end: int

    def content_range(self, size: int) -> str:
        """Return the header of the answer."""
        return f"bytes {self.start}-{self.end - 1}/{size}"


def requested(header: str | None, size: int) -> Stretch | None:
    """Read what of a document of this size is asked for; None for all of it.

    What is not one stretch of bytes counts as nothing said, as the RFC allows. Raise
    UnsatisfiableRangeError.
    """
    found = _RANGE.fullmatch((header or "").strip().lower())
    if found is None or not any(found.groups()):
        return None
    first, last = found.groups()
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(int(last) + 1, size) if last else size
        if last and int(last) < start:
            return None
    if start >= end:
        raise UnsatisfiableRangeError
    return Stretch(start, end)
