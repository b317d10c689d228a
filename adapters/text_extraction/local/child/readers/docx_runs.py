"""What a paragraph of Word holds: runs, links, fields, and drawings with boxes of text."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from .answer import COVERED, INVISIBLE, TINY, Hidden
from .archives import Element, attribute, child, local
from .docx_colours import Theme
from .docx_package import Relation
from .docx_places import Places
from .docx_shapes import Shape, ground
from .docx_styles import Look, Styles, is_hidden
from .links import linked
from .looks import Colour, is_light, looks
from .word_set import word_set

NEVER_READ = word_set(
    """
    Fallback moveFrom pPr rPr sectPr tblPr tcPr trPr sdtPr instrText rt fldData
    """
)
"""A second copy for old readers, what was moved away, and looks."""
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_BULLETS = ("F0B7", "F0A7", "F076", "F0D8", "F0FC")
_LEAST_SCALE = 20
"""Per cent of its width, below which text is a line."""


class Around(NamedTuple):
    """What a text stands in."""

    behind: tuple[Colour | None, ...]
    run: Look = MappingProxyType({})
    """What a table's style says of text."""
    hiding: str | None = None
    """How all of it is hidden."""


class Box(NamedTuple):
    """A text box, to be read when its paragraph is."""

    content: Element
    around: Around


class _Field(NamedTuple):
    paragraph: int
    start: int
    instruction: list[str]


