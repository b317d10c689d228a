"""What the picture of a page shows: the last word where the document's own words leave a doubt."""

from collections.abc import Iterable, Sequence
from ctypes import byref, c_int, string_at

from pypdfium2 import raw

from . import pdfium
from .pdfium import Box, Pointer
from .words import Word

_MOST_PIXELS = 3_000_000
_LEAST_HEIGHT = 9.0
"""Pixels that letters shall have, to be judged."""
_LEAST_SCALE, _MOST_SCALE = 1.0, 3.0
_DIFFERENT = 24
"""Of 255, in one colour of one pixel."""
_READABLE = 3.0
"""Pixels: smaller letters tell nothing."""
_INK = 48
_EDGE = 2
"""Points around the words."""
_LONGEST_SIDE = 2**24
"""Pixels of a page of which only a part is rendered: what can be counted exactly."""


class CannotTellError(Exception):
    """The words stand too far apart to be pictured with letters that can be judged."""


class Picture:
    """The pixels of as much of a page as some words stand on."""

    def __init__(self, page: Pointer, words: Sequence[Word]) -> None:
        smallest = min(word.size for word in words)
        left, top, right, bottom = self._around(page, words)
        fits = (_MOST_PIXELS / max(1.0, (right - left) * (bottom - top))) ** 0.5
        scale = min(max(_LEAST_SCALE, _LEAST_HEIGHT / max(smallest, 0.1)), _MOST_SCALE, fits)
        wide, high = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
        self.width, self.height = int((right - left) * scale), int((bottom - top) * scale)
        self._place = (-int(left * scale), -int(top * scale), int(wide * scale), int(high * scale))
        if scale * smallest < _READABLE or min(self.width, self.height) < 1:
            raise CannotTellError
        if max(self._place[2:]) > _LONGEST_SIDE:
            raise CannotTellError
        self._page = page

    @staticmethod
    def _around(page: Pointer, words: Sequence[Word]) -> tuple[float, float, float, float]:
        """Return the edges of what the words cover, in points of the page as it is shown."""
        wide, high = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
        if max(wide, high) > _LONGEST_SIDE:
            raise CannotTellError
        whole = (0, 0, max(1, int(wide)), max(1, int(high)))
        boxes = [word.box for word in words]
        box = (
            min(box[0] for box in boxes),
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        )
        left, top, right, bottom = _on(page, whole, box)
        return (
            max(0, left - _EDGE),
            max(0, top - _EDGE),
            min(wide, right + _EDGE),
            min(high, bottom + _EDGE),
        )

    def taken(self) -> bytes:
        """Render the page as it is now: blue, green, red and nothing for each pixel."""
        bitmap = raw.FPDFBitmap_Create(self.width, self.height, 0)
        if not bitmap:
            raise MemoryError
        try:
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, self.width, self.height, 0xFFFFFFFF)
            raw.FPDF_RenderPageBitmap(bitmap, self._page, *self._place, 0, raw.FPDF_ANNOT)
            size = raw.FPDFBitmap_GetStride(bitmap) * self.height
            return string_at(raw.FPDFBitmap_GetBuffer(bitmap), size)
        finally:
            raw.FPDFBitmap_Destroy(bitmap)

    def rows(self, box: Box) -> list[slice]:
        """Return where the pixels of a box are, the middle of it first."""
        left, top, right, bottom = _on(self._page, self._place, box)
        left, right = max(0, left), min(self.width, right + 1)
        top, bottom = max(0, top), min(self.height, bottom + 1)
        middle = (top + bottom) // 2
        found = sorted(range(top, bottom), key=lambda row: abs(row - middle))
        stride = self.width * 4
        return [slice(row * stride + left * 4, row * stride + right * 4) for row in found]


def _on(page: Pointer, place: tuple[int, int, int, int], box: Box) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of a box in pixels, for a page that is put there."""
    xs, ys = [], []
    for x in (box[0], box[2]):
        for y in (box[1], box[3]):
            raw.FPDF_PageToDevice(page, *place, 0, x, y, byref(_X), byref(_Y))
            xs.append(_X.value)
            ys.append(_Y.value)
    return min(xs), min(ys), max(xs), max(ys)


_X, _Y = c_int(), c_int()


def unseen(page: Pointer, words: Sequence[Word]) -> list[bool]:
    """Tell of each word whether the page looks the same without it. Raise CannotTellError."""
    picture = Picture(page, words)
    with_them = picture.taken()
    for drawn in {word.drawn_by for word in words}:
        if drawn:
            pdfium.set_active(drawn, 0)
    without = picture.taken()
    return [not _differs(picture, word.box, with_them, without) for word in words]


def _differs(picture: Picture, box: Box, one: bytes, other: bytes) -> bool:
    for row in picture.rows(box):
        here, there = one[row], other[row]
        if here != there and any(abs(a - b) > _DIFFERENT for a, b in zip(here, there, strict=True)):
            return True
    return False


def over_ink(page: Pointer, words: Sequence[Word]) -> list[bool]:
    """Tell of each word whether the picture of the page shows something where it stands."""
    picture = Picture(page, words)
    shown = picture.taken()
    return [_has_ink(shown, picture.rows(word.box)) for word in words]


def _has_ink(shown: bytes, rows: Iterable[slice]) -> bool:
    lightest, darkest = 0, 255
    for row in rows:
        green = shown[row][1::4]
        if green:
            lightest, darkest = max(lightest, *green), min(darkest, *green)
            if lightest - darkest > _INK:
                return True
    return False
