"""Text on this machine; pages that are pictures are read by AWS Textract."""

import asyncio
from collections.abc import Sequence
from hashlib import sha256
from itertools import chain

from attrs import evolve, frozen

from adapters.text_extraction import MAX_CHARACTERS, TRUNCATED, tidy
from adapters.text_extraction.recognised import HANDWRITTEN, UNREAD, partly_read, recognised
from adapters.text_extraction.textract.blocks import PageBlocks, by_page
from adapters.text_extraction.textract.completion import Completion, Notified
from adapters.text_extraction.textract.objects import Objects
from adapters.text_extraction.textract.service import Answer, JobLostError, Textract
from adapters.text_extraction.textract.writing import written
from application.ports.lifecycle import Lifecycle, UnavailableError
from application.ports.text_extraction import (
    BrokenDocumentError,
    ExtractedText,
    MediaType,
    NoTextError,
    NothingRecognisedError,
    TextExtraction,
    TooComplexDocumentError,
    UnsupportedDocumentError,
)
from domain.shared.text import ReadingWarning

_READS = frozenset({MediaType.PDF, MediaType.PNG, MediaType.JPEG, MediaType.TIFF})
_PAGED = frozenset({MediaType.PDF, MediaType.TIFF})
_AT_ONCE = 5 * 2**20
"""Bytes."""
_MOST_ANSWERS = 1000
_ATTEMPTS = 3
_READ = ("SUCCEEDED", "PARTIAL_SUCCESS")


@frozen(kw_only=True)
class _Result:
    pages: Sequence[PageBlocks]
    failed: frozenset[int]
    """Pages, from one on."""
    partly: bool


