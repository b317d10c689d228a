"""Documents that were made to break what reads them: each has its error, and harms nothing."""

import re
import time
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption

from adapters.text_extraction.local import LocalTextExtraction
from application.ports.text_extraction import (
    BrokenDocumentError,
    DocumentTooLargeError,
    EmptyDocumentError,
    EncryptedDocumentError,
    MediaType,
    NoTextError,
    TooComplexDocumentError,
    UnreadableDocumentError,
    UnsupportedDocumentError,
)
from tests.documents import (
    MEBIBYTE,
    archive,
    bomb_pdf,
    bomb_word,
    circular_pdf,
    deep_pdf,
    drawn_pdf,
    encrypted_pdf,
    laughing_word,
    locked_word,
    lying_word,
    old_word,
    pdf,
    picture_pdf,
    word,
    word_of,
)
from tests.integration.text_extraction.pages import VISIBLE, page, shown, stream
from tests.office import (
    open_document,
    overlapping_word,
    packed,
    packed_anew,
    paragraph,
    twice_packed,
    word_package,
)

PDF = pdf("Python", "SQL")
WORD = word("Python", "SQL")
PARAGRAPH = "<w:p><w:r><w:t>Python</w:t></w:r></w:p>"
CIRCLE = "".join(
    f'<w:style w:styleId="{name}"><w:basedOn w:val="{other}"/></w:style>'
    for name, other in ("AB", "BA")
)
ODT_NAMES = {"mimetype": b"application/vnd.oasis.opendocument.text"}
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'
WORD_NAMES = {"[Content_Types].xml": b"", "word/document.xml": b""}


def packed_thrice() -> bytes:
    """Return a page of a kibibyte whose content is 100 MiB."""
    content = b"q " * (50 * MEBIBYTE)
    for _ in range(3):
        content = zlib.compress(content, 9)
    whole = page(b"", resources=b"")
    return whole.replace(
        b"<</Length 0>>\nstream\n",
        b"<</Length %d/Filter[/FlateDecode/FlateDecode/FlateDecode]>>\nstream\n%s"
        % (len(content), content),
    )


def nested_forms(count: int, content: bytes) -> bytes:
    """Return a page with a form, in which is a form, and so on; the last is in itself."""
    forms = [
        stream(
            shown("Deep") + content,
            b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]"
            b"/Resources<</Font<</F1 3 0 R>>/XObject<</X %d 0 R>>>>" % (6 + min(n + 1, count - 1)),
        )
        for n in range(count)
    ]
    return page(VISIBLE + b"/X Do", resources=b"/XObject<</X 6 0 R>>", objects=forms)