class Runs:
    """Reads paragraphs to pieces of text, and notes what is hidden on the way."""

    def __init__(  # noqa: PLR0913 - what a text shares with its paragraphs
        self,
        *,
        hidden: Hidden,
        styles: Styles,
        theme: Theme,
        relations: Mapping[str, Relation],
        shapes: Mapping[Element, Shape],
        places: Places,
    ) -> None:
        self._hidden, self._styles, self._theme = hidden, styles, theme
        self._relations, self._shapes, self._places = relations, shapes, places
        self._fields: list[_Field] = []
        self.on_every_page: tuple[Shape, ...] = ()
        """What lies behind the text, wherever it is."""

    def into(  # noqa: C901, PLR0912 - one line for each thing that a paragraph may hold
        self,
        element: Element,
        around: Around,
        levels: tuple[Look, ...],
        pieces: list[str],
        boxes: list[Box],
    ) -> None:
        """Put the text into pieces, and boxes aside.

        `levels` is what styles say of the text, the strongest last.
        """
        for one in element.iterchildren("*"):
            match local(one):
                case "r":
                    self._run(one, around, levels, pieces, boxes)
                case "t":
                    self._show(one.text or "", around.hiding, pieces)
                case "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" as name:
                    if name == "br" and attribute(one, "type") == "page":
                        self._places.turn()
                    if around.hiding is None:
                        pieces.append(_CHARACTERS[name])
                case "lastRenderedPageBreak":
                    self._places.turn()
                case "sym" if around.hiding is None:
                    if (attribute(one, "char") or "").upper() in _BULLETS:
                        pieces.append("•")
                case "del":
                    for text in one.iter("{*}delText"):
                        self._hidden.add(INVISIBLE, text.text or "")
                case "hyperlink":
                    self._link(one, around, levels, pieces, boxes)
                case "fldSimple":
                    start = len(pieces)
                    self.into(one, around, levels, pieces, boxes)
                    self._close(start, attribute(one, "instr") or "", pieces)
                case "fldChar":
                    self._field(attribute(one, "fldCharType"), pieces)
                case "instrText" if self._fields:
                    self._fields[-1].instruction.append(one.text or "")
                case "drawing" | "pict" | "object":
                    self._drawing(one, around, pieces, boxes)
                case "txbxContent":
                    boxes.append(Box(one, around))
                case name if name not in NEVER_READ:
                    self.into(one, around, levels, pieces, boxes)

    def _run(
        self,
        run: Element,
        around: Around,
        levels: tuple[Look, ...],
        pieces: list[str],
        boxes: list[Box],
    ) -> None:
        properties = child(run, "rPr")
        direct = self._styles.run(properties)
        named = attribute(child(properties, "rStyle"), "val")
        if named is not None:
            levels = (*levels, self._styles.of(named, "character"))
        if around.hiding is None:
            around = around._replace(hiding=self._hiding(around, levels, direct))
        self.into(run, around, levels, pieces, boxes)

    def _hiding(self, around: Around, levels: tuple[Look, ...], direct: Look) -> str | None:
        defaults = self._styles.defaults
        if is_hidden(levels, direct, defaults):
            return INVISIBLE
        look: dict[str, Any] = {**defaults}
        for level in (*levels, direct):
            look |= level
        if look.get("clear"):
            return INVISIBLE
        if look.get("scale", 100) < _LEAST_SCALE:
            return TINY
        behind = around.behind
        ground = look.get("marker") or look.get("shade")
        behind = (*behind, *self._grounds()) if ground is None else (ground,)
        return looks(look.get("colour"), behind, look.get("size"))

    def _grounds(self) -> Iterator[Colour | None]:
        for shape in self._shapes.values():
            if shape.page == self._places.page and shape.is_behind and may_carry_white(shape):
                yield from shape.paints
        for shape in self.on_every_page:
            yield from shape.paints

    def _show(self, text: str, hiding: str | None, pieces: list[str]) -> None:
        if hiding is not None:
            self._hidden.add(hiding, text)
            return
        if text and not text.isspace():
            self._hidden.apart()
        pieces.append(text)

    def _link(
        self,
        link: Element,
        around: Around,
        levels: tuple[Look, ...],
        pieces: list[str],
        boxes: list[Box],
    ) -> None:
        start = len(pieces)
        self.into(link, around, levels, pieces, boxes)
        relation = self._relations.get(attribute(link, "id") or "")
        if relation is not None and relation.is_outside:
            _write_link(start, relation.target, pieces)

    def _field(self, kind: str | None, pieces: list[str]) -> None:
        if kind == "begin":
            self._fields.append(_Field(self._places.paragraph, len(pieces), []))
        elif kind == "separate" and self._fields:
            self._fields[-1] = self._fields[-1]._replace(start=len(pieces))
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if field.paragraph == self._places.paragraph:
                self._close(field.start, "".join(field.instruction), pieces)

    def _close(self, start: int, instruction: str, pieces: list[str]) -> None:
        name, _, rest = instruction.strip().partition(" ")
        if name.upper() == "HYPERLINK" and rest.strip().startswith('"'):
            _write_link(start, rest.strip()[1:].partition('"')[0], pieces)

    # ── boxes ──

    def _drawing(
        self, drawing: Element, around: Around, pieces: list[str], boxes: list[Box]
    ) -> None:
        shape = self._shapes.get(drawing)
        hiding = around.hiding
        if shape is not None and hiding is None:
            hiding = shape.hiding
            if hiding is None and any(
                other.hides(shape) for other in self._shapes.values() if other is not shape
            ):
                hiding = COVERED
        for content in nearest(drawing, "txbxContent"):
            behind = ground(content, self._theme, drawing)
            if not behind:
                behind = (*around.behind, *self._under(shape))
            boxes.append(Box(content, Around(behind=behind, hiding=hiding)))
        if hiding is None:
            for click in drawing.iter("{*}hlinkClick"):
                relation = self._relations.get(attribute(click, "id") or "")
                if relation is not None and relation.is_outside:
                    _write_link(len(pieces), relation.target, pieces)
                break

    def _under(self, box: Shape | None) -> Iterator[Colour | None]:
        """Yield what may shine through a box that paints nothing itself."""
        for shape in (*self._shapes.values(), *self.on_every_page):
            if shape is not box and (box is None or shape.page == box.page) and shape.is_ground:
                yield from shape.paints


def may_carry_white(shape: Shape) -> bool:
    """Tell a shape that is dark, or unknown, and large enough for text."""
    dark = any(colour is None or not is_light(colour) for colour in shape.paints)
    return dark and shape.is_ground


def _write_link(start: int, address: str, pieces: list[str]) -> None:
    text = "".join(pieces[start:])
    if text.strip() or start == len(pieces):
        pieces[start:] = [linked(text, address)]


def nearest(element: Element, *names: str) -> Iterator[Element]:
    """Yield descendants with these names, not what is inside them: controls may be between."""
    for one in element.iterchildren("*"):
        name = local(one)
        if name in names:
            yield one
        elif name not in NEVER_READ and name != "del":
            yield from nearest(one, *names)
