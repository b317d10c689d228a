"""A JSON Resume as a page that a person would read, each piece with the place that it came from.

Skills are looked for on the page, under headings and in lists, as in any other résumé.
"""

from bisect import bisect_right
from collections.abc import Iterator

from attrs import define, field, frozen

from domain.candidates.json_resume.json_text import Node, NodeKind, span_within
from domain.candidates.json_resume.values import MOST_ITEMS, cleaned
from domain.candidates.reading.resume import LONGEST_RESUME
from domain.shared.text import Span

_HEADINGS = {
    "work": "Experience",
    "volunteer": "Volunteering",
    "projects": "Projects",
    "education": "Education",
    "certificates": "Certificates",
    "publications": "Publications",
    "skills": "Skills",
    "languages": "Languages",
}
_PROSE = ("position", "name", "title", "studyType", "area", "language", "summary", "description")
_LISTS = ("highlights", "courses", "keywords")
_NOT_SAID = {"work": ("name",), "volunteer": ("name",)}
"""An employer may be called like a tool."""


@frozen(kw_only=True)
class Page:
    """The page, and where its pieces come from."""

    text: str = field(repr=False)
    document: str = field(repr=False)
    pieces: tuple[tuple[int, Node], ...] = field(repr=False)
    """Where on the page each string begins, by position."""

    def origin(self, span: Span) -> Span | None:
        """Return where in the document a part of the page stands; None for what we wrote."""
        at = bisect_right([start for start, _ in self.pieces], span.start) - 1
        if at < 0:
            return None
        start, node = self.pieces[at]
        if span.end > start + len(node.text):
            return None
        return span_within(self.document, node, span.start - start, span.end - start)


@define
class _Writer:
    parts: list[str] = field(factory=list)
    pieces: list[tuple[int, Node]] = field(factory=list)
    length: int = 0

    def write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def quote(self, node: Node, *, before: str = "", after: str = "\n") -> None:
        if node.kind is NodeKind.STRING and self.length + len(node.text) < LONGEST_RESUME:
            self.write(before)
            self.pieces.append((self.length, node))
            self.write(cleaned(node.text))
            self.write(after)


def rendered(document: str, root: Node) -> Page:
    """Write the page."""
    writer = _Writer()
    basics = root.get("basics")
    if basics:
        for name in ("label", "summary"):
            if node := basics.get(name):
                writer.quote(node)
    for section, heading in _HEADINGS.items():
        node = root.get(section)
        if node and node.kind is NodeKind.ARRAY:
            writer.write(f"\n{heading}\n")
            for item in node.items[:MOST_ITEMS]:
                _write_item(writer, section, item)
    return Page(text="".join(writer.parts), document=document, pieces=tuple(writer.pieces))


def _write_item(writer: _Writer, section: str, item: Node) -> None:
    if item.kind is not NodeKind.OBJECT:
        return
    for name in _PROSE:
        node = item.get(name)
        if node and name not in _NOT_SAID.get(section, ()):
            writer.quote(node)
    for name in _LISTS:
        for node in _strings(item.get(name)):
            if section == "skills":
                writer.quote(node, after=", ")
            else:
                writer.quote(node, before="- ")
    writer.write("\n")


def _strings(node: Node | None) -> Iterator[Node]:
    if node and node.kind is NodeKind.ARRAY:
        yield from node.items[:MOST_ITEMS]
