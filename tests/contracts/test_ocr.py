"""The promises of Ocr."""

import asyncio
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from application.ports.ocr import (
    MAX_PICTURE_BYTES,
    NotAPictureError,
    Ocr,
    OcrUnavailableError,
    SeenWord,
)
from entrypoints.container.everything import Container
from tests.pictures import SIZE, pgm, picture, saved

reads = pytest.mark.every("ocr", but=("none",))
every = pytest.mark.every("ocr")

LINES = ("Maria Wagner", "Senior Developer in Madrid", "Python and Kubernetes since 2017")
PICTURE = pgm(*LINES)
NO_PICTURES = {
    "nothing": b"",
    "text": b"Senior Developer",
    "half of a PGM": PICTURE[: len(PICTURE) // 2],
    "a PGM with more than it says": PICTURE + b"more",
    "a PGM of 16 bits": b"P5 1 1 65535 \0\0",
    "a PGM of nothing": b"P5 0 0 255 ",
    "a PGM that says that it is huge": b"P5 999999 999999 255 \0",
    "a PNG without a header": b"\x89PNG\r\n\x1a\n",
    "a PNG that says that it is huge": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    b"\0\1\0\0\0\1\0\0\x08\0\0\0\0" + bytes(100),
    "a JPEG": saved(picture("Python"), "JPEG"),
    "too many bytes": PICTURE[:20] + bytes(MAX_PICTURE_BYTES),
}


@pytest.fixture
def ocr(container: Container) -> Ocr:
    return container.ocr()


async def words_of(ocr: Ocr, data: bytes) -> list[SeenWord]:
    return [word for line in await ocr.recognise(data) for word in line.words]


@reads
async def test_lines_of_words_are_recognised(ocr: Ocr) -> None:
    lines = await ocr.recognise(PICTURE)
    assert list(LINES) == [" ".join(word.text for word in line.words) for line in lines]


@reads
async def test_each_word_has_a_box_on_the_picture_and_a_confidence(ocr: Ocr) -> None:
    words = await words_of(ocr, PICTURE)
    width, height = SIZE
    for word in words:
        assert 0 <= word.left < word.right <= width
        assert 0 <= word.top < word.bottom <= height
        assert 60 <= word.confidence <= 100
    first, second = words[:2]
    assert abs(first.left - 60) < 15
    assert abs(first.top - 60) < 25
    assert first.right < second.left
    assert first.bottom < words[2].top + 15


@reads
async def test_a_picture_of_nothing_has_no_words(ocr: Ocr) -> None:
    assert [] == await words_of(ocr, pgm())
    assert [] == await words_of(ocr, b"P5 1 1 255 \xff")


@reads
@pytest.mark.parametrize("data", NO_PICTURES.values(), ids=NO_PICTURES)
async def test_what_is_no_picture_is_refused(ocr: Ocr, data: bytes) -> None:
    with pytest.raises(NotAPictureError):
        await ocr.recognise(data)


@reads
async def test_the_same_picture_gives_the_same_lines_side_by_side(ocr: Ocr) -> None:
    first, *others = await asyncio.gather(*(ocr.recognise(PICTURE) for _ in range(4)))
    assert [first] * 3 == others


@reads
async def test_languages_that_it_cannot_read_are_left_out(ocr: Ocr) -> None:
    assert "en" in await ocr.languages()
    for languages in (["xx", "en"], ["xx"], []):
        (line, *_) = await ocr.recognise(PICTURE, languages=languages)
        assert "Maria Wagner" == " ".join(word.text for word in line.words)


@reads
@given(st.binary(max_size=300), st.sampled_from([b"", b"P5 20 10 255 ", PICTURE[:300]]))
@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_any_bytes_are_read_or_refused(ocr: Ocr, data: bytes, beginning: bytes) -> None:
    with suppress(NotAPictureError):
        await ocr.recognise(beginning + data)


@every
async def test_whether_it_reads_is_known_beforehand(ocr: Ocr) -> None:
    if ocr.reads:
        assert await ocr.languages()
    else:
        assert frozenset() == await ocr.languages()
        with pytest.raises(OcrUnavailableError):
            await ocr.recognise(PICTURE)


def test_what_was_read_is_not_shown_by_accident() -> None:
    word = SeenWord(text="Maria", left=0, top=0, right=1, bottom=1, confidence=99)
    assert "Maria" not in repr(word)
