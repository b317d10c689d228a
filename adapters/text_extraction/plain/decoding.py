"""From bytes to text that is not tidy yet."""

import re

from application.ports.text_extraction import EmptyDocumentError, UnsupportedDocumentError

_ODD_BYTES_IN = 100
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r"))
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF16 = {0: "utf-16-be", 1: "utf-16-le"}
"""Where the zeros of European text are, counted from its first byte."""
_LOOKED_AT = 512
_PDF = re.compile(rb"%PDF-\d")
_PDF_WITHIN = 1024
_ARCHIVE = b"PK\x03\x04"
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:\{\\rtf|%!ps|<!doctype|<html|<\?xml|<svg)", re.IGNORECASE
)


def is_pdf(data: bytes) -> bool:
    """Tell by the header, which may stand anywhere in the first kibibyte."""
    return _PDF.search(data, 0, _PDF_WITHIN) is not None


def is_archive(data: bytes) -> bool:
    """Tell whether it is a ZIP archive."""
    return data.startswith(_ARCHIVE)


def plain_text(data: bytes) -> str:
    """Decode UTF-8, UTF-16 or Windows-1252; not tidy yet.

    Raise UnsupportedDocumentError for anything else, markup too; EmptyDocumentError for blanks.
    """
    if is_pdf(data) or is_archive(data) or _MARKUP.match(data[:_LOOKED_AT]):
        raise UnsupportedDocumentError
    try:
        text = _decode(data)
    except UnicodeDecodeError:
        raise UnsupportedDocumentError from None
    if not text or text.isspace():
        raise EmptyDocumentError
    return text


def _decode(data: bytes) -> str:
    encoding = "utf-16" if data.startswith(_UTF16_MARKS) else _unmarked_utf16(data)
    if encoding:
        text = data.decode(encoding)
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


def _unmarked_utf16(data: bytes) -> str | None:
    """Tell UTF-16 that some programs save without its mark: every other byte is mostly zero."""
    head = data[:_LOOKED_AT]
    for start, encoding in _UTF16.items():
        zeros, others = head[start::2], head[1 - start :: 2]
        # nine in ten are zero here, and none is there
        mostly = zeros.count(0) * 10 >= len(zeros) * 9
        if len(data) % 2 == 0 and zeros and mostly and b"\0" not in others:
            return encoding
    return None


def _check_controls(data: bytes, *, one_in: int | None) -> None:
    odd = len(data) - len(data.translate(None, _CONTROLS))
    if b"\0" in data or (odd * one_in > len(data) if one_in else odd):
        raise UnsupportedDocumentError
