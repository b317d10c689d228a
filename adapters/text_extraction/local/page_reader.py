"""One page as an engine reads it: the right way up, in its language, white on black too."""

from collections.abc import Sequence
from itertools import chain

from attrs import field, frozen

from adapters.text_extraction import tidy
from adapters.text_extraction.local.languages import ENGLISH, language_of
from adapters.text_extraction.local.pictures import PagePicture, Pictures
from adapters.text_extraction.reading_order import page_text
from application.ports.ocr import SURE, Ocr, OcrError, OcrUnavailableError, SeenLine, SeenWord
from application.ports.text_extraction import MediaType

_LONG = 4
"""Letters of a word that is wider than high wherever it stands upright."""
_TURNS = (90, 270, 180)
_POOR = 55
"""Mean confidence of words that are read the wrong way up."""
_JUDGES = 70
"""Mean confidence from which what an engine does not see counts as not there."""
_GUESSED = 30
"""Confidence below which a word is likely none: a speck, or part of a picture."""
_OVERLAP = 0.3
_MOST_CHARACTERS = 100_000
_MANY_WORDS = 2_000
"""More than a page has that a person reads: not every two of them are compared."""


@frozen(kw_only=True)
class ReadPage:
    """What was recognised on one page."""

    pages: int
    """Of the document."""
    language: str
    """That it was read in."""
    lines: tuple[SeenLine, ...] = field(default=(), repr=False)
    looked: bool = True
    """Whether an engine looked."""
    blank: bool = False
    """There is nothing to see on it."""
    failed: bool = False
    """The engine gave up."""

    @property
    def words(self) -> list[str]:
        """In the order of the engine."""
        return [word.text for line in self.lines for word in line.words]

    @property
    def legible(self) -> tuple[SeenLine, ...]:
        """Without what the engine merely guessed."""
        lines = (
            tuple(word for word in line.words if word.confidence >= _GUESSED) for line in self.lines
        )
        return tuple(SeenLine(words=words) for words in lines if words)

    @property
    def judges(self) -> bool:
        """Whether it was read well enough to say what is not there."""
        return confidence(self.lines) >= _JUDGES


class PageReader:
    """Reads pages of one document. Errors are those of `Pictures`; an engine's own are noted."""

    def __init__(
        self,
        ocr: Ocr | None,
        pictures: Pictures,
        data: bytes,
        kind: MediaType,
    ) -> None:
        self._ocr = ocr if ocr and ocr.reads else None
        self._pictures = pictures
        self._data = data
        self._kind = kind

    async def picture(self, page: int, *, turned: int = 0) -> PagePicture:
        """Show a page, from zero on."""
        return await self._pictures.of(self._data, self._kind, page, turned=turned)

    async def read(self, page: int, *, language: str = ENGLISH) -> ReadPage:
        """Read a page, from zero on, which is likely in this language."""
        async with self._pictures.pages.one():
            return await self._read(page, language)

    async def _read(self, page: int, language: str) -> ReadPage:
        shown = await self.picture(page)
        if not shown.pgm:
            return ReadPage(pages=shown.pages, language=language, blank=True)
        if self._ocr is None:
            return ReadPage(pages=shown.pages, language=language, looked=False)
        try:
            lines, shown = await self._upright(page, shown, language)
            found = language_of(word.text for line in lines for word in line.words)
            if found != language and found in await self._ocr.languages():
                language = found
                lines = await self._recognised(shown.pgm, language)
            if shown.dark:
                lines = _joined(lines, await self._recognised(shown.inverted(), language))
        except OcrError:
            return ReadPage(pages=shown.pages, language=language, failed=True)
        return ReadPage(pages=shown.pages, language=language, lines=lines)

    async def _upright(
        self, page: int, shown: PagePicture, language: str
    ) -> tuple[tuple[SeenLine, ...], PagePicture]:
        best = await self._recognised(shown.pgm, language)
        if _is_upright(best):
            return best, shown
        for turned in _TURNS:
            other = await self.picture(page, turned=turned)
            lines = await self._recognised(other.pgm, language)
            if confidence(lines) > confidence(best) or not _stands(best):
                best, shown = lines, other
            if _is_upright(best):
                break
        return best, shown

    async def _recognised(self, pgm: bytes, language: str) -> tuple[SeenLine, ...]:
        if self._ocr is None:
            raise OcrUnavailableError
        languages = dict.fromkeys((language, ENGLISH))
        return await self._ocr.recognise(pgm, languages=list(languages))


def written(lines: Sequence[SeenLine]) -> str:
    """Return the lines of a page in reading order."""
    return tidy(page_text([line.words for line in lines]))[:_MOST_CHARACTERS]


def confidence(lines: Sequence[SeenLine]) -> float:
    """Return the mean over all letters, 0 to 100; 0 without any."""
    words = [word for line in lines for word in line.words]
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0


def _is_upright(lines: Sequence[SeenLine]) -> bool:
    return confidence(lines) >= _POOR and _stands(lines)


def _stands(lines: Sequence[SeenLine]) -> bool:
    long = [word for line in lines for word in line.words if len(word.text) >= _LONG]
    high = sum(word.bottom - word.top > word.right - word.left for word in long)
    return 2 * high <= len(long)


def _joined(lines: Sequence[SeenLine], more: Sequence[SeenLine]) -> tuple[SeenLine, ...]:
    """Add what is sure and stands where nothing sure was seen."""
    seen = [word for line in lines for word in line.words]
    if len(seen) + sum(len(line.words) for line in more) > _MANY_WORDS:
        return tuple(lines)
    sure = [word for word in seen if word.confidence >= SURE]
    added = [
        SeenLine(words=words)
        for line in more
        if (words := tuple(word for word in line.words if _is_new(word, sure)))
    ]
    new = [word for line in added for word in line.words]
    kept = (
        tuple(word for word in line.words if word in sure or not _covered(word, new))
        for line in lines
    )
    return tuple(chain((SeenLine(words=words) for words in kept if words), added))


def _is_new(word: SeenWord, sure: Sequence[SeenWord]) -> bool:
    return word.confidence >= SURE and len(word.text) > 1 and not _covered(word, sure)


def _covered(word: SeenWord, others: Sequence[SeenWord]) -> bool:
    area = (word.right - word.left) * (word.bottom - word.top)
    return any(
        max(0, min(word.right, other.right) - max(word.left, other.left))
        * max(0, min(word.bottom, other.bottom) - max(word.top, other.top))
        > _OVERLAP * area
        for other in others
    )
