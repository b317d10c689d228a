"""Where paragraphs come to stand, as far as that can be guessed without laying them out."""

from collections.abc import Mapping, Sequence
from math import ceil

from .archives import Element, attribute, child
from .docx_shapes import Shape, Sheet
from .docx_styles import Look
from .looks import SMALLEST
from .numbers import measure

_TWIPS = 20
_LINE = 1.15
_LINES = 240
"""Parts that Word counts a line in."""
_USUAL_SIZE = 11.0
_LETTER = 0.5
"""Of the size, what one letter takes of a line."""
_CERTAIN = 0.7
"""Of a picture's height: how far down lines are taken to lie under it, as heights are guessed."""
_WIDE = 0.85
"""Of the lines, what a picture must take so that it hides them."""


class Places:
    """Follows the text down its pages, and what floats in front of it."""

    def __init__(self, shapes: Mapping[Element, Shape], page: Sheet) -> None:
        self._shapes, self._sheet = shapes, page
        self.paragraph, self.page = 0, 0
        """Their numbers: the first paragraph is 1, the first page 0."""
        self._top = 0.0
        self._covers: list[tuple[float, float]] = []
        self._is_covered = any(shape.is_front for shape in shapes.values())

    def turn(self) -> None:
        """Begin a page."""
        self.page += 1
        self._top, self._covers = 0.0, []

    def enter(self, paragraph: Element, said: Sequence[Element], looks: Sequence[Look]) -> bool:
        """Go on by a paragraph; tell whether a picture in front hides it.

        `said` is what its properties and styles say, the strongest first; `looks` what is said of
        its letters, the strongest last.
        """
        self.paragraph += 1
        if not self._is_covered:
            return False
        self._note_covers(paragraph)
        top, self._top = self._top, self._top + self._height(paragraph, said, looks)
        return any(
            top >= start and self._top <= start + (end - start) * _CERTAIN
            for start, end in self._covers
        )

    def _height(self, paragraph: Element, said: Sequence[Element], looks: Sequence[Look]) -> float:
        sizes = [float(look["size"]) for look in looks if look.get("size")]
        size = sizes[-1] if sizes else _USUAL_SIZE
        spacing: dict[str, str] = {}
        for one in reversed(said):
            if (found := child(one, "spacing")) is not None:
                spacing |= {key.rpartition("}")[2]: value for key, value in found.attrib.items()}
        lines = 1.0
        if spacing.get("line") and spacing.get("lineRule") not in ("exact", "atLeast"):
            lines = max(points(spacing.get("line")) * _TWIPS / _LINES, 0.5)
        length = sum(len(text.text or "") for text in paragraph.iter("{*}t"))
        rows = max(1, ceil(length * size * _LETTER / self._sheet.column))
        return (
            rows * size * _LINE * lines
            + points(spacing.get("before"))
            + points(spacing.get("after"))
        )

    def _note_covers(self, paragraph: Element) -> None:
        """Remember pictures that float in front of the lines of this paragraph and the next."""
        for drawing in paragraph.iter("{*}drawing", "{*}pict"):
            shape = self._shapes.get(drawing)
            if shape is None or not shape.is_front or shape.top is None:
                continue
            sheet = self._sheet
            left = sheet.left if shape.left is None else shape.left
            taken = min(left + shape.width, sheet.width - sheet.right) - max(left, sheet.left)
            if taken < _WIDE * sheet.column:
                continue
            if shape.below == "paragraph":
                start = self._top + shape.top
            elif self.paragraph == 1:
                start = shape.top - sheet.top
            else:
                continue
            self._covers.append((start - 2, start + shape.height))


def is_beside(said: Sequence[Element], page: Sheet) -> bool:
    """Tell a paragraph that stands beside its page, by its indents or the place of its frame."""
    for one in said:
        indent = child(one, "ind")
        if indent is not None:
            start = attribute(indent, "left") or attribute(indent, "start")
            first = points(attribute(indent, "firstLine")) - points(attribute(indent, "hanging"))
            left = page.left + points(start) + min(first, 0)
            if left >= page.width or left <= -page.width:
                return True
            break
    for one in said:
        frame = child(one, "framePr")
        if frame is not None:
            x, y = points(attribute(frame, "x")), points(attribute(frame, "y"))
            return abs(x) >= page.width or abs(y) >= page.height
    return False


def is_table_beside(properties: Element | None, page: Sheet) -> bool:
    """Tell the same of a table."""
    place = child(properties, "tblpPr")
    x, y = points(attribute(place, "tblpX")), points(attribute(place, "tblpY"))
    indent = points(attribute(child(properties, "tblInd"), "w"))
    return max(abs(x), abs(indent)) >= page.width or abs(y) >= page.height


def is_crushed(spacing: Element | None, *, rule: str = "lineRule", value: str = "line") -> bool:
    """Tell lines, or rows, that are cut to less than the smallest letter."""
    if attribute(spacing, rule) != "exact":
        return False
    return 0 < points(attribute(spacing, value)) < SMALLEST


def points(twips: str | None) -> float:
    """Read twentieths of a point; nothing is none."""
    return (measure(twips) or 0.0) / _TWIPS
