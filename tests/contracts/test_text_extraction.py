"""The promises of TextExtraction that every way to keep it shares: those about plain text.

What `local` reads beyond plain text is tested in `tests/integration/text_extraction`.
"""

import asyncio
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from application.ports.text_extraction import (
    BrokenDocumentError,
    DocumentTooLargeError,
    EmptyDocumentError,
    MediaType,
    NoTextError,
    TextExtraction,
    TooComplexDocumentError,
    UnreadableDocumentError,
    UnsupportedDocumentError,
)
from domain.shared.text import Hiding
from entrypoints.container.everything import Container
from tests.documents import archive, old_word
from tests.pictures import SCANNED, picture, saved, scanned

pytestmark = pytest.mark.every("text_extraction")

RESUME = "Zoë Müller\nPython €5\n\tSQL\n"

NOT_TEXT = {
    "zeros": bytes(100),
    "a picture of another kind": b"GIF89a\x01\0\x01\0",
    "a renamed archive": archive({"resume.txt": RESUME.encode()}),
    "an archive with a broken directory": archive({"a": b"b"}).replace(b"PK\1\2", b"PK\1\3"),
    "Word 97": old_word(),
    "PostScript": b"%!PS-Adobe-3.0",
    "SVG": b"<svg><text>Python</text></svg>",
    "half of UTF-16": RESUME.encode("utf-16")[:-1],
    "no text in UTF-16": b"\xff\xfe" + bytes(100),
}
BLANK = {
    "nothing": b"",
    "white space": b" \t\r\n\f",
    "a mark of UTF-8": b"\xef\xbb\xbf\n",
    "a mark of UTF-16": b"\xff\xfe",
}


@pytest.fixture
def extraction(container: Container) -> TextExtraction:
    return container.text_extraction()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
async def test_plain_text_is_read_in_every_usual_encoding(
    extraction: TextExtraction, encoding: str
) -> None:
    data = RESUME.encode(encoding)
    assert MediaType.TEXT == extraction.media_type(data)
    extracted = await extraction.extract(data)
    assert (RESUME, MediaType.TEXT, 1, ()) == (
        extracted.text,
        extracted.media_type,
        extracted.pages,
        extracted.warnings,
    )


async def test_big_endian_utf_16_is_told_by_its_mark(extraction: TextExtraction) -> None:
    data = b"\xfe\xff" + RESUME.encode("utf-16-be")
    assert RESUME == (await extraction.extract(data)).text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("one\r\ntwo\rthree\ffour\u2028five", "one\ntwo\nthree\nfour\nfive"),
        ("o\ufb03ce, \ufb01nance", "office, finance"),
        ("10\xa0years\u2009of Go", "10 years of Go"),
        ("Mana\xadger\u200b", "Manager"),
        ("\uf0b7 Python \uf095", "• Python "),
        ("\u202enohtyP\u202c", "nohtyP"),
        ("Rust\x07\x9f", "Rust"),
        ("日本語 👩🏽\u200d💻", "日本語 👩🏽\u200d💻"),
        ("می\u200cکنم ❤\ufe0f", "می\u200cکنم ❤\ufe0f"),
    ],
)
async def test_text_is_made_tidy(extraction: TextExtraction, written: str, read: str) -> None:
    padding = "." * 200  # rather few controls among it
    assert read + padding == (await extraction.extract(f"{written}{padding}".encode())).text


@pytest.mark.parametrize("data", BLANK.values(), ids=BLANK)
async def test_a_blank_document_is_empty(extraction: TextExtraction, data: bytes) -> None:
    with pytest.raises(EmptyDocumentError):
        extraction.media_type(data)
    with pytest.raises(EmptyDocumentError):
        await extraction.extract(data)


async def test_text_of_nothing_but_icons_is_empty(extraction: TextExtraction) -> None:
    with pytest.raises(EmptyDocumentError):
        await extraction.extract("\ue000\ue001\n".encode())


async def test_a_document_may_have_the_largest_size_and_no_more(
    container: Container, extraction: TextExtraction
) -> None:
    largest = b"a" * container.settings().max_document_bytes
    assert MediaType.TEXT == extraction.media_type(largest)
    with pytest.raises(DocumentTooLargeError):
        extraction.media_type(largest + b"a")
    with pytest.raises(DocumentTooLargeError):
        await extraction.extract(largest + b"a")


async def test_a_very_large_document_is_refused_for_its_size_alone(
    extraction: TextExtraction,
) -> None:
    with pytest.raises(DocumentTooLargeError):
        await extraction.extract(bytes(100 * 2**20))


@pytest.mark.parametrize("data", NOT_TEXT.values(), ids=NOT_TEXT)
async def test_what_is_no_document_is_unsupported(extraction: TextExtraction, data: bytes) -> None:
    with pytest.raises(UnsupportedDocumentError):
        extraction.media_type(data)
    with pytest.raises(UnsupportedDocumentError):
        await extraction.extract(data)


MARKDOWN = """\
# Zoë Müller

**Developer**, [mail](mailto:zoe@example.org)

## Skills

- *Python*
"""


