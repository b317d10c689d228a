"""What a document is, by its content: its name and what its sender says count for nothing.

It is fed in parts, keeps a little of the beginning and of the end, and parses nothing.
"""

import codecs
from collections.abc import Iterator
from enum import StrEnum
from struct import Struct


class AttachmentType(StrEnum):
    """What may be attached to a job."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    TEXT = "text/plain"
    PNG = "image/png"
    JPEG = "image/jpeg"


_HEAD = 1024
_MAX_DIRECTORY = 2**18
"""Bytes: room for some three thousand members; Word writes about fifteen."""
_END = Struct("<4s8xLL2x")  # signature, size and offset of the directory of an archive
_END_SIGNATURE = b"PK\5\6"
_END_WITHIN = 2**16 + _END.size
_ENTRY = Struct("<4s24x3H12x")  # signature, lengths of name, extra field and comment
_ENTRY_SIGNATURE = b"PK\1\2"
_TAIL = _MAX_DIRECTORY + _END_WITHIN

_STARTS = {
    b"%PDF-": AttachmentType.PDF,
    b"\x89PNG\r\n\x1a\n": AttachmentType.PNG,
    b"\xff\xd8\xff": AttachmentType.JPEG,
}
_ARCHIVE = b"PK\x03\x04"
_WORD = {b"[Content_Types].xml", b"word/document.xml"}
_MACROS = b"word/vbaProject.bin"
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<svg", b"<script", b"{\\rtf", b"%!ps")
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r"))
_MARK = codecs.BOM_UTF8


class ContentProbe:
    """Reads a document once, in parts, in bounded memory."""

    def __init__(self) -> None:
        self._head = b""
        self._tail = b""
        self._size = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._is_text = True

    def take(self, part: bytes) -> None:
        """Look at the next part."""
        self._head += part[: _HEAD - len(self._head)]
        self._tail = (self._tail + part)[-_TAIL:]
        self._size += len(part)
        self._is_text = self._is_text and self._continues_text(part)

    def media_type(self) -> AttachmentType | None:
        """Tell after the last part; None when it is nothing of what may be attached."""
        for start, kind in _STARTS.items():
            if self._head.startswith(start):
                return kind
        if self._head.startswith(_ARCHIVE):
            names = set(self._names())
            return AttachmentType.DOCX if names >= _WORD and _MACROS not in names else None
        return AttachmentType.TEXT if self._ends_as_text() else None

    def _continues_text(self, part: bytes) -> bool:
        try:
            self._decoder.decode(part)
        except UnicodeDecodeError:
            return False
        return len(part) == len(part.translate(None, _CONTROLS))

    def _ends_as_text(self) -> bool:
        """Not markup, which a careless reader would run; not cut off within a letter."""
        start = self._head.removeprefix(_MARK).lstrip()
        if not start or start[:16].lower().startswith(_MARKUP) or not self._is_text:
            return False
        try:
            self._decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
        return True

    def _names(self) -> Iterator[bytes]:
        """Yield the names in an archive's directory as far as it is sound; none of a huge one."""
        data = self._tail
        before = self._size - len(data)
        end = data.rfind(_END_SIGNATURE, -_END_WITHIN)
        if end < 0 or end + _END.size > len(data):
            return
        _, size, offset = _END.unpack_from(data, end)
        at = offset - before
        if at < 0 or size > _MAX_DIRECTORY or at + size > end:
            return
        end = at + size
        while at + _ENTRY.size <= end:
            signature, name, extra, comment = _ENTRY.unpack_from(data, at)
            if signature != _ENTRY_SIGNATURE:
                return
            at += _ENTRY.size
            yield data[at : at + name]
            at += name + extra + comment
