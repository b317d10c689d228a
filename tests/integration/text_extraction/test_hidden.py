"""What a reader cannot see is reported with its words and its page, and is no part of the text."""

import zlib
from collections.abc import Callable

import pytest
from reportlab.lib.colors import Color, black, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from adapters.text_extraction.local import LocalTextExtraction
from adapters.text_extraction.local.answer import SCANNED
from application.ports.text_extraction import NoTextError
from domain.shared.text import Hiding
from tests.documents import drawn_pdf, pdf
from tests.integration.text_extraction.pages import VISIBLE, page, shown, stream
from tests.integration.text_extraction.pictures import LINES, lying, scan

SECRET = "Kubernetes Terraform Rust expert"
_LAYER = b"<</Type/OCG/Name(x)>>"
_BLACK_PIXEL = stream(
    b"\0", b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
)
_TILE = (
    b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"
    b"/Resources<<>>"
)
_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>"
_XMP = (
    b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:description><rdf:Alt><rdf:li>%s</rdf:li></rdf:Alt>"
    b"</dc:description></x:xmpmeta>" % SECRET.encode()
)


def drawn(*steps: Callable[[Canvas], object]) -> bytes:
    """Return a page with what everybody sees, and then those."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 740, "Jane Doe")
        canvas.drawString(72, 720, "Python and SQL at Acme")
        for step in steps:
            step(canvas)

    return drawn_pdf(draw)


def secret(canvas: Canvas) -> None:
    canvas.drawString(72, 600, SECRET)


def box(canvas: Canvas) -> None:
    canvas.rect(50, 580, 400, 60, stroke=0, fill=1)


def colour(red: float, green: float, blue: float) -> Callable[[Canvas], None]:
    return lambda canvas: canvas.setFillColorRGB(red, green, blue)


def in_mode(mode: int, stroke: Color = black) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.setStrokeColor(stroke)
        text = canvas.beginText(72, 600)
        text.setTextRenderMode(mode)
        text.textLine(SECRET)
        canvas.drawText(text)

    return draw


def image(shade: int) -> Callable[[Canvas], None]:
    from PIL import Image  # noqa: PLC0415 - what reportlab draws pictures with

    picture = ImageReader(Image.new("RGB", (9, 9), (shade, shade, shade)))
    return lambda canvas: canvas.drawImage(picture, 50, 580, 400, 60)


def gradient(*colours: Color) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(50, 580, 400, 60)
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.linearGradient(50, 600, 450, 600, colours, extend=True)
        canvas.restoreState()

    return draw


def cut(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(10, 10, 20, 20)
    canvas.clipPath(path, stroke=0, fill=0)


def stripes(canvas: Canvas) -> None:
    for x in range(60, 400, 4):
        canvas.rect(x, 595, 4.5, 20, stroke=0, fill=1)


def thick_line(canvas: Canvas) -> None:
    canvas.setLineWidth(30)
    canvas.line(60, 604, 400, 604)


def in_form(canvas: Canvas) -> None:
    canvas.beginForm("form")
    canvas.setFont("Helvetica", 12)
    secret(canvas)
    canvas.endForm()
    canvas.doForm("form")


def layer(state: bytes) -> bytes:
    content = VISIBLE + b"/OC /L BDC\n" + shown(SECRET) + b"EMC\n"
    return page(
        content,
        resources=b"/Properties<</L 6 0 R>>",
        catalogue=b"/OCProperties<</OCGs[6 0 R]/D<</%s[6 0 R]>>>>" % state,
        objects=[_LAYER],
    )


def replaced(says: str, shows: str) -> bytes:
    marked = f"/Span <</ActualText ({says})>> BDC\n".encode()
    return page(VISIBLE + marked + shown(shows) + b"EMC\n")


def in_state(state: bytes, *objects: bytes, ink: bytes = b"0 g ") -> bytes:
    content = VISIBLE + b"q /S gs " + ink + shown(SECRET) + b"Q\n"
    return page(content, resources=b"/ExtGState<</S %s>>" % state, objects=objects)


def in_pattern(shade: bytes) -> bytes:
    content = VISIBLE + b"q /Pattern cs /P scn " + shown(SECRET) + b"Q\n"
    tile = stream(shade + b" g 0 0 9 9 re f", _TILE)
    return page(content, resources=b"/Pattern<</P 6 0 R>>", objects=[tile])


def annotated(entries: bytes) -> bytes:
    note = b"<</Type/Annot/Rect[9 9 30 30]/Contents(%s)%s>>" % (SECRET.encode(), entries)
    return page(VISIBLE, entries=b"/Annots[6 0 R]", objects=[note])


def drawn_form(matrix: bytes, entries: bytes = b"") -> bytes:
    return page(
        VISIBLE + b"q " + matrix + b" cm /X Do Q\n",
        resources=b"/XObject<</X 6 0 R>>",
        catalogue=b"/OCProperties<</OCGs[7 0 R]/D<</OFF[7 0 R]>>>>",
        objects=[stream(shown(SECRET), _FORM + entries), _LAYER],
    )


DARK = colour(0.1, 0.1, 0.3)
TRICKS: dict[str, tuple[Callable[[], bytes], Hiding]] = {
    "white": (lambda: drawn(lambda c: c.setFillColor(white), secret), Hiding.COLOUR),
    "nearly white": (lambda: drawn(colour(0.96, 0.97, 0.95), secret), Hiding.COLOUR),
    "white in CMYK": (
        lambda: page(VISIBLE + b"0 0 0 0 k " + shown(SECRET)),
        Hiding.COLOUR,
    ),
    "white on a turned page": (
        lambda: page(VISIBLE + b"1 g " + shown(SECRET), entries=b"/Rotate 90"),
        Hiding.COLOUR,
    ),
    "white outlines": (lambda: drawn(in_mode(1, white)), Hiding.COLOUR),
    "white pattern": (lambda: in_pattern(b"1"), Hiding.COLOUR),
    "white in a form": (lambda: drawn(lambda c: c.setFillColor(white), in_form), Hiding.COLOUR),
    "dark on dark": (lambda: drawn(DARK, box, colour(0.12, 0.1, 0.3), secret), Hiding.COLOUR),
    "white on a white picture": (lambda: drawn(image(255), colour(1, 1, 1), secret), Hiding.COLOUR),
    "black on a black picture": (lambda: drawn(image(0), secret), Hiding.COLOUR),
    "white on a pale gradient": (
        lambda: drawn(gradient(white, Color(0.98, 0.98, 1)), colour(1, 1, 1), secret),
        Hiding.COLOUR,
    ),
    "beside what is seen": (
        lambda: page(VISIBLE + f"BT /F1 12 Tf 72 500 Td (Java) Tj 1 g ({SECRET}) Tj ET".encode()),
        Hiding.COLOUR,
    ),
    "1 pt": (lambda: drawn(lambda c: c.setFont("Helvetica", 1), secret), Hiding.TINY),
    "scaled down": (lambda: drawn_form(b".1 0 0 .1 50 50"), Hiding.TINY),
    "squeezed": (
        lambda: page(VISIBLE + b"q .01 0 0 1 0 0 cm " + shown(SECRET) + b"Q"),
        Hiding.TINY,
    ),
    "mode 3": (lambda: drawn(in_mode(3)), Hiding.INVISIBLE),
    "mode 7": (lambda: drawn(in_mode(7)), Hiding.INVISIBLE),
    "transparent": (lambda: drawn(lambda c: c.setFillAlpha(0), secret), Hiding.INVISIBLE),
    "nearly transparent": (lambda: drawn(lambda c: c.setFillAlpha(0.06), secret), Hiding.INVISIBLE),
    "transparent form": (lambda: drawn(lambda c: c.setFillAlpha(0), in_form), Hiding.INVISIBLE),
    "blended away": (lambda: in_state(b"<</BM/Multiply>>", ink=b"1 g "), Hiding.INVISIBLE),
    "masked": (
        lambda: in_state(
            b"<</SMask<</S/Luminosity/G 6 0 R>>>>",
            stream(
                b"0 g 0 0 612 792 re f",
                b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]"
                b"/Group<</S/Transparency/CS/DeviceGray>>",
            ),
        ),
        Hiding.INVISIBLE,
    ),
    "layer that is off": (lambda: layer(b"OFF"), Hiding.INVISIBLE),
    "form that is off": (lambda: drawn_form(b"1 0 0 1 0 0", b"/OC 7 0 R"), Hiding.INVISIBLE),
    "replacement": (lambda: replaced(SECRET, "Hello world"), Hiding.INVISIBLE),
    "below the page": (lambda: drawn(lambda c: c.drawString(72, -50, SECRET)), Hiding.OFF_PAGE),
    "beside the page": (lambda: drawn(lambda c: c.drawString(700, 50, SECRET)), Hiding.OFF_PAGE),
    "cropped": (
        lambda: drawn(
            lambda c: c.setCropBox((0, 300, 612, 792)), lambda c: c.drawString(72, 100, SECRET)
        ),
        Hiding.OFF_PAGE,
    ),
    "clipped": (lambda: drawn(cut, secret), Hiding.OFF_PAGE),
    "form beside the page": (lambda: drawn_form(b"1 0 0 1 0 500"), Hiding.OFF_PAGE),
    "under a box": (lambda: drawn(secret, lambda c: c.setFillColor(white), box), Hiding.COVERED),
    "under a picture": (lambda: drawn(secret, image(90)), Hiding.COVERED),
    "under a raw picture": (
        lambda: page(
            VISIBLE + shown(SECRET) + b"q 500 0 0 50 50 580 cm /I Do Q",
            resources=b"/XObject<</I 6 0 R>>",
            objects=[_BLACK_PIXEL],
        ),
        Hiding.COVERED,
    ),
    "under many boxes": (lambda: drawn(secret, DARK, stripes), Hiding.COVERED),
    "under a thick line": (lambda: drawn(secret, thick_line), Hiding.COVERED),
    "under an annotation": (
        lambda: page(
            VISIBLE + shown(SECRET),
            entries=b"/Annots[6 0 R]",
            objects=[
                b"<</Type/Annot/Subtype/Square/F 4/Rect[50 560 550 660]/AP<</N 7 0 R>>>>",
                stream(b"0 0 500 100 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 500 100]"),
            ],
        ),
        Hiding.COVERED,
    ),
    "note": (lambda: annotated(b"/Subtype/Text"), Hiding.ASIDE),
    "hidden note": (lambda: annotated(b"/Subtype/Text/F 2"), Hiding.ASIDE),
    "note on a mark": (lambda: annotated(b"/Subtype/Highlight"), Hiding.ASIDE),
    "field": (
        lambda: drawn(lambda c: c.acroForm.textfield(name="x", value=SECRET, x=100, y=100)),
        Hiding.ASIDE,
    ),
    "keywords": (lambda: drawn(lambda c: c.setKeywords(SECRET)), Hiding.ASIDE),
    "subject": (lambda: drawn(lambda c: c.setSubject(SECRET)), Hiding.ASIDE),
    "XMP": (
        lambda: page(
            VISIBLE,
            catalogue=b"/Metadata 6 0 R",
            objects=[stream(_XMP, b"/Type/Metadata/Subtype/XML")],
        ),
        Hiding.ASIDE,
    ),
    "packed XMP": (
        lambda: page(
            VISIBLE,
            catalogue=b"/Metadata 6 0 R",
            objects=[stream(zlib.compress(_XMP), b"/Subtype/XML/Filter/FlateDecode")],
        ),
        Hiding.ASIDE,
    ),
    "attachment": (
        lambda: page(
            VISIBLE,
            catalogue=b"/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>",
            objects=[
                b"<</Type/Filespec/F(%s)/EF<</F 7 0 R>>>>" % SECRET.encode(),
                stream(b"x", b"/Type/EmbeddedFile"),
            ],
        ),
        Hiding.ASIDE,
    ),
}


@pytest.mark.parametrize(("make", "hiding"), TRICKS.values(), ids=TRICKS)
async def test_a_trick_is_seen_through(
    extraction: LocalTextExtraction, make: Callable[[], bytes], hiding: Hiding
) -> None:
    extracted = await extraction.extract(make())
    assert "Python and SQL at Acme" in extracted.text
    assert not [word for word in SECRET.split() if word in extracted.text]
    assert [hiding] == [found.hiding for found in extracted.hidden]
    assert SECRET in extracted.hidden[0].text
    assert extracted.hidden[0].page in {1, None}


ORDINARY: dict[str, Callable[[], bytes]] = {
    "grey": lambda: drawn(colour(0.7, 0.7, 0.7), secret),
    "scaled up": lambda: drawn(
        lambda c: c.scale(10, 10),
        lambda c: c.setFont("Helvetica", 1.2),
        lambda c: c.drawString(7.2, 60, SECRET),
    ),
    "half transparent": lambda: drawn(lambda c: c.setFillAlpha(0.6), secret),
    "outlines": lambda: drawn(lambda c: c.setFillColor(white), in_mode(2)),
    "white on a dark box": lambda: drawn(DARK, box, colour(1, 1, 1), secret),
    "white on a dark round box": lambda: drawn(
        DARK,
        lambda c: c.roundRect(50, 580, 400, 60, 8, stroke=0, fill=1),
        colour(1, 1, 1),
        secret,
    ),
    "white on a dark picture": lambda: drawn(image(20), colour(1, 1, 1), secret),
    "white on a dark gradient": lambda: drawn(
        gradient(Color(0.1, 0.1, 0.4), Color(0.3, 0.1, 0.4)), colour(1, 1, 1), secret
    ),
    "form": lambda: drawn(in_form),
    "moved form": lambda: drawn_form(b".8 0 0 .8 30 30"),
    "black pattern": lambda: in_pattern(b"0"),
    "multiplied": lambda: in_state(b"<</BM/Multiply>>"),
    "layer that is on": lambda: layer(b"ON"),
    "replacement that spells it out": lambda: replaced(SECRET, SECRET),
    "empty replacement": lambda: replaced("", SECRET),
    "larger unit": lambda: page(VISIBLE + shown(SECRET), entries=b"/UserUnit 2"),
    "box after it, beside it": lambda: drawn(secret, lambda c: c.rect(50, 500, 400, 60, fill=1)),
    "frame around it": lambda: drawn(secret, lambda c: c.rect(50, 560, 400, 90)),
    "usual properties": lambda: drawn(
        secret,
        lambda c: c.setTitle("Resume of Jane Doe, final version"),
        lambda c: c.setAuthor("Jane Doe"),
        lambda c: c.setSubject("Resume"),
        lambda c: c.setKeywords("resume, cv, Jane Doe, Python"),
        lambda c: c.setCreator("Mozilla/5.0 (X11; Linux) AppleWebKit/5 (KHTML, like Gecko)"),
    ),
    "link": lambda: drawn(
        secret, lambda c: c.linkURL("https://example.org/python", (72, 590, 200, 610))
    ),
}


@pytest.mark.parametrize("make", ORDINARY.values(), ids=ORDINARY)
async def test_what_can_be_seen_is_read_and_is_no_trick(
    extraction: LocalTextExtraction, make: Callable[[], bytes]
) -> None:
    extracted = await extraction.extract(make())
    assert SECRET in extracted.text
    assert () == extracted.hidden


@pytest.mark.parametrize("behind", [False, True])
async def test_a_scan_with_recognised_text_is_read_with_a_warning(
    extraction: LocalTextExtraction, *, behind: bool
) -> None:
    extracted = await extraction.extract(scan(behind=behind))
    assert list(LINES) == [line for line in extracted.text.split("\n") if line]
    assert ((), (SCANNED,)) == (extracted.hidden, extracted.warnings)


@pytest.mark.parametrize("behind", [False, True])
async def test_what_the_picture_of_a_scan_does_not_show_is_hidden(
    extraction: LocalTextExtraction, *, behind: bool
) -> None:
    extracted = await extraction.extract(scan(behind=behind, more=SECRET))
    assert list(LINES) == [line for line in extracted.text.split("\n") if line]
    assert [SECRET] == [found.text for found in extracted.hidden]


async def test_a_document_of_nothing_but_hidden_text_has_no_text(
    extraction: LocalTextExtraction,
) -> None:
    with pytest.raises(NoTextError):
        await extraction.extract(page(b"1 g " + shown(SECRET)))


async def test_runs_are_reported_not_letters_and_not_without_end(
    extraction: LocalTextExtraction,
) -> None:
    many = b"".join(shown(SECRET, y=700 - n) for n in range(600))
    hidden = (await extraction.extract(page(VISIBLE + b"1 g " + many))).hidden
    assert 0 < len(hidden) < 60
    assert max(len(found.text) for found in hidden) <= 500


TAGS = "".join(chr(0xE0000 + ord(c)) for c in SECRET)
BYTES = "".join(chr(0xFE00 + b if b < 16 else 0xE0100 + b - 16) for b in SECRET.encode())
BITS = "".join("\u200c" if bit == "1" else "\u200b" for b in b"Rust" for bit in f"{b:08b}")


@pytest.mark.parametrize(
    ("between", "spelt"),
    [(TAGS, SECRET), (BYTES, SECRET), (BITS, "Rust")],
    ids=["tags", "variation selectors", "characters without width"],
)
async def test_characters_without_a_form_are_spelt_out(
    extraction: LocalTextExtraction, between: str, spelt: str
) -> None:
    extracted = await extraction.extract(pdf("PythonA", glyphs={"A": between}))
    assert "Python" == extracted.text
    assert [(Hiding.CHARACTERS, spelt, 1)] == [
        (found.hiding, found.text, found.page) for found in extracted.hidden
    ]


@pytest.mark.parametrize(("honest", "pages"), [(True, ()), (False, (1,))])
async def test_a_font_that_lies_about_its_letters_makes_the_page_doubtful(
    extraction: LocalTextExtraction, *, honest: bool, pages: tuple[int, ...]
) -> None:
    data = lying(honest=honest)
    answer = await extraction.read(extraction.media_type(data), data)
    assert pages == answer.doubtful
