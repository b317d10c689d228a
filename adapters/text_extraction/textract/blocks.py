"""What Textract answers: blocks that refer to each other, by page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

Block = Mapping[str, Any]

_SURE = 80
"""Per cent; Textract is mostly above 95."""
_PAGE_HEIGHT = 1.414
"""Widths of a page: boxes are told in parts of the page, and A4 or Letter is what most have."""


@frozen(kw_only=True)
class Placed:
    """Text in a box, in widths of the page; the origin is at the top left."""

    text: str = field(repr=False)
    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, text: str, boxes: Sequence["Placed"]) -> "Placed":
        """Put a text where others stand."""
        return cls(
            text=text,
            left=min(box.left for box in boxes),
            top=min(box.top for box in boxes),
            right=max(box.right for box in boxes),
            bottom=max(box.bottom for box in boxes),
        )


class PageBlocks:
    """The blocks of one page, found by id or by kind, in the order of Textract."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._by_id: dict[str, Block] = {}
        self._by_kind: dict[str, list[Block]] = defaultdict(list)
        for block in blocks:
            self._by_id[block.get("Id", "")] = block
            self._by_kind[block.get("BlockType", "")].append(block)
        self.words = {block["Id"]: placed(block) for block in self._by_kind["WORD"]}

    def of(self, kind: str) -> Sequence[Block]:
        """Return blocks of a kind."""
        return self._by_kind[kind]

    def layout(self) -> Iterator[Block]:
        """Yield the parts of the page in reading order; those of a list are in the list."""
        parts = [
            block
            for block in self._by_id.values()
            if block.get("BlockType", "").startswith("LAYOUT")
        ]
        inside = {child.get("Id") for part in parts for child in self.related(part)}
        yield from (part for part in parts if part["Id"] not in inside)

    def related(self, block: Block, kind: str = "CHILD") -> Iterator[Block]:
        """Yield what a block refers to in this way, as far as it is there."""
        for relationship in block.get("Relationships") or ():
            if relationship.get("Type") == kind:
                for each in relationship.get("Ids") or ():
                    if each in self._by_id:
                        yield self._by_id[each]

    def lines_in(self, block: Block, depth: int = 3) -> Iterator[str]:
        """Yield the ids of the lines of a part, in order."""
        for child in self.related(block):
            if child.get("BlockType") == "LINE":
                yield child["Id"]
            elif depth:
                yield from self.lines_in(child, depth - 1)

    def words_in(self, block: Block) -> list[str]:
        """Return the ids of the words that a block has for children, in order."""
        return [child["Id"] for child in self.related(block) if child["Id"] in self.words]

    def said(self, block: Block) -> str:
        """Return the text of a cell, a key or a value; a box that is ticked is an x."""
        said = (
            "x" if child.get("SelectionStatus") == "SELECTED" else child.get("Text", "")
            for child in self.related(block)
        )
        return " ".join(filter(None, said))

    @property
    def unclear(self) -> int:
        """How many words Textract is not sure of."""
        return sum(block.get("Confidence", 0) < _SURE for block in self._by_kind["WORD"])

    @property
    def handwritten(self) -> bool:
        """Whether a hand wrote any of it."""
        return any(block.get("TextType") == "HANDWRITING" for block in self._by_kind["WORD"])


def placed(block: Block) -> Placed:
    """Return a block's text in its box."""
    box = (block.get("Geometry") or {}).get("BoundingBox") or {}
    left, top = float(box.get("Left", 0)), float(box.get("Top", 0)) * _PAGE_HEIGHT
    return Placed(
        text=" ".join(str(block.get("Text", "")).split()),
        left=left,
        top=top,
        right=left + float(box.get("Width", 0)),
        bottom=top + float(box.get("Height", 0)) * _PAGE_HEIGHT,
    )


def by_page(blocks: Iterable[Block], pages: int) -> list[PageBlocks]:
    """Part an answer; of a single page Textract may leave out which it is."""
    parted: list[list[Block]] = [[] for _ in range(pages)]
    for block in blocks:
        page = block.get("Page", 1)
        if 1 <= page <= pages and block.get("Id"):
            parted[page - 1].append(block)
    return list(map(PageBlocks, parted))
