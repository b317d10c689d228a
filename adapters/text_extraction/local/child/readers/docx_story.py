"""One text of a Word document from its beginning to its end: the body, a header, a note."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from .answer import COVERED, INVISIBLE, OFF_PAGE, TINY, Hidden
from .archives import Element, attribute, child, local
from .docx_colours import Theme
from .docx_lists import Lists
from .docx_package import Relation
from .docx_places import Places, is_beside, is_crushed, is_table_beside
from .docx_shapes import Shape, Sheet, drawn, ground, old_drawn
from .docx_styles import Look, Styles, TableStyle, is_hidden, is_on
from .docx_tables import look_of, parts_of
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


class _Box(NamedTuple):
    content: Element
    around: Around


class _Field(NamedTuple):
    paragraph: int
    start: int
    instruction: list[str]


class Story:
    """Reads blocks to lines, and notes what is hidden on the way."""

    def __init__(  # noqa: PLR0913 - what the parts of a document share
        self,
        root: Element,
        *,
        hidden: Hidden,
        styles: Styles,
        theme: Theme,
        lists: Lists,
        relations: Mapping[str, Relation],
        page: Sheet,
    ) -> None:
        self._hidden, self._styles, self._theme, self._lists = hidden, styles, theme, lists
        self._relations, self._page = relations, page
        self._shapes = dict(self._drawings(root))
        self._on_every_page: tuple[Shape, ...] = ()
        self._fields: list[_Field] = []
        self._places = Places(self._shapes, page)

    def grounds(self) -> tuple[Shape, ...]:
        """Return what lies behind text, dark or unknown, and large enough for it."""
        return tuple(shape for shape in self._shapes.values() if _may_carry_white(shape))

    def blocks(
        self, container: Element, around: Around, grounds: tuple[Shape, ...] = ()
    ) -> Iterator[str]:
        """Yield the lines; `grounds` lie behind them on every page."""
        self._on_every_page = grounds
        yield from self._blocks(container, around)

    def _drawings(self, root: Element) -> Iterator[tuple[Element, Shape]]:
        paragraph = page = 0
        for element in root.iter(
            "{*}p", "{*}br", "{*}lastRenderedPageBreak", "{*}drawing", "{*}pict"
        ):
            match local(element):
                case "p":
                    paragraph += 1
                case "br" if attribute(element, "type") == "page":
                    page += 1
                case "lastRenderedPageBreak":
                    page += 1
                case "drawing" | "pict" as kind:
                    place = paragraph, page
                    shape = (
                        drawn(element, self._theme, self._page, place)
                        if kind == "drawing"
                        else old_drawn(element, self._page, place)
                    )
                    if shape is not None and not _is_second_copy(element):
                        yield element, shape

    def _blocks(self, container: Element, around: Around) -> Iterator[str]:
        for block in _nearest(container, "p", "tbl"):
            if local(block) == "tbl":
                yield from self._table(block, around)
            else:
                yield from self._lines(block, around)

    # ── paragraphs ──

    def _lines(self, paragraph: Element, around: Around) -> Iterator[str]:
        properties = child(paragraph, "pPr")
        style = attribute(child(properties, "pStyle"), "val")
        said = (*((properties,) if properties is not None else ()), *self._styles.paragraph(style))
        around = self._paragraph_around(said, around)
        levels = (around.run, self._styles.of(style, "paragraph"))
        pieces: list[str] = []
        boxes: list[_Box] = []
        covered = self._places.enter(paragraph, said, (self._styles.defaults, *levels))
        if around.hiding is None and covered:
            around = around._replace(hiding=COVERED)
        before = self._hidden.count
        self._inline(paragraph, around, levels, pieces, boxes)
        text = "".join(pieces)
        if text.strip():
            yield self._lists.label(properties, style) + text
        elif text or self._hidden.count == before:
            yield text
        self._hidden.line()
        for box in boxes:
            yield from self._blocks(box.content, box.around)
            self._hidden.apart()

    def _paragraph_around(self, said: tuple[Element, ...], around: Around) -> Around:
        for one in said:
            shade = self._theme.shading(child(one, "shd"))
            if shade is not None:
                around = around._replace(behind=(shade,))
                break
        if around.hiding is None:
            if any(is_crushed(child(one, "spacing")) for one in said[:1]):
                return around._replace(hiding=TINY)
            if is_beside(said, self._page):
                return around._replace(hiding=OFF_PAGE)
        return around

    # ── what is in a paragraph ──

    def _inline(  # noqa: C901, PLR0912 - one line for each thing that a paragraph may hold
        self,
        element: Element,
        around: Around,
        levels: tuple[Look, ...],
        pieces: list[str],
        boxes: list[_Box],
    ) -> None:
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
                    self._inline(one, around, levels, pieces, boxes)
                    self._close(start, attribute(one, "instr") or "", pieces)
                case "fldChar":
                    self._field(attribute(one, "fldCharType"), pieces)
                case "instrText" if self._fields:
                    self._fields[-1].instruction.append(one.text or "")
                case "drawing" | "pict" | "object":
                    self._drawing(one, around, pieces, boxes)
                case "txbxContent":
                    boxes.append(_Box(one, around))
                case name if name not in NEVER_READ:
                    self._inline(one, around, levels, pieces, boxes)

    def _run(
        self,
        run: Element,
        around: Around,
        levels: tuple[Look, ...],
        pieces: list[str],
        boxes: list[_Box],
    ) -> None:
        properties = child(run, "rPr")
        direct = self._styles.run(properties)
        named = attribute(child(properties, "rStyle"), "val")
        if named is not None:
            levels = (*levels, self._styles.of(named, "character"))
        if around.hiding is None:
            around = around._replace(hiding=self._hiding(around, levels, direct))
        self._inline(run, around, levels, pieces, boxes)

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
            if shape.page == self._places.page and shape.is_behind and _may_carry_white(shape):
                yield from shape.paints
        for shape in self._on_every_page:
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
        boxes: list[_Box],
    ) -> None:
        start = len(pieces)
        self._inline(link, around, levels, pieces, boxes)
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
        self, drawing: Element, around: Around, pieces: list[str], boxes: list[_Box]
    ) -> None:
        shape = self._shapes.get(drawing)
        hiding = around.hiding
        if shape is not None and hiding is None:
            hiding = shape.hiding
            if hiding is None and any(
                other.hides(shape) for other in self._shapes.values() if other is not shape
            ):
                hiding = COVERED
        for content in _nearest(drawing, "txbxContent"):
            behind = ground(content, self._theme, drawing)
            if not behind:
                behind = (*around.behind, *self._under(shape))
            boxes.append(_Box(content, Around(behind=behind, hiding=hiding)))
        if hiding is None:
            for click in drawing.iter("{*}hlinkClick"):
                relation = self._relations.get(attribute(click, "id") or "")
                if relation is not None and relation.is_outside:
                    _write_link(len(pieces), relation.target, pieces)
                break

    def _under(self, box: Shape | None) -> Iterator[Colour | None]:
        """Yield what may shine through a box that paints nothing itself."""
        for shape in (*self._shapes.values(), *self._on_every_page):
            if shape is not box and (box is None or shape.page == box.page) and shape.is_ground:
                yield from shape.paints

    # ── tables ──

    def _table(self, table: Element, around: Around) -> Iterator[str]:
        properties = child(table, "tblPr")
        style = self._styles.table(attribute(child(properties, "tblStyle"), "val"))
        asked = child(properties, "tblLook")
        shade = self._theme.shading(child(properties, "shd")) or style.shade
        if shade is not None:
            around = around._replace(behind=(shade,))
        if around.hiding is None and is_table_beside(properties, self._page):
            around = around._replace(hiding=OFF_PAGE)
        rows = list(_nearest(table, "tr"))
        for number, row in enumerate(rows):
            yield from self._row(row, around, style, asked, (number, len(rows)))

    def _row(
        self,
        row: Element,
        around: Around,
        style: TableStyle,
        asked: Element | None,
        place: tuple[int, int],
    ) -> Iterator[str]:
        """Yield one line with tabs; or cell by cell where a table only lays out columns of text."""
        properties = child(row, "trPr")
        hidden = child(properties, "hidden")
        height = child(properties, "trHeight")
        if around.hiding is None:
            if hidden is not None and is_on(hidden):
                around = around._replace(hiding=INVISIBLE)
            elif is_crushed(height, rule="hRule", value="val"):
                around = around._replace(hiding=TINY)
        columns = list(_nearest(row, "tc"))
        cells = []
        for number, cell in enumerate(columns):
            parts = parts_of(style, asked, (*place, number, len(columns)))
            inside = around._replace(run={**style.run, **look_of(style, parts)})
            shade = self._theme.shading(child(cell, "tcPr", "shd"))
            painted = [style.parts[part][1] for part in parts if style.parts[part][1] is not None]
            if shade is not None or painted:
                inside = inside._replace(behind=(shade if shade is not None else painted[-1],))
            cells.append("\n".join(self._blocks(cell, inside)))
        if any("\n" in cell for cell in cells):
            yield from cells
        else:
            yield "\t".join(cells)


def _may_carry_white(shape: Shape) -> bool:
    dark = any(colour is None or not is_light(colour) for colour in shape.paints)
    return dark and shape.is_ground


def _is_second_copy(element: Element) -> bool:
    return any(local(above) == "Fallback" for above in element.iterancestors())


def _write_link(start: int, address: str, pieces: list[str]) -> None:
    text = "".join(pieces[start:])
    if text.strip() or start == len(pieces):
        pieces[start:] = [linked(text, address)]


def _nearest(element: Element, *names: str) -> Iterator[Element]:
    """Yield descendants with these names, not what is inside them: controls may be between."""
    for one in element.iterchildren("*"):
        name = local(one)
        if name in names:
            yield one
        elif name not in NEVER_READ and name != "del":
            yield from _nearest(one, *names)
