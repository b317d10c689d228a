"""The text of an OpenDocument: headers, body, notes and footers, each in document order."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from .answer import ASIDE, INVISIBLE, OFF_PAGE, TINY, Hidden, answer
from .archives import Archive, Element, attribute, child, guarded, local
from .aside import is_stuffed, is_stuffed_description, words
from .links import linked
from .looks import WHITE, Colour, is_light, looks
from .numbers import figure, letter, roman
from .odt_frames import Frame, frame_of, hiding, page
from .odt_styles import Styles, behind, length
from .word_set import word_set

_NEVER_READ = word_set(
    """
    annotation annotation-end tracked-changes note-citation sequence-decls variable-decls
    user-field-decls forms title desc ruby-text bookmark event-listeners binary-data plugin
    script
    """
)
_SHAPES = ("frame", "custom-shape", "rect", "ellipse", "text-box", "g", "polygon", "path")
_MOST_BLANKS = 100
_MOST_LEVELS = 10
_LEAST_SCALE = 20


class _Around(NamedTuple):
    behind: tuple[Colour | None, ...] = (WHITE,)
    hiding: str | None = None
    label: str = ""
    lists: tuple[str, ...] = ()


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
        self._notes: list[tuple[Element, _Around]] = []
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
            for shape in root.iter(*(f"{{*}}{name}" for name in _SHAPES))
            if (frame := frame_of(shape, self._styles)) is not None
        }

    def lines(self) -> Iterator[str]:
        """Yield every line."""
        around = _Around(behind=(self._page.paper,))
        for kind in ("header", "body", "notes", "footer"):
            if kind == "body":
                yield from self._blocks(self._body, around)
            elif kind == "notes":
                for note, inside in self._notes:
                    yield from self._blocks(note, inside)
            else:
                for margin in self._margins:
                    if local(margin).startswith(kind):
                        self._roots.append(margin)
                        yield from self._blocks(margin, around)
            self.hidden.apart()

    # ── blocks ──

    def _blocks(self, container: Element, around: _Around) -> Iterator[str]:
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
                case _ if name in _SHAPES:
                    yield from self._shape(one, around)
                case _ if name not in _NEVER_READ:
                    yield from self._blocks(one, around)

    def _section(self, section: Element, around: _Around) -> Iterator[str]:
        look = self._styles.of("section", attribute(section, "style-name"))
        shown = attribute(section, "display") in (None, "true")
        hiding = around.hiding if shown and not look.get("hidden") else INVISIBLE
        around = around._replace(hiding=hiding, behind=behind(look, around.behind))
        yield from self._blocks(section, around)

    def _list(self, element: Element, around: _Around) -> Iterator[str]:
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

    def _table(self, table: Element, around: _Around) -> Iterator[str]:
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

    def _paragraph(self, paragraph: Element, around: _Around) -> Iterator[str]:
        name = attribute(paragraph, "style-name")
        look = self._styles.of("paragraph", name)
        around = around._replace(behind=behind(look, around.behind))
        if around.hiding is None:
            around = around._replace(hiding=self._paragraph_hiding(name))
        pieces: list[str] = []
        boxes: list[tuple[Element, _Around]] = []
        before = self.hidden.count
        self._inline(paragraph, around, look, pieces, boxes)
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

    def _inline(  # noqa: C901, PLR0912 - one line for each thing that a paragraph may hold
        self,
        element: Element,
        around: _Around,
        look: dict[str, Any],
        pieces: list[str],
        boxes: list[tuple[Element, _Around]],
    ) -> None:
        self._show(element.text, around, look, pieces)
        for one in element.iterchildren("*"):
            name = local(one)
            match name:
                case "span":
                    own = self._styles.of("text", attribute(one, "style-name"))
                    self._inline(one, around, {**look, **own}, pieces, boxes)
                case "a":
                    self._link(one, around, look, pieces, boxes)
                case "s":
                    times = figure(attribute(one, "c"), 1)
                    self._show(" " * min(times, _MOST_BLANKS), around, look, pieces)
                case "tab":
                    self._show("\t", around, look, pieces)
                case "line-break":
                    self._show("\n", around, look, pieces)
                case "note":
                    note = child(one, "note-body")
                    if note is not None:
                        self._notes.append((note, around._replace(label="", lists=())))
                case "hidden-text" | "hidden-paragraph":
                    said = attribute(one, "string-value") or "".join(one.itertext())
                    if attribute(one, "is-hidden") != "false" or name == "hidden-paragraph":
                        self.hidden.add(INVISIBLE, said)
                    else:
                        self._show(said, around, look, pieces)
                case _ if name in _SHAPES:
                    boxes.append((one, around))
                    link = attribute(one.getparent(), "href") if name == "frame" else None
                    if link and local(one.getparent()) == "a" and not around.hiding:
                        pieces.append(linked("", link))
                case _ if name not in _NEVER_READ:
                    self._inline(one, around, look, pieces, boxes)
            self._show(one.tail, around, look, pieces)

    def _show(
        self, text: str | None, around: _Around, look: dict[str, Any], pieces: list[str]
    ) -> None:
        if not text:
            return
        text = text if text in ("\t", "\n") or text.isspace() else " ".join(text.split("\n"))
        hiding = around.hiding or self._hiding(around, look)
        if hiding is not None:
            self.hidden.add(hiding, text)
            return
        if not text.isspace():
            self.hidden.apart()
        pieces.append(text)

    def _hiding(self, around: _Around, look: dict[str, Any]) -> str | None:
        if look.get("hidden") or look.get("clear"):
            return INVISIBLE
        if look.get("scale", 100) < _LEAST_SCALE:
            return TINY
        ground = around.behind
        if look.get("marker") is not None:
            ground = (look["marker"],)
        else:
            ground = (*ground, *self._grounds())
        return looks(look.get("colour"), ground, look.get("size"))

    def _grounds(self) -> Iterator[Colour | None]:
        for frame in self._frames.values():
            if frame.is_behind and frame.is_ground:
                yield from (one for one in frame.paints if one is None or not is_light(one))

    def _link(
        self,
        link: Element,
        around: _Around,
        look: dict[str, Any],
        pieces: list[str],
        boxes: list[tuple[Element, _Around]],
    ) -> None:
        start = len(pieces)
        own = self._styles.of("text", attribute(link, "style-name"))
        self._inline(link, around, {**look, **own}, pieces, boxes)
        text = "".join(pieces[start:])
        if text.strip():
            pieces[start:] = [linked(text, attribute(link, "href") or "")]

    # ── shapes ──

    def _shape(self, shape: Element, around: _Around) -> Iterator[str]:
        frame = self._frames.get(shape)
        look = self._styles.of("graphic", attribute(shape, "style-name"))
        inside = around._replace(behind=behind(look, around.behind), label="")
        if frame is not None:
            if inside.hiding is None:
                inside = inside._replace(hiding=hiding(frame, self._frames.values(), self._page))
            if not look.get("shade") and not look.get("pictured"):
                inside = inside._replace(behind=(*inside.behind, *self._others(frame)))
        self.hidden.apart()
        yield from self._blocks(shape, inside)
        self.hidden.apart()

    def _others(self, frame: Frame) -> Iterator[Colour | None]:
        for other in self._frames.values():
            if other is not frame and other.is_ground:
                yield from other.paints

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
        elif name not in _NEVER_READ:
            yield from _nearest(one, *names)
