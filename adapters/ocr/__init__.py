"""Ways to keep `ocr`, and what they may not differ in: which pictures they look at."""

import re
from struct import unpack_from

from application.ports.ocr import MAX_PICTURE_BYTES, MAX_PIXELS, NotAPictureError, SeenWord

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_HEADER = 33
_BIT_DEPTHS = (1, 2, 4, 8, 16)
_PGM = re.compile(rb"P5(?:\s+#[^\n]*)*\s+(\d{1,6})\s+(\d{1,6})\s+255\s")
_HEADER_WITHIN = 2**16


def check_picture(data: bytes) -> tuple[int, int]:
    """Return width and height as the header says. Raise NotAPictureError."""
    if len(data) > MAX_PICTURE_BYTES:
        raise NotAPictureError
    width, height = _png_size(data) if data.startswith(_PNG) else _pgm_size(data)
    if not 1 <= width * height <= MAX_PIXELS:
        raise NotAPictureError
    return width, height


def within(word: SeenWord, size: tuple[int, int]) -> bool:
    """Tell whether a word can be on a picture of this width and height."""
    width, height = size
    return (
        0 <= word.left < word.right <= width
        and 0 <= word.top < word.bottom <= height
        and bool(word.text)
    )


def _png_size(data: bytes) -> tuple[int, int]:
    if len(data) < _PNG_HEADER or data[12:16] != b"IHDR":
        raise NotAPictureError
    width, height, depth = unpack_from(">LLB", data, 16)
    if depth not in _BIT_DEPTHS:
        raise NotAPictureError
    return width, height


def _pgm_size(data: bytes) -> tuple[int, int]:
    found = _PGM.match(data, 0, _HEADER_WITHIN)
    if not found:
        raise NotAPictureError
    width, height = int(found[1]), int(found[2])
    if len(data) - found.end() != width * height:
        raise NotAPictureError
    return width, height