HOSTILE: dict[str, tuple[Callable[[], bytes], type[UnreadableDocumentError]]] = {
    "nothing": (bytes, EmptyDocumentError),
    "100 MB": (lambda: bytes(100 * MEBIBYTE), DocumentTooLargeError),
    "PDF with a password": (encrypted_pdf, EncryptedDocumentError),
    "PDF of a picture": (picture_pdf, NoTextError),
    "PDF with blank pages": (lambda: pdf(" ", ""), NoTextError),
    "PDF of a header": (lambda: b"%PDF-1.7\n%%EOF\n", BrokenDocumentError),
    "PDF with no pages": (pdf, BrokenDocumentError),
    "PDF that lacks a page": (
        lambda: PDF.replace(b"/Count 2", b"/Count 3"),
        BrokenDocumentError,
    ),
    "PDF of 5,000 pages": (lambda: pdf(*["Python"] * 5000), TooComplexDocumentError),
    "PDF that claims 500 pages": (
        lambda: PDF.replace(b"/Count 2", b"/Count 500"),
        TooComplexDocumentError,
    ),
    "PDF that unpacks to 400 MiB": (lambda: bomb_pdf(400), TooComplexDocumentError),
    "PDF packed three times": (packed_thrice, TooComplexDocumentError),
    "PDF with a page tree in a circle": (circular_pdf, BrokenDocumentError),
    "PDF with a page tree 3,000 deep": (lambda: deep_pdf(3000), BrokenDocumentError),
    "ZIP renamed": (lambda: archive({"python.txt": b"Python"}), UnsupportedDocumentError),
    "ZIP with many members": (
        lambda: archive({**{f"{number}": b"" for number in range(6000)}, **WORD_NAMES}),
        UnsupportedDocumentError,
    ),
    "Word 97": (old_word, UnsupportedDocumentError),
    "Word with a password": (locked_word, EncryptedDocumentError),
    "Word of 164 MiB": (lambda: bomb_word(164), TooComplexDocumentError),
    "Word of 49 MiB in few bytes": (lambda: bomb_word(49), TooComplexDocumentError),
    "Word that says it is small": (lambda: lying_word(164), BrokenDocumentError),
    "Word with a billion laughs": (laughing_word, BrokenDocumentError),
    "Word with a billion laughs in UTF-16": (
        lambda: laughing_word("utf-16"),
        BrokenDocumentError,
    ),
    "Word with a declaration": (
        lambda: word_of(PARAGRAPH, before="<!DOCTYPE w:document>"),
        BrokenDocumentError,
    ),
    "Word with a declaration in UTF-16": (
        lambda: word_of(PARAGRAPH, "utf-16", "<!DOCTYPE w:document>"),
        BrokenDocumentError,
    ),
    "Word that is not XML": (lambda: archive(WORD_NAMES), BrokenDocumentError),
    "Word with elements 5,000 deep": (
        lambda: word_of("<w:sdt>" * 5000 + "</w:sdt>" * 5000),
        BrokenDocumentError,
    ),
    "Word with no text": (lambda: word(" ", ""), NoTextError),
    "Word with two bodies": (lambda: twice_packed(WORD), BrokenDocumentError),
    "Word whose members share bytes": (overlapping_word, BrokenDocumentError),
    "Word packed in an unusual way": (
        lambda: packed_anew(WORD, ZIP_BZIP2),
        BrokenDocumentError,
    ),
    "Word with a million cells": (
        lambda: word_of(f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * 10**6}</w:tr></w:tbl>"),
        TooComplexDocumentError,
    ),
    "Word with styles in a circle and no text": (
        lambda: word_package(paragraph(" ", "", '<w:pStyle w:val="A"/>'), {"styles": CIRCLE}),
        NoTextError,
    ),
    "Word with figures that are none": (
        lambda: word_package(
            paragraph(" ", '<w:sz w:val="nan"/>', '<w:spacing w:line="nan" w:after="1e999"/>'),
            {
                "styles": "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='inf'/></w:rPr>"
                "</w:rPrDefault></w:docDefaults>"
            },
        ),
        NoTextError,
    ),
    "OpenDocument with a billion laughs": (
        lambda: packed({**ODT_NAMES, "content.xml": LAUGHS.encode()}),
        BrokenDocumentError,
    ),
    "OpenDocument from elsewhere": (
        lambda: packed({**ODT_NAMES, "content.xml": OUTSIDE.encode("utf-16")}),
        BrokenDocumentError,
    ),
    "OpenDocument of 49 MiB in few bytes": (
        lambda: open_document("<text:p>Python</text:p>" * 2_000_000),
        TooComplexDocumentError,
    ),
    "OpenDocument with elements 5,000 deep": (
        lambda: open_document("<text:section>" * 5000 + "</text:section>" * 5000),
        BrokenDocumentError,
    ),
    "RTF with groups 100,000 deep": (
        lambda: rb"{\rtf1 " + b"{" * 100_000 + b"Python" + b"}" * 100_001,
        TooComplexDocumentError,
    ),
    "RTF that skips more than there is": (
        lambda: rb"{\rtf1 \bin2147483647 Python}",
        BrokenDocumentError,
    ),
    "RTF of nothing but commands": (
        lambda: rb"{\rtf1 " + rb"\uc9999999\trowd\cellx-99\fs-9999999999\cf999999999" * 9999 + b"}",
        NoTextError,
    ),
    "HTML with elements 100,000 deep": (
        lambda: b"<html>" + b"<div>" * 100_000 + b"Python",
        TooComplexDocumentError,
    ),
    "HTML with a million style rules": (
        lambda: b"<html><style>" + b"p b{color:red}" * 600_000 + b"</style>" + b"<p>" * 20_000,
        TooComplexDocumentError,
    ),
    "HTML of a script": (lambda: b"<html><script>Python</script>", NoTextError),
    "JSON nested 100,000 deep": (
        lambda: b'{"work": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        TooComplexDocumentError,
    ),
    "JSON longer than is read": (
        lambda: b'{"work": [' + b'"Python",' * 200_000 + b'""]}',
        TooComplexDocumentError,
    ),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), BrokenDocumentError),
}


UNSUPPORTED = {
    "an old Word document": old_word(),
    "a spreadsheet": archive({"[Content_Types].xml": b"", "xl/workbook.xml": b""}),
    "a presentation": archive({"[Content_Types].xml": b"", "ppt/presentation.xml": b""}),
    "Apple Pages": archive({"Index/Document.iwa": b""}),
    "an OpenDocument spreadsheet": packed(
        {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b""}
    ),
    "an e-book": packed({"mimetype": b"application/epub+zip"}),
    "a ZIP archive": archive({"cv.txt": b"Python"}),
    "a GIF picture": b"GIF89a" + bytes(20),
    "a HEIC or AVIF picture": bytes(4) + b"ftypheic" + bytes(20),
    "an SVG picture": b"<?xml version='1.0'?><svg><text>Python</text></svg>",
    "an e-mail": b"From: zoe@example.org\r\nSubject: CV\r\n\r\nPython",
}


