"""A page of our own, to be read once before anybody's: what comes after finds everything warm.

Python learns from running a function how to run it faster, and pdfium reads its fonts when it
first needs them. A child that is forked from a process that did both takes two thirds of the time.
"""

_LEFT = (
    "Experience",
    "Senior Engineer, Example Works",
    "Berlin, Germany",
    "- Wrote what was asked for, in time,",
    "and what was not",
    "- Kept it running",
    "Engineer, Sample & Sons",
    "- Measured, and then cut",
    "Education",
    "Example University, BSc in Samples",
)
_RIGHT = ("Skills", "Reading", "Writing", "Arithmetic", "Languages", "English, German")
_DATED = {1: "March 2019 - today", 6: "2015 - 2018", 9: "2012 - 2015"}
_REPEATS = 3
"""Python looks at what a function does for a few calls before it changes how it runs it."""


def sample() -> bytes:
    """Return a PDF of one page in two columns, with dates at the right, a bar and a bullet."""
    drawn = ["0.9 g 40 700 520 4 re f 0 g 44 500 3 3 re f"]
    drawn.append(_line(40, 750, "Jo Sample", size=22, bold=True))
    drawn.append(_line(40, 725, "jo@example.org | +49 30 0000000 | www.example.org"))
    for block in range(_REPEATS):
        for place, text in enumerate(_LEFT):
            y = 680 - 14 * place - 160 * block
            bold = text in {"Experience", "Education"}
            drawn.append(_line(40, y, text, size=12 if bold else 10, bold=bold))
            if place in _DATED:
                drawn.append(_line(260, y, _DATED[place]))
        for place, text in enumerate(_RIGHT):
            bold = text in {"Skills", "Languages"}
            drawn.append(_line(420, 680 - 15 * place - 160 * block, text, bold=bold))
    return _document("\n".join(drawn).encode())


def _line(x: int, y: int, text: str, *, size: int = 10, bold: bool = False) -> str:
    return f"BT /F{int(bold)} {size} Tf {x} {y} Td ({text}) Tj ET"


def _document(content: bytes) -> bytes:
    fonts = b" ".join(
        b"/F%d << /Type /Font /Subtype /Type1 /BaseFont /%s >>" % (number, name)
        for number, name in enumerate((b"Helvetica", b"Helvetica-Bold"))
    )
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << %s >> >> >>" % fonts,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    )
    written = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return written + b"xref\n0 5\n0000000000 65535 f \n%strailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (
        table,
        b"<< /Size 5 /Root 1 0 R >>",
        len(written),
    )
