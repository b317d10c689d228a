"""Documents that are pictures, and pages that are not what they say: read by Tesseract."""

import asyncio
from collections.abc import Callable
from struct import pack
from zlib import compress, crc32

import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from adapters.ocr.tesseract import TesseractOcr
from adapters.text_extraction.local import LocalTextExtraction
from adapters.text_extraction.local.child.pictures.bars import without_bars
from adapters.text_extraction.local.pictures import Pictures
from adapters.text_extraction.local.recognition import Recognition
from application.ports.text_extraction import (
    BrokenDocumentError,
    ExtractedText,
    MediaType,
    NoTextError,
    NothingRecognisedError,
    TooComplexDocumentError,
    UnreadableDocumentError,
)
from domain.shared.text import HiddenText, Hiding
from tests.documents import drawn_pdf, pdf
from tests.harnesses import Harness
from tests.pictures import picture, rendered, saved, scanned

LINES = ("Maria Wagner", "Senior Developer in Madrid", "Python and Kubernetes since 2017")
TEXT = "\n".join(LINES)
SEEN = ["document.recognised"]


@pytest.fixture(autouse=True)
def _engine(started: Callable[[str, str], Harness]) -> None:
    started("ocr", "tesseract")


async def read(data: bytes) -> ExtractedText:
    return await LocalTextExtraction(ocr=TesseractOcr()).extract(data)


def lines_of(extracted: ExtractedText) -> str:
    return "\n".join(filter(None, extracted.text.split("\n")))


def codes(extracted: ExtractedText) -> list[str]:
    return [warning.code for warning in extracted.warnings]


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("PNG", MediaType.PNG),
        ("JPEG", MediaType.JPEG),
        ("TIFF", MediaType.TIFF),
        ("WEBP", MediaType.WEBP),
    ],
)
async def test_an_image_is_read_and_that_is_said(kind: str, media_type: MediaType) -> None:
    data = saved(picture(*LINES), kind)
    assert media_type == LocalTextExtraction().media_type(data)
    extracted = await read(data)
    assert (TEXT, media_type, 1) == (lines_of(extracted), extracted.media_type, extracted.pages)
    assert SEEN == codes(extracted)


async def test_every_page_of_a_tiff_is_read() -> None:
    pages = [picture(line, LINES[0]) for line in LINES]
    data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="tiff_lzw")
    extracted = await read(data)
    assert 3 == extracted.pages
    assert list(LINES) == [page.split("\n")[0] for page in extracted.text.split("\f")]


async def test_a_photograph_is_turned_as_its_camera_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(picture(*LINES).rotate(90, expand=True), "JPEG", exif=exif)
    assert TEXT == lines_of(await read(data))


@pytest.mark.parametrize("angle", [90, 180])
async def test_a_page_that_lies_the_wrong_way_is_turned(angle: int) -> None:
    extracted = await read(scanned(picture(*LINES * 2).rotate(angle, expand=True)))
    assert "\n".join(LINES * 2) == lines_of(extracted)


async def test_a_page_that_lies_askew_is_straightened() -> None:
    askew = picture(*LINES * 2).rotate(3, fillcolor=255, resample=Image.Resampling.BICUBIC)
    assert "\n".join(LINES * 2) == lines_of(await read(scanned(askew)))


