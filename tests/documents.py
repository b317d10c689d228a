"""Documents for tests, good and hostile, each made when it is asked for."""

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import BytesIO
from struct import pack_into
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

MEBIBYTE = 2**20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN_PART = "word/document.xml"
_PACKAGE = {
    "[Content_Types].xml": b"""\
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType=
"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""",
    "_rels/.rels": b"""\
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="word/document.xml" Type=
"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
</Relationships>""",
}
_BEFORE, _AFTER = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>',
    "</w:body></w:document>",
)


def pdf(*pages: str, glyphs: Mapping[str, str] | None = None) -> bytes:
    """Show the lines of each page one below the other.

    `glyphs` says which text each of some ASCII characters stands for, as a font may.
    """
    return _pdf_of((_stream(_shown(page)) for page in pages), glyphs or {})


def bomb_pdf(mebibytes: int) -> bytes:
    """Return one page whose content unpacks to that much."""
    line = _shown("Python") + b"\n"
    page = _deflated(line * (MEBIBYTE // len(line)) for _ in range(mebibytes))
    return _pdf_of([_stream(page, b"/Filter/FlateDecode")], {})


def picture_pdf() -> bytes:
    """Return a page with a picture on it and no text."""
    picture = b"q 200 0 0 200 72 500 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
    return _pdf_of([_stream(picture)], {})


def encrypted_pdf() -> bytes:
    """Return a page that needs a password."""
    return drawn_pdf(lambda canvas: canvas.drawString(72, 700, "Python"), encrypt="secret")


def drawn_pdf(
    draw: Callable[[Canvas], None], encrypt: str | StandardEncryption | None = None
) -> bytes:
    """Return what a widely used program makes of it."""
    target = BytesIO()
    canvas = Canvas(target, encrypt=encrypt, invariant=True)
    draw(canvas)
    canvas.save()
    return target.getvalue()


def circular_pdf() -> bytes:
    """Return a tree of pages that has itself for a branch."""
    return assembled(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]
    )


def deep_pdf(levels: int) -> bytes:
    """Return a tree of pages in which every branch has one more."""
    branches = [
        b"<</Type/Pages/Parent %d 0 R/Kids[%d 0 R]/Count 1>>" % (number - 1, number + 1)
        for number in range(2, levels + 2)
    ]
    leaf = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 612 792]>>" % (levels + 1)
    return assembled([b"<</Type/Catalog/Pages 2 0 R>>", *branches, leaf])


def mislaid_pdf(*pages: str) -> bytes:
    """Return a sound document whose last line says that its table is somewhere else."""
    return re.sub(rb"startxref\n\d+", b"startxref\n99999", pdf(*pages))


def word(*paragraphs: str) -> bytes:
    """Return what Word would save."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def saved(document: Document) -> bytes:
    """Return the file that it would be in."""
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def word_of(body: str, encoding: str = "utf-8", before: str = "") -> bytes:
    """Return the smallest Word document with this XML for a body, and that before its root."""
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{before}{_BEFORE}{body}{_AFTER}'
    return archive({**_PACKAGE, _MAIN_PART: xml.encode(encoding)})


def laughing_word(encoding: str = "utf-8") -> bytes:
    """Return a Word document of a billion laughs: each entity is ten of the one before."""
    laughs = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10))
    declared = f'<!DOCTYPE w:document [<!ENTITY l0 "ha">{laughs}]>'
    return word_of("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", encoding, declared)


def bomb_word(mebibytes: int) -> bytes:
    """Return a small Word document whose paragraphs unpack to that much."""
    paragraph = "<w:p><w:r><w:t>Python</w:t></w:r></w:p>"
    return word_of(paragraph * (mebibytes * MEBIBYTE // len(paragraph)))


def lying_word(mebibytes: int) -> bytes:
    """Return the same with a directory that says that it unpacks to a kibibyte."""
    data = bytearray(bomb_word(mebibytes))
    entry = data.index(_MAIN_PART.encode(), data.index(b"PK\1\2")) - 46
    pack_into("<L", data, entry + 24, 1024)
    return bytes(data)


def locked_word() -> bytes:
    """Return the beginnings of the container in which Office keeps encrypted documents."""
    return _OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le")


def old_word() -> bytes:
    """Return the beginnings of a document as Word 97 wrote it."""
    return _OLE + bytes(500) + "WordDocument".encode("utf-16-le")


def archive(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return target.getvalue()


_SPECIAL = str.maketrans({mark: f"\\{mark}" for mark in "()\\"})


def _shown(page: str) -> bytes:
    lines = "".join(f"({line.translate(_SPECIAL)})'" for line in page.split("\n"))
    return f"BT /F1 12 Tf 14 TL 72 740 Td {lines} ET".encode("cp1252")


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), entries, data)


def _deflated(chunks: Iterable[bytes]) -> bytes:
    def packed() -> Iterator[bytes]:
        squeeze = zlib.compressobj(9)
        yield from map(squeeze.compress, chunks)
        yield squeeze.flush()

    return b"".join(packed())


def _pdf_of(contents: Iterable[bytes], glyphs: Mapping[str, str]) -> bytes:
    mapping = "".join(f"<{ord(a):02x}><{b.encode('utf-16-be').hex()}>" for a, b in glyphs.items())
    to_unicode = (
        f"begincmap 1 begincodespacerange<00><FF>endcodespacerange "
        f"{len(glyphs)} beginbfchar {mapping} endbfchar endcmap"
    ).encode()
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding%s>>" % (
        b"/ToUnicode 4 0 R" if glyphs else b""
    )
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", font, _stream(to_unicode)]
    kids = []
    for content in contents:
        objects += [
            content,
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R>>>>>>" % (len(objects) + 1),
        ]
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    return assembled(objects)


def assembled(objects: Iterable[bytes]) -> bytes:
    """Write objects, the catalogue first, numbered from one, and the table of where they are."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(places) + 1,
        table,
    )
    return bytes(out)
