"""Tesseract, a program of this machine: `apt-get install tesseract-ocr`."""

import asyncio
import math
import os
import shutil
import sys
from collections.abc import Sequence
from weakref import WeakKeyDictionary

from adapters.connections.programs import CONFINED, NoAnswerError, ask
from adapters.ocr import check_picture
from adapters.ocr.tesseract.languages import by_iso, known
from adapters.ocr.tesseract.tsv import read_tsv
from application.ports.lifecycle import Lifecycle, UnavailableError
from application.ports.ocr import (
    Ocr,
    OcrUnavailableError,
    RecognitionGivenUpError,
    SeenLine,
)

PROGRAM = "tesseract"
_MAX_ANSWER = 4 * 2**20
_LISTING_SECONDS = 20
_MOST_LANGUAGES = 3
"""At once: each takes its time."""
_Places = WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore]
"""Of each loop: a semaphore belongs to one."""
_DATA = "TESSDATA_PREFIX"
"""Where an operator may have put the languages."""


def is_installed() -> bool:
    """Tell whether it is in the path."""
    return shutil.which(PROGRAM) is not None


class TesseractOcr(Ocr, Lifecycle):
    """One process a picture, confined and single-threaded.

    The limits are of its address space in bytes and its time in seconds, on a clock and on a
    processor; `parallel` is how many run at once, by default as many as there are processors.
    """

    reads = True

    def __init__(
        self,
        *,
        memory: int = 2**30,
        seconds: float = 60,
        parallel: int | None = None,
        program: str = PROGRAM,
    ) -> None:
        self._memory = memory
        self._seconds = seconds
        self._program = program
        self._parallel = parallel or os.cpu_count() or 1
        self._places = _Places()
        self._installed: frozenset[str] | None = None

    async def open(self) -> None:
        """See Lifecycle. It is not started: few who start need it."""
        await self.ping()

    async def ping(self) -> None:
        """See Lifecycle."""
        try:
            self._path()
        except OcrUnavailableError as e:
            raise UnavailableError(
                "Tesseract is not installed: apt-get install tesseract-ocr, or JOBGRAPH_OCR=none"
            ) from e

    async def close(self) -> None:
        """See Lifecycle. Nothing runs between pictures."""

    async def languages(self) -> frozenset[str]:
        """See Ocr."""
        if self._installed is None:
            try:
                said = await self._ask("--list-langs", seconds=_LISTING_SECONDS)
            except NoAnswerError as e:
                raise OcrUnavailableError from e
            self._installed = known(said.decode(errors="replace").split())
        return self._installed

    async def recognise(
        self, picture: bytes, *, languages: Sequence[str] = ("en",)
    ) -> tuple[SeenLine, ...]:
        """See Ocr."""
        size = check_picture(picture)
        installed = await self.languages()
        chosen = [by_iso(code) for code in languages if code in installed][:_MOST_LANGUAGES]
        reading = ("-l", "+".join(chosen)) if chosen else ()
        async with self._place():
            try:
                said = await self._ask(
                    *("stdin", "stdout", *reading, "--psm", "3", "--dpi", "300", "tsv"),
                    picture=picture,
                    seconds=self._seconds,
                )
            except NoAnswerError:
                raise RecognitionGivenUpError from None
        return read_tsv(said.decode(errors="replace"), size)

    def _place(self) -> asyncio.Semaphore:
        loop = asyncio.get_running_loop()
        return self._places.setdefault(loop, asyncio.Semaphore(self._parallel))

    async def _ask(self, *arguments: str, picture: bytes = b"", seconds: float) -> bytes:
        """Raise NoAnswer- or OcrUnavailableError."""
        data = os.environ.get(_DATA)
        limits = (str(self._memory), str(math.ceil(seconds)))
        return await ask(
            [sys.executable, "-I", "-S", "-B", str(CONFINED), *limits, self._path(), *arguments],
            picture,
            seconds=seconds,
            max_answer=_MAX_ANSWER,
            environment={"OMP_THREAD_LIMIT": "1", **({_DATA: data} if data else {})},
        )

    def _path(self) -> str:
        found = shutil.which(self._program)
        if found is None:
            raise OcrUnavailableError
        return found