@pytest.mark.parametrize(("name", "data"), UNSUPPORTED.items(), ids=UNSUPPORTED)
def test_what_cannot_be_read_is_called_by_its_name_with_what_can(
    extraction: LocalTextExtraction, name: str, data: bytes
) -> None:
    with pytest.raises(UnsupportedDocumentError) as caught:
        extraction.media_type(data)
    assert name in caught.value.advice
    assert "DOCX, ODT, RTF, HTML" in caught.value.advice


async def test_names_that_lead_out_of_an_archive_lead_nowhere(
    extraction: LocalTextExtraction, tmp_path: Path
) -> None:
    target = BytesIO(WORD)
    outside = tmp_path / "outside.txt"
    with ZipFile(target, "a") as archive:
        archive.writestr(f"../../../../../..{outside}", b"x")
        archive.writestr(str(outside), b"x")
    assert "Python\nSQL" == (await extraction.extract(target.getvalue())).text
    assert not outside.exists()


async def test_what_refers_to_files_of_ours_reads_none(extraction: LocalTextExtraction) -> None:
    page = (
        b"<html><link rel=stylesheet href=file:///etc/passwd><style>@import 'file:///etc/passwd';"
        b"</style><p>Python<iframe src=file:///etc/passwd></iframe><object data=/etc/passwd>"
    )
    assert "Python" == (await extraction.extract(page)).text


async def assert_well(extraction: LocalTextExtraction) -> None:
    """Nothing that went before has hurt it."""
    assert "Python\fSQL" == (await extraction.extract(PDF)).text


@pytest.mark.parametrize(("make", "error"), HOSTILE.values(), ids=HOSTILE)
async def test_a_hostile_document_has_its_error_in_time_and_in_little_memory(
    extraction: LocalTextExtraction, make: Callable[[], bytes], error: type[UnreadableDocumentError]
) -> None:
    data = make()
    forget_peak_memory()
    before, start = peak_memory(), time.monotonic()
    with pytest.raises(error) as caught:
        await extraction.extract(data)
    assert error is caught.type
    assert time.monotonic() - start < 20
    assert peak_memory() - before < 64 * MEBIBYTE
    await assert_well(extraction)


def forget_peak_memory() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def peak_memory() -> int:
    """Return the most bytes that this process had in memory."""
    status = Path("/proc/self/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert found
    return int(found[1]) * 1024


@pytest.mark.parametrize(
    "data",
    [
        nested_forms(300, b"/X Do"),
        nested_forms(1, b"/X Do"),
        page(VISIBLE, entries=b"/Annots[%s]" % (b"6 0 R " * 50_000), objects=[b"<<>>"]),
        page(VISIBLE + b"BT /F1 1e30 Tf 1e30 0 0 1e30 1e38 1e38 Tm (x) Tj ET"),
        page(VISIBLE, entries=b"/MediaBox[0 0 1e9 1e9]"),
    ],
    ids=["deep forms", "a form in itself", "many annotations", "huge letters", "huge page"],
)
async def test_what_is_odd_but_bounded_is_read(
    extraction: LocalTextExtraction, data: bytes
) -> None:
    assert "Python and SQL at Acme" in (await extraction.extract(data)).text


async def test_too_many_forms_take_no_longer_than_allowed() -> None:
    local = LocalTextExtraction(seconds=2)
    with pytest.raises(TooComplexDocumentError):
        await local.extract(nested_forms(9, b"/X Do " * 20))
    await local.close()


async def test_a_pdf_that_only_its_owner_may_change_is_read(
    extraction: LocalTextExtraction,
) -> None:
    locked = StandardEncryption("", ownerPassword="secret", canModify=0)
    data = drawn_pdf(lambda canvas: canvas.drawString(72, 700, "Python"), encrypt=locked)
    assert "Python" == (await extraction.extract(data)).text


@pytest.mark.parametrize("percent", [10, 30, 50, 70, 90, 99])
@pytest.mark.parametrize("whole", [PDF, WORD], ids=["PDF", "Word"])
async def test_a_document_that_was_cut_off_is_broken(
    extraction: LocalTextExtraction, whole: bytes, percent: int
) -> None:
    with pytest.raises(BrokenDocumentError):
        await extraction.extract(whole[: len(whole) * percent // 100])
    await assert_well(extraction)


async def test_what_is_both_pdf_and_archive_is_read_as_pdf(extraction: LocalTextExtraction) -> None:
    both = PDF + WORD + b"%%EOF"
    extracted = await extraction.extract(both)
    assert (MediaType.PDF, "Python\fSQL") == (extracted.media_type, extracted.text)


@given(st.binary(max_size=2000), st.sampled_from([b"%PDF-1.7\n", PDF[:400], WORD[:400], WORD]))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_garbage_after_a_good_beginning_is_refused_with_a_reason(
    extraction: LocalTextExtraction, garbage: bytes, beginning: bytes
) -> None:
    try:
        assert (await extraction.extract(beginning + garbage)).text
    except UnreadableDocumentError as refusal:
        assert type(refusal) is not UnreadableDocumentError  # noqa: PT017 - either may happen
