"""One text of a Word document from its beginning to its end: the body, a header, a note."""

from collections.abc import Iterator, Mapping

from .answer import COVERED, INVISIBLE, OFF_PAGE, TINY, Hidden
from .archives import Element, attribute, child, local
from .docx_colours import Theme
from .docx_lists import Lists
from .docx_package import Relation
from .docx_places import Places, is_beside, is_crushed, is_table_beside
from .docx_runs import Around, Box, Runs, may_carry_white, nearest
from .docx_shapes import Shape, Sheet, drawn, old_drawn
from .docx_styles import Styles, TableStyle, is_on
from .docx_tables import look_of, parts_of


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
        self._page = page
        self._shapes = dict(self._drawings(root))
        self._places = Places(self._shapes, page)
        self._runs = Runs(
            hidden=hidden,
            styles=styles,
            theme=theme,
            relations=relations,
            shapes=self._shapes,
            places=self._places,
        )

    def grounds(self) -> tuple[Shape, ...]:
        """Return what lies behind text, dark or unknown, and large enough for it."""
        return tuple(shape for shape in self._shapes.values() if may_carry_white(shape))

    def blocks(
        self, container: Element, around: Around, grounds: tuple[Shape, ...] = ()
    ) -> Iterator[str]:
        """Yield the lines; `grounds` lie behind them on every page."""
        self._runs.on_every_page = grounds
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
        for block in nearest(container, "p", "tbl"):
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
        boxes: list[Box] = []
        covered = self._places.enter(paragraph, said, (self._styles.defaults, *levels))
        if around.hiding is None and covered:
            around = around._replace(hiding=COVERED)
        before = self._hidden.count
        self._runs.into(paragraph, around, levels, pieces, boxes)
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
        rows = list(nearest(table, "tr"))
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
        columns = list(nearest(row, "tc"))
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


def _is_second_copy(element: Element) -> bool:
    return any(local(above) == "Fallback" for above in element.iterancestors())
