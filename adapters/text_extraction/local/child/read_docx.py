"""The text of a Word document: headers, body, footers, each in document order."""

import codecs
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.document import Document as Opened
from docx.oxml.xmlchemy import BaseOxmlElement as Element

codecs.lookup("cp437")  # what zipfile reads old names with; no module can be found later

_MAX_UNPACKED = 50 * 2**20
_MAX_RATIO = 100
_RATIO_COUNTS_FROM = 2**20
_LOCKED = 0x1
_XML_ERR_NO_MEMORY = 2
_PICTURES = "word/media/"
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")

_NEVER_READ = frozenset(("Fallback", "del", "moveFrom", "pPr", "rPr", "sectPr", "tblPr", "tcPr"))
"""A second copy for old readers, what was deleted or moved away, and looks."""
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = ("0", "false", "off")


def read(data: bytes, *, max_pages: int, max_characters: int) -> dict[str, Any]:
    """Return the answer. A Word document has no pages until it is printed: it counts as one."""
    del max_pages
    try:
        error = _danger(data)
        return {"error": error} if error else _text(data, max_characters)
    except BadZipFile:
        return {"error": "broken"}
    except SyntaxError as fault:  # what lxml's own inherit from
        no_memory = getattr(fault, "code", None) == _XML_ERR_NO_MEMORY
        return {"error": "too_complex" if no_memory else "broken"}


def _text(data: bytes, max_characters: int) -> dict[str, Any]:
    lines: list[str] = []
    size = -1  # line ends stand between
    for line in _lines(Document(BytesIO(data))):
        lines.append(line)
        size += len(line) + 1
        if size > max_characters:
            break
    text = "\n".join(lines)[:max_characters]
    return {"pages": [text], "count": 1, "truncated": size > max_characters}


def _danger(data: bytes) -> str | None:
    """Look at every member before a parser does; directories lie, so each is unpacked once."""
    with ZipFile(BytesIO(data)) as archive:
        members = archive.infolist()
        if any(member.flag_bits & _LOCKED for member in members):
            return "encrypted"
        declared = sum(member.file_size for member in members)
        if declared > max(_RATIO_COUNTS_FROM, min(_MAX_UNPACKED, _MAX_RATIO * len(data))):
            return "too_complex"
        left = _MAX_UNPACKED
        for member in members:
            content = archive.read(member)  # never more than declared, and the checksum is right
            left -= len(content)
            if left < 0:
                return "too_complex"
            # Without its zeros UTF-16 shows what it declares, too.
            text = b"" if member.filename.startswith(_PICTURES) else content.replace(b"\0", b"")
            if _DECLARATION.search(text):
                return "broken"
    return None


def _lines(document: Opened) -> Iterator[str]:
    headers, footers = [], []
    for section in document.sections:
        if section.different_first_page_header_footer:
            headers.append(section.first_page_header)
            footers.append(section.first_page_footer)
        headers.append(section.header)
        footers.append(section.footer)
    for header in headers:
        if not header.is_linked_to_previous:
            yield from _blocks(header.part.element)
    yield from _blocks(document.element.body)
    for footer in footers:
        if not footer.is_linked_to_previous:
            yield from _blocks(footer.part.element)


def _blocks(container: Element) -> Iterator[str]:
    for block in _nearest(container, "p", "tbl"):
        if _name(block) == "tbl":
            for row in _nearest(block, "tr"):
                yield from _row(row)
        else:
            boxes: list[Element] = []
            yield "".join(_inline(block, boxes))
            for box in boxes:
                yield from _blocks(box)


def _row(row: Element) -> Iterator[str]:
    """Yield one line with tabs; or cell by cell where a table only lays out columns of text."""
    cells = ["\n".join(_blocks(cell)) for cell in _nearest(row, "tc")]
    if any("\n" in cell for cell in cells):
        yield from cells
    else:
        yield "\t".join(cells)


def _inline(element: Element, boxes: list[Element]) -> Iterator[str]:
    """Yield the text of a paragraph; put the text boxes that are anchored in it aside."""
    for child in element.iterchildren("*"):
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        elif name == "txbxContent":
            boxes.append(child)
        elif name not in _NEVER_READ and not (name == "r" and _hidden(child)):
            yield from _inline(child, boxes)


def _hidden(run: Element) -> bool:
    """Hidden text is not printed, so it is not read."""
    mark = run.find("{*}rPr/{*}vanish")
    return mark is not None and not any(value in _OFF for value in mark.attrib.values())


def _nearest(element: Element, *names: str) -> Iterator[Element]:
    """Yield descendants with these names, not what is inside them: controls may be between."""
    for child in element.iterchildren("*"):
        name = _name(child)
        if name in names:
            yield child
        elif name not in _NEVER_READ:
            yield from _nearest(child, *names)


def _name(element: Element) -> str:
    tag: str = element.tag
    return tag.rpartition("}")[2]
