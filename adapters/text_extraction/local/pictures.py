"""Pages of documents as pictures, each made in a child process of its own."""

import json
import math
import sys
from pathlib import Path

from attrs import field, frozen

from adapters.connections.programs import NoAnswerError, ask
from application.ports.ocr import MAX_PICTURE_BYTES
from application.ports.text_extraction import (
    BrokenDocumentError,
    EncryptedDocumentError,
    MediaType,
    TooComplexDocumentError,
)

_CHILD = Path(__file__).with_name("child") / "show_page.py"
_KINDS = {
    MediaType.PDF: "pdf",
    MediaType.PNG: "image",
    MediaType.JPEG: "image",
    MediaType.TIFF: "image",
    MediaType.WEBP: "image",
}
IMAGES = frozenset(kind for kind, shown_as in _KINDS.items() if shown_as == "image")
_ERRORS = {
    kind.code: kind
    for kind in (BrokenDocumentError, EncryptedDocumentError, TooComplexDocumentError)
}
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

    async def of(self, data: bytes, kind: MediaType, page: int, *, turned: int = 0) -> PagePicture:
        """Show a page, from zero on, turned clockwise by a multiple of 90 degrees.

        Raise Broken-, Encrypted- or TooComplexDocumentError.
        """
        limits = (str(self.memory), str(math.ceil(self.seconds)))
        try:
            answer = await ask(
                # Isolated, and without writing bytecode, which no child may.
                [
                    *(sys.executable, "-I", "-B", str(_CHILD), _KINDS[kind]),
                    *(str(page), str(turned), *limits),
                ],
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
            pages >= 1 and blank is not pgm.startswith(b"P5 ")
        ):
            return PagePicture(pages=pages, pgm=pgm, dark=dark)
        case {"error": "unavailable"}:
            raise RuntimeError(f"Nothing is installed that shows {kind}")
        case {"error": str(code)}:
            raise _ERRORS.get(code, BrokenDocumentError)
        case _:
            raise BrokenDocumentError
