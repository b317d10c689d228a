"""What a reader collects: the lines that are seen, and what is hidden, in order."""

from collections.abc import Iterable
from typing import Any

COLOUR, TINY, INVISIBLE = "colour", "tiny", "invisible"
OFF_PAGE, COVERED, ASIDE = "off-page", "covered", "aside"
"""As `Hiding` of the domain calls them."""

_LONGEST = 500
"""Characters that are kept of one hidden text."""
_MOST = 300
"""Hidden texts that are kept; what comes after them is like them."""
_LEAST = 2
"""Letters or digits. A white full stop hides nothing."""


class Hidden:
    """Hidden text, grouped into runs: what no seen text stands between is one."""

    def __init__(self) -> None:
        self._runs: list[tuple[str, list[str]]] = []
        self._open = False
        self._length = 0
        self.count = 0
        """Of additions so far."""

    def add(self, hiding: str, text: str) -> None:
        """Note text that is not seen."""
        if not text:
            return
        self.count += 1
        if not (self._open and self._runs and self._runs[-1][0] == hiding):
            if text.isspace():
                return
            if len(self._runs) >= _MOST:
                self._prune()
                if len(self._runs) >= _MOST:
                    return
            self._runs.append((hiding, []))
            self._open, self._length = True, 0
        if self._length <= _LONGEST:
            self._runs[-1][1].append(text[: _LONGEST + 1])
            self._length += len(text)

    def line(self) -> None:
        """Note the end of a line: it parts words, not runs."""
        if self._open:
            self._runs[-1][1].append(" ")

    def apart(self) -> None:
        """Note that seen text comes, or another part of the document."""
        self._open = False

    def _prune(self) -> None:
        self._runs = [run for run in self._runs if _tells(run[1])]

    def told(self) -> list[dict[str, Any]]:
        """Return what goes into the answer."""
        return [
            {"hiding": hiding, "text": " ".join("".join(parts).split())[:_LONGEST], "page": None}
            for hiding, parts in self._runs
            if _tells(parts)
        ]


def _tells(parts: list[str]) -> bool:
    return sum(character.isalnum() for part in parts for character in part) >= _LEAST


def answer(lines: Iterable[str], hidden: Hidden, *, max_characters: int) -> dict[str, Any]:
    """Take lines until there are enough. A document without pages counts as one."""
    taken: list[str] = []
    size = -1  # line ends stand between
    for line in lines:
        taken.append(line)
        size += len(line) + 1
        if size > max_characters:
            break
    text = "\n".join(taken)[:max_characters]
    truncated = size > max_characters
    return {"pages": [text], "count": 1, "truncated": truncated, "hidden": hidden.told()}
