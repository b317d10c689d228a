"""A PDF from its bytes to the text of its pages, and to what it hides."""

import codecs
import re
from collections.abc import Iterator
from ctypes import byref
from dataclasses import dataclass, field
from typing import Any

from pypdfium2 import PdfDocument, PdfiumError, raw

from . import aside, pdfium, pixels
from .beside import Region
from .bullets import with_bullets
from .columns import regions
from .continued import in_turn
from .fonts import lie
from .hidden import ASIDE, MOST, Report, report, runs
from .inside import mentions
from .lines import text_lines
from .margins import without_running
from .marks import take_actual_texts
from .pdfium import Box, Pointer
from .pictured import may_say_more
from .rows import Piece, pieces
from .sample import sample
from .scans import is_scan, recognised
from .scene import OF_PATTERNS, Scene, scene
from .visible import Paper, Seen, look
from .words import Style, Word, Written, written

for _name in ("utf-16-le", "latin-1", "utf-8"):
    codecs.lookup(_name)  # no module can be found later

_END = b"%%EOF"
_END_WITHIN = 1024
_PADDING = b"\0\t\n\f\r "
_LAYERS, _ALT, _ACTUAL, _PATTERN = b"/OCProperties", b"/Alt", b"/ActualText", b"/Pattern"
_MOST_UNMAPPED = 0.3


def read(data: bytes, *, max_pages: int, max_characters: int) -> dict[str, Any]:
    """Return the answer."""
    # pdfium mends a cut-off file by leaving out what is missing: half a career, and no word said.
    if _END not in data.rstrip(_PADDING)[-_END_WITHIN:]:
        return {"error": "broken"}
    try:
        document = PdfDocument(data)
        if len(document) > max_pages:
            return {"error": "too_complex"}
        return _Reading(document, data, max_characters).answer()
    except PdfiumError as error:
        locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        return {"error": "encrypted" if locked else "broken"}


def warm_up() -> None:
    """Read a document of our own, so that those that follow are read faster."""
    read(sample(), max_pages=1, max_characters=2**16)


@dataclass(slots=True)
class _Page:
    """What was read of one page."""

    parts: list[list[Piece]]
    """Of text that is turned alike, most of it first."""
    hidden: list[Report]
    replaced: list[str]
    """What marked content says instead of what it shows."""
    shown: str = ""
    notes: list[aside.Note] = field(default_factory=list)
    doubtful: bool = False
    scanned: bool = False
    pictured: bool = False


