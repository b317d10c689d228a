"""Ways to keep `text_extraction`, and what they may not differ in: plain text and tidy text.

It stands here because technologies do not import each other.
"""

import re

from application.ports.text_extraction import (
    DocumentTooLargeError,
    EmptyDocumentError,
    ExtractedText,
    MediaType,
    UnsupportedDocumentError,
)
from domain.shared.text import ReadingWarning

MAX_BYTES = 10 * 2**20
MAX_CHARACTERS = 1_000_000
"""About 300 dense pages."""

TRUNCATED = ReadingWarning(
    code="document.truncated", message="The document is very long: its end was not read."
)

_ODD_BYTES_IN = 100
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r"))
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_PDF = re.compile(rb"%PDF-\d")
_PDF_WITHIN = 1024
_ARCHIVE = b"PK\x03\x04"
_MARKUP = (b"{\\rtf", b"%!ps", b"<!doctype", b"<html", b"<?xml")

_PRINTED = str.maketrans(
    {
        **dict.fromkeys(("\v", "\f", "\x85", "\u2028", "\u2029"), "\n"),
        **dict.fromkeys(("\xa0", "\u202f", "\u205f", *map(chr, range(0x2000, 0x200B))), " "),
        **dict.fromkeys(("\xad", "\u200b", "\u2060", "\ufeff"), ""),  # breaks, not letters
        # These turn the direction of what is shown, so that it is not what is read.
        **dict.fromkeys(
            map(chr, (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))), ""
        ),
        **dict.fromkeys(("\uf0a7", "\uf0b7"), "•"),  # Word's own, private to its fonts
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
    }
)
_NEWLINE = re.compile(r"\r\n?")
_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # not characters
    "\ue000-\uf8ff\U000f0000-\U0010ffff]"  # private to a font: icons
)


def is_pdf(data: bytes) -> bool:
    """Tell by the header, which may stand anywhere in the first kibibyte."""
    return _PDF.search(data, 0, _PDF_WITHIN) is not None


def is_archive(data: bytes) -> bool:
    """Tell whether it is a ZIP archive."""
    return data.startswith(_ARCHIVE)


def check_size(data: bytes, max_bytes: int) -> None:
    """Raise DocumentTooLarge- or EmptyDocumentError."""
    if len(data) > max_bytes:
        raise DocumentTooLargeError
    if not data or data.isspace():
        raise EmptyDocumentError


def plain_text(data: bytes) -> str:
    """Decode UTF-8, UTF-16 with its mark, or Windows-1252; not tidy yet.

    Raise UnsupportedDocumentError for anything else, markup too; EmptyDocumentError for blanks.
    """
    if is_pdf(data) or is_archive(data) or data[:16].lstrip().lower().startswith(_MARKUP):
        raise UnsupportedDocumentError
    try:
        text = _decode(data)
    except UnicodeDecodeError:
        raise UnsupportedDocumentError from None
    if not text or text.isspace():
        raise EmptyDocumentError
    return text


def _decode(data: bytes) -> str:
    if data.startswith(_UTF16_MARKS):
        text = data.decode("utf-16")
        _check_controls(text.encode(errors="replace"), one_in=_ODD_BYTES_IN)
        return text
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Nearly any bytes are Windows-1252, so these may hold nothing odd at all.
        _check_controls(data, one_in=None)
        return data.decode("cp1252")
    _check_controls(data, one_in=_ODD_BYTES_IN)
    return text


def _check_controls(data: bytes, *, one_in: int | None) -> None:
    odd = len(data) - len(data.translate(None, _CONTROLS))
    if b"\0" in data or (odd * one_in > len(data) if one_in else odd):
        raise UnsupportedDocumentError


def tidy(text: str) -> str:
    """Return one page as the port promises it: no controls but tabs and line feeds.

    Ligatures become letters, odd spaces become spaces, and what has no printed form goes.
    """
    return _NOT_TEXT.sub("", _NEWLINE.sub("\n", text).translate(_PRINTED))


def read_plain_text(data: bytes, *, max_characters: int) -> ExtractedText:
    """Raise Unsupported- or EmptyDocumentError."""
    text = plain_text(data)
    page = tidy(text[:max_characters])
    if not page or page.isspace():
        raise EmptyDocumentError
    return ExtractedText(
        text=page,
        media_type=MediaType.TEXT,
        pages=1,
        warnings=(TRUNCATED,) if len(text) > max_characters else (),
    )
