"""What optical recognition adds to a document: pages that are pictures, and doubts settled."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager

from attrs import field, frozen

from adapters.text_extraction import tidy
from adapters.text_extraction.local.languages import language_of
from adapters.text_extraction.local.page_reader import PageReader, ReadPage
from adapters.text_extraction.local.pictures import Pictures
from adapters.text_extraction.local.seen import Eye, settle
from adapters.text_extraction.recognised import recognised, unread
from application.ports.ocr import Ocr
from application.ports.text_extraction import (
    MediaType,
    NoTextError,
    NothingRecognisedError,
    TooComplexDocumentError,
)
from domain.shared.text import HiddenText, Hiding, ReadingWarning

_MAX_PAGES = 20
_FEW, _SOME = 20, 200
"""Letters: a page with fewer may be a picture; so may one with fewer in a document that has any."""
_PICTURE_IN_PDF = b"/Image"
_MUCH_MORE = 2
_LONGEST_HIDDEN = 500
_BEHIND_A_PICTURE = frozenset({Hiding.INVISIBLE, Hiding.COVERED, Hiding.COLOUR, Hiding.NOT_SEEN})


@frozen(kw_only=True)
class Completed:
    """What is known of a document after its pages were looked at, where that was needed."""

    pages: tuple[str, ...] = field(repr=False)
    hidden: tuple[HiddenText, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()
    settled: bool = False
    """Whether there were doubts, and every one was looked into."""


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
            read = await self._read(reader, numbers, first=first)
        left = range(len(numbers), first.pages)
        return self._with_text(_completed([""] * first.pages, read, left=left), read)

    async def completed(
        self,
        data: bytes,
        pages: Sequence[str],
        *,
        hidden: Sequence[HiddenText] = (),
        doubtful: Sequence[int] = (),
        truncated: bool = False,
    ) -> Completed:
        """Read what is missing in a PDF, and take away what nobody sees.

        `doubtful` are pages, from one on, whose text may not be what they show. Of a `truncated`
        document the last page was not read as a whole. Raise an UnreadableDocumentError,
        NoTextError if there is no text in the end.
        """
        whole = pages[:-1] if truncated else pages
        thin = [number for number, text in enumerate(whole) if self._is_thin(text, data)]
        doubted = [number - 1 for number in doubtful if 0 < number <= len(pages)]
        if not self._reads:
            doubted = []
        looked_at = sorted({*thin, *doubted})
        if not looked_at:
            return self._with_text(Completed(pages=tuple(pages), hidden=tuple(hidden)))
        reader = PageReader(self.ocr, self.pictures, data, MediaType.PDF)
        numbers = looked_at[: self.max_pages]
        async with _in_time(self.seconds):
            first = await reader.read(numbers[0], language=language_of(pages))
            read = await self._read(reader, numbers, first=first)
        # Seconds of computing for pages full of words: nobody else may wait for it.
        completed = await asyncio.to_thread(
            _completed,
            pages,
            read,
            doubtful=doubted,
            hidden=hidden,
            left=[number for number in looked_at[self.max_pages :] if number in thin],
        )
        return self._with_text(completed, read)

    def _is_thin(self, text: str, data: bytes) -> bool:
        letters = _letters(text)
        if not self._reads:
            return not letters
        return letters < _FEW or (letters < _SOME and _PICTURE_IN_PDF in data)

    def _with_text(
        self, completed: Completed, read: Mapping[int, ReadPage] | None = None
    ) -> Completed:
        if "".join(completed.pages).strip():
            return completed
        if read and any(page.failed for page in read.values()):
            raise TooComplexDocumentError
        raise NothingRecognisedError if self._reads else NoTextError

    async def _read(
        self, reader: PageReader, numbers: Sequence[int], *, first: ReadPage
    ) -> dict[int, ReadPage]:
        """Read others side by side; the first was read alone, and tells their language."""
        rest = await _all(reader.read(n, language=first.language) for n in numbers[1:])
        return dict(zip(numbers, [first, *rest], strict=True))


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


def _completed(
    pages: Sequence[str],
    read: Mapping[int, ReadPage],
    *,
    doubtful: Sequence[int] = (),
    hidden: Sequence[HiddenText] = (),
    left: Sequence[int] = (),
) -> Completed:
    """Put together what was `read`; pages `left` are too many to look at."""
    texts = list(pages)
    found = list(hidden)
    replaced: list[int] = []
    missing: list[int] = []
    for number, page in sorted(read.items()):
        eye = Eye(page.words)
        if number in doubtful and page.judges:
            settled = settle(texts[number], page.words)
            found += [_not_seen(text, number + 1) for text in settled.hidden]
            if settled.hidden and not Eye([settled.kept]).knows_most_of(" ".join(page.words)):
                replaced.append(number)
            else:
                texts[number] = settled.kept
        elif number in doubtful and page.blank:
            found += [_not_seen(texts[number], number + 1)] if texts[number].strip() else []
            texts[number] = ""
        elif _letters(page.text) > _MUCH_MORE * _letters(texts[number]):
            replaced.append(number)
        elif page.failed or not page.looked:
            missing.append(number)
        if number in replaced:
            texts[number] = page.text
            # A scanner's own text behind the picture that says the same hides nothing.
            found = [each for each in found if not _is_behind(each, number + 1, eye)]
    return Completed(
        pages=tuple(texts),
        hidden=tuple(sorted(found, key=lambda each: each.page or 0)),
        settled=bool(doubtful)
        and all(
            number in read and (read[number].judges or read[number].blank) for number in doubtful
        ),
        warnings=tuple(
            _warnings(len(pages), [read[n] for n in replaced], replaced, [*missing, *left])
        ),
    )


def _warnings(
    of: int, read: Sequence[ReadPage], replaced: Sequence[int], missing: Sequence[int]
) -> Iterable[ReadingWarning]:
    if replaced:
        yield recognised(
            [number + 1 for number in replaced],
            of,
            words=sum(len(page.words) for page in read),
            unclear=sum(page.unclear for page in read),
        )
    if missing:
        yield unread([number + 1 for number in missing])


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _not_seen(text: str, page: int) -> HiddenText:
    shown = " ".join(tidy(text).split())[:_LONGEST_HIDDEN]
    return HiddenText(hiding=Hiding.NOT_SEEN, text=shown, page=page)


def _is_behind(hidden: HiddenText, page: int, eye: Eye) -> bool:
    return (
        hidden.page == page
        and hidden.hiding in _BEHIND_A_PICTURE
        and eye.is_open
        and eye.knows_most_of(hidden.text)
    )