async def test_markdown_is_read_without_its_marks(extraction: TextExtraction) -> None:
    assert MediaType.MARKDOWN == extraction.media_type(MARKDOWN.encode())
    extracted = await extraction.extract(MARKDOWN.encode())
    lines = ["Zoë Müller", "Developer, mail (zoe@example.org)", "Skills", "• Python"]
    assert lines == [line for line in extracted.text.split("\n") if line]


async def test_a_json_resume_is_told_from_other_json_and_kept_as_it_is(
    extraction: TextExtraction,
) -> None:
    resume = '{"basics": {"name": "Zo\\u00eb\xa0M"},\r\n "work": []}'
    extracted = await extraction.extract(resume.encode())
    assert (resume.replace("\r", ""), MediaType.JSON_RESUME) == (
        extracted.text,
        extracted.media_type,
    )
    for other in ('{"@type": "JobPosting", "skills": ["Python"]}', '{"a": {"basics": {}}}', "[]"):
        assert MediaType.TEXT == extraction.media_type(other.encode())


async def test_half_of_a_json_resume_is_broken(extraction: TextExtraction) -> None:
    with pytest.raises(BrokenDocumentError):
        await extraction.extract(b'{"basics": {"name": "Zo')


async def test_a_json_resume_that_is_nested_too_deep_is_too_complex(
    extraction: TextExtraction,
) -> None:
    deep = b'{"work": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    with pytest.raises(TooComplexDocumentError):
        await extraction.extract(deep)


TAGS = "".join(chr(0xE0000 + ord(letter)) for letter in "Rust")
SELECTORS = "".join(chr(0xE0100 + ord(letter) - 16) for letter in "Rust")
HIDDEN = {
    "tags": (f"Python{TAGS} developer", "Python developer", "Rust"),
    "variation selectors": (f"Python🙂{SELECTORS} developer", "Python🙂 developer", "Rust"),
    "zero-width spaces": (
        "P\u200by\u200bt\u200bh\u200bo\u200bn developer",
        "Python developer",
        "Python",
    ),
}


@pytest.mark.parametrize("kind", ["{}", "# CV\n\n- **{}**\n", '{{"basics": {{"label": "{}"}}}}'])
@pytest.mark.parametrize(("written", "seen", "hidden"), HIDDEN.values(), ids=HIDDEN)
async def test_what_characters_hide_is_told_and_not_read(
    extraction: TextExtraction, kind: str, written: str, seen: str, hidden: str
) -> None:
    extracted = await extraction.extract(kind.format(written).encode())
    assert seen in extracted.text
    assert [(Hiding.CHARACTERS, hidden)] == [(one.hiding, one.text) for one in extracted.hidden]


async def test_what_a_json_resume_hides_in_escapes_is_told_and_not_read(
    extraction: TextExtraction,
) -> None:
    escaped = "".join(f"\\udb40\\udc{ord(letter):02x}" for letter in "Rust")
    extracted = await extraction.extract(f'{{"basics": {{"label": "Dev{escaped}"}}}}'.encode())
    assert '{"basics": {"label": "Dev"}}' == extracted.text
    assert ["Rust"] == [one.text for one in extracted.hidden]


async def test_the_end_of_a_very_long_text_is_left_out_and_that_is_said(
    extraction: TextExtraction,
) -> None:
    extracted = await extraction.extract(b"Python " * 200_000)
    assert len(extracted.text) < 1_400_000
    assert "Python Python" == extracted.text[:13]
    assert ["document.truncated"] == [warning.code for warning in extracted.warnings]


async def test_many_are_read_at_once(extraction: TextExtraction) -> None:
    texts = [f"Developer {number}" for number in range(20)]
    extracted = await asyncio.gather(*(extraction.extract(text.encode()) for text in texts))
    assert texts == [each.text for each in extracted]


async def test_a_document_of_pictures_is_read_and_that_is_said_or_has_no_text(
    extraction: TextExtraction,
) -> None:
    for data in (saved(picture(*SCANNED)), scanned(picture(*SCANNED))):
        try:
            extracted = await extraction.extract(data)
        except (NoTextError, UnsupportedDocumentError) as refusal:
            assert refusal.advice  # noqa: PT017 - either may happen
            continue
        assert list(SCANNED) == [line for line in extracted.text.split("\n") if line]
        assert ["document.recognised"] == [warning.code for warning in extracted.warnings]
        assert 1 == extracted.pages


@given(st.text(min_size=1, max_size=200))
@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_any_text_comes_out_printable_and_the_same_each_time(
    extraction: TextExtraction, text: str
) -> None:
    data = text.encode("utf-8", "replace")
    try:
        extracted = await extraction.extract(data)
    except UnreadableDocumentError:
        return
    assert extracted.text.strip()
    controls = {c for c in extracted.text if unicodedata.category(c) in {"Cc", "Cs", "Co"}}
    assert controls <= {"\n", "\t"}
    assert extracted == await extraction.extract(data)


@given(st.binary(max_size=200))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_any_bytes_are_read_or_refused_with_a_reason(
    extraction: TextExtraction, data: bytes
) -> None:
    try:
        kind = extraction.media_type(data)
    except UnreadableDocumentError as refusal:
        with pytest.raises(type(refusal)):
            await extraction.extract(data)
        return
    try:
        assert kind == (await extraction.extract(data)).media_type
    except UnreadableDocumentError as refusal:
        assert type(refusal) is not UnreadableDocumentError  # noqa: PT017 - either may happen
