"""Pictures of text for tests, each made when it is asked for."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from pypdfium2 import PdfDocument
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

SIZE = (1240, 620)
SCANNED = ("Maria Wagner", "Senior Developer in Madrid")
"""What is on a document of which every way to read it may know beforehand."""
_LINE = 80
_LETTERS = 40


def picture(*lines: str, size: tuple[int, int] = SIZE) -> Image.Image:
    """Show the lines, black on white, as large as a scanner at 300 dpi does."""
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(_LETTERS)
    for number, line in enumerate(lines):
        draw.text((60, 60 + number * _LINE), line, fill=0, font=font)
    return image


def pgm(*lines: str, size: tuple[int, int] = SIZE) -> bytes:
    """Return a picture that says what it shows, too, for who has no eyes: see `MemoryOcr`."""
    image = picture(*lines, size=size)
    font = ImageFont.load_default(_LETTERS)
    comments = []
    for number, line in enumerate(lines):
        left = 60.0
        for word in line.split():
            right = left + font.getlength(word)
            top = 60 + number * _LINE
            comments.append(
                f"# seen {number} {left:.0f} {top} {right:.0f} {top + _LETTERS} 96 {word}\n"
            )
            left = right + font.getlength(" ")
    header = f"P5\n{''.join(comments)}{image.width} {image.height}\n255\n"
    return header.encode() + image.tobytes()


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """Return the file that a picture would be in."""
    target = BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def scanned(*pages: Image.Image | str) -> bytes:
    """Return a PDF of pictures; text is a page of its own, lines of real text."""
    target = BytesIO()
    canvas = Canvas(target, invariant=True)
    for page in pages:
        if isinstance(page, str):
            canvas.setPageSize(A4)
            for number, line in enumerate(page.split("\n")):
                canvas.drawString(72, 740 - 20 * number, line)
        else:
            width, height = page.size
            canvas.setPageSize((width * 72 / 300, height * 72 / 300))
            canvas.drawImage(ImageReader(page), 0, 0, *(s * 72 / 300 for s in page.size))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def rendered(pdf: bytes, *, dpi: int = 300) -> Sequence[Image.Image]:
    """Show the pages of a PDF as a scanner would."""
    return [
        page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
        for page in PdfDocument(pdf)
    ]
