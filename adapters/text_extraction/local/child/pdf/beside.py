"""Whether two stretches of a page, side by side, are texts that flow each for itself."""

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from statistics import median

from .headings import is_heading, looks_of_headings
from .rows import Piece
from .sections import is_dated

Region = list[Piece]

GUTTER = 0.7
"""Sizes that a gutter is wide at least."""
_FEWEST = 3
"""Lines of a column."""
_ALIGNED = 0.75
_FEWEST_DATES = 2
_SPARSE = 0.6
_DATED = 0.5
"""Of the lines: what has a date as often is the dates of what stands beside."""
_SAME = 0.12
_NEAR = 0.7
_LEADING = 1.9
"""Sizes from a line to the next one of a paragraph, at most."""
_FLOWS = 0.15
_WRAPPED = 3
_GRID = 3.0
_EDGE_SHARE = 0.4
_OFTEN = 0.6
"""Of the lines of a column: what does not is centred, as headings may be."""
_PROSE = 4
"""Words a line."""
_WIDE = 2.0
"""Sizes that a gutter is wide at least between columns of few lines."""


def count(column: Region) -> int:
    """Return how many lines it has."""
    return 1 + sum(b.y - a.y > _SAME * b.size for a, b in pairwise(column))


def are_columns(left: Region, right: Region) -> bool:
    """Tell two texts side by side from one with something in its margin, and from a table."""
    small, large = sorted((left, right), key=count)
    top, bottom = small[0].y - small[0].size, small[-1].y + small[-1].size
    beside = [piece for piece in large if top <= piece.y <= bottom]
    size = median(piece.size for piece in small)
    aligned = _aligned(small, large, size)
    if aligned < _ALIGNED:
        gutter = min(piece.x0 for piece in right) - max(piece.x1 for piece in left)
        return count(small) >= _FEWEST or (aligned < _ALIGNED / 2 and gutter > _WIDE * size)
    dated = sum(is_dated(piece.text) for piece in small) / len(small)
    if count(small) < _FEWEST or dated >= _DATED or count(small) < _SPARSE * count(beside):
        return False
    if not _has_edge(right):
        return False
    flows = [_flow(side) for side in (left, right)]
    if min(flows) >= _FLOWS or all(
        median(len(p.words) for p in side) >= _PROSE for side in (left, right)
    ):
        return True
    # last, as it takes longest
    looks = looks_of_headings((*left, *right))
    headed = [any(is_heading(piece, looks) for piece in side) for side in (left, right)]
    return all(headed) or (max(flows) >= _FLOWS and any(headed))


def tears(left: Region, right: Region) -> bool:
    """Tell a gutter behind which short pieces stand alone that belong on the lines before it.

    So dates stand at the right end of one column of two, or at the left end of the other.
    """
    return (
        _is_strip(_nearest(right, from_left=True), right, left)
        or _is_strip(_nearest(left, from_left=False), left, right)
        or _is_margin(right, left)
    )


def _nearest(side: Region, *, from_left: bool) -> Region:
    """Return what stands nearest to the gutter, to where the next one begins."""
    ordered = sorted(side, key=lambda piece: piece.x0 if from_left else -piece.x1)
    found: Region = []
    end = 0.0
    for piece in ordered:
        begin, far = (piece.x0, piece.x1) if from_left else (-piece.x1, -piece.x0)
        if found and begin - end > GUTTER * piece.size:
            return found
        end = max(end, far) if found else far
        found.append(piece)
    return []


def _is_strip(strip: Region, side: Region, other: Region) -> bool:
    dates = sum(is_dated(piece.text) for piece in strip)
    if dates < _FEWEST_DATES or dates < _DATED * len(strip) or len(strip) == len(side):
        return False
    return all(abs(_offset(piece, other)) <= _SAME * piece.size for piece in strip)


def _is_margin(right: Region, left: Region) -> bool:
    """Tell dates at the ends of lines, and what stands on lines of its own, as centred titles."""
    dated = [piece for piece in right if is_dated(piece.text)]
    if any(abs(_offset(p, left)) > _SAME * p.size for p in dated):
        return False
    return all(
        is_dated(piece.text) or abs(_offset(piece, left)) > piece.size for piece in right
    ) and len(right) <= len(left)


def _offset(piece: Piece, column: Region) -> float:
    """Return how far below the nearest line of a column a piece stands."""
    place = bisect_left(column, piece.y, key=lambda other: other.y)
    return min((piece.y - p.y for p in column[max(0, place - 1) : place + 1]), key=abs)


def _aligned(small: Region, large: Region, size: float) -> float:
    """Return how many lines of one stand always as high beside a line of the other."""
    offsets = [_offset(piece, large) for piece in small]
    usual = median(offsets)
    if abs(usual) > _NEAR * size:
        return 0.0
    return sum(abs(offset - usual) <= _SAME * size for offset in offsets) / len(offsets)


def _flow(column: Region) -> float:
    """Return how many lines go on with what the line above began."""
    on = sum(
        below.words[0].text.islower()
        and below.words[0].text.rstrip(".,;:").isalpha()
        and len(above.words) >= _WRAPPED
        and below.y - above.y <= _LEADING * below.size
        and above.text[-1:] not in ".!?:;"
        for above, below in pairwise(column)
    )
    return on / len(column)


def _has_edge(column: Region) -> bool:
    """Tell whether lines begin, or have their middle, at one place: justified gaps do not.

    Where headings and lists are set in by different lengths there are some such places.
    """
    for places in (
        [piece.x0 for piece in column],
        [(piece.x0 + piece.x1) / 2 for piece in column],
    ):
        counts = Counter(round(place / _GRID) for place in places)
        if max(counts[key] + counts[key + 1] for key in counts) >= _EDGE_SHARE * len(column):
            return True
    starts = [
        piece.x0
        for above, piece in zip((None, *column), column, strict=False)
        if above is None or piece.y - above.y > _SAME * piece.size
    ]
    counts = Counter(round(start / _GRID) for start in starts)
    often = sum(times for times in counts.values() if times >= _FEWEST)
    return often >= _OFTEN * len(starts)
