"""The text of an OpenDocument: headers, body, notes and footers, each in document order."""

from collections.abc import Iterator
from typing import Any

from .answer import ASIDE, INVISIBLE, OFF_PAGE, TINY, Hidden, answer
from .archives import Archive, Element, attribute, child, guarded, local
from .aside import is_stuffed, is_stuffed_description, words
from .numbers import figure, letter, roman
from .odt_frames import frame_of, hiding, page
from .odt_runs import NEVER_READ, SHAPES, Around, Runs
from .odt_styles import Styles, behind, length

_MOST_LEVELS = 10


def read(data: bytes, *, max_pages: int, max_characters: int) -> dict[str, Any]:
    """Return the answer. A document that is not laid out counts as one page."""
    del max_pages
    return guarded(lambda: _read(data, max_characters))


def _read(data: bytes, max_characters: int) -> dict[str, Any]:
    archive = Archive(data)
    manifest = archive.xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
        return {"error": "encrypted"}
    content = archive.xml("content.xml")
    body = child(content, "body", "text")
    if body is None:
        return {"error": "broken"}
    document = _Document(content, body, archive.xml("styles.xml"))
    found = answer(document.lines(), document.hidden, max_characters=max_characters)
    document.look_aside(archive.xml("meta.xml"), words(found["pages"][0]))
    return {**found, "hidden": document.hidden.told()}