async def test_a_small_picture_of_a_screen_is_read() -> None:
    image = picture(*LINES)
    small = image.resize((image.width // 3, image.height // 3), Image.Resampling.BOX)
    assert TEXT == lines_of(await read(saved(small)))


async def test_white_on_black_is_read_too() -> None:
    image = picture(*LINES)
    dark = Image.new("L", image.size, 255)
    dark.paste(picture("EDUCATION AND SKILLS").crop((0, 20, image.width, 140)), (0, 400))
    dark = dark.point(lambda value: 255 - value)
    image.paste(dark.crop((0, 380, image.width, 540)), (0, 380))
    assert "EDUCATION AND SKILLS" in lines_of(await read(saved(image)))


def test_a_bar_beside_a_heading_goes_and_nothing_else() -> None:
    page = picture(*LINES)
    draw = ImageDraw.Draw(page)
    draw.rectangle((60, 400, 900, 402), fill=0)  # a line
    draw.rectangle((60, 450, 900, 520), fill=0)  # a band that may hold words
    barred = page.copy()
    ImageDraw.Draw(barred).rectangle((60, 330, 330, 347), fill=100)
    assert page.tobytes() != barred.tobytes()
    assert page.tobytes() == without_bars(barred).tobytes()
    assert page.tobytes() == without_bars(page).tobytes()


async def test_of_a_mixed_document_the_scanned_page_alone_is_recognised() -> None:
    first = "Experience at Acme\nBuilt services in Go and in Rust"
    third = "Education in Hamburg\nStudied informatics and music"
    extracted = await read(scanned(first, picture(*LINES), third))
    pages = extracted.text.split("\f")
    assert [first.split(), third.split()] == [pages[0].split(), pages[2].split()]
    assert TEXT.split() == pages[1].split()
    (warning,) = extracted.warnings
    assert "The text of page 2 was recognised from a picture: check it." == warning.message


async def test_a_page_in_spanish_is_read_by_who_knows_spanish() -> None:
    spanish = ("La educación y la formación de la niña", "Dirección de los equipos en España")
    extracted = await read(saved(rendered(pdf("\n".join(spanish)))[0]))
    assert "\n".join(spanish) == lines_of(extracted)


async def test_a_blank_page_says_nothing_and_a_blank_document_says_so() -> None:
    blank = picture()
    assert 2 == (await read(scanned(blank, picture(*LINES)))).pages
    for data in (scanned(blank), saved(blank)):
        with pytest.raises(NothingRecognisedError):
            await read(data)


@pytest.mark.parametrize("data", [scanned(picture(*LINES)), saved(picture(*LINES))])
async def test_without_an_engine_a_picture_has_no_text_and_what_to_do_is_said(data: bytes) -> None:
    with pytest.raises(NoTextError) as caught:
        await LocalTextExtraction().extract(data)
    assert NoTextError is caught.type
    assert "Tesseract" in caught.value.advice


async def test_without_an_engine_a_page_that_is_missing_is_told() -> None:
    data = scanned("Experience at Acme and elsewhere", picture(*LINES))
    extracted = await LocalTextExtraction().extract(data)
    assert ["document.unread_pages"] == codes(extracted)


async def test_all_pages_together_have_a_time_and_who_gives_up_waits_no_longer() -> None:
    data = scanned(*[picture(*LINES)] * 10)
    with pytest.raises(TooComplexDocumentError):
        await LocalTextExtraction(ocr=TesseractOcr(), ocr_seconds=0.05).extract(data)
    reading = asyncio.create_task(read(data))
    await asyncio.sleep(0.2)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading


def bomb(width: int, height: int) -> bytes:
    """Return the beginnings of a PNG: it is refused before more is read."""
    chunks = ((b"IHDR", pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)), (b"IDAT", compress(b"")))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">L", len(content)) + name + content + pack(">L", crc32(name + content))
        for name, content in chunks
    )


def many_pages(number: int) -> bytes:
    """Return a TIFF of one grey pixel a page."""
    entry = "<HHLL"
    page = pack("<H", 8) + b"".join(
        pack(entry, tag, 3, 1, value)
        for tag, value in (
            *((256, 1), (257, 1), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (279, 1)),
        )
    )
    size = len(page) + 4
    pages = (page + pack("<L", 9 + size * (n + 1) if n + 1 < number else 0) for n in range(number))
    return b"II*\0" + pack("<L", 9) + b"\x80" + b"".join(pages)


HOSTILE = {
    "a PNG of 900 megapixels": (lambda: bomb(30_000, 30_000), TooComplexDocumentError),
    "a TIFF of 100 megapixels": (
        lambda: saved(Image.new("1", (10_000, 10_000)), "TIFF", compression="group4"),
        TooComplexDocumentError,
    ),
    "a TIFF of 1,500 pages": (lambda: many_pages(1_500), TooComplexDocumentError),
    "half a JPEG": (lambda: saved(picture(*LINES), "JPEG")[:4_000], BrokenDocumentError),
    "the beginning of a PNG": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", BrokenDocumentError),
    "the beginning of a WEBP": (lambda: b"RIFF\x10\0\0\0WEBPVP8 ", BrokenDocumentError),
    "a TIFF that leads in a circle": (
        lambda: b"II*\0\x08\0\0\0\x01\0\x00\x01\x03\0\x01\0\0\0\x01\0\0\0\x08\0\0\0",
        BrokenDocumentError,
    ),
}


@pytest.mark.parametrize(("make", "error"), HOSTILE.values(), ids=HOSTILE)
async def test_a_hostile_image_has_its_error(
    make: Callable[[], bytes], error: type[UnreadableDocumentError]
) -> None:
    for extraction in (LocalTextExtraction(ocr=TesseractOcr()), LocalTextExtraction()):
        with pytest.raises(error) as caught:
            await extraction.extract(make())
        assert error is caught.type


async def test_a_page_that_says_that_it_is_huge_is_shown_within_bounds() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageSize((14_000, 14_000))
        canvas.setFont("Helvetica", 600)
        canvas.drawString(1_000, 7_000, "Maria Wagner")

    shown = await Pictures().of(drawn_pdf(draw), MediaType.PDF, 0)
    width, height = map(int, shown.pgm.split(b" ")[1:3])
    assert width * height <= 17_000_000


# What attributes of the text do not settle, the eye does.

PAGE = """\
Maria Wagner
Senior Developer in Madrid
Python and Kubernetes since 2017
Led a team of six engineers at Acme"""
STUFFING = "Java Terraform Salesforce Hadoop Ansible"


