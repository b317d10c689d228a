"""Which pages are worth seconds of looking at: those that may show words of which none is read."""

from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from adapters.text_extraction.local import LocalTextExtraction
from application.ports.text_extraction import MediaType
from tests.documents import drawn_pdf
from tests.integration.text_extraction.pictures import lines, picture

LAST = "Interests: chess, choir, and the mending of old radios"


def _photo(canvas: Canvas, width: float, height: float) -> None:
    canvas.drawImage(picture(lines), 400, 600, width, height)


def _photo_then_a_short_page(canvas: Canvas) -> None:
    _photo(canvas, 100, 130)
    for place in range(12):
        canvas.drawString(72, 500 - 14 * place, LAST)
    canvas.showPage()
    canvas.drawString(72, 700, LAST)


def _lines_beside_a_photo(canvas: Canvas) -> None:
    _photo(canvas, 100, 130)
    canvas.drawString(72, 700, LAST)


def _frame_and_a_number(canvas: Canvas) -> None:
    canvas.rect(72, 72, 400, 600, stroke=1, fill=0)
    canvas.rect(72, 720, 400, 20, stroke=0, fill=1)
    canvas.drawString(72, 50, "Page 2 of 2")


def _blank(canvas: Canvas) -> None:
    canvas.drawString(72, 700, " ")


def _number_below_a_picture(canvas: Canvas) -> None:
    _photo(canvas, 100, 130)
    canvas.drawString(72, 50, "Page 2 of 2")


def _lines_beside_half_a_page(canvas: Canvas) -> None:
    canvas.drawImage(picture(lines), 0, 0, A4[0], A4[1] / 2)
    canvas.drawString(72, 700, LAST)


def _letters_of_shapes(canvas: Canvas) -> None:
    for place in range(30):
        canvas.ellipse(72 + 8 * place, 700, 77 + 8 * place, 707, stroke=0, fill=1)


def _words_of_shapes(canvas: Canvas) -> None:
    word = canvas.beginPath()
    for place in range(30):
        word.ellipse(72 + 8 * place, 700, 5, 7)
    canvas.drawPath(word, stroke=0, fill=1)


def _note_on_a_page(canvas: Canvas) -> None:
    canvas.freeTextAnnotation("Maria Wagner", DA="/Helv 12 Tf", Rect=(72, 600, 300, 700))
    canvas.drawString(72, 50, "Page 2 of 2")


@pytest.mark.parametrize(
    ("draw", "worth"),
    [
        (_photo_then_a_short_page, ()),
        (_lines_beside_a_photo, ()),
        (_frame_and_a_number, ()),
        (_blank, ()),
        (_number_below_a_picture, (1,)),
        (_lines_beside_half_a_page, (1,)),
        (_letters_of_shapes, (1,)),
        (_words_of_shapes, (1,)),
        (_note_on_a_page, (1,)),
    ],
)
async def test_a_page_is_looked_at_when_more_than_its_text_may_be_on_it(
    extraction: LocalTextExtraction, draw: Callable[[Canvas], None], worth: tuple[int, ...]
) -> None:
    assert worth == (await extraction.read(MediaType.PDF, drawn_pdf(draw))).pictured