class _Reading:
    def __init__(self, document: PdfDocument, data: bytes, max_characters: int) -> None:
        self._document = document
        self._data = data
        self._left = max_characters
        self._mentioned = mentions(data, (_LAYERS, _ALT, _ACTUAL, _PATTERN))

    def answer(self) -> dict[str, Any]:
        """Read the pages in order until there is too much."""
        count, left = len(self._document), self._left
        pages: list[_Page] = []
        for number in range(count):
            pages.append(self._page(number))
            left -= sum(len(piece.text) for part in pages[-1].parts for piece in part)
            if left < 0:
                break
        main = without_running([page.parts[0] if page.parts else [] for page in pages])
        read = in_turn([regions(part) for part in main])
        texts = [
            _text([first, *map(regions, page.parts[1:])])
            for first, page in zip(read, pages, strict=True)
        ]
        left = self._left
        kept: list[str] = []
        for text in texts:
            kept.append(text[: max(0, left)])
            left -= len(text)
            if left < 0:
                break
        return {
            "pages": kept,
            "count": count,
            "truncated": left < 0,
            "hidden": list(self._hidden(pages))[:MOST],
            "doubtful": [number for number, page in enumerate(pages, 1) if page.doubtful],
            "pictured": [number for number, page in enumerate(pages, 1) if page.pictured],
            "scanned": any(page.scanned for page in pages),
        }

    def _page(self, number: int) -> _Page:
        page = raw.FPDF_LoadPage(self._document.raw, number)
        if not page:
            raise PdfiumError("Failed to load page.", err_code=raw.FPDF_GetLastError())
        try:
            return self._read(page, number + 1)
        finally:
            raw.FPDF_ClosePage(page)

    def _read(self, page: Pointer, number: int) -> _Page:
        address = pdfium.address(page)
        text_page = _TextPage(page)
        here = written(text_page.address)
        painted = self._scene(address, here)
        replaced = take_actual_texts([*here.styles, *painted.mute])
        unmapped = False
        if any(map(aside.says_something, replaced)):
            plain = _TextPage(page)
            as_drawn = written(plain.address)
            unmapped = _is_unmapped(as_drawn)
            if not unmapped:  # else the replacement is all that there is
                text_page, here = plain, as_drawn
                painted = self._scene(address, here)
        box, over = _page_box(page), aside.boxes(page)
        paper = Paper(painted, box, over, layers=_LAYERS in self._mentioned)
        seen, unsure = self._seen(page, here, paper)
        _look_at(seen.shown, here.styles)
        found = _Page(
            parts=_parts(with_bullets(seen.shown, painted.dots)),
            hidden=list(runs(seen.hidden, number)),
            replaced=[] if unmapped else replaced,
            shown=" ".join(word.text for word in seen.shown),
            notes=list(aside.notes(page)),
            doubtful=unsure or unmapped or _is_unmapped(here),
        )
        if _ALT in self._mentioned or _ACTUAL in self._mentioned:
            found.notes += aside.other_words(page)
        found.scanned = self._scanned
        found.doubtful = found.doubtful or self._scanned or lie(text_page.address, seen.shown)
        letters = sum(map(str.isalnum, found.shown))
        found.pictured = may_say_more(painted, box, letters, noted=bool(over))
        text_page.close()
        return found

    def _scene(self, page: pdfium.Handle, here: Written) -> Scene:
        patterns = _PATTERN in self._mentioned
        for style in here.styles.values() if patterns else ():
            if style.fill and style.fill[:3] in OF_PATTERNS:
                style.fill = None
        return scene(page, here.styles, patterns=patterns)

    _scanned = False

    def _seen(self, page: Pointer, here: Written, paper: Paper) -> tuple[Seen, bool]:
        seen = look(here.words, here.styles, paper)
        unsure = self._scanned = False
        if seen.doubtful:
            try:
                gone = pixels.unseen(page, [word for word, _ in seen.doubtful])
            except (pixels.CannotTellError, MemoryError):
                unsure, gone = True, [False] * len(seen.doubtful)
            for (word, how), is_unseen in zip(seen.doubtful, gone, strict=True):
                if is_unseen:
                    seen.hidden.append((word, how))
                else:
                    seen.shown.append(word)
            seen.shown.sort(key=lambda word: word.first)
        if is_scan(seen, paper.scene, paper.box):
            try:
                seen, self._scanned = recognised(page, seen), True
            except (pixels.CannotTellError, MemoryError):
                unsure = True
        return seen, unsure

    def _hidden(self, pages: list[_Page]) -> Iterator[Report]:
        words = aside.Pages([page.shown for page in pages])
        for text in aside.properties(self._document.raw, self._data, words):
            yield report(ASIDE, text, None)
        for name in aside.attachments(self._document.raw):
            yield report(ASIDE, name, None)
        for number, page in enumerate(pages, 1):
            yield from page.hidden
            for note in page.notes:
                if note.must or words.claims(note.text, says_what=False):
                    yield report(ASIDE, note.text, number)
            for text in page.replaced:
                if aside.differs(text, page.shown):
                    yield report("invisible", text, number)


class _TextPage:
    def __init__(self, page: Pointer) -> None:
        self._handle = raw.FPDFText_LoadPage(page)
        if not self._handle:
            raise PdfiumError("Failed to load text page.")
        self.address = pdfium.address(self._handle)

    def close(self) -> None:
        raw.FPDFText_ClosePage(self._handle)


def _page_box(page: Pointer) -> Box:
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, byref(box))
    return box.left, box.bottom, box.right, box.top


_ODD = re.compile("[\0\ufffd\ue000-\uf8ff]")


def _is_unmapped(here: Written) -> bool:
    """Tell a page whose fonts do not say what most of its letters mean."""
    odd = len(_ODD.findall(here.text))
    return odd > _MOST_UNMAPPED * sum(len(word.text) for word in here.words)


def _look_at(words: list[Word], styles: dict[pdfium.Handle, Style]) -> None:
    """Tell what each word looks like while the page is open."""
    things = [thing for thing in dict.fromkeys(word.drawn_by for word in words) if thing]
    fonts = zip(things, map(pdfium.font_of, things), strict=True)
    looks = {thing: (font or 0, *(styles[thing].fill or ())) for thing, font in fonts}
    for word in words:
        word.look = looks.get(word.drawn_by, ())


def _parts(words: list[Word]) -> list[list[Piece]]:
    """Return what stands upright, or as most of the page does, and then what is turned."""
    turns: dict[int, list[Word]] = {}
    for word in words:
        turns.setdefault(word.turn, []).append(word)
    ordered = sorted(turns.values(), key=lambda part: -sum(len(word.text) for word in part))
    return [pieces(part) for part in ordered]


def _text(parts: list[list[Region]]) -> str:
    written_parts = ["\n".join(text_lines(part)) for part in parts]
    return "\n\n".join(part for part in written_parts if part)