def page(draw: Callable[[Canvas], None]) -> bytes:
    def whole(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        for number, line in enumerate(PAGE.split("\n")):
            canvas.drawString(72, 740 - 24 * number, line)
        draw(canvas)

    return drawn_pdf(whole)


def white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    canvas.drawString(72, 500, STUFFING)


def nearly_white(canvas: Canvas) -> None:
    canvas.setFillGray(0.985)
    canvas.drawString(72, 500, STUFFING)


def tiny(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 0.7)
    canvas.drawString(72, 500, STUFFING)


def without_ink(canvas: Canvas) -> None:
    text = canvas.beginText(72, 500)
    text.setTextRenderMode(3)
    text.textLine(STUFFING)
    canvas.drawText(text)


def behind_an_image(canvas: Canvas) -> None:
    canvas.drawString(72, 500, STUFFING)
    canvas.drawInlineImage(Image.new("RGB", (40, 4), "white"), 60, 490, 400, 30)


def behind_a_box(canvas: Canvas) -> None:
    canvas.drawString(72, 500, STUFFING)
    canvas.setFillColorRGB(0.2, 0.3, 0.5)
    canvas.rect(60, 490, 400, 30, stroke=0, fill=1)


def off_the_page(canvas: Canvas) -> None:
    canvas.drawString(72, -300, STUFFING)


def see_through(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    canvas.drawString(72, 500, STUFFING)


def clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(0, 0, 10, 10)
    canvas.clipPath(path, stroke=0)
    canvas.drawString(72, 500, STUFFING)


TRICKS = (
    *(white, nearly_white, tiny, without_ink, behind_an_image, behind_a_box, off_the_page),
    *(see_through, clipped),
)


@pytest.mark.parametrize("trick", TRICKS, ids=[trick.__name__ for trick in TRICKS])
async def test_no_trick_deceives_the_eye(trick: Callable[[Canvas], None]) -> None:
    recognition = Recognition(ocr=TesseractOcr())
    completed = await recognition.completed(page(trick), [f"{PAGE}\n{STUFFING}"], doubtful=[1])
    assert (PAGE,) == completed.pages
    assert (HiddenText(hiding=Hiding.NOT_SEEN, text=STUFFING, page=1),) == completed.hidden
    assert () == completed.warnings


async def test_a_font_that_lies_is_believed_in_what_it_shows() -> None:
    shown = "Waiter at the Blue Lagoon restaurant\nServed guests and cleaned tables"
    told = "Lawyer at the Big Company Frankfurt"
    letters = dict(zip(sorted(set(shown) - {"\n"}), told * 9, strict=False))
    data = pdf(shown, glyphs=letters)
    lie = "\n".join("".join(letters[letter] for letter in line) for line in shown.split("\n"))
    recognition = Recognition(ocr=TesseractOcr())
    completed = await recognition.completed(data, [lie], doubtful=[1])
    assert shown.split() == completed.pages[0].split()
    assert [Hiding.NOT_SEEN] == [hidden.hiding for hidden in completed.hidden]
    assert SEEN == [warning.code for warning in completed.warnings]


async def test_an_honest_page_that_is_doubted_keeps_every_word() -> None:
    recognition = Recognition(ocr=TesseractOcr())
    completed = await recognition.completed(page(lambda _: None), [PAGE], doubtful=[1])
    assert ((PAGE,), (), ()) == (completed.pages, completed.hidden, completed.warnings)
    assert completed.settled


async def test_a_page_on_which_nothing_is_to_be_seen_says_nothing() -> None:
    def draw(canvas: Canvas) -> None:
        white(canvas)

    recognition = Recognition(ocr=TesseractOcr())
    completed = await recognition.completed(
        scanned_with(drawn_pdf(draw)), [STUFFING, PAGE], doubtful=[1]
    )
    assert ("", PAGE) == completed.pages
    assert [STUFFING] == [hidden.text for hidden in completed.hidden]


def scanned_with(data: bytes) -> bytes:
    """Return a document of the one page of another: what the eye sees of it is what counts."""
    assert 1 == len(rendered(data))
    return data


async def test_the_text_that_a_scanner_puts_behind_its_picture_hides_nothing() -> None:
    behind = HiddenText(hiding=Hiding.INVISIBLE, text=TEXT.replace("\n", " "), page=1)
    other = HiddenText(hiding=Hiding.INVISIBLE, text=STUFFING, page=1)
    recognition = Recognition(ocr=TesseractOcr())
    completed = await recognition.completed(scanned(picture(*LINES)), [""], hidden=[behind, other])
    assert TEXT == "\n".join(filter(None, completed.pages[0].split("\n")))
    assert (other,) == completed.hidden


async def test_without_an_engine_doubts_stay_and_nothing_is_taken_away() -> None:
    completed = await Recognition(ocr=None).completed(
        page(white), [f"{PAGE}\n{STUFFING}"], doubtful=[1]
    )
    assert ((f"{PAGE}\n{STUFFING}",), ()) == (completed.pages, completed.hidden)
