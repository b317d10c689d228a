"""PDF written by hand, where programs that write PDF would not do such a thing."""

from collections.abc import Iterable

from tests.documents import assembled

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
VISIBLE = b"BT /F1 12 Tf 72 740 Td (Jane Doe) Tj 0 -20 Td (Python and SQL at Acme) Tj ET\n"
"""What everybody sees."""


def shown(text: str, x: float = 72, y: float = 600, size: float = 12) -> bytes:
    """Return the operators that draw it."""
    return f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n".encode("cp1252")


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """Return a stream as an object."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), entries, data)


def page(
    content: bytes,
    *,
    resources: bytes = b"",
    entries: bytes = b"",
    catalogue: bytes = b"",
    objects: Iterable[bytes] = (),
) -> bytes:
    """Return one page. `objects` are numbered from six on; the others may name them."""
    return assembled(
        [
            b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
            b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
            FONT,
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R"
            b"/Resources<</Font<</F1 3 0 R>>%s>>%s>>" % (resources, entries),
            stream(content),
            *objects,
        ]
    )
