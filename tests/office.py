"""Word and OpenDocument documents for tests, part by part, as other programs write them."""

import warnings
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": WORD,
        "r": _RELATIONS,
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_ROOTS = {
    "comments": "w:comments",
    "core-properties": "coreProperties",
    "endnotes": "w:endnotes",
    "footer": "w:ftr",
    "footnotes": "w:footnotes",
    "header": "w:hdr",
    "numbering": "w:numbering",
    "settings": "w:settings",
    "styles": "w:styles",
    "theme": "a:theme",
}
_OPEN_DOCUMENT = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "style": "style",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
        "meta": "meta",
        "manifest": "manifest",
    }.items()
)
_MORE = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def paragraph(text: str, look: str = "", properties: str = "") -> str:
    """Return one of Word, with what a `w:rPr` and a `w:pPr` hold."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text, look)}</w:p>"


def run(text: str, look: str = "") -> str:
    """Return a run of Word."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def word_package(
    body: str,
    parts: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    *,
    paper: str = "",
) -> bytes:
    """Return a document with these parts, by kind, each with its inner XML, and links by id.

    `paper` says what the page is painted with.
    """
    parts = parts or {}
    members = {
        "_rels/.rels": _relations({"r1": ("officeDocument", "word/document.xml")}),
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": (
            f"<w:document {_NAMESPACES}>{paper}<w:body>{body}</w:body></w:document>"
        ),
        "word/_rels/document.xml.rels": _relations(
            {kind: (kind, f"{kind}.xml") for kind in parts if kind != "core-properties"},
            links or {},
        ),
    }
    for kind, inner in parts.items():
        name = "docProps/core.xml" if kind == "core-properties" else f"word/{kind}.xml"
        members[name] = f"<{_ROOTS[kind]} {_NAMESPACES}>{inner}</{_ROOTS[kind]}>"
    if "core-properties" in parts:
        members["_rels/.rels"] = _relations(
            {
                "r1": ("officeDocument", "word/document.xml"),
                "r2": ("core-properties", "docProps/core.xml"),
            }
        )
    return packed({name: xml.encode() for name, xml in members.items()})


def drawing(  # noqa: PLR0913 - what a shape may differ in
    inside: str,
    *,
    left: float = 72,
    top: float = 0,
    width: float = 400,
    height: float = 100,
    depth: int = 1,
    behind: bool = False,
    of: str = "page",
) -> str:
    """Return a run with something that floats; lengths are points."""
    emu = 12_700
    return f"""<w:r><w:drawing><wp:anchor behindDoc="{int(behind)}" relativeHeight="{depth}">
<wp:positionH relativeFrom="page"><wp:posOffset>{int(left * emu)}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="{of}"><wp:posOffset>{int(top * emu)}</wp:posOffset></wp:positionV>
<wp:extent cx="{int(width * emu)}" cy="{int(height * emu)}"/><wp:wrapNone/>
<wp:docPr id="1" name="a"/><a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic>
</wp:anchor></w:drawing></w:r>"""


def box(content: str, fill: str = "<a:noFill/>") -> str:
    """Return a text box for a drawing."""
    return (
        f"<wps:wsp><wps:spPr>{fill}</wps:spPr>"
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
    )


PICTURE = "<pic:pic><pic:blipFill/></pic:pic>"


def open_document(
    body: str,
    *,
    automatic: str = "",
    named: str = "",
    meta: str = "",
    manifest: str = "",
) -> bytes:
    """Return an OpenDocument with this text, automatic and named styles, and properties."""

    def root(name: str, inner: str) -> bytes:
        return f"<office:{name} {_OPEN_DOCUMENT} {_MORE}>{inner}</office:{name}>".encode()

    content = (
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
    )
    listed = f"<manifest:manifest {_OPEN_DOCUMENT}>{manifest}</manifest:manifest>"
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": root("document-content", content),
            "styles.xml": root("document-styles", named),
            "meta.xml": root("document-meta", f"<office:meta>{meta}</office:meta>"),
            "META-INF/manifest.xml": listed.encode(),
        }
    )


def packed(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive; what must be seen without unpacking is not compressed."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in members.items():
            kind = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            archive.writestr(name, content, compress_type=kind)
    return target.getvalue()


def packed_anew(document: bytes, kind: int) -> bytes:
    """Return the same members, compressed in another way."""
    target = BytesIO()
    with ZipFile(BytesIO(document)) as old, ZipFile(target, "w", kind) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return target.getvalue()


def twice_packed(document: bytes) -> bytes:
    """Return a document with two members of one name: which is read depends on the reader."""
    target = BytesIO(document)
    with warnings.catch_warnings(), ZipFile(target, "a", ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        archive.writestr("word/document.xml", b"<document><body/></document>")
    return target.getvalue()


def overlapping_word() -> bytes:
    """Return a document in which every member of a thousand is the same bytes."""
    members = {"[Content_Types].xml": b"", "word/document.xml": bytes(range(65, 90)) * 99}
    members |= {f"word/{number}.xml": b"" for number in range(1000)}
    data = bytearray(packed(members))
    first = data.index(b"word/document.xml", data.index(b"PK\1\2")) - 46
    sizes, place = bytes(data[first + 16 : first + 28]), bytes(data[first + 42 : first + 46])
    at = first
    while (at := data.find(b"PK\1\2", at + 4)) >= 0:
        data[at + 16 : at + 28], data[at + 42 : at + 46] = sizes, place
    return bytes(data)


def _relations(
    inside: Mapping[str, tuple[str, str]], outside: Mapping[str, str] | None = None
) -> str:
    entries = [
        f'<Relationship Id="{id}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for id, (kind, target) in inside.items()
    ]
    entries += [
        f'<Relationship Id="{id}" Type="{_RELATIONS}/hyperlink" Target="{target}"'
        ' TargetMode="External"/>'
        for id, target in (outside or {}).items()
    ]
    return f"<Relationships>{''.join(entries)}</Relationships>"