class _Document:
    def __init__(self, content: Element, body: Element, styles: Element | None) -> None:
        self._body, self._named = body, styles
        self._styles = Styles([root for root in (styles, content) if root is not None])
        self._counts: list[int] = []
        self._roots = [body]
        self.hidden = Hidden()
        masters = [] if styles is None else list(styles.iter("{*}master-page"))
        layout = self._styles.pages.get(
            attribute(masters[0], "page-layout-name") or "" if masters else ""
        )
        properties = child(layout, "page-layout-properties")
        self._page = page(properties)
        self._margins = [
            one
            for master in masters
            for one in master.iterchildren("{*}header", "{*}header-first", "{*}header-left",
                                           "{*}footer", "{*}footer-first", "{*}footer-left")
            if attribute(one, "display") != "false"
        ]  # fmt: skip
        self._frames = {
            shape: frame
            for root in (body, *self._margins)
            for shape in root.iter(*(f"{{*}}{name}" for name in SHAPES))
            if (frame := frame_of(shape, self._styles)) is not None
        }
        self._runs = Runs(styles=self._styles, hidden=self.hidden, frames=self._frames)

    def lines(self) -> Iterator[str]:
        """Yield every line."""
        around = Around(behind=(self._page.paper,))
        for kind in ("header", "body", "notes", "footer"):
            if kind == "body":
                yield from self._blocks(self._body, around)
            elif kind == "notes":
                for note, inside in self._runs.notes:
                    yield from self._blocks(note, inside)
            else:
                for margin in self._margins:
                    if local(margin).startswith(kind):
                        self._roots.append(margin)
                        yield from self._blocks(margin, around)
            self.hidden.apart()

    # ── blocks ──

    def _blocks(self, container: Element, around: Around) -> Iterator[str]:
        for one in container.iterchildren("*"):
            name = local(one)
            match name:
                case "p" | "h":
                    yield from self._paragraph(one, around)
                    around = around._replace(label="")
                case "list":
                    yield from self._list(one, around)
                case "table":
                    yield from self._table(one, around)
                case "section":
                    yield from self._section(one, around)
                case "tracked-changes":
                    for deletion in one.iter("{*}deletion"):
                        self._hide(INVISIBLE, deletion)
                case _ if name in SHAPES:
                    yield from self._shape(one, around)
                case _ if name not in NEVER_READ:
                    yield from self._blocks(one, around)

    def _section(self, section: Element, around: Around) -> Iterator[str]:
        look = self._styles.of("section", attribute(section, "style-name"))
        shown = attribute(section, "display") in (None, "true")
        hiding = around.hiding if shown and not look.get("hidden") else INVISIBLE
        around = around._replace(hiding=hiding, behind=behind(look, around.behind))
        yield from self._blocks(section, around)

    def _list(self, element: Element, around: Around) -> Iterator[str]:
        if len(around.lists) >= _MOST_LEVELS:
            yield from self._blocks(element, around)
            return
        style = attribute(element, "style-name") or (around.lists[-1] if around.lists else "")
        inside = around._replace(lists=(*around.lists, style))
        self._counts.append(0)
        for item in element.iterchildren("{*}list-item", "{*}list-header"):
            label = ""
            if local(item) == "list-item":
                label = self._item(item, style, len(inside.lists))
            yield from self._blocks(item, inside._replace(label=label))
        self._counts.pop()

    def _item(self, item: Element, style: str, level: int) -> str:
        self._counts[-1] = figure(attribute(item, "start-value"), self._counts[-1] + 1)
        rules = self._styles.lists.get(style)
        for rule in () if rules is None else rules.iterchildren("*"):
            if attribute(rule, "level") != str(level):
                continue
            if local(rule) != "list-level-style-number":
                return "• "
            number = self._counts[-1]
            written = {
                "1": str(number),
                "a": letter(number),
                "A": letter(number).upper(),
                "i": roman(number),
                "I": roman(number).upper(),
            }.get(attribute(rule, "num-format") or "", "")
            if not written:
                return ""
            return f"{_prefix(rule)}{written}{(attribute(rule, 'num-suffix') or '')[:10]} "
        return "• "

    def _table(self, table: Element, around: Around) -> Iterator[str]:
        look = self._styles.of("table", attribute(table, "style-name"))
        around = around._replace(behind=behind(look, around.behind), label="")
        if look.get("hidden"):
            around = around._replace(hiding=INVISIBLE)
        for row in _nearest(table, "table-row"):
            look = self._styles.of("table-row", attribute(row, "style-name"))
            inside = around._replace(behind=behind(look, around.behind))
            if attribute(row, "visibility") in ("collapse", "filter"):
                inside = inside._replace(hiding=INVISIBLE)
            cells = []
            for cell in _nearest(row, "table-cell"):
                look = self._styles.of("table-cell", attribute(cell, "style-name"))
                shaded = inside._replace(behind=behind(look, inside.behind))
                cells.append("\n".join(self._blocks(cell, shaded)))
            if any("\n" in cell for cell in cells):
                yield from cells
            else:
                yield "\t".join(cells)

    # ── paragraphs ──

    def _paragraph(self, paragraph: Element, around: Around) -> Iterator[str]:
        name = attribute(paragraph, "style-name")
        look = self._styles.of("paragraph", name)
        around = around._replace(behind=behind(look, around.behind))
        if around.hiding is None:
            around = around._replace(hiding=self._paragraph_hiding(name))
        pieces: list[str] = []
        boxes: list[tuple[Element, Around]] = []
        before = self.hidden.count
        self._runs.into(paragraph, around, look, pieces, boxes)
        text = "".join(pieces)
        if text.strip():
            yield around.label + text
        elif text or self.hidden.count == before:
            yield text
        self.hidden.line()
        for box, inside in boxes:
            yield from self._shape(box, inside._replace(label="", lists=()))

    def _paragraph_hiding(self, name: str | None) -> str | None:
        of = "paragraph-properties"
        height = length(self._styles.first("paragraph", name, of, "line-height"))
        if height is not None and 0 < height < 4:  # noqa: PLR2004 - points, as for letters
            return TINY
        for side in ("margin-left", "text-indent"):
            indent = length(self._styles.first("paragraph", name, of, side))
            if indent is not None and abs(indent) >= self._page.width:
                return OFF_PAGE
        return None

    # ── shapes ──

    def _shape(self, shape: Element, around: Around) -> Iterator[str]:
        frame = self._frames.get(shape)
        look = self._styles.of("graphic", attribute(shape, "style-name"))
        inside = around._replace(behind=behind(look, around.behind), label="")
        if frame is not None:
            if inside.hiding is None:
                inside = inside._replace(hiding=hiding(frame, self._frames.values(), self._page))
            if not look.get("shade") and not look.get("pictured"):
                inside = inside._replace(behind=(*inside.behind, *self._runs.others(frame)))
        self.hidden.apart()
        yield from self._blocks(shape, inside)
        self.hidden.apart()

    # ── what is aside ──

    def _hide(self, hiding: str, element: Element) -> None:
        self.hidden.apart()
        for paragraph in element.iter("{*}p", "{*}h"):
            self.hidden.add(hiding, "".join(paragraph.itertext()) + " ")
        self.hidden.apart()

    def look_aside(self, meta: Element | None, seen: frozenset[str]) -> None:
        """Find comments, and what is stuffed into descriptions and properties."""
        for root in self._roots:
            for note in root.iter("{*}annotation"):
                self._hide(ASIDE, note)
            for said in root.iter("{*}desc", "{*}title"):
                text = "".join(said.itertext())
                if is_stuffed_description(text, seen):
                    self._aside(text)
        properties: dict[str, list[str]] = {}
        inner = child(meta, "meta")
        for one in () if inner is None else inner.iterchildren("*"):
            name = local(one) if local(one) != "keyword" else "keywords"
            properties.setdefault(name, []).append("".join(one.itertext()))
        for name, values in properties.items():
            text = ", ".join(values)
            if name not in ("generator", "document-statistic") and is_stuffed(name, text, seen):
                self._aside(text)

    def _aside(self, text: str) -> None:
        self.hidden.apart()
        self.hidden.add(ASIDE, text)


def _prefix(rule: Element) -> str:
    return (attribute(rule, "num-prefix") or "")[:10]


def _nearest(element: Element, *names: str) -> Iterator[Element]:
    for one in element.iterchildren("*"):
        name = local(one)
        if name in names:
            yield one
        elif name not in NEVER_READ:
            yield from _nearest(one, *names)
