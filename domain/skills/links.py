"""Addresses in a text: what they spell says nothing about skills."""

import re
from bisect import bisect_right
from collections.abc import Iterator

_CHUNK = re.compile(r"[^\s,;|()<>\[\]\"]+")
_MAIL = re.compile(r"[^@]+@[^@]+\.[^@]+|@\w.*")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,20}://.|www\.|mailto:", re.IGNORECASE)
_PATH = re.compile(r"(?:~|\.{1,2})?/\w[^/]*/.|(?:~|\.{1,2})/\w|[A-Za-z]:\\|\\\\\w")
_HOST = re.compile(
    r"(?:[a-z0-9-]{1,63}\.){1,8}"
    r"(?:com|org|edu|gov|dev|app|me|co|us|uk|de|fr|es|in|ca|eu|ch|nl|page|site|xyz|net|io|ai)"
    r"(?::\d{1,5})?/[^\s]*"
)
_LONGEST_READ = 400
"""Longer runs without a space are judged by their beginning."""


def links(text: str) -> Iterator[tuple[int, int]]:
    """Give the offsets of e-mail addresses, URLs, hosts with a path and file paths, in order."""
    for match in _CHUNK.finditer(text):
        chunk = match[0][:_LONGEST_READ]
        if "@" not in chunk and "/" not in chunk and "\\" not in chunk and "www." not in chunk:
            continue
        if (
            _MAIL.fullmatch(chunk)
            or _SCHEME.match(chunk)
            or _PATH.match(chunk)
            or _HOST.fullmatch(chunk)
        ):
            yield match.span()


class LinkZones:
    """Tells whether a place of a text is inside a link."""

    def __init__(self, text: str) -> None:
        found = list(links(text))
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def __contains__(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]
