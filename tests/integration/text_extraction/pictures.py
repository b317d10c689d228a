"""Pages that are pictures, and fonts that lie."""

import re
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import reportlab
from pypdfium2 import PdfDocument
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.documents import drawn_pdf

LINES = (
    "Jane Doe",
    "Senior developer of ledgers and reports",
    "Experience with Python, SQL and the care of large systems",
    "Acme, Berlin, January 2019 to May 2023",
)


def lines(canvas: Canvas, mode: int = 0, font: str = "Helvetica") -> None:
    """Write them, in a mode of PDF's."""
    for place, line in enumerate(LINES):
        text = canvas.beginText(72, 700 - 20 * place)
        text.setFont(font, 12)
        text.setTextRenderMode(mode)
        text.textLine(line)
        canvas.drawText(text)


def picture(draw: Callable[[Canvas], None]) -> ImageReader:
    """Return what a scanner sees of a page."""
    pages = PdfDocument(drawn_pdf(draw))
    target = BytesIO()
    pages[0].render(scale=2).to_pil().save(target, "PNG")
    pages.close()
    target.seek(0)
    return ImageReader(target)


def scan(*, behind: bool, more: str = "") -> bytes:
    """Return a scanned page with what was recognised in front of it or behind, and with more."""

    def draw(canvas: Canvas) -> None:
        if not behind:
            canvas.drawImage(picture(lines), 0, 0, *A4)
        lines(canvas, mode=0 if behind else 3)
        text = canvas.beginText(72, 200)
        text.setFont("Helvetica", 12)
        text.setTextRenderMode(0 if behind else 3)
        text.textLine(more)
        canvas.drawText(text)
        if behind:
            canvas.drawImage(picture(lines), 0, 0, *A4)

    return drawn_pdf(draw)


def lying(*, honest: bool) -> bytes:
    """Return a page whose font draws other letters than it says, or the same page without lies."""
    font = Path(reportlab.__file__).with_name("fonts") / "Vera.ttf"
    registerFont(TTFont("Vera", str(font)))
    data = drawn_pdf(partial(_uncompressed, draw=partial(lines, font="Vera")))
    if honest:
        return data
    small = re.compile(rb"<00(6[1-9a-f]|7[0-9a])>")
    codes = sorted({int(code, 16) for code in small.findall(data)})
    other = {code: codes[(place * 5 + 7) % len(codes)] for place, code in enumerate(codes)}
    return small.sub(lambda found: b"<00%02x>" % other[int(found[1], 16)], data)


def _uncompressed(canvas: Canvas, *, draw: Callable[[Canvas], None]) -> None:
    canvas.setPageCompression(0)
    draw(canvas)
