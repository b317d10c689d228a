"""What a document is, whatever it is called."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.jobs.content_types import AttachmentType, ContentProbe
from tests.documents import pdf, word

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
JPEG = b"\xff\xd8\xff\xe0" + bytes(40)


def kind_of(data: bytes, *, part: int = 2**20) -> AttachmentType | None:
    probe = ContentProbe()
    for at in range(0, len(data), part):
        probe.take(data[at : at + part])
    return probe.media_type()


def an_archive(*names: str, content: bytes = b"x", comment: bytes = b"") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, content)
        archive.comment = comment
    return made.getvalue()


WORD = an_archive("[Content_Types].xml", "word/document.xml", "word/styles.xml")


@pytest.mark.parametrize("part", [1, 7, 2**20])
@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n...", AttachmentType.PDF),
        (PNG, AttachmentType.PNG),
        (JPEG, AttachmentType.JPEG),
        (WORD, AttachmentType.DOCX),
        (b"plain", AttachmentType.TEXT),
        ("Žluťoučký kůň\r\n\t- 李\f".encode(), AttachmentType.TEXT),
        (b"\xef\xbb\xbfwith a mark", AttachmentType.TEXT),
        (b"a < b and <b> too", AttachmentType.TEXT),
    ],
)
def test_what_may_be_attached_is_known(data: bytes, expected: AttachmentType, part: int) -> None:
    assert expected is kind_of(data, part=part)


def test_documents_of_real_writers_are_known() -> None:
    assert AttachmentType.PDF is kind_of(pdf("One page"))
    assert AttachmentType.DOCX is kind_of(word("One paragraph"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n",
        b"\xef\xbb\xbf",
        b"MZ\x90\x00",
        b"\x7fELF\x02",
        b"GIF89a" + bytes(10),
        b"<!DOCTYPE html><script>alert(1)</script>",
        b"\xef\xbb\xbf  <HTML>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<?xml version='1.0'?><x/>",
        b"{\\rtf1 }",
        b"%!PS-Adobe",
        b"text with \x00 in it",
        b"text with \x1b[31m in it",
        b"caf\xe9, not UTF-8",
        "cut off: é".encode()[:-1],
        b"\xff\xfeu\x00t\x00f\x001\x006\x00",
        an_archive("a.exe"),
        an_archive("[Content_Types].xml", "xl/workbook.xml"),
        an_archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        WORD[: len(WORD) // 2],
        WORD[:-1],
        WORD.replace(b"PK\5\6", b"PK\5\7"),
        b"PK\x03\x04" + b"[Content_Types].xml word/document.xml",
        b"prefix" + WORD,
    ],
)
def test_what_may_not_be_attached_is_nothing(data: bytes) -> None:
    assert None is kind_of(data)


def test_a_text_that_ends_in_something_else_is_no_text() -> None:
    assert None is kind_of(b"text " * 500_000 + b"\x00")
    assert None is kind_of(b"text " * 500_000 + b"\xff")


def test_a_directory_at_the_end_of_a_large_archive_is_found() -> None:
    big = an_archive("[Content_Types].xml", "word/document.xml", content=bytes(2**21))
    assert AttachmentType.DOCX is kind_of(big, part=2**16)
    commented = an_archive("[Content_Types].xml", "word/document.xml", comment=b"c" * 65_535)
    assert AttachmentType.DOCX is kind_of(commented)


def test_a_huge_directory_is_not_read() -> None:
    names = [f"word/{number:060}" for number in range(4000)]
    assert None is kind_of(an_archive("[Content_Types].xml", "word/document.xml", *names))


@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", WORD[:-22], b"%PDF-"]))
def test_nothing_breaks_it(noise: bytes, start: bytes) -> None:
    whole = kind_of(start + noise)
    assert whole is kind_of(start + noise, part=3)
