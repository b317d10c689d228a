"""Pages of documents as pictures, each made in a child process of its own."""

import json
import math
import re
import sys
from pathlib import Path

from attrs import field, frozen

from adapters.connections.programs import NoAnswerError, ask
from adapters.text_extraction.local.places import Places
from adapters.text_extraction.local.refusals import refusal
from application.ports.ocr import MAX_PICTURE_BYTES
from application.ports.text_extraction import (
    IMAGES,
    BrokenDocumentError,
    MediaType,
    TooComplexDocumentError,
)

_CHILD = Path(__file__).with_name("child") / "show_page.py"
_KINDS = {MediaType.PDF: "pdf", **dict.fromkeys(sorted(IMAGES), "image")}
_MOST_PAGES = 1000
"""As the child has it."""
_PGM = re.compile(rb"P5 (\d{1,5}) (\d{1,5}) 255\n")
_UPSIDE_DOWN = bytes(range(255, -1, -1))


@frozen(kw_only=True)
class PagePicture:
    """One page as it looks."""

    pages: int
    """Of the document."""
    pgm: bytes = field(repr=False)
    """Grey, upright and straight, with letters of about 300 dpi; empty when the page is blank."""
    dark: bool
    """Something may stand white on black."""

    def inverted(self) -> bytes:
        """Return the picture with white for black."""
        begin = self.pgm.index(b"\n") + 1
        return self.pgm[:begin] + self.pgm[begin:].translate(_UPSIDE_DOWN)


@frozen(kw_only=True)
class Pictures:
    """Limits of a child: its address space in bytes, its time in seconds."""

    memory: int = 768 * 2**20
    seconds: float = 20
    children: Places = field(factory=Places)
    """Children at once. Time counts from when one has a place."""
    pages: Places = field(factory=Places)
    """Pages that are looked at: pictures are large, and kept while their page is read."""

    async def of(self, data: bytes, kind: MediaType, page: int, *, turned: int = 0) -> PagePicture:
        """Show a page, from zero on, turned clockwise by a multiple of 90 degrees.

        Raise Broken-, Encrypted- or TooComplexDocumentError.
        """
        limits = (str(self.memory), str(math.ceil(self.seconds)))
        # Isolated, and without writing bytecode, which no child may.
        command = [sys.executable, "-I", "-B", str(_CHILD), _KINDS[kind], str(page), str(turned)]
        try:
            async with self.children.one():
                answer = await ask(
                    [*command, *limits],
                    data,
                    seconds=self.seconds,
                    max_answer=MAX_PICTURE_BYTES,
                )
        except NoAnswerError:
            raise TooComplexDocumentError from None
        return _understood(answer, kind)


def _understood(answer: bytes, kind: MediaType) -> PagePicture:
    """Believe nothing: a child that was taken over may say anything."""
    header, _, pgm = answer.partition(b"\n")
    try:
        said = json.loads(header)
    except (ValueError, RecursionError):
        raise BrokenDocumentError from None
    match said:
        case {"count": int(pages), "blank": bool(blank), "dark": bool(dark)} if (
            1 <= pages <= _MOST_PAGES and (not pgm if blank else _is_pgm(pgm))
        ):
            return PagePicture(pages=pages, pgm=pgm, dark=dark)
        case {"error": "unavailable"}:
            raise RuntimeError(f"Nothing is installed that shows {kind}")
        case {"error": str(code)}:
            raise refusal(code)
        case _:
            raise BrokenDocumentError


def _is_pgm(data: bytes) -> bool:
    header = _PGM.match(data)
    if not header:
        return False
    return len(data) - header.end() == int(header[1]) * int(header[2]) > 0
