"""What a document is, by its content; nothing of it is parsed."""

from collections.abc import Iterator
from struct import Struct

from adapters.text_extraction import is_archive, is_pdf, plain_text
from application.ports.text_extraction import MediaType, UnsupportedDocumentError

_WORD = {b"[Content_Types].xml", b"word/document.xml"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")

_END = Struct("<4s8xLL2x")  # signature, size and offset of the directory
_END_SIGNATURE = b"PK\5\6"
_END_WITHIN = 2**16 + _END.size
_ENTRY = Struct("<4s24x3H12x")  # signature, lengths of name, extra field and comment
_ENTRY_SIGNATURE = b"PK\1\2"
_MAX_DIRECTORY = 2**18
"""Bytes: room for some three thousand members; Word writes about fifteen."""


def media_type(data: bytes) -> MediaType:
    """Raise Unsupported- or EmptyDocumentError. A PDF that is an archive too counts as PDF."""
    if is_pdf(data):
        return MediaType.PDF
    if is_archive(data):
        if set(_names(data)) >= _WORD or _is_cut_off_word(data):
            return MediaType.DOCX
        raise UnsupportedDocumentError
    if is_locked_word(data):
        return MediaType.DOCX
    plain_text(data)
    return MediaType.TEXT


def is_locked_word(data: bytes) -> bool:
    """Tell whether it is an Office document with a password: those are not archives."""
    return data.startswith(_OLE) and _ENCRYPTED_STREAM in data


def _is_cut_off_word(data: bytes) -> bool:
    """Tell a download that broke off, which has no directory yet, from another kind of file."""
    return _END_SIGNATURE not in data and all(name in data for name in _WORD)


def _names(data: bytes) -> Iterator[bytes]:
    """Yield the names in an archive's directory as far as it is sound; none when it is huge."""
    end = data.rfind(_END_SIGNATURE, -_END_WITHIN)
    if end < 0 or end + _END.size > len(data):
        return
    _, size, at = _END.unpack_from(data, end)
    if size > _MAX_DIRECTORY or at + size > end:
        return
    end = at + size
    while at + _ENTRY.size <= end:
        signature, name, extra, comment = _ENTRY.unpack_from(data, at)
        if signature != _ENTRY_SIGNATURE:
            return
        at += _ENTRY.size
        yield data[at : at + name]
        at += name + extra + comment
