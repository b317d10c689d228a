"""Lines of RTF as they come about: of paragraphs, and of cells that become rows."""

from collections.abc import Iterator

_MOST_CELLS = 1000


class Lines:
    """What is written of one text: the body, a header, a note, a box."""

    def __init__(self) -> None:
        self.line: list[str] = []
        """What the line holds so far."""
        self._cell: list[str] = []
        self._row: list[str] = []

    @property
    def cell(self) -> int:
        """Return the number of the cell in its row, from zero on."""
        return len(self._row)

    def end_line(self, *, in_table: bool) -> Iterator[str]:
        """Yield the line, unless it is one of a cell."""
        self._cell.append("".join(self.line).rstrip(" "))
        self.line.clear()
        if not in_table:
            yield from self.end_row()
            yield from self._cell
            self._cell.clear()

    def end_cell(self) -> None:
        """Keep a cell for its row."""
        self._cell.append("".join(self.line).strip(" "))
        self.line.clear()
        if len(self._row) < _MOST_CELLS:
            self._row.append("\n".join(self._cell))
        self._cell.clear()

    def end_row(self) -> Iterator[str]:
        """Yield one line with tabs; or cell by cell where cells hold several lines."""
        if any("\n" in cell for cell in self._row):
            yield from self._row
        elif self._row:
            yield "\t".join(self._row)
        self._row.clear()

    def ended(self) -> Iterator[str]:
        """Yield what is left."""
        yield from self.end_row()
        if self.line or self._cell:
            self._cell.append("".join(self.line))
            yield from self._cell
            self._cell.clear()
            self.line.clear()
