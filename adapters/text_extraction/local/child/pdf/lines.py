"""From the parts of a page to lines of text, with blank ones where the page has a gap."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from unicodedata import bidirectional

from .beside import Region
from .bidi import RIGHT_TO_LEFT, logical
from .headings import Look
from .rows import Piece
from .sections import is_dated, names_section
from .words import Word
from .wrapped import with_headings, with_labels

TAB = 1.6
"""Sizes: a gap that parts cells, not words."""
_TOUCH = 0.12
"""Sizes: nearer than that is the same word, unless it was drawn as another."""
_GAP = 1.33
_WIDE = 1.62
_MORE = 1.2
"""A gap that is not very wide is wider than the nearer one of its neighbours."""
_TIGHTEST, _LOOSEST = 1.0, 2.2
_FEWEST = 3
"""Distances between lines that tell what is usual."""
_USUAL = 1.25
"""Sizes from line to line, where there are too few lines to tell."""
_HANGS = 0.22
_SAME_LINE = 0.22
_OTHER_LINE = 0.8
_BREAK = re.compile("(?:(?<=[^\\W\\d_])[-\u2010]|[\xad\x02\ufffe])$")
_PAIR = 2
"""Letters: two that are set close may stand among those that are spaced out."""
_HEADING = 1.08
_FEWEST_CELLS = 3
_FEWEST_DATES = 2
_MOST_BLANKS = 3
_FEWEST_GAPS, _EQUAL = 2, 0.05
"""Of a line that was stretched; and sizes that its gaps may differ."""
_FEWEST_SPACED = 4
_SPACED_SHARE = 0.75

Line = list[Piece]


def text_lines(regions: Sequence[Region]) -> list[str]:
    """Return the lines of all regions; an empty one stands where a gap does."""
    usual_look = _usual_look(regions)
    parts = [_lines(region, usual_look) for region in regions]
    usual = _leading(distance for part in parts for distance in _distances(part))
    found: list[str] = []
    for part in parts:
        if found and part:
            found.append("")
        _write(part, found, usual)
    return found


def _write(part: Sequence[Line], found: list[str], usual: float) -> None:
    distances = [0.0, *_distances(part), 0.0]
    broken = False
    edges = _Edges(part)
    for line, before, gap, after in zip(
        part, [0.0, *distances], distances, distances[1:], strict=False
    ):
        text = _text(line, edges)
        if not text:
            continue
        blank = gap > _WIDE * usual or (
            gap > _GAP * usual
            and gap > _MORE * min((other for other in (before, after) if other > 0), default=0)
        )
        if broken and not blank and text[0].isalpha():
            # the rest of the word moves up; its line keeps what is left
            rest, _, text = text.partition(" ")
            found[-1] += "\x02" + rest
        elif broken:
            found[-1] += "-"
        if blank:
            found.append("")
        broken = bool(_BREAK.search(text))
        if broken:
            text = text[:-1]
        if text:
            found += _headed(line, text)
    if broken and found:
        found[-1] += "-"


def _usual_look(regions: Sequence[Region]) -> Look | None:
    """Return what most words of a page look like."""
    counts = Counter(
        (word.look, round(word.size))
        for region in regions
        for piece in region
        for word in piece.words
    )
    return max(counts, key=counts.__getitem__, default=None)


def _lines(region: Region, usual: Look | None) -> list[Line]:
    """Return what stands on one base line, from the top."""
    found: list[Line] = []
    for piece in region:
        if found and piece.y - found[-1][0].y <= _SAME_LINE * min(piece.size, found[-1][0].size):
            found[-1].append(piece)
        else:
            found.append([piece])
    for line in found:
        line.sort(key=lambda piece: piece.x0)
    return with_headings(with_labels(found), usual)


def _distances(part: Sequence[Line]) -> Iterator[float]:
    for above, below in pairwise(part):
        yield _distance(above, below)


def _distance(above: Line, below: Line) -> float:
    """Return from base line to base line, in sizes of what hangs below and what stands above."""
    upper, lower = (max(min(piece.size for piece in line), 1.0) for line in (above, below))
    return (below[0].y - _bottom(above)) / (_HANGS * upper + (1 - _HANGS) * lower)


def _bottom(line: Line) -> float:
    """Return its base line; of what was wrapped, the one of its end."""
    lowest = max(word.y for piece in line for word in piece.words)
    return lowest if lowest - line[0].y > _OTHER_LINE * line[0].size else line[0].y


def _leading(distances: Iterable[float]) -> float:
    """Return what is usual from a line to the next one of the same paragraph."""
    ordered = sorted(distance for distance in distances if 0 < distance < 2 * _LOOSEST)
    if len(ordered) < _FEWEST:
        return _USUAL
    return min(max(ordered[len(ordered) // 4], _TIGHTEST), _LOOSEST)


def _headed(line: Line, text: str) -> Iterator[str]:
    """Let the name of a section that stands in the margin have a line of its own."""
    first, _, rest = text.partition("\t")
    if (
        rest
        and names_section(first)
        and (first.isupper() or line[0].size > _HEADING * median(p.size for p in line[1:]))
    ):
        yield first
        yield rest
    else:
        yield text


def _text(line: Line, edges: "_Edges") -> str:
    words = [word for piece in line for word in piece.words]
    if any(map(_runs_left, words)):
        return logical(words, _parts_words)
    cells = {
        piece.words[0].first
        for place, (before, piece) in enumerate(pairwise(line))
        if edges.part(before, piece, first=place == 0)
    }
    return "".join(_joined(words, cells)).strip()


def _runs_left(word: Word) -> bool:
    return not word.text.isascii() and any(bidirectional(c) in RIGHT_TO_LEFT for c in word.text)


class _Edges:
    """Where the pieces of many lines begin and end, so that a narrow gap parts cells, too."""

    def __init__(self, part: Sequence[Line]) -> None:
        self._columns = Counter(round(piece.x0 / 2) for line in part for piece in line[1:])
        self._starts = Counter(round(line[0].x0 / 2) for line in part)
        self._ends = Counter(round(line[-1].x1 / 2) for line in part if len(line) > 1)

    def part(self, before: Piece, piece: Piece, *, first: bool) -> bool:
        """Tell whether two pieces that stand side by side are cells of their own."""
        begin = round(piece.x0 / 2)
        if first and (is_dated(before.text) or names_section(before.text)):
            return True
        if self._columns[begin] >= _FEWEST_CELLS:
            return True
        if first and before.look != piece.look and self._starts[begin] >= _FEWEST_CELLS:
            return True
        is_date = is_dated(piece.text) and not is_dated(before.text)
        return is_date and self._ends[round(piece.x1 / 2)] >= _FEWEST_DATES


def _joined(words: Sequence[Word], cells: Container[int]) -> Iterator[str]:
    """Yield words and what stands between them; `cells` begin with a tab, whatever the gap."""
    words = list(_closed(words))
    justified = _is_justified(words)
    yield from (word.text for word in words[:1])
    for one, other in pairwise(words):
        if one is words[0] and len(words) > 1 and not any(c.isalnum() for c in one.text):
            yield " "  # a bullet
        elif justified:
            yield " "
        elif (
            other.x0 - one.x1 > TAB * max(one.size, other.size)
            or other.first in cells
            or one.y - other.y > _OTHER_LINE * one.size  # after the end of what was wrapped
        ):
            yield "\t"
        elif _parts_words(one, other):
            yield " "
        yield other.text


def _is_justified(words: Sequence[Word]) -> bool:
    """Tell a line that was stretched to its width: its gaps are wide, and all the same."""
    if words and not any(c.isalnum() for c in words[0].text):
        words = words[1:]  # a bullet
    gaps = [other.x0 - one.x1 for one, other in pairwise(words)]
    size = max((word.size for word in words), default=0.0)
    return (
        len(gaps) >= _FEWEST_GAPS
        and min(gaps) > TAB * size
        and max(gaps) - min(gaps) < _EQUAL * size
    )


def _parts_words(one: Word, other: Word) -> bool:
    """Tell whether a blank belongs between two words that stand side by side."""
    gap = max(other.x0 - one.x1, one.x0 - other.x1) / max(one.size, other.size, 1.0)
    if abs(one.y - other.y) > _OTHER_LINE * max(one.size, other.size):
        return True  # a label that was set on two lines
    if other.first == one.end:
        return gap > 2 * _TOUCH
    if other.spaced and 0 < other.first - one.end <= _MOST_BLANKS:
        return True
    return abs(gap) > _TOUCH


def _closed(words: Sequence[Word]) -> Iterator[Word]:
    """Put together the letters of words that are spaced out."""
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and len(words[end].text) <= _PAIR:
            end += 1
        first = start + _before_letters(words[start:end])
        yield from words[start:first]
        if first < end:
            yield from _letters(words[first:end])
        yield from words[end : end + 1]
        start = end + 1


def _before_letters(short: Sequence[Word]) -> int:
    """Return how many words stand before what is spaced out: all of them when nothing is."""
    found, letters = len(short), 0
    for count, word in enumerate(reversed(short), 1):
        letters += word.text.isalpha()
        if len(word.text) == 1 and count >= _FEWEST_SPACED and letters >= _SPACED_SHARE * count:
            found = len(short) - count
    return found


def _letters(spaced: Sequence[Word]) -> Iterator[Word]:
    gaps = [other.x0 - one.x1 for one, other in pairwise(spaced)]
    usual = median(gaps)
    together = [spaced[0]]
    for word, gap in zip(spaced[1:], gaps, strict=True):
        if gap > 1.6 * usual + 0.1 * word.size:
            yield _one(together)
            together = []
        together.append(word)
    yield _one(together)


def _one(words: Sequence[Word]) -> Word:
    first, last = words[0], words[-1]
    return Word(
        "".join(word.text for word in words),
        first.x0,
        last.x1,
        first.y,
        first.size,
        first.box,
        first.drawn_by,
        first.turn,
        first.first,
        last.end,
        first.spaced,
    )
