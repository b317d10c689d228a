"""Bars that decorate a page: an engine takes what stands beside them for a part of them."""

from collections.abc import Iterator

from PIL import Image, ImageDraw

_PAPER = 255
_INK = 170
"""Grey below which something is drawn."""
_CELL = 20
"""Pixels across that are looked at as one."""
_LEAST_CELLS = 8
"""Half an inch at 300 dpi: no stroke of a letter is as long, but of 80 pt."""
_THINNEST, _THICKEST = 6, 28
"""Pixels: what is lower is a line, which engines know; what is higher may hold words in white."""


def without_bars(picture: Image.Image) -> Image.Image:
    """Return the picture with paper where a bar was."""
    ink = picture.point([_PAPER if shade < _INK else 0 for shade in range(256)])
    cells = ink.reduce((_CELL, 1))
    drawn: ImageDraw.ImageDraw | None = None
    cleared = picture
    for left, top, right, bottom in _bars(cells.tobytes(), cells.width):
        if drawn is None:
            cleared = picture.copy()
            drawn = ImageDraw.Draw(cleared)
        # An edge may be part of a cell, and a shade of grey.
        box = ((left - 1) * _CELL, top - 1, (right + 1) * _CELL - 1, bottom)
        drawn.rectangle(box, fill=_PAPER)
    return cleared


def _bars(cells: bytes, width: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield boxes of full rows of cells that touch and are thin; right and bottom are outside."""
    open_bars: dict[tuple[int, int], int] = {}
    height = len(cells) // width
    for row in range(height + 1):
        runs = set(_runs(cells[row * width : (row + 1) * width]))
        for run in sorted(set(open_bars) - runs):
            top = open_bars.pop(run)
            if _THINNEST <= row - top <= _THICKEST:
                yield run[0], top, run[1], row
        for run in runs:
            open_bars.setdefault(run, row)


def _runs(row: bytes) -> Iterator[tuple[int, int]]:
    """Yield where full cells begin and end that are enough for a bar."""
    wanted = b"\xff" * _LEAST_CELLS
    start = row.find(wanted)
    while start >= 0:
        end = start + _LEAST_CELLS
        while end < len(row) and row[end] == _PAPER:
            end += 1
        yield start, end
        start = row.find(wanted, end)