class TextractTextExtraction(TextExtraction, Lifecycle):
    """Asks AWS only for what cannot be read here: that costs money, and shows AWS a document.

    `local` reads text and checks what is hostile; it must not recognise pictures itself. A page of
    5 MB goes to AWS at once; what is larger or has more pages by way of a bucket, where it is
    deleted afterwards. `seconds` is for all of it: beyond that UnavailableError is raised, and who
    tries again finds the job that was started before.
    """

    def __init__(  # noqa: PLR0913 - one for each thing at AWS
        self,
        local: TextExtraction,
        *,
        textract: Textract,
        objects: Objects,
        completion: Completion,
        seconds: float = 120,
        max_pages: int = 100,
    ) -> None:
        self._local = local
        self._textract = textract
        self._objects = objects
        self._completion = completion
        self._seconds = seconds
        self._max_pages = max_pages

    async def open(self) -> None:
        """See Lifecycle. AWS is not asked: nothing of Textract can be without being paid."""
        if isinstance(self._local, Lifecycle):
            await self._local.open()
        await self._textract.open()
        await self._objects.open()

    async def ping(self) -> None:
        """See Lifecycle."""
        if isinstance(self._local, Lifecycle):
            await self._local.ping()

    async def close(self) -> None:
        """See Lifecycle."""
        if isinstance(self._completion, Notified):
            await self._completion.close()
        self._textract.close()
        self._objects.close()
        if isinstance(self._local, Lifecycle):
            await self._local.close()

    def media_type(self, data: bytes) -> MediaType:
        """See TextExtraction."""
        return self._local.media_type(data)

    async def extract(self, data: bytes) -> ExtractedText:
        """See TextExtraction."""
        try:
            read = await self._local.extract(data)
        except NoTextError as nothing:
            if self.media_type(data) not in _READS:
                raise
            kind, hidden = self.media_type(data), nothing.hidden
            return evolve(self._extracted(await self._ask(data), None, kind), hidden=hidden)
        if any(warning.code == UNREAD for warning in read.warnings):
            return self._extracted(await self._ask(data), read, read.media_type)
        return read

    async def _ask(self, data: bytes) -> _Result:
        try:
            async with asyncio.timeout(self._seconds):
                return await self._result(data)
        except TimeoutError:
            raise UnavailableError(f"Textract took longer than {self._seconds} seconds") from None

    async def _result(self, data: bytes) -> _Result:
        if len(data) <= _AT_ONCE:
            try:
                return self._checked([await self._textract.at_once(data)])
            except UnsupportedDocumentError:
                # What it says of several pages, too, and those it reads from a bucket.
                if self.media_type(data) not in _PAGED:
                    raise
        for attempt in range(_ATTEMPTS):
            try:
                return self._checked(await self._job(data, attempt))
            except JobLostError:
                continue
        raise UnavailableError("Textract loses its jobs")

    async def _job(self, data: bytes, attempt: int) -> list[Answer]:
        """Return all answers. A job that failed is tried once more: it may not be the document."""
        name = sha256(data).hexdigest()
        told = (name, *self._textract.features, str(self._textract.channel), str(attempt))
        token = sha256("\n".join(told).encode()).hexdigest()
        async with self._objects.kept(name, data) as key:
            job = await self._textract.start(self._objects.bucket, key, token=token)
            answer = await self._textract.get(job)
            asked = 0
            while answer.status == "IN_PROGRESS":
                await self._completion.wait(job, asked=asked)
                asked += 1
                answer = await self._textract.get(job)
        if answer.status not in _READ:
            raise JobLostError if attempt == 0 else BrokenDocumentError
        return await self._all(job, answer)

    async def _all(self, job: str, first: Answer) -> list[Answer]:
        """Turn the pages of an answer; from the start again where a token for the next is old."""
        answers = [first]
        restarts = 0
        while answers[-1].following and len(answers) < _MOST_ANSWERS:
            try:
                answers.append(await self._textract.get(job, answers[-1].following))
            except JobLostError:
                restarts += 1
                if restarts == _ATTEMPTS:
                    raise
                answers = [await self._textract.get(job)]
        return answers

    def _checked(self, answers: Sequence[Answer]) -> _Result:
        pages = answers[0].pages
        if pages > self._max_pages:
            raise TooComplexDocumentError
        blocks = chain.from_iterable(answer.blocks for answer in answers)
        return _Result(
            pages=by_page(blocks, max(1, pages)),
            failed=frozenset(chain.from_iterable(answer.failed_pages for answer in answers)),
            partly=any(answer.status == "PARTIAL_SUCCESS" for answer in answers),
        )

    def _extracted(
        self, result: _Result, read: ExtractedText | None, kind: MediaType
    ) -> ExtractedText:
        """Take from AWS what is not `read` here."""
        texts = read.text.split("\f") if read else [""] * len(result.pages)
        new = [
            number
            for number, page in enumerate(result.pages)
            if page.words and number < len(texts) and not texts[number].strip()
        ]
        for number in new:
            texts[number] = tidy(written(result.pages[number]))
        text = "\f".join(texts)
        if not text.strip():
            raise NothingRecognisedError
        warnings = _warnings(result, new, len(texts))
        if len(text) > MAX_CHARACTERS:
            text, warnings = text[:MAX_CHARACTERS], [TRUNCATED, *warnings]
        if read is None:
            return ExtractedText(
                text=text, media_type=kind, pages=len(texts), warnings=tuple(warnings)
            )
        kept = [warning for warning in read.warnings if warning.code != UNREAD]
        return evolve(read, text=text, warnings=(*kept, *warnings))


def _warnings(result: _Result, new: Sequence[int], of: int) -> list[ReadingWarning]:
    pages = [result.pages[number] for number in new]
    warnings = []
    if new:
        words = sum(len(page.words) for page in pages)
        unclear = sum(page.unclear for page in pages)
        numbers = [number + 1 for number in new]
        warnings.append(recognised(numbers, of, words=words, unclear=unclear))
    if any(page.handwritten for page in pages):
        warnings.append(HANDWRITTEN)
    if result.partly:
        warnings.append(partly_read(result.failed))
    return warnings
