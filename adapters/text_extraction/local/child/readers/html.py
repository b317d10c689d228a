"""The text of a web page as a browser would set it: blocks as lines, cells with tabs, bullets."""

import re
from typing import Any

from lxml import etree

from .answer import ASIDE, Hidden, answer
from .archives import BombError, Element, guarded
from .aside import is_stuffed, is_stuffed_description, words
from .html_looks import Look, attributes, styled
from .html_source import parsed
from .html_styles import StyleSheets
from .links import linked
from .numbers import figure, letter, roman
from .word_set import word_set

_DEEPEST = 1000
_NEVER_READ = word_set(
    """
    script style title template noscript head iframe object embed applet canvas video audio map
    datalist desc metadata
    """
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_APART = _HEADINGS | frozenset(
    ("p", "ul", "ol", "dl", "table", "blockquote", "pre", "hr", "section")
)
"""With an empty line above and below."""
_BLOCKS = _APART | word_set(
    """
    address article aside body center dd details dialog dir div dt fieldset figcaption
    figure footer form header html legend li main menu nav option summary tbody tfoot thead
    tr caption text
    """
)
_CELLS = ("td", "th")
_LISTS = ("ul", "ol", "menu", "dir")
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def read(data: bytes, *, max_pages: int, max_characters: int) -> dict[str, Any]:
    """Return the answer. A web page has no pages: it counts as one."""
    del max_pages
    return guarded(lambda: _read(data, max_characters))


def _read(data: bytes, max_characters: int) -> dict[str, Any]:
    root = parsed(data)
    page = _Page(root, max_characters)
    page.walk()
    found = answer(page.lines(), page.hidden, max_characters=max_characters)
    page.look_aside(words(found["pages"][0]))
    return {
        **found,
        "truncated": found["truncated"] or page.is_full,
        "hidden": page.hidden.told(),
    }


class _Page:
    """Walks over the elements in order, without recursion."""

    def __init__(self, root: Element, max_characters: int) -> None:
        self._root, self._left = root, max_characters
        self._sheets = StyleSheets(root)
        self.hidden = Hidden()
        self._lines: list[str] = []
        self._line: list[str] = []
        self._outer: list[tuple[list[str], list[str]]] = []
        """Lines and line of what cells interrupt."""
        self._rows: list[list[list[str]]] = []
        self._items: list[int] = []
        self._links: list[tuple[int, int]] = []
        self._label = ""
        self._asides: list[tuple[str, str]] = []
        self.is_full = False

    def lines(self) -> list[str]:
        """Return every line."""
        return self._lines

    def walk(self) -> None:
        """Read everything, or as much as may be."""
        looks: list[Look] = [Look()]
        walk = etree.iterwalk(self._root, events=("start", "end"))
        for event, element in walk:
            name = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if len(looks) > _DEEPEST:
                    raise BombError
                look = self._look(element, name, looks[-1])
                looks.append(look)
                if name in _NEVER_READ or not name:
                    walk.skip_subtree()
                else:
                    self._start(element, name)
                    self._say(element.text, look)
            else:
                look = looks.pop()
                if name not in _NEVER_READ and name:
                    self._end(element, name, look)
                self._say(element.tail, looks[-1])
            if self._left < 0:
                self.is_full = True
                break
        while self._outer:  # cells of a page that was not read to its end
            inner = self._closed()
            self._lines, self._line = self._outer.pop()
            self._lines += inner
        self._lines = self._closed()

    def _look(self, element: Element, name: str, parent: Look) -> Look:
        said = self._sheets.of(element)
        if "bgcolor" in element.attrib or name in ("font", "body"):
            ink = element.get("color") if name == "font" else element.get("text")
            said = {**attributes(element.get("bgcolor"), ink), **said}
        if "hidden" in element.attrib and said.get("display") in (None, "none"):
            said["display"] = "none"
        if name == "dialog" and "open" not in element.attrib:
            said["display"] = "none"
        if name in ("pre", "textarea"):
            said.setdefault("white-space", "pre")
        return styled(parent, said)

    # ── text ──

    def _say(self, text: str | None, look: Look) -> None:
        if not text:
            return
        if not look.keeps_blanks:
            text = _BLANKS.sub(" ", text)
        if not text.strip() and not self._line:
            return
        hiding = look.hidden() if text.strip() else None
        if hiding is not None:
            self.hidden.add(hiding, text)
            return
        if text.strip():
            self.hidden.apart()
            if self._label:
                self._line.append(self._label)
                self._label = ""
        self._line.append(text)
        self._left -= len(text)

    def _break(self) -> None:
        line = "".join(self._line).rstrip()
        line = line if "\n" in line else re.sub(r" {2,}", " ", line)
        if line.strip():
            self._lines.append(line.lstrip(" "))
            self._left -= 1
        self._line.clear()
        self.hidden.line()

    def _blank(self) -> None:
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def _closed(self) -> list[str]:
        self._break()
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        return self._lines

    # ── elements ──

    def _start(self, element: Element, name: str) -> None:
        if name in _BLOCKS:
            self._break()
        if name in _APART and not (self._items and name in _LISTS):
            self._blank()
        if name == "br":
            line = self._line
            if "".join(line).strip():
                self._break()
            else:
                self._line.clear()
        elif name in _LISTS:
            self._items.append(figure(element.get("start"), 1) - 1)
        elif name == "li":
            self._label = self._item(element)
        elif name == "tr":
            self._rows.append([])
        elif name in _CELLS:
            self._outer.append((self._lines, self._line))
            self._lines, self._line = [], []
        elif name == "a":
            self._links.append((len(self._lines), len(self._line)))
        self._note_asides(element, name)

    def _end(self, element: Element, name: str, look: Look) -> None:
        if name == "a" and self._links:
            self._link(element, look)
        elif name in _CELLS and self._outer:
            cell = self._closed()
            self._lines, self._line = self._outer.pop()
            if self._rows:
                self._rows[-1].append(cell)
            else:
                self._lines += cell
        elif name == "tr" and self._rows:
            self._row(self._rows.pop())
        elif name in _LISTS and self._items:
            self._items.pop()
        if name in _BLOCKS:
            self._break()
        if name in ("li", "dt", "dd"):
            self._label = ""
        if name in _APART and not (self._items and name in _LISTS):
            self._blank()

    def _row(self, cells: list[list[str]]) -> None:
        self._break()
        if any(len(cell) > 1 for cell in cells):
            for cell in cells:
                self._lines += cell
        elif any(cells):
            self._lines.append("\t".join(cell[0] if cell else "" for cell in cells).rstrip())

    def _item(self, element: Element) -> str:
        parent = element.getparent()
        if parent is None or parent.tag != "ol" or not self._items:
            return "• "
        self._items[-1] = figure(element.get("value"), self._items[-1] + 1)
        number = self._items[-1]
        match parent.get("type"):
            case "a":
                return f"{letter(number)}. "
            case "A":
                return f"{letter(number).upper()}. "
            case "i":
                return f"{roman(number)}. "
            case "I":
                return f"{roman(number).upper()}. "
        return f"{number}. "

    def _link(self, element: Element, look: Look) -> None:
        lines, start = self._links.pop()
        if look.hidden() is not None:
            return
        if lines != len(self._lines):
            start = 0
        text = "".join(self._line[start:])
        address = element.get("href") or ""
        if text.strip():
            trailing = text[len(text.rstrip()) :]
            self._line[start:] = [linked(text, address) + trailing]
        elif len(element):  # a picture, or an icon
            self._say(linked("", address), look)

    # ── what is aside ──

    def _note_asides(self, element: Element, name: str) -> None:
        for attribute in ("alt", "title", "aria-label", "aria-description", "placeholder"):
            said = element.get(attribute)
            if said:
                self._asides.append((attribute, said))
        if name == "input" and element.get("type", "").lower() == "hidden":
            self._asides.append(("value", element.get("value") or ""))

    def look_aside(self, seen: frozenset[str]) -> None:
        """Find what is stuffed into properties and descriptions."""
        for meta in self._root.iter("meta"):
            name = (meta.get("name") or meta.get("property") or "").lower().rpartition(":")[2]
            value = meta.get("content") or ""
            long = name in ("description", "title")
            if (
                is_stuffed_description(value, seen)
                if long
                else name in _TELLING and is_stuffed(name, value, seen)
            ):
                self._aside(value)
        for _, said in self._asides:
            if is_stuffed_description(said, seen):
                self._aside(said)

    def _aside(self, text: str) -> None:
        self.hidden.apart()
        self.hidden.add(ASIDE, text)


_TELLING = frozenset(("keywords", "subject", "abstract", "author", "summary", "topic", "category"))
