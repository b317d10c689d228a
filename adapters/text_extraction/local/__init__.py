"""Text on this machine: each PDF or Word document is parsed in a child process of its own."""

import asyncio
import json
import math
import os
import sys
from pathlib import Path

from adapters.text_extraction import (
    MAX_BYTES,
    MAX_CHARACTERS,
    TRUNCATED,
    check_size,
    read_plain_text,
    tidy,
)
from adapters.text_extraction.local.hyphens import rejoin
from adapters.text_extraction.local.media_types import is_locked_word, media_type
from adapters.text_extraction.local.process import NoAnswerError, ask
from application.ports.text_extraction import (
    BrokenDocumentError,
    EncryptedDocumentError,
    ExtractedText,
    MediaType,
    NoTextError,
    TextExtraction,
    TooComplexDocumentError,
)

_CHILD = Path(__file__).with_name("child")
_KINDS = {MediaType.PDF: "pdf", MediaType.DOCX: "docx"}
_ERRORS = {
    kind.code: kind
    for kind in (BrokenDocumentError, EncryptedDocumentError, TooComplexDocumentError)
}
_MAX_ESCAPE = 12
"""Bytes that one character takes in JSON at most."""
_MAX_FRAME = 2**16


class LocalTextExtraction(TextExtraction):
    """Reads PDF with pdfium, Word with python-docx, plain text by itself.

    A parser that a document takes over, crashes or keeps busy has a child process with limits
    for itself: this one sees JSON. The limits are of bytes in, of the child's address space in
    bytes and its time in seconds, of pages and of characters out; `parallel` is how many
    children run at once, by default as many as there are processors.
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
    ) -> None:
        self._max_bytes = max_bytes
        self._memory = memory
        self._seconds = seconds
        self._max_pages = max_pages
        self._max_characters = max_characters
        self._places = asyncio.Semaphore(parallel or os.cpu_count() or 1)

    def media_type(self, data: bytes) -> MediaType:
        """See TextExtraction."""
        check_size(data, self._max_bytes)
        return media_type(data)

    async def extract(self, data: bytes) -> ExtractedText:
        """See TextExtraction."""
        kind = self.media_type(data)
        if kind is MediaType.TEXT:
            return read_plain_text(data, max_characters=self._max_characters)
        if is_locked_word(data):
            raise EncryptedDocumentError
        async with self._places:
            return self._understand(await self._ask(kind, data), kind)

    async def _ask(self, kind: MediaType, data: bytes) -> bytes:
        limits = (
            self._memory,
            math.ceil(self._seconds),
            self._max_pages,
            self._max_characters,
        )
        try:
            return await ask(
                # Isolated, and without writing bytecode, which no child may.
                [sys.executable, "-I", "-B", str(_CHILD), _KINDS[kind], *map(str, limits)],
                data,
                seconds=self._seconds,
                max_answer=_MAX_ESCAPE * self._max_characters + _MAX_FRAME,
            )
        except NoAnswerError:
            raise TooComplexDocumentError from None

    def _understand(self, answer: bytes, kind: MediaType) -> ExtractedText:
        """Believe nothing: a child that was taken over may say anything."""
        try:
            said = json.loads(answer)
        except (ValueError, RecursionError):
            raise BrokenDocumentError from None
        match said:
            case {"pages": [*texts], "count": int(pages), "truncated": bool(truncated)} if (
                1 <= pages <= self._max_pages and all(isinstance(text, str) for text in texts)
            ):
                rejoined = map(rejoin, texts) if kind is MediaType.PDF else texts
                text = "\f".join(map(tidy, rejoined))
            case {"error": "unavailable"}:
                raise RuntimeError(f"No parser is installed for {kind}")
            case {"error": str(code)}:
                raise _ERRORS.get(code, BrokenDocumentError)
            case _:
                raise BrokenDocumentError
        if not text or text.isspace():
            raise NoTextError
        return ExtractedText(
            text=text,
            media_type=kind,
            pages=pages,
            warnings=(TRUNCATED,) if truncated else (),
        )
