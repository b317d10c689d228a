"""Which pieces of a page belong to one column, and in what order the columns are read.

A page is cut where a white gutter runs down between two texts that flow each for itself. What
stands beside a text without one of its own, as dates in a margin do, or the cells of a table, is
read along the lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from .beside import GUTTER, Region, are_columns, count, tears
from .gutter import labelled
from .rows import Piece
from .sections import is_dated, names_section

_DEEPEST = 12
_MOST_PIECES = 3000
"""Of a page: beyond that it is read line by line."""
_MOST_EDGES = 80
_SLACK = 1.5
"""Points by which edges that were meant to be one may differ."""
_FEWEST = 3
"""Lines of a column."""
_SAME = 0.12
_LEADING = 1.9
"""Sizes from a line to the next one of a paragraph, at most."""
_PROSE = 4
_LARGE = 1.25
_MOST_HEAD = 5


@dataclass(slots=True)
class _Band:
    """A part of a page with a gutter from its top to its bottom."""

    left: Region
    right: Region

    @property
    def top(self) -> float:
        return min(self.left[0].y, self.right[0].y)

    @property
    def bottom(self) -> float:
        return max(self.left[-1].y, self.right[-1].y)

    @property
    def weight(self) -> tuple[int, int, float]:
        """Speak for the band that parts the most lines, and the widest gutter of those.

        A short column beside a long one parts as many lines wherever the long one is cut off.
        """
        left, right = count(self.left), count(self.right)
        return (
            min(left, right),
            left + right,
            min(p.x0 for p in self.right) - max(p.x1 for p in self.left),
        )


def regions(pieces: Sequence[Piece]) -> list[Region]:
    """Return what is read line by line, in the order of reading. Each is sorted from the top."""
    ordered = _sorted(pieces)
    if len(ordered) > _MOST_PIECES:
        return [ordered]
    return _cut(ordered, _DEEPEST)


def _sorted(pieces: Sequence[Piece]) -> Region:
    return sorted(pieces, key=lambda piece: (piece.y, piece.x0))


def _cut(region: Region, depth: int) -> list[Region]:
    found = _by_labels(region, depth) if depth and len(region) > _FEWEST else []
    if found:
        return found
    band = _best_band(region) if depth else None
    if band is None:
        return [region] if region else []
    head = _head(region, band) if depth == _DEEPEST else []
    ends = _end(band)
    parts = (
        head,
        [piece for piece in band.left if piece.y < ends],
        [piece for piece in band.right if not any(piece is part for part in head)],
    )
    inside = {id(piece) for part in parts for piece in part}
    outside = [piece for piece in region if id(piece) not in inside]
    above = [piece for piece in outside if piece.y < band.top]
    below = [piece for piece in outside if piece.y >= band.top]
    return [
        part
        for some in (above, *parts, below)
        for part in ([some] if some and some is head else _cut(some, depth - 1))
    ]


def _by_labels(region: Region, depth: int) -> list[Region]:
    """Read what has labels at its left row by row: the name of a section, then what it names."""
    edges = _edges(region, median(piece.size for piece in region))
    found: list[Region] = []
    begins = True
    for part in labelled(region, edges):
        inside = _cut(_sorted(part.content), depth - 1)
        if part.is_heading:
            found += [part.label, *inside]
            begins = len(inside) != 1
            continue
        first, *others = inside or [[]]
        first = _sorted([*part.label, *first])
        if found and not begins and not others:
            found[-1] = [*found[-1], *first]
        elif first:
            found += [first, *others]
            begins = bool(others)
    return found


def _head(region: Region, band: _Band) -> Region:
    """Return what a right-hand column begins with in the largest letters: it goes first."""
    usual = median(piece.size for piece in region)
    first = band.right[0]
    if first.size < _LARGE * usual or first.size < max(piece.size for piece in region):
        return []
    found = [first]
    for piece in band.right[1:_MOST_HEAD]:
        near = piece.y - found[-1].y <= _LEADING * max(piece.size, found[-1].size)
        if not near or names_section(piece.text):
            break
        found.append(piece)
    return found


def _end(band: _Band) -> float:
    """Return where a left-hand column that goes on below the other one begins something new."""
    end = band.right[-1].y
    return next(
        (piece.y for piece in band.left if piece.y > end and names_section(piece.text)),
        float("inf"),
    )


def _best_band(region: Region) -> _Band | None:
    if len(region) < _FEWEST + 1:
        return None
    size = median(piece.size for piece in region)
    bands: list[_Band] = []
    seen: set[tuple[float, float, int, int]] = set()
    for edge in _edges(region, size):
        for band in _bands(region, edge, size):
            key = (band.top, band.bottom, len(band.left), len(band.right))
            if key not in seen:
                seen.add(key)
                bands.append(band)
    bands.sort(key=lambda band: band.weight, reverse=True)
    for band in bands:
        trimmed = _without_margin(band)
        if (
            trimmed
            and are_columns(trimmed.left, trimmed.right)
            and not tears(trimmed.left, trimmed.right)
        ):
            return trimmed
    return None


def _edges(region: Region, size: float) -> list[float]:
    """Return where a right-hand column could begin: the left edges of pieces, the usual first."""
    leftmost = min(piece.x1 for piece in region)
    counts: dict[int, tuple[int, float]] = {}
    for piece in region:
        if piece.x0 > leftmost + GUTTER * size:
            key = round(piece.x0 / 2)
            count, edge = counts.get(key, (0, piece.x0))
            counts[key] = count + 1, min(edge, piece.x0)
    usual = sorted(counts.values(), key=lambda found: (-found[0], found[1]))
    return [edge for _, edge in usual[:_MOST_EDGES]]


def _bands(region: Region, edge: float, size: float) -> list[_Band]:
    """Cut at every piece that lies across the gutter left of the edge."""
    found: list[_Band] = []
    left: Region = []
    right: Region = []
    across: Piece | None = None
    gutter, begin = edge - GUTTER * size, edge - _SLACK
    for piece in (*region, None):
        if piece is None or (piece.x0 < begin and piece.x1 > gutter):
            if piece:
                left, right = _before(left, piece), _before(right, piece)
            if left and right and count(right) >= _FEWEST - 1:
                found.append(_Band(left, right))
            left, right, across = [], [], piece
        elif across and piece.y - across.y < _SAME * across.size:
            continue  # what stands on the line that lies across is no part of a column
        elif piece.x0 >= begin:
            right.append(piece)
        else:
            left.append(piece)
    return found


def _before(column: Region, across: Piece) -> Region:
    while column and across.y - column[-1].y < _SAME * across.size:
        column = column[:-1]
    return column


def _without_margin(band: _Band) -> _Band | None:
    """Leave out lines at the top and the bottom that end with a date, as entries do."""
    left, right = band.left, band.right
    for _ in range(2):
        while left and right and _is_entry(left[0], right[0]):
            left, right = left[1:], right[1:]
        left, right = left[::-1], right[::-1]
    return _Band(left, right) if left and right else None


def _is_entry(one: Piece, other: Piece) -> bool:
    return (
        abs(one.y - other.y) < _SAME * one.size
        and is_dated(other.text)
        and (not is_dated(one.text))
    )
