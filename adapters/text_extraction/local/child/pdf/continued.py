"""Columns that go on on the next page, so that what stands beside them must not come between."""

from collections.abc import Sequence
from itertools import chain, takewhile

from .beside import Region
from .headings import Look, is_heading, looks_of_headings

_SAME = 1.0
"""Sizes that what goes on may begin further left or right, as without a bullet."""


def in_turn(pages: Sequence[list[Region]]) -> list[list[Region]]:
    """Put last on its page what goes on on the next one; `pages` have what is read in turn."""
    following = [*pages[1:], []]
    return [_turned(page, after) for page, after in zip(pages, following, strict=True)]


def _turned(page: list[Region], after: list[Region]) -> list[Region]:
    if not page or not after:
        return page
    rest = after[0]
    looks = looks_of_headings([*chain(*page), *rest])
    if is_heading(rest[0], looks):
        return page
    edge = max(piece.x1 for piece in rest)
    right = len(page)
    while right and _left(page[right - 1]) > edge:
        right -= 1
    beside = page[right:]
    if not beside:
        return page
    left, begin, top = right, min(map(_left, beside)), _top(beside)
    while left and _goes_beside(page[left - 1], begin, top):
        left -= 1
    column = page[left:right]
    if not column or abs(min(map(_left, column)) - _left(rest)) > _SAME * rest[0].size:
        return page
    head = _head(column[0], top, looks)
    parts = [head, *beside, column[0][len(head) :], *column[1:]]
    return [*page[:left], *(part for part in parts if part)]


def _head(region: Region, top: float, looks: set[Look]) -> Region:
    """Return what stands above the other column before anything has a heading, as a name does."""
    return list(takewhile(lambda piece: piece.y < top and not is_heading(piece, looks), region))


def _top(regions: Sequence[Region]) -> float:
    return min(region[0].y for region in regions)


def _left(region: Region) -> float:
    return min(piece.x0 for piece in region)


def _goes_beside(region: Region, begin: float, top: float) -> bool:
    """Tell what stands at the left of others, at least in part as high, from what is above."""
    return max(piece.x1 for piece in region) < begin and region[-1].y >= top
