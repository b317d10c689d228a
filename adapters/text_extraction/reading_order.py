"""The order in which a person reads words that stand in boxes: columns, side bars, rows.

Geometry alone decides. The page is cut along its gutters, which are stretches of white from top to
bottom that few lines cross; what crosses ends the columns above it and begins new ones below. What
has no gutter is parted where there is most white between two lines, and parts are looked at alone;
in the end there are rows. Boxes are in any unit, with the origin at the top left.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from statistics import median
from typing import Generic, Protocol, TypeVar

from attrs import frozen


class Boxed(Protocol):
    """Something at a place on a page."""

    @property
    def text(self) -> str:
        """What it says."""

    @property
    def left(self) -> float:
        """Where it begins."""

    @property
    def top(self) -> float:
        """Where its upper edge is; the origin is above."""

    @property
    def right(self) -> float:
        """Where it ends."""

    @property
    def bottom(self) -> float:
        """Where its lower edge is."""


W = TypeVar("W", bound=Boxed)

_WIDE_SPACE = 1.5
"""Heights of a line: a gap between two words that is more than a space."""
_GUTTER = 0.8
"""Heights of a line: the least width of the white between two columns."""
_LEAST_ROWS = 3
"""Of each of two columns; what is less is a row with two ends."""
_CROSSING_COSTS = 2
"""What a line that crosses speaks against a gutter, in lines beside it that speak for it."""
_PAIRED = 0.8
_NARROW = 0.3
"""Of the width: labels and dates that stand beside every line are no column of their own."""
_FAR_APART = 1.5
"""Heights of a line."""
_LABEL = re.compile(r"\d|:$")
_PARAGRAPH = 0.9
"""Heights of a line: white between two lines that parts paragraphs."""
_DEEPEST = 8
_SAME_ROW = 0.5


@frozen
class _Run(Generic[W]):
    """Words of one line with nothing but spaces between them."""

    words: tuple[W, ...]
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def page_text(lines: Iterable[Sequence[W]]) -> str:
    """Write a page: a tab where a row has a gap, an empty line between paragraphs.

    The order of the lines given is of no importance, that of the words in a line is. Every word
    comes out, once.
    """
    written: list[str] = []
    last: _Run[W] | None = None
    for row in _ordered(_runs(lines)):
        above = last.bottom if last else row[0].top
        gap = row[0].top - above
        if last and (gap > _PARAGRAPH * min(row[0].height, last.height) or row[0].top < last.top):
            written.append("")
        written.append("\t".join(" ".join(word.text for word in run.words) for run in row))
        last = row[0]
    return "\n".join(written)


def reading_order(lines: Iterable[Sequence[W]]) -> list[tuple[W, ...]]:
    """Return the words of each row, in order; see `page_text`."""
    return [tuple(word for run in row for word in run.words) for row in _ordered(_runs(lines))]


def _ordered(runs: list[_Run[W]]) -> list[list[_Run[W]]]:
    return list(_cut(runs, _DEEPEST))


def _runs(lines: Iterable[Sequence[W]]) -> list[_Run[W]]:
    runs: list[_Run[W]] = []
    for line in lines:
        if not line:
            continue
        height = median(word.bottom - word.top for word in line)
        begin = 0
        for place, (word, following) in enumerate(pairwise(line), start=1):
            gap = following.left - word.right
            if gap > _WIDE_SPACE * height or following.left < word.left:
                runs.append(_run(line[begin:place]))
                begin = place
        runs.append(_run(line[begin:]))
    runs.sort(key=lambda run: (run.top, run.left))
    return runs


def _run(words: Sequence[W]) -> _Run[W]:
    return _Run(
        words=tuple(words),
        left=min(word.left for word in words),
        top=min(word.top for word in words),
        right=max(word.right for word in words),
        bottom=max(word.bottom for word in words),
    )


def _cut(runs: list[_Run[W]], depth: int) -> Iterator[list[_Run[W]]]:
    """Yield rows; `runs` come by their upper edge."""
    if not depth or len(runs) < 2 * _LEAST_ROWS:
        yield from _rows(runs)
        return
    gutter = _gutter(runs)
    if gutter is None:
        for part in _parted(runs):
            yield from _cut(part, depth - 1)
        return
    strip: list[_Run[W]] = []
    for run in runs:
        if run.left < gutter < run.right:
            yield from _columns(strip, gutter, depth)
            strip = []
            yield from _rows([run])
        else:
            strip.append(run)
    yield from _columns(strip, gutter, depth)


def _columns(strip: list[_Run[W]], gutter: float, depth: int) -> Iterator[list[_Run[W]]]:
    left = [run for run in strip if run.right <= gutter]
    right = [run for run in strip if run.right > gutter]
    if _are_columns(left, right):
        yield from _cut(left, depth - 1)
        yield from _cut(right, depth - 1)
    else:
        yield from _rows(strip)


def _parted(runs: list[_Run[W]]) -> tuple[list[_Run[W]], list[_Run[W]]]:
    """Cut across where there is most white; nothing is above where there is none."""
    widest, place = 0.0, 0
    for number, (lowest, below) in enumerate(
        zip(accumulate((run.bottom for run in runs), max), runs[1:], strict=False), start=1
    ):
        if below.top - lowest > widest:
            widest, place = below.top - lowest, number
    return runs[:place], runs[place:]


def _gutter(runs: list[_Run[W]]) -> float | None:
    """Return the middle of the white that most stands beside and least crosses."""
    least = _GUTTER * median(run.height for run in runs)
    edges = sorted({edge for run in runs for edge in (run.left, run.right)})
    place = {edge: number for number, edge in enumerate(edges)}
    ended, begun = [0] * len(edges), [0] * len(edges)
    for run in runs:
        ended[place[run.right]] += 1
        begun[place[run.left]] += 1
    best, found = 0, None
    for (low, high), before, started in zip(
        pairwise(edges), accumulate(ended), accumulate(begun), strict=False
    ):
        after = len(runs) - started
        crossing = len(runs) - before - after
        worth = min(before, after) - _CROSSING_COSTS * crossing
        if high - low >= least and min(before, after) >= _LEAST_ROWS and worth > best:
            best, found = worth, (low + high) / 2
    return found


def _are_columns(left: list[_Run[W]], right: list[_Run[W]]) -> bool:
    """Tell columns from rows that have something at both ends."""
    rows = len(list(_rows(left))), len(list(_rows(right)))
    if min(rows) < _LEAST_ROWS:
        return False
    narrow, wide = (left, right) if _width(left) <= _width(right) else (right, left)
    middles = sorted(run.middle for run in wide)
    paired = sum(_has_partner(run, middles) for run in narrow)
    return (
        paired < _PAIRED * len(narrow)
        or _width(narrow) > _NARROW * _width([*left, *right])
        or not _are_ends(narrow)
    )


def _are_ends(runs: Sequence[_Run[W]]) -> bool:
    """Tell labels and dates from a narrow column: they are far apart, or look like it."""
    gaps = [below.top - above.bottom for above, below in pairwise(runs)]
    if median(gaps) > _FAR_APART * median(run.height for run in runs):
        return True
    ends = sum(_LABEL.search(run.words[-1].text) is not None for run in runs)
    return 2 * ends > len(runs)


def _width(runs: Sequence[_Run[W]]) -> float:
    return max(run.right for run in runs) - min(run.left for run in runs)


def _has_partner(run: _Run[W], middles: list[float]) -> bool:
    reach = run.height * _SAME_ROW / 2
    return bisect_left(middles, run.middle - reach) < bisect_right(middles, run.middle + reach)


def _rows(runs: Iterable[_Run[W]]) -> Iterator[list[_Run[W]]]:
    """Yield runs that stand at one height together, left to right; rows from top to bottom."""
    row: list[_Run[W]] = []
    for run in sorted(runs, key=lambda run: (run.middle, run.left)):
        if row and not _same_row(row[0], run):
            yield sorted(row, key=lambda run: run.left)
            row = []
        row.append(run)
    if row:
        yield sorted(row, key=lambda run: run.left)


def _same_row(one: _Run[W], other: _Run[W]) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared >= _SAME_ROW * min(one.height, other.height)
