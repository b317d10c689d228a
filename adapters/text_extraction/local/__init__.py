"""Text on this machine: PDF, Word, ODT, RTF, HTML, pictures, each in a child process of its own."""

import asyncio
import math

from adapters.connections.programs import NoAnswerError
from adapters.text_extraction import (
    MAX_BYTES,
    MAX_CHARACTERS,
    check_size,
    read_plain_text,
)
from adapters.text_extraction.local.answer import Answer, understood
from adapters.text_extraction.local.media_types import is_locked_word, media_type
from adapters.text_extraction.local.nursery import Nursery
from adapters.text_extraction.local.pictures import Pictures
from adapters.text_extraction.local.places import Places
from adapters.text_extraction.local.recognition import Recognition
from application.ports.ocr import Ocr
from application.ports.text_extraction import (
    IMAGES,
    EncryptedDocumentError,
    ExtractedText,
    MediaType,
    TextExtraction,
    TooComplexDocumentError,
)

_KINDS = {
    MediaType.PDF: "pdf",
    MediaType.DOCX: "docx",
    MediaType.ODT: "odt",
    MediaType.RTF: "rtf",
    MediaType.HTML: "html",
}
_PLAIN = (MediaType.TEXT, MediaType.MARKDOWN, MediaType.JSON_RESUME)
_MAX_ESCAPE = 12
"""Bytes that one character takes in JSON at most."""
_MAX_FRAME = 2**21
"""Bytes for all that is not text: what is hidden, too."""


class LocalTextExtraction(TextExtraction):
    """Reads PDF with pdfium, Word, OpenDocument and HTML with lxml, RTF and plain text by itself.

    A parser that a document takes over, crashes or keeps busy has a child process with limits
    for itself: this one sees JSON. The children are forked from one warm process, which starts with
    the first document and ends with `close` or with this process. The limits are of bytes in, of
    the child's address space in bytes and its time in seconds, of pages and of characters out;
    `parallel` is how many children run at once, by default as many as there are processors.
    With `ocr` pictures are read too, all of a document in `ocr_seconds`.
    """

    def __init__(  # noqa: PLR0913 - one for each way to be too much
        self,
        *,
        max_bytes: int = MAX_BYTES,
        memory: int = 512 * 2**20,
        seconds: float = 20,
        max_pages: int = 100,
        max_characters: int = MAX_CHARACTERS,
        parallel: int | None = None,
        ocr: Ocr | None = None,
        ocr_seconds: float = 120,
    ) -> None:
        self._max_bytes = max_bytes
        self._memory = memory
        self._seconds = seconds
        self._max_pages = max_pages
        self._max_characters = max_characters
        self._places = Places(parallel)
        self._nursery = Nursery()
        self._recognition = Recognition(
            ocr=ocr, pictures=Pictures(children=Places(parallel)), seconds=ocr_seconds
        )

    async def open(self) -> None:
        """Do nothing yet: whoever reads no document shall not wait for what could."""

    async def ping(self) -> None:
        """Do nothing: what died is started again by the next document."""

    async def close(self) -> None:
        """End the warm process, and whatever it bore."""
        self._nursery.close()

    def media_type(self, data: bytes) -> MediaType:
        """See TextExtraction."""
        check_size(data, self._max_bytes)
        return media_type(data)

    async def extract(self, data: bytes) -> ExtractedText:
        """See TextExtraction."""
        kind = self.media_type(data)
        if kind in _PLAIN:
            # Seconds for the longest: nobody else may wait for it.
            return await asyncio.to_thread(
                read_plain_text, data, max_characters=self._max_characters
            )
        if is_locked_word(data):
            raise EncryptedDocumentError
        if kind in IMAGES:
            return Answer.of(await self._recognition.of_image(data, kind)).extracted(kind)
        async with self._places.one():
            answer = await self.read(kind, data)
        if kind is MediaType.PDF:
            recognised = await self._recognition.completed(
                data,
                answer.pages,
                hidden=answer.hidden,
                doubtful=answer.doubtful,
                pictured=answer.pictured,
                truncated=answer.truncated,
            )
            answer = answer.completed(recognised)
        return answer.extracted(kind)

    async def read(self, kind: MediaType, data: bytes) -> Answer:
        """Return what a child says. Raise any UnreadableDocumentError but NoTextError."""
        order = {
            "kind": _KINDS[kind],
            "memory": self._memory,
            "seconds": math.ceil(self._seconds),
            "max_pages": self._max_pages,
            "max_characters": self._max_characters,
        }
        try:
            said = await self._nursery.ask(
                order,
                data,
                seconds=self._seconds,
                max_answer=_MAX_ESCAPE * self._max_characters + _MAX_FRAME,
            )
        except NoAnswerError:
            raise TooComplexDocumentError from None
        # A second for the longest: nobody else may wait for it.
        return await asyncio.to_thread(
            understood,
            said,
            kind,
            max_pages=self._max_pages,
            max_characters=self._max_characters,
        )
