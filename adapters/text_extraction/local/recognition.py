"""What optical recognition adds to a document: pages that are pictures, and doubts settled."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager

from attrs import field, frozen

from adapters.text_extraction.local.completed import Completed, letters_of
from adapters.text_extraction.local.languages import language_of
from adapters.text_extraction.local.page_reader import PageReader, ReadPage
from adapters.text_extraction.local.pictures import Pictures
from application.ports.ocr import Ocr
from application.ports.text_extraction import (
    BrokenDocumentError,
    MediaType,
    NoTextError,
    NothingRecognisedError,
    TooComplexDocumentError,
)
from domain.shared.text import HiddenText

_MAX_PAGES = 20
_SOME = 200
"""Letters: a page with more is no picture of words."""
_PICTURE_IN_PDF = b"/Image"


@frozen(kw_only=True)
class Recognition:
    """Looks at pages; those that can be read without cost nothing.

    `seconds` is for all pages of a document together.
    """

    ocr: Ocr | None
    pictures: Pictures = field(factory=Pictures)
    seconds: float = 120
    max_pages: int = _MAX_PAGES

    @property
    def _reads(self) -> bool:
        return self.ocr is not None and self.ocr.reads

    async def of_image(self, data: bytes, kind: MediaType) -> Completed:
        """Read an image file. Raise an UnreadableDocumentError."""
        reader = PageReader(self.ocr, self.pictures, data, kind)
        async with _in_time(self.seconds):
            if not self._reads:
                await reader.picture(0)  # what is broken is told rather than what is missing
                raise NoTextError
            first = await reader.read(0)
            numbers = range(min(first.pages, self.max_pages))
            rest = await _all(reader.read(n, language=first.language) for n in numbers[1:])
        read = dict(zip(numbers, [first, *rest], strict=True))
        left = range(len(numbers), first.pages)
        return self._with_text(Completed.of([""] * first.pages, read, left=left), read)

    async def completed(  # noqa: PLR0913 - what is known of one document
        self,
        data: bytes,
        pages: Sequence[str],
        *,
        hidden: Sequence[HiddenText] = (),
        doubtful: Sequence[int] = (),
        pictured: Sequence[int] | None = None,
        truncated: bool = False,
    ) -> Completed:
        """Read what is missing in a PDF, and take away what nobody sees.

        `doubtful` are pages, from one on, whose text may not be what they show; `pictured` are
        those with a picture of what may be words: any may be, if that was not looked at. Of a
        `truncated` document the last page was not read as a whole. Raise NoTextError if there is
        no text in the end, TooComplexDocumentError if that is because pages could not be looked at.
        """
        whole = pages[:-1] if truncated else pages
        thin = [
            number
            for number, text in enumerate(whole)
            if self._is_thin(text) and (pictured is None or number + 1 in pictured)
        ]
        doubted = [number - 1 for number in doubtful if 0 < number <= len(pages)]
        if not self._reads:
            doubted = []
        looked_at = sorted({*thin, *doubted})
        if not looked_at:
            return self._with_text(Completed(pages=tuple(pages), hidden=tuple(hidden)))
        reader = PageReader(self.ocr, self.pictures, data, MediaType.PDF)
        numbers = looked_at[: self.max_pages]
        end = asyncio.get_running_loop().time() + self.seconds
        first = await _as_far_as(reader, numbers[0], language_of(pages), end)
        rest = await _all(_as_far_as(reader, n, first.language, end) for n in numbers[1:])
        read = dict(zip(numbers, [first, *rest], strict=True))
        # Seconds of computing for pages full of words: nobody else may wait for it.
        completed = await asyncio.to_thread(
            Completed.of,
            pages,
            read,
            doubtful=doubted,
            hidden=hidden,
            pictured=_PICTURE_IN_PDF in data,
            left=[number for number in looked_at[self.max_pages :] if number in thin],
        )
        return self._with_text(completed, read)

    def _is_thin(self, text: str) -> bool:
        letters = letters_of(text)
        return letters < _SOME if self._reads else not letters

    def _with_text(
        self, completed: Completed, read: Mapping[int, ReadPage] | None = None
    ) -> Completed:
        if "".join(completed.pages).strip():
            return completed
        if read and any(page.failed for page in read.values()):
            raise TooComplexDocumentError
        error = NothingRecognisedError if self._reads else NoTextError
        raise error(hidden=completed.hidden)


async def _as_far_as(reader: PageReader, number: int, language: str, end: float) -> ReadPage:
    """Read a page until then. One that cannot be shown costs no other page its text."""
    try:
        async with asyncio.timeout_at(end):
            return await reader.read(number, language=language)
    except (TimeoutError, BrokenDocumentError, TooComplexDocumentError):
        return ReadPage(pages=1, language=language, failed=True)


async def _all(reading: Iterable[Awaitable[ReadPage]]) -> list[ReadPage]:
    """Like `gather`, but what fails or is cancelled leaves none behind."""
    tasks = [asyncio.ensure_future(each) for each in reading]
    try:
        return list(await asyncio.gather(*tasks))
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@asynccontextmanager
async def _in_time(seconds: float) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError:
        raise TooComplexDocumentError from None
