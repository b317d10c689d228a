"""What a document says beside its pages: properties, notes, form fields, attachments.

Programs write into all of these by themselves, so that what is usual there must not count as
hidden: a title, names of programs, a link's address. What counts is what makes claims that the
pages do not make.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from ctypes import byref
from dataclasses import dataclass
from html import unescape
from itertools import islice
from unicodedata import normalize

from pypdfium2 import raw

from .pdfium import Box, Pointer

_TAGS = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer")
_SAYS_WHAT = frozenset(("Subject", "Keywords"))
_LEAST = {True: 3, False: 8}
"""Words that stand on no page: in what should say what the document is about; anywhere else."""
_REPEATED = 6
_WORD = re.compile(r"[^\W\d_]{3,}(?:[+#]+)?")
_USUAL = frozenset(
    word
    for words in (
        "resume resumes résumé curriculum vitae cover letter template templates application",
        "document documents untitled microsoft word google docs writer latex pdf docx doc odt",
        "final draft version copy page pages the and for from with job jobs work career candidate",
        "applicant canva design minimalist minimal modern professional simple clean creative",
        "elegant basic classic corporate black white grey gray blue beige green brown navy pink",
        "orange yellow neutral europass lebenslauf bewerbung currículum hoja vida english german",
        "deutsch mozilla applewebkit khtml like gecko chrome headlesschrome safari mobile windows",
        "macintosh intel mac linux iphone android quartz pdfcontext acrobat distiller adobe",
        "indesign illustrator photoshop libreoffice openoffice skia wkhtmltopdf ghostscript tex",
        "pdftex luatex xetex hyperref package kit aspose apache fop itext reportlab www com org",
        "http https created using tcpdf",
    )
    for word in words.split()
)
"""What templates and programs write."""
_XMP = re.compile(rb"<x:xmpmeta\b.{1,200000}?</x:xmpmeta>", re.DOTALL)
_XMP_STREAM = re.compile(
    rb"<<(?=[^>]{0,300}/Subtype\s*/XML)(?=[^>]{0,300}/FlateDecode)[^>]{0,300}>>\s*stream\r?\n"
)
_XMP_TEXT = re.compile(
    r"<(?P<name>[\w:.-]{1,60})[^<>]{0,500}>(?P<text>[^<>]+)<|\s(?P<key>[\w:.-]{1,60})=[\"'](?P<value>[^\"'<>]+)[\"']"
)
_MOST_XMP = 4
_MOST_XMP_BYTES = 2**20
_MOST_VALUES = 2000
_MOST_ANNOTATIONS = 1000
_MOST_ATTACHMENTS = 100
_MOST_ELEMENTS = 5000
_LONGEST = 2**14
_FEWEST_LETTERS = 4
_TAG = re.compile(r"<[^<>]{1,500}>")
_PROGRAMS = frozenset((raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_POPUP))


@dataclass(slots=True, frozen=True)
class Note:
    """What stands beside a page."""

    text: str
    must: bool
    """Whether a person wrote it: it counts, whatever it says."""


class Pages:
    """The words that stand on the pages."""

    def __init__(self, texts: list[str]) -> None:
        self._words = {word for text in texts for word in _words(text)}

    def claims(self, text: str, *, says_what: bool) -> bool:
        """Tell whether a text says so much that the pages do not that it may be meant to."""
        said = _words(text)
        new = {word for word in said if word not in self._words and word not in _USUAL}
        if len(new) >= _LEAST[says_what]:
            return True
        most = max(
            (count for word, count in Counter(said).items() if word not in _USUAL), default=0
        )
        return says_what and most >= _REPEATED


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def properties(document: Pointer, data: bytes, pages: Pages) -> Iterator[str]:
    """Yield what the properties claim."""
    told: set[str] = set()
    values = [(tag in _SAYS_WHAT, _property(document, tag)) for tag in _TAGS]
    values += islice(_xmp(data), _MOST_VALUES)
    for says_what, value in values:
        text = " ".join(value.split())
        if text not in told and pages.claims(text, says_what=says_what):
            told.add(text)
            yield text


def _property(document: Pointer, tag: str) -> str:
    return _wide(lambda room, size: raw.FPDF_GetMetaText(document, tag.encode(), room, size))


def _plain(text: str) -> str:
    try:
        return unescape(text)
    except ValueError:  # a character whose number has thousands of digits
        return text


def _xmp(data: bytes) -> Iterator[tuple[bool, str]]:
    for packet in islice(_packets(data), _MOST_XMP):
        text = packet.replace(b"\0", b"").decode("utf-8", "replace")
        for match in _XMP_TEXT.finditer(text):
            name = (match["name"] or match["key"]).casefold()
            value = _plain(match["text"] or match["value"])
            yield name in {"pdf:keywords", "dc:description", "dc:subject"}, value
        listed = re.search(r"<dc:subject>(.{1,20000}?)</dc:subject>", text, re.DOTALL)
        if listed:
            yield True, _plain(_TAG.sub(" ", listed[1]))
        described = re.search(r"<dc:description>(.{1,20000}?)</dc:description>", text, re.DOTALL)
        if described:
            yield True, _plain(_TAG.sub(" ", described[1]))


def _packets(data: bytes) -> Iterator[bytes]:
    for match in _XMP.finditer(data):
        yield match[0]
    for match in islice(_XMP_STREAM.finditer(data), _MOST_XMP):
        try:
            yield zlib.decompressobj().decompress(data[match.end() :], _MOST_XMP_BYTES)
        except zlib.error:
            continue


def attachments(document: Pointer) -> Iterator[str]:
    """Yield the names of what is attached."""
    for place in range(min(raw.FPDFDoc_GetAttachmentCount(document), _MOST_ATTACHMENTS)):
        attached = raw.FPDFDoc_GetAttachment(document, place)
        name = _wide(lambda b, s, a=attached: raw.FPDFAttachment_GetName(a, b, s))
        if name:
            yield name


def _wide(ask: Pointer) -> str:
    size = ask(None, 0)
    if not 2 < size <= _LONGEST * 16:  # noqa: PLR2004 - the end mark
        return ""
    room = (raw.FPDF_WCHAR * (size // 2))()
    ask(room, size)
    return bytes(room)[: size - 2].decode("utf-16-le", "replace")[:_LONGEST]


def notes(page: Pointer) -> Iterator[Note]:
    """Yield what annotations and form fields of a page say."""
    for note, kind in _annotations(page):
        for key in (b"Contents", b"V", b"RC", b"TU", b"Subj"):
            text = _wide(lambda b, s, k=key, n=note: raw.FPDFAnnot_GetStringValue(n, k, b, s))
            text = " ".join(_TAG.sub(" ", text).split())
            if text:
                # programs write into links, and into the descriptions of fields
                written = key == b"V" or (key == b"Contents" and kind not in _PROGRAMS)
                yield Note(text, written)


def _annotations(page: Pointer) -> Iterator[tuple[Pointer, int]]:
    for place in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_ANNOTATIONS)):
        note = raw.FPDFPage_GetAnnot(page, place)
        if note:
            try:
                yield note, raw.FPDFAnnot_GetSubtype(note)
            finally:
                raw.FPDFPage_CloseAnnot(note)


def boxes(page: Pointer) -> list[Box]:
    """Return where annotations lie that can cover what is below them."""
    found = []
    for note, kind in _annotations(page):
        box = raw.FS_RECTF()
        if kind not in _PROGRAMS and raw.FPDFAnnot_GetRect(note, byref(box)):
            found.append((box.left, box.bottom, box.right, box.top))
    return found


def says_something(text: str) -> bool:
    """Tell words from a bullet, a hyphen or the letters of a ligature."""
    return len(_letters(text)) >= _FEWEST_LETTERS


def differs(text: str, shown: str) -> bool:
    """Tell a replacement that says something else than the page from one that spells it out."""
    return says_something(text) and _letters(text) not in _letters(shown)


def _letters(text: str) -> str:
    return "".join(c for c in normalize("NFKC", text).casefold() if c.isalnum())


def other_words(page: Pointer) -> Iterator[Note]:
    """Yield what the structure of a page says instead of what is shown, as for pictures."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return
    try:
        count = raw.FPDF_StructTree_CountChildren(tree)
        waiting = [
            raw.FPDF_StructTree_GetChildAtIndex(tree, place)
            for place in range(min(max(0, count), _MOST_ELEMENTS))
        ]
        left = _MOST_ELEMENTS
        while waiting and left:
            element = waiting.pop()
            left -= 1
            if not element:
                continue
            for ask in (raw.FPDF_StructElement_GetAltText, raw.FPDF_StructElement_GetActualText):
                text = _wide(lambda b, s, a=ask, e=element: a(e, b, s))
                if text:
                    yield Note(text, must=False)
            count = raw.FPDF_StructElement_CountChildren(element)
            waiting += [
                raw.FPDF_StructElement_GetChildAtIndex(element, place)
                for place in reversed(range(min(max(0, count), left)))
            ]
    finally:
        raw.FPDF_StructTree_Close(tree)
