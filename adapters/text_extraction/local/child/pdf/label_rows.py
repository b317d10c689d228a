"""The rows of a page with a narrow column at its left: what may be a label, and what it is for."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from .rows import Piece

Region = list[Piece]

GUTTER = 0.15
"""Sizes from the longest label to what stands beside it, at least."""
SLACK = 1.5
"""Points by which edges that were meant to be one may differ."""
SAME_LINE = 0.33


@dataclass(slots=True)
class Row:
    """What stands on one base line."""

    y: float
    label: Piece | None
    content: Region
    across: bool


def rows_beside(region: Region, edge: float) -> Iterator[Row]:
    """Yield the rows from above; what reaches over the edge, or has two labels, is across."""
    gutter, begin = edge - GUTTER * median(piece.size for piece in region), edge - SLACK
    together: list[Region] = []
    for piece in region:
        if together and piece.y - together[-1][0].y <= SAME_LINE * min(
            piece.size, together[-1][0].size
        ):
            together[-1].append(piece)
        else:
            together.append([piece])
    for line in together:
        pieces = sorted(line, key=lambda piece: piece.x0)
        left = [piece for piece in pieces if piece.x1 <= gutter]
        right = [piece for piece in pieces if piece.x0 >= begin]
        if len(left) > 1 or len(left) + len(right) < len(pieces):
            yield Row(pieces[0].y, None, pieces, across=True)
        else:
            yield Row(pieces[0].y, left[0] if left else None, right, across=False)
