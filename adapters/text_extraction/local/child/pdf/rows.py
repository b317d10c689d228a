"""Words side by side: what stands on one base line without a wide gap is a piece."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from .sections import MOST_WORDS_OF_DATES, is_dated
from .words import Word

GAP = 0.8
"""Sizes: wider than a blank, even in most justified lines."""
_SAME_LINE = 0.22
"""Sizes: base lines that are nearer to each other are one."""
_RAISED = 0.7
"""Sizes of a large word: how far above or below its base line a small one may stand."""
_SMALL = 0.8
_NEAR = 0.35
_MOST_MARK = 3
_FARTHEST = 4.0
"""Sizes from a bullet to what it stands before, at most: less than what stands before it."""
_FEWEST_STARTS = 4
_LEAST_GAP = 0.4
_LEAST_BLANK = 0.2
"""Between words that look differently."""


@dataclass(slots=True)
class Piece:
    """Words of one line that stand together."""

    words: list[Word]
    x0: float
    x1: float
    y: float
    size: float

    @property
    def look(self) -> tuple[int, ...]:
        """Return what its first word looks like; a bullet is none."""
        word = self.words[0]
        return self.words[len(self.words) > 1 and _is_mark([word])].look

    @property
    def text(self) -> str:
        """Return the words with blanks between."""
        return " ".join(word.text for word in self.words)


def rows(words: Iterable[Word]) -> list[list[Word]]:
    """Return the words line by line from the top, each line from left to right."""
    found: list[list[Word]] = []
    base = size = 0.0
    for word in sorted(words, key=lambda word: (word.y, word.x0, word.first)):
        if found and word.y - base <= _SAME_LINE * min(max(size, 1.0), max(word.size, 1.0)):
            found[-1].append(word)
            size = max(size, word.size)
        else:
            found.append([word])
            base, size = word.y, word.size
    for row in found:
        row.sort(key=lambda word: (word.x0, word.first))
    return _with_raised(found)


def _with_raised(found: list[list[Word]]) -> list[list[Word]]:
    """Put small words that are raised or lowered where they belong: beside a large one."""
    for place in range(len(found)):
        for other in (place + 1, place - 1):
            if 0 <= other < len(found) and _belongs(found[place], found[other]):
                both = [*found[other], *found[place]]
                found[other] = sorted(both, key=lambda word: (word.x0, word.first))
                found[place] = []
    return [row for row in found if row]


def _belongs(row: list[Word], to: list[Word]) -> bool:
    if not row or not to:
        return False
    largest = max(word.size for word in to)
    if len(row) > len(to) or any(word.size > _SMALL * largest for word in row):
        return False
    return all(
        any(
            word.size <= _SMALL * large.size
            and abs(word.y - large.y) <= _RAISED * large.size
            and -_NEAR * large.size <= word.x0 - large.x1 <= _NEAR * large.size
            for large in to
        )
        for word in row
    )


def pieces(words: Iterable[Word]) -> list[Piece]:
    """Return the pieces line by line from the top; a bullet is one with what it stands before."""
    found = [row for row in rows(words) if row]
    starts = Counter(round(row[0].x0) for row in found)
    return [piece for row in found for piece in split(row, starts)]


def split(row: list[Word], starts: Mapping[int, int]) -> list[Piece]:
    """Cut a line where its gaps are wide, and where it reaches an edge that many lines begin at."""
    found: list[Piece] = []
    together: list[Word] = []
    end, room = 0.0, _FARTHEST
    for word in row:
        if together and not _is_spaced(together[-1], word, end):
            gap = (word.x0 - end) / max(word.size, together[-1].size, 1.0)
            lines = starts.get(round(word.x0), 0)
            if not (gap <= room and _is_mark(together)) and (
                gap > GAP
                or (
                    _is_edge(lines, together)
                    and gap > (_LEAST_GAP if word.look == together[-1].look else _LEAST_BLANK)
                )
            ):
                found.append(piece_of(together))
                together, room = [], min(gap, _FARTHEST)
        end = max(end, word.x1) if together else word.x1
        together.append(word)
    if together:
        found.append(piece_of(together))
    return found


def _is_edge(lines: int, before: list[Word]) -> bool:
    """Tell a place at which enough lines begin; fewer will do for what stands beside a date."""
    enough = before[: MOST_WORDS_OF_DATES + 1]
    return lines >= _FEWEST_STARTS or (
        lines >= _FEWEST_STARTS / 2 and is_dated(" ".join(word.text for word in enough))
    )


def piece_of(words: list[Word]) -> Piece:
    """Return the words as one piece."""
    return Piece(
        words,
        min(word.x0 for word in words),
        max(word.x1 for word in words),
        median(word.y for word in words),
        max(word.size for word in words),
    )


def _is_mark(together: list[Word]) -> bool:
    """Tell a bullet or a number that opens a line."""
    text = together[0].text
    if len(together) > 1 or len(text) > _MOST_MARK:
        return False
    return not any(c.isalnum() for c in text) or (text[-1] in ".)" and text[:-1].isdigit())


def _is_spaced(one: Word, other: Word, end: float) -> bool:
    """Tell letters that are spaced out: the same gap between single ones is no gap."""
    return len(one.text) == len(other.text) == 1 and (
        other.x0 - end <= 2 * GAP * max(one.size, other.size)
        and one.text.isalpha()
        and other.text.isalpha()
    )
