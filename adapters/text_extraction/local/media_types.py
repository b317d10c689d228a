"""What a document is, by its content; nothing of it is parsed."""

import re
from collections.abc import Iterator
from struct import Struct

from adapters.text_extraction import is_archive, is_pdf, plain_type
from application.ports.text_extraction import MediaType, UnsupportedDocumentError

_CONTENT_TYPES = b"[Content_Types].xml"
_MAIN_PART = re.compile(rb"word/document\d*\.xml")
_WORD = (_CONTENT_TYPES, b"word/document")
_ODF = re.compile(
    rb"PK\x03\x04.{22}\x08\0..mimetype.{0,64}?"  # first, uncompressed, as the standard demands
    rb"application/(?:vnd\.oasis\.opendocument\.([a-z-]+)|(epub)\+zip)",
    re.DOTALL,
)
_ODF_MEMBERS = {b"content.xml", b"META-INF/manifest.xml"}
_FIRST_MEMBER = 256
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")

_END = Struct("<4s8xLL2x")  # signature, size and offset of the directory
_END_SIGNATURE = b"PK\5\6"
_END_WITHIN = 2**16 + _END.size
_ENTRY = Struct("<4s24x3H12x")  # signature, lengths of name, extra field and comment
_ENTRY_SIGNATURE = b"PK\1\2"
_MAX_DIRECTORY = 2**18
"""Bytes: room for some three thousand members; Word writes about fifteen."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^<>]{0,200}>\s*)?(?:<!--[^<>]{0,1000}-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|title|style|div|section|article|main|header|table"
    rb"|ul|ol|h[1-6]|p|span|b|strong|center|font)[\s>/]",
    re.IGNORECASE,
)
_STARTS = (
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf"), MediaType.RTF),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), MediaType.PNG),
    (re.compile(rb"\xff\xd8\xff"), MediaType.JPEG),
    (re.compile(rb"II\*\0|MM\0\*|II\+\0|MM\0\+"), MediaType.TIFF),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), MediaType.WEBP),
)
_UNREADABLE = (
    (re.compile(rb"GIF8[79]a"), "a GIF picture"),
    (re.compile(rb"BM.{4}\0{4}", re.DOTALL), "a BMP picture"),
    (re.compile(rb".{4}ftyp(?:hei|hev|mif1|msf1|avi)", re.DOTALL), "a HEIC or AVIF picture"),
    (re.compile(rb"\s*(?:<\?xml.{0,300}?)?<svg", re.DOTALL | re.IGNORECASE), "an SVG picture"),
    (re.compile(rb"%!PS"), "a PostScript file"),
    (re.compile(rb"Rar!|7z\xbc\xaf|\x1f\x8b"), "a packed archive"),
    (re.compile(rb"MIME-Version:|From: |Received: "), "an e-mail or a saved web archive"),
)
_MEMBERS = (
    (re.compile(rb"xl/"), "a spreadsheet"),
    (re.compile(rb"ppt/"), "a presentation"),
    (re.compile(rb"Index/|index\.(?:xml|apxl)$|Index\.zip"), "a document of Apple Pages"),
)
_STREAMS = (
    ("WordDocument".encode("utf-16-le"), "an old Word document (.doc)"),
    ("Workbook".encode("utf-16-le"), "an old spreadsheet (.xls)"),
    ("PowerPoint Document".encode("utf-16-le"), "an old presentation (.ppt)"),
    ("__substg1.0_".encode("utf-16-le"), "an e-mail of Outlook"),
)


def media_type(data: bytes) -> MediaType:
    """Raise Unsupported- or EmptyDocumentError.

    What is several things at once counts as one, and what comes first here decides: a PDF that is
    an archive too is a PDF.
    """
    if is_pdf(data) and not _is_html(data):
        return MediaType.PDF
    if is_archive(data):
        return _archive_type(data)
    if data.startswith(_OLE):
        return _office_type(data)
    if _is_html(data):
        return MediaType.HTML
    for start, kind in _STARTS:
        if start.match(data, 0, _HEAD):
            return kind
    for start, name in _UNREADABLE:
        if start.match(data, 0, _HEAD):
            raise UnsupportedDocumentError(name)
    return plain_type(data)


def _office_type(data: bytes) -> MediaType:
    if is_locked_word(data):
        return MediaType.DOCX
    raise UnsupportedDocumentError(next((kind for name, kind in _STREAMS if name in data), ""))


def is_locked_word(data: bytes) -> bool:
    """Tell whether it is an Office document with a password: those are not archives."""
    return data.startswith(_OLE) and _ENCRYPTED_STREAM in data


def _is_html(data: bytes) -> bool:
    head = data[:_HEAD]
    if head.startswith(_UTF16_MARKS):
        head = head[2:].replace(b"\0", b"")
    return _HTML.match(head) is not None


def _archive_type(data: bytes) -> MediaType:
    if odf := _ODF.match(data, 0, _FIRST_MEMBER):
        if odf[1] in (b"text", b"text-template"):
            return MediaType.ODT
        kind = odf[1].decode() if odf[1] else "book"
        raise UnsupportedDocumentError(f"an OpenDocument {kind}" if odf[1] else "an e-book")
    names = list(_names(data))
    if set(names) >= _ODF_MEMBERS:
        return MediaType.ODT
    if _CONTENT_TYPES in names and any(map(_MAIN_PART.fullmatch, names)):
        return MediaType.DOCX
    if _is_cut_off_word(data):
        return MediaType.DOCX
    for member, kind in _MEMBERS:
        if any(map(member.match, names)):
            raise UnsupportedDocumentError(kind)
    raise UnsupportedDocumentError("a ZIP archive")


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
