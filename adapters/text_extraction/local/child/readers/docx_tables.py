"""Which parts of a table's style a cell belongs to: its first row, a band, its last column."""

from typing import Any

from .archives import Element, attribute
from .docx_styles import TableStyle

_PARTS = {  # with the attribute of tblLook, and its bit, that asks for it
    "firstRow": ("firstRow", 0x20),
    "lastRow": ("lastRow", 0x40),
    "firstCol": ("firstColumn", 0x80),
    "lastCol": ("lastColumn", 0x100),
}
_MOST_DIGITS = 4
_NO_ROW_BANDS, _NO_COLUMN_BANDS = ("noHBand", 0x200), ("noVBand", 0x400)


def parts_of(
    style: TableStyle, asked: Element | None, place: tuple[int, int, int, int]
) -> list[str]:
    """Return the parts of a table that a cell belongs to, the strongest last."""
    if not style.parts:
        return []
    row, rows, column, columns = place
    bits = _bits(attribute(asked, "val") or "0")

    def is_asked(attribute_name: str, bit: int) -> bool:
        said = attribute(asked, attribute_name)
        return bool(bits & bit) if said is None else said in ("1", "true", "on")

    first_row, first_column = is_asked(*_PARTS["firstRow"]), is_asked(*_PARTS["firstCol"])
    found = []
    if not is_asked(*_NO_COLUMN_BANDS):
        found.append("band2Vert" if (column - first_column) % 2 else "band1Vert")
    if not is_asked(*_NO_ROW_BANDS):
        found.append("band2Horz" if (row - first_row) % 2 else "band1Horz")
    if first_column and column == 0:
        found.append("firstCol")
    if is_asked(*_PARTS["lastCol"]) and column == columns - 1:
        found.append("lastCol")
    if first_row and row == 0:
        found.append("firstRow")
    if is_asked(*_PARTS["lastRow"]) and row == rows - 1:
        found.append("lastRow")
    return [part for part in found if part in style.parts]


def look_of(style: TableStyle, parts: list[str]) -> dict[str, Any]:
    """Return what these parts say of text."""
    look: dict[str, Any] = {}
    for part in parts:
        look |= style.parts[part][0]
    return look


def _bits(mask: str) -> int:
    try:
        return int(mask[:_MOST_DIGITS], 16)
    except ValueError:
        return 0
