"""Blocks, as Textract shapes them."""

from collections.abc import Iterable, Sequence
from typing import Any


class PageOfBlocks:
    """Builds the blocks of a page from words with boxes, in parts of the page."""

    def __init__(self, number: int = 1) -> None:
        self.number = number
        self.blocks: list[dict[str, Any]] = []
        self._page = self._add("PAGE", (0, 0, 1, 1))

    def _add(
        self,
        kind: str,
        box: tuple[float, float, float, float],
        children: Iterable[str] = (),
        **more: Any,  # noqa: ANN401 - whatever a block has
    ) -> str:
        left, top, width, height = box
        id = f"{kind}-{self.number}-{len(self.blocks)}"
        corners = [
            (left, top),
            (left + width, top),
            (left + width, top + height),
            (left, top + height),
        ]
        block = {
            "BlockType": kind,
            "Id": id,
            "Page": self.number,
            "Geometry": {
                "BoundingBox": {"Left": left, "Top": top, "Width": width, "Height": height},
                "Polygon": [{"X": x, "Y": y} for x, y in corners],
            },
            **more,
        }
        ids = list(children)
        if ids:
            block["Relationships"] = [*more.get("Relationships", ()), {"Type": "CHILD", "Ids": ids}]
        self.blocks.append(block)
        return id

    def line(
        self,
        text: str,
        left: float,
        top: float,
        *,
        confidence: float = 99.5,
        by_hand: bool = False,
    ) -> tuple[str, list[str]]:
        """Return the ids of the line and of its words."""
        ids, at = [], left
        for word in text.split(" "):
            width = 0.01 * len(word)
            ids.append(
                self._add(
                    "WORD",
                    (at, top, width, 0.012),
                    Text=word,
                    Confidence=confidence,
                    TextType="HANDWRITING" if by_hand else "PRINTED",
                )
            )
            at += width + 0.008
        box = (left, top, at - 0.008 - left, 0.012)
        return self._add("LINE", box, ids, Text=text, Confidence=confidence), ids

    def part(self, kind: str, *lines: str) -> str:
        """Say what lines belong together, in order."""
        return self._add(f"LAYOUT_{kind}", (0, 0, 1, 1), lines, Confidence=99.0)

    def table(
        self, *cells: tuple[int, int, Sequence[str]], merged: Sequence[Sequence[int]] = ()
    ) -> None:
        """Put words into rows and columns; `merged` are numbers of cells that are one."""
        ids = [
            self._add(
                "CELL",
                (0, 0, 0.1, 0.1),
                words,
                RowIndex=row,
                ColumnIndex=column,
                RowSpan=1,
                ColumnSpan=1,
                Confidence=99.0,
            )
            for row, column, words in cells
        ]
        one = [
            self._add(
                "MERGED_CELL",
                (0, 0, 0.1, 0.1),
                [ids[n] for n in numbers],
                RowIndex=cells[numbers[0]][0],
                ColumnIndex=cells[numbers[0]][1],
                RowSpan=1,
                ColumnSpan=len(numbers),
                Confidence=99.0,
            )
            for numbers in merged
        ]
        more = {"Relationships": [{"Type": "MERGED_CELL", "Ids": one}]} if one else {}
        self._add("TABLE", (0, 0, 1, 1), ids, Confidence=99.0, **more)

    def answer(self, key: Sequence[str], value: Sequence[str], *, ticked: bool = False) -> None:
        """Say that words ask and others answer, or a box that is ticked."""
        if ticked:
            value = [self._add("SELECTION_ELEMENT", (0, 0, 0.01, 0.01), SelectionStatus="SELECTED")]
        answered = self._add("KEY_VALUE_SET", (0, 0, 1, 1), value, EntityTypes=["VALUE"])
        self._add(
            "KEY_VALUE_SET",
            (0, 0, 1, 1),
            key,
            EntityTypes=["KEY"],
            Relationships=[{"Type": "VALUE", "Ids": [answered]}],
        )
