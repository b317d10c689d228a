"""From a picture of a page to the words on it."""

from collections.abc import Sequence
from typing import Protocol

from attrs import field, frozen

MAX_PICTURE_BYTES = 64 * 2**20
MAX_PIXELS = 40_000_000
"""More than A3 at 400 dpi."""
SURE = 60
"""Confidence below which a word is worth a second look by a person."""


class OcrError(Exception):
    """Nothing was recognised."""


class NotAPictureError(OcrError):
    """It is no PNG or PGM, is damaged, or has more bytes or pixels than are looked at."""


class RecognitionGivenUpError(OcrError):
    """Recognising it takes more time or memory than is allowed, or broke the engine."""


class OcrUnavailableError(OcrError):
    """Nothing here reads pictures: none was chosen, or what was is not installed any more."""


@frozen(kw_only=True)
class SeenWord:
    """A word with its box in pixels; the origin is at the top left, right and bottom are outside.

    The box is inside the picture and not empty.
    """

    text: str = field(repr=False)
    """Without white space; never empty."""
    left: int
    top: int
    right: int
    bottom: int
    confidence: int
    """0 to 100, as the engine judges itself: comparable within an engine only."""


@frozen(kw_only=True)
class SeenLine:
    """Words that the engine takes for one line, left to right as they stand; at least one."""

    words: tuple[SeenWord, ...]


class Ocr(Protocol):
    """Reads hostile pictures: bounded in size, memory and time, and none reaches the network.

    The same picture gives the same lines. Nothing is said of their order: an engine sees columns
    or does not. Any number may be recognised at once; more than the machine can do wait.
    """

    reads: bool
    """False where nothing is ever recognised, so that nobody need make pictures."""

    async def languages(self) -> frozenset[str]:
        """Return what it can read, as ISO 639-1 codes such as `en`; none where it reads nothing.

        Raise OcrUnavailableError.
        """

    async def recognise(
        self, picture: bytes, *, languages: Sequence[str] = ("en",)
    ) -> tuple[SeenLine, ...]:
        """Return the lines of a PNG or of a binary PGM of 8 bits, black on white or nearly so.

        `languages` are ISO 639-1, the likeliest first; those that it cannot read are left out, and
        with none left it reads as it is used to. No words is an answer too. Raise NotAPicture-,
        RecognitionGivenUp- or OcrUnavailableError, and nothing else, whatever the bytes are.
        """
