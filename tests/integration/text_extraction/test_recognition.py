"""What of a recognised page is taken: an engine sees more, and less, than a person."""

import asyncio

import pytest
from attrs import evolve, frozen

from adapters.ocr.memory import MemoryOcr
from adapters.text_extraction.local.completed import Completed
from adapters.text_extraction.local.pictures import PagePicture, Pictures
from adapters.text_extraction.local.recognition import Recognition
from application.ports.text_extraction import (
    BrokenDocumentError,
    MediaType,
    TooComplexDocumentError,
)
from domain.shared.text import HiddenText, Hiding
from tests.pictures import pgm

PICTURED = b"%PDF-1.7 /Image"
STUFFING = "Terraform Kubernetes Salesforce Hadoop"
LINES = ("Maria Wagner", "Senior Developer in Madrid", "Python and databases since 2017")
COLOURED = HiddenText(hiding=Hiding.COLOUR, text=STUFFING, page=1)


@frozen(kw_only=True)
class Shown(Pictures):
    """Shows each page as told; None cannot be shown."""

    told: tuple[bytes | None, ...] = ()

    async def of(
        self,
        data: bytes,
        kind: MediaType,
        page: int,
        *,
        turned: int = 0,
    ) -> PagePicture:
        """Show it."""
        await asyncio.sleep(0)
        shown = self.told[page]
        if shown is None:
            raise BrokenDocumentError
        return PagePicture(pages=len(self.told), pgm=shown, dark=False)


async def completed(
    *shown: bytes | None,
    pages: tuple[str, ...] = ("",),
    hidden: tuple[HiddenText, ...] = (),
    data: bytes = PICTURED,
) -> Completed:
    recognition = Recognition(ocr=MemoryOcr(), pictures=Shown(told=shown))
    return await recognition.completed(data, pages, hidden=hidden)


def words(text: str) -> list[str]:
    return text.split()


def poor(picture: bytes, confidence: int) -> bytes:
    return picture.replace(b" 96 ", b" %d " % confidence)


async def test_text_hidden_by_its_colour_stays_hidden_although_an_engine_sees_it() -> None:
    told = await completed(pgm(*LINES, STUFFING), hidden=(COLOURED,))
    assert words(" ".join(LINES)) == words(told.pages[0])
    assert (COLOURED,) == told.hidden


async def test_a_page_of_which_an_engine_sees_mostly_hidden_text_is_kept() -> None:
    told = await completed(pgm("Maria Wagner", STUFFING), pages=("Maria W.",), hidden=(COLOURED,))
    assert (("Maria W.",), (COLOURED,)) == (told.pages, told.hidden)


async def test_a_hidden_text_that_was_cut_hides_the_page_that_repeats_it() -> None:
    long = " ".join(f"keyword{number}" for number in range(60))
    cut = evolve(COLOURED, text=long[:500])
    lines = [" ".join(f"keyword{n}" for n in range(start, start + 4)) for start in (0, 20, 40, 80)]
    told = await completed(
        pgm(*lines, *LINES, *LINES, size=(3000, 1400)), pages=("Maria",), hidden=(cut,)
    )
    assert (("Maria",), (cut,)) == (told.pages, told.hidden)


async def test_only_a_picture_has_text_behind_it() -> None:
    behind = HiddenText(hiding=Hiding.INVISIBLE, text=" ".join(LINES), page=1)
    assert () == (await completed(pgm(*LINES), hidden=(behind,))).hidden
    assert (behind,) == (await completed(pgm(*LINES), hidden=(behind,), data=b"%PDF")).hidden


async def test_noise_does_not_replace_text() -> None:
    noise = poor(pgm("lll iiii wvwv ooo", "xx yyyy zz wwww vvvv", "iiii llll rrrr"), 45)
    told = await completed(noise, pages=("Maria Wagner",))
    assert (("Maria Wagner",), ()) == (told.pages, told.warnings)


async def test_what_is_surely_seen_on_a_page_with_another_text_follows_it() -> None:
    told = await completed(pgm(*LINES), pages=("Scanned by CamX",))
    assert ["Scanned", "by", "CamX", *words(" ".join(LINES))] == words(told.pages[0])
    assert ["document.recognised"] == [warning.code for warning in told.warnings]


async def test_what_an_engine_guesses_is_left_out() -> None:
    picture = pgm(*LINES).replace(b" 96 Madrid", b" 12 Madrid")
    assert "Madrid" not in (await completed(picture)).pages[0]


async def test_a_page_that_cannot_be_shown_costs_no_other_page_its_text() -> None:
    text = "A page of text that is long enough " * 8
    told = await completed(None, pgm(*LINES), b"", pages=("", "", text))
    assert ("", " ".join(LINES), text) == (
        told.pages[0],
        " ".join(words(told.pages[1])),
        told.pages[2],
    )
    assert "document.unread_pages" in [warning.code for warning in told.warnings]
    with pytest.raises(TooComplexDocumentError):
        await completed(None, None, pages=("", ""))


async def test_time_that_is_over_costs_no_text_that_was_read() -> None:
    recognition = Recognition(ocr=MemoryOcr(), pictures=Shown(told=(pgm(*LINES), b"")), seconds=0)
    text = "A page of text that is long enough " * 8
    told = await recognition.completed(PICTURED, ("", text))
    assert ("", text) == told.pages
    assert ["document.unread_pages"] == [warning.code for warning in told.warnings]
