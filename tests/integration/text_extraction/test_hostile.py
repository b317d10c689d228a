"""Documents that were made to break what reads them: each has its error, and harms nothing."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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

PDF = pdf("Python", "SQL")
WORD = word("Python", "SQL")
PARAGRAPH = "<w:p><w:r><w:t>Python</w:t></w:r></w:p>"
WORD_NAMES = {"[Content_Types].xml": b"", "word/document.xml": b""}

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
}


@pytest.fixture
def extraction() -> LocalTextExtraction:
    return LocalTextExtraction()


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
