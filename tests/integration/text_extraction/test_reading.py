"""What is read on this machine beyond plain text: PDF and Word."""

import docx
import pytest
from docx.enum.text import WD_BREAK
from reportlab.pdfgen.canvas import Canvas

from adapters.text_extraction.local import LocalTextExtraction
from application.ports.text_extraction import MediaType
from tests.documents import drawn_pdf, mislaid_pdf, pdf, saved, word, word_of

BOX_FOR_NEW_AND_OLD_READERS = (
    "<w:p><x:AlternateContent xmlns:x='x'>"
    "<x:Choice><w:txbxContent><w:p>{run}</w:p></w:txbxContent></x:Choice>"
    "<x:Fallback><w:txbxContent><w:p>{run}</w:p></w:txbxContent></x:Fallback>"
    "</x:AlternateContent><w:r><w:t>Me</w:t></w:r></w:p>"
)


async def text_of(data: bytes) -> str:
    local = LocalTextExtraction()
    try:
        return (await local.extract(data)).text
    finally:
        await local.close()


async def test_the_pages_of_a_pdf_stand_between_form_feeds(
    extraction: LocalTextExtraction,
) -> None:
    data = pdf("Zoë Müller\nPython (5 years)", "Education")
    assert MediaType.PDF == extraction.media_type(data)
    extracted = await extraction.extract(data)
    assert "Zoë Müller\nPython (5 years)\fEducation" == extracted.text
    assert (MediaType.PDF, 2, ()) == (extracted.media_type, extracted.pages, extracted.warnings)


async def test_a_pdf_may_have_something_before_its_header() -> None:
    assert "Python" == await text_of(b"\n" * 1000 + pdf("Python"))


async def test_a_pdf_with_padding_at_its_end_is_whole() -> None:
    assert "Python" == await text_of(pdf("Python") + bytes(5000))


async def test_a_pdf_whose_table_is_mislaid_is_mended() -> None:
    assert "Python\fSQL" == await text_of(mislaid_pdf("Python", "SQL"))


async def test_glyphs_are_read_as_the_text_that_they_stand_for() -> None:
    glyphs = {"A": "ﬁ", "B": "\uf0b7", "C": "\ue001", "D": "💻", "E": "\xa0"}
    assert "• finance 💻 Rust" == await text_of(pdf("B AnanceED RustC", glyphs=glyphs))


async def test_what_stands_beside_the_page_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Python")
        canvas.drawString(72, -500, "Java Kubernetes Terraform")

    assert "Python" == await text_of(drawn_pdf(draw))


@pytest.mark.parametrize("angle", [90, 180, 270])
async def test_a_turned_page_is_read(angle: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(angle)
        canvas.drawString(72, 300, "Senior Developer")

    assert "Senior Developer" == await text_of(drawn_pdf(draw))


async def test_a_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "I have been devel-")
        canvas.drawString(72, 686, "oping services")

    assert "I have been developing\nservices" == await text_of(drawn_pdf(draw))


async def test_text_stops_at_the_limit_and_says_so() -> None:
    extraction = LocalTextExtraction(max_characters=8)
    for data in (pdf("Python", "Kotlin", "Go"), word("Python", "Kotlin", "Go"), b"Python\nKotlin"):
        extracted = await extraction.extract(data)
        assert "PythonK" == "".join(extracted.text.split())[:7]
        assert len(extracted.text) <= 10
        assert ["document.truncated"] == [warning.code for warning in extracted.warnings]


async def test_text_of_exactly_the_limit_is_whole_and_one_more_is_not() -> None:
    extraction = LocalTextExtraction(max_characters=6)
    for data in (pdf("Python"), word("Python"), b"Python"):
        assert () == (await extraction.extract(data)).warnings
    for data in (pdf("Python", "S"), word("Python", "S"), b"PythonS"):
        assert () != (await extraction.extract(data)).warnings


async def test_word_is_read_in_the_order_of_the_document(extraction: LocalTextExtraction) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Zoë Müller"
    document.sections[0].footer.paragraphs[0].text = "zoe@example.org"
    document.add_paragraph("Experience").add_run().add_break(WD_BREAK.LINE)
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(
        [cell for row in table.rows for cell in row.cells],
        ["a", "b", "c", "d", "e", "f"],
        strict=True,
    ):
        cell.text = text
    table.cell(0, 0).merge(table.cell(0, 1))
    document.add_paragraph("Education\t2019")
    data = saved(document)
    assert MediaType.DOCX == extraction.media_type(data)
    extracted = await extraction.extract(data)
    assert [
        *["Zoë Müller", "Experience", "", "a", "b", "c", "d\te\tf", "Education\t2019"],
        "zoe@example.org",
    ] == extracted.text.split("\n")
    assert (MediaType.DOCX, 1) == (extracted.media_type, extracted.pages)


async def test_a_table_that_lays_out_columns_is_read_cell_by_cell() -> None:
    document = docx.Document()
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.text, right.text = "Skills\nPython", "Experience\nDeveloper"
    assert "Skills\nPython\nExperience\nDeveloper" == await text_of(saved(document))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<w:sdt><w:sdtContent><w:p>{run}</w:p></w:sdtContent></w:sdt>", "Python"),
        ("<w:p><w:ins>{run}</w:ins><w:del><w:r><w:t>Perl</w:t></w:r></w:del></w:p>", "Python"),
        ("<w:p><w:hyperlink>{run}</w:hyperlink></w:p>", "Python"),
        ("<w:p>{run}<w:r><w:rPr><w:vanish/></w:rPr><w:t>Java</w:t></w:r></w:p>", "Python"),
        ("<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>Java</w:t></w:r></w:p>", "Java"),
        ("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{run}<w:r><w:tab/></w:r></w:p>", "Python\t"),
        ("<w:p><w:r><w:t>C</w:t><w:noBreakHyphen/><w:t>level</w:t></w:r></w:p>", "C-level"),
        (BOX_FOR_NEW_AND_OLD_READERS, "Me\nPython"),
    ],
    ids=["control", "tracked", "link", "hidden", "shown", "tabs", "hyphen", "box"],
)
async def test_text_is_read_wherever_word_puts_it(body: str, text: str) -> None:
    run = "<w:r><w:t>Python</w:t></w:r>"
    assert text == await text_of(word_of(body.format(run=run)))


async def test_the_same_document_gives_the_same_text(extraction: LocalTextExtraction) -> None:
    for data in (pdf("Python", "SQL"), word("Python", "SQL")):
        assert await extraction.extract(data) == await extraction.extract(data)
