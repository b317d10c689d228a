"""The text of a Word document: headers, body, notes and footers, each in document order."""

from collections.abc import Iterator, Mapping
from typing import Any

from .answer import ASIDE, Hidden, answer
from .archives import Archive, Element, attribute, child, guarded, local
from .aside import is_stuffed, is_stuffed_description, words
from .docx_colours import Theme
from .docx_lists import Lists
from .docx_package import Package
from .docx_runs import NEVER_READ, Around
from .docx_shapes import sheet
from .docx_story import Story
from .docx_styles import Styles, is_on
from .looks import WHITE

_PROPERTIES = ("core-properties", "extended-properties", "custom-properties")


def read(data: bytes, *, max_pages: int, max_characters: int) -> dict[str, Any]:
    """Return the answer. A Word document has no pages until it is printed: it counts as one."""
    del max_pages
    return guarded(lambda: _read(data, max_characters))


def _read(data: bytes, max_characters: int) -> dict[str, Any]:
    package = Package(Archive(data))
    body = package.body()
    if body is None:
        return {"error": "broken"}
    document = _Document(package, body)
    found = answer(document.lines(), document.hidden, max_characters=max_characters)
    document.look_aside(words(found["pages"][0]))
    return {**found, "hidden": document.hidden.told()}


class _Document:
    """A package with what all of its parts share."""

    def __init__(self, package: Package, body: Element) -> None:
        main = package.main
        self._package, self._body = package, body
        self._settings = package.related(main, "settings")
        self._theme = Theme(package.related(main, "theme"), self._settings)
        self._styles = Styles(package.related(main, "styles"), self._theme)
        self._lists = Lists(package.related(main, "numbering"), self._styles)
        self._parts: list[Element] = [body]
        self.hidden = Hidden()

    def lines(self) -> Iterator[str]:
        """Yield every line."""
        sections = list(self._body.iter("{*}sectPr"))
        page = sheet(sections[-1] if sections else None)
        background = child(self._body.getparent(), "background")
        paper = self._theme.of(background, "color")
        shows = child(self._settings, "displayBackgroundShape")
        around = Around(behind=(paper if paper and shows is not None else WHITE,))
        headers = list(self._margins(sections, "header"))
        footers = list(self._margins(sections, "footer"))
        stories = {
            name: self._story(name, root, page) for name, root in dict((*headers, *footers)).items()
        }
        # What lies behind the text of every page is drawn in headers.
        grounds = tuple(ground for story in stories.values() for ground in story.grounds())
        for name, root in headers:
            yield from stories[name].blocks(root, around)
            self.hidden.apart()
        story = self._story(self._package.main, self._body, page)
        yield from story.blocks(self._body, around, grounds)
        self.hidden.apart()
        for kind in ("footnotes", "endnotes"):
            yield from self._notes(kind, page, around)
        for name, root in footers:
            yield from stories[name].blocks(root, around)
            self.hidden.apart()

    def _story(self, part: str, root: Element, page: Any) -> Story:  # noqa: ANN401 - a Sheet
        return Story(
            root,
            hidden=self.hidden,
            styles=self._styles,
            theme=self._theme,
            lists=self._lists,
            relations=self._package.relations(part),
            page=page,
        )

    def _margins(self, sections: list[Element], kind: str) -> Iterator[tuple[str, Element]]:
        """Yield each header, or footer, that some page shows, once."""
        relations = self._package.relations(self._package.main)
        facing = child(self._settings, "evenAndOddHeaders")
        seen: set[str] = set()
        for section in sections:
            first = child(section, "titlePg")
            shown = ["first"] if first is not None and is_on(first) else []
            shown += ["default", *(["even"] if facing is not None and is_on(facing) else [])]
            references = {
                attribute(one, "type") or "default": attribute(one, "id")
                for one in section.iterchildren(f"{{*}}{kind}Reference")
            }
            for which in shown:
                relation = relations.get(references.get(which) or "")
                if relation is None or relation.is_outside or relation.target in seen:
                    continue
                seen.add(relation.target)
                root = self._package.xml(relation.target)
                if root is not None:
                    self._parts.append(root)
                    yield relation.target, root

    def _notes(self, kind: str, page: Any, around: Around) -> Iterator[str]:  # noqa: ANN401 - a Sheet
        for relation in self._package.relations(self._package.main).values():
            if relation.kind != kind or relation.is_outside:
                continue
            root = self._package.xml(relation.target)
            if root is None:
                continue
            self._parts.append(root)
            cited = {
                attribute(one, "id")
                for one in self._body.iter(f"{{*}}{kind.removesuffix('s')}Reference")
            }
            story = self._story(relation.target, root, page)
            for note in root.iterchildren("*"):
                if attribute(note, "id") in cited and attribute(note, "type") in (None, "normal"):
                    yield from story.blocks(note, around)

    def look_aside(self, seen: frozenset[str]) -> None:  # noqa: C901 - three kinds of places
        """Find comments, and what is stuffed into descriptions and properties."""
        main = self._package.main
        comments = self._package.related(main, "comments")
        for comment in () if comments is None else comments.iterchildren("{*}comment"):
            self._aside("".join(text.text or "" for text in comment.iter("{*}t", "{*}delText")))
        for part in self._parts:
            for picture in part.iter("{*}docPr", "{*}cNvPr", "{*}tblCaption", "{*}tblDescription"):
                if any(local(above) in NEVER_READ for above in picture.iterancestors()):
                    continue
                for name in ("descr", "title", "val"):
                    said = attribute(picture, name) or ""
                    if is_stuffed_description(said, seen):
                        self._aside(said)
        for relation in self._package.relations("").values():
            if relation.kind in _PROPERTIES and not relation.is_outside:
                for name, value in _properties(self._package.xml(relation.target)):
                    if is_stuffed(name, value, seen):
                        self._aside(value)

    def _aside(self, text: str) -> None:
        self.hidden.apart()
        self.hidden.add(ASIDE, text)


def _properties(root: Element | None) -> Iterator[tuple[str, str]]:
    for one in () if root is None else root.iterchildren("*"):
        text = " ".join("".join(one.itertext()).split())
        name: Mapping[str, str] = one.attrib
        if text and local(one) not in ("TitlesOfParts", "HeadingPairs"):
            yield local(one), " ".join((name.get("name", ""), text)).strip()
