"""The words of a page, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat
from math import hypot

from . import pdfium
from .pdfium import Box, Handle

_WORD = re.compile("[^\\s\0\x02\ufffe]+[\x02\ufffe]?")
"""A hyphen that pdfium took for one at the end of a line ends a word."""
_WIDEST = 1.6
"""Characters of a word that are wider than this on the whole, in sizes each, are looked at."""
_TORN = 0.6
"""A gap inside of a word, in sizes, that makes two of it."""
_BLANKS = frozenset(" \xa0\t")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_OTHER_SIZE = 0.75
_NARROWEST = 3.0
_SQUEEZED = 0.1
_EXACTLY = 0.01
"""Points."""


@dataclass(slots=True)
class Word:
    """Some characters of one look that stand together.

    `x` grows in the direction of reading and `y` from line to line, however the page is turned.
    """

    text: str
    x0: float
    x1: float
    y: float
    """Of the base line."""
    size: float
    """In points, as it appears."""
    box: Box
    """In the page's own units."""
    drawn_by: Handle
    """The text object, or zero."""
    turn: int
    """By how many right angles, to the left."""
    first: int
    """Number of its first character."""
    end: int
    """Number of the first character after it."""
    spaced: bool = False
    """Whether a blank stands before it; the end of a line, as pdfium sees it, is none."""
    look: tuple[int, ...] = ()
    """Its font and its colour: the same for what looks alike on a page."""


@dataclass(slots=True)
class Style:
    """How a text object is drawn."""

    fill: tuple[int, ...] | None
    """Red, green, blue and opacity up to 255; None for a pattern."""
    mode: int
    """As the PDF has it: 3 leaves no ink."""


@dataclass(slots=True)
class Written:
    """All that a page says in text."""

    words: list[Word]
    """In the order of drawing."""
    text: str
    """The character at each place."""
    drawn: list[Handle]
    """The text object that each character is of, or zero."""
    styles: dict[Handle, Style]


@dataclass(slots=True)
class _Look:
    turn: int
    size: float
    rise: float
    """From the lower edge of a character's box up to its base line."""


def written(text_page: Handle) -> Written:
    """Read the characters of a page, and make words of them."""
    count = pdfium.count_chars(text_page)
    text = pdfium.characters(text_page, count)
    drawn = [o or 0 for o in map(pdfium.char_object, repeat(text_page), range(count))]
    objects = [o for o in dict.fromkeys(drawn) if o]
    modes = map(pdfium.render_mode, objects)
    known: dict[tuple[object, int], Style] = {}
    styles = {
        thing: known.get((fill, mode)) or known.setdefault((fill, mode), Style(fill, mode))
        for thing, fill, mode in zip(objects, pdfium.fills(objects), modes, strict=True)
    }
    styles[0] = Style((0, 0, 0, 255), 0)
    return Written(list(_Words(text_page, text, drawn, styles)), text, drawn, styles)


class _Words:
    def __init__(
        self, text_page: Handle, text: str, drawn: list[Handle], styles: dict[Handle, Style]
    ) -> None:
        self._page = text_page
        self._text = text
        self._drawn = drawn
        self._keys = [id(styles[thing]) for thing in drawn]
        self._left, self._top, self._right, self._bottom = pdfium.loose_boxes(text_page, len(text))
        self._heights = [
            abs(top - bottom) for top, bottom in zip(self._top, self._bottom, strict=True)
        ]
        self._looks: dict[Handle, _Look] = {}
        self._last = -1

    def __iter__(self) -> Iterator[Word]:
        runs_left = _RIGHT_TO_LEFT.search(self._text) is not None
        for match in _WORD.finditer(self._text):
            start, end = match.span()
            spaced = self._text[start - 1 : start] in _BLANKS
            if runs_left and _RIGHT_TO_LEFT.search(match[0]):
                # letter by letter: the order in which they were drawn tells nothing
                for place in range(start, end):
                    yield self._word(place, place + 1, spaced=False)
                continue
            word = self._word(start, end, spaced=spaced)
            if end - start > 1 and self._is_odd(word, start, end):
                yield from self._pieces(start, end, spaced=spaced)
            else:
                yield word

    def _is_odd(self, word: Word, start: int, end: int) -> bool:
        if max(word.x1 - word.x0, abs(word.box[3] - word.box[1])) > (
            _WIDEST * word.size * (end - start)
        ):
            return True
        if self._drawn[start] == self._drawn[end - 1]:
            return False
        keys, heights = self._keys[start:end], self._heights[start:end]
        return min(keys) != max(keys) or (
            word.turn % 2 == 0 and min(heights) < _OTHER_SIZE * max(heights)
        )

    def _word(self, start: int, end: int, *, spaced: bool) -> Word:
        drawn, last = self._drawn[start], end - 1
        look = self._looks.get(drawn)
        if look is None:
            look = self._looks[drawn] = self._alike(start, last) or self._look(start)
        self._last = start
        box = (
            min(self._left[start], self._left[last]),
            min(self._bottom[start], self._bottom[last]),
            max(self._right[start], self._right[last]),
            max(self._top[start], self._top[last]),
        )
        x0, _, x1, _ = turned(box, look.turn)
        y = turned(self._box(start), look.turn)[3] + look.rise
        text = self._text[start:end].replace(pdfium.SECOND_HALF, "")
        return Word(text, x0, x1, y, look.size, box, drawn, look.turn, start, end, spaced)

    def _box(self, place: int) -> Box:
        return self._left[place], self._bottom[place], self._right[place], self._top[place]

    def _alike(self, start: int, last: int) -> _Look | None:
        """Return the look of the word before, if this one stands beside it and is as high."""
        before = self._last
        if (
            before < 0
            or self._keys[before] != self._keys[start]
            or abs(self._bottom[before] - self._bottom[start]) > _EXACTLY
            or abs(self._heights[before] - self._heights[start]) > _EXACTLY
            or not self._left[before] < self._left[start] <= self._left[last]
            or self._right[last] - self._left[start]
            < _SQUEEZED * self._heights[start] * (last - start + 1)
        ):
            return None
        look = self._looks.get(self._drawn[before])
        return look if look and look.turn == 0 else None

    def _look(self, place: int) -> _Look:
        a, b, c, d, _, _ = pdfium.char_matrix(self._page, place)
        turn = (0 if a >= 0 else 2) if abs(a) >= abs(b) else (1 if b > 0 else 3)
        x, y = pdfium.origin(self._page, place)
        rise = turned((x, y, x, y), turn)[3] - turned(self._box(place), turn)[3]
        # what is squeezed until it is no wider than a line is small, however high it is
        scale = min(hypot(c, d), _NARROWEST * hypot(a, b))
        return _Look(turn, abs(pdfium.font_size(self._page, place)) * scale, rise)

    def _pieces(self, start: int, end: int, *, spaced: bool) -> Iterator[Word]:
        """Yield what looks alike and stands together."""
        begin = start
        for at in range(start + 1, end + 1):
            if at == end or self._keys[at] != self._keys[at - 1] or self._apart(at - 1, at):
                yield self._word(begin, at, spaced=spaced and begin == start)
                begin = at

    def _apart(self, one: int, other: int) -> bool:
        """Tell whether two characters differ in size, or have a gap between, in any direction."""
        height, following = self._heights[one], self._heights[other]
        width = self._right[one] - self._left[one]
        if width < height and min(height, following) < _OTHER_SIZE * max(height, following):
            return True
        across = max(self._left[other] - self._right[one], self._left[one] - self._right[other])
        along = max(self._bottom[other] - self._top[one], self._bottom[one] - self._top[other])
        return max(across, along) > _TORN * max(height, width)


def turned(box: Box, turn: int) -> Box:
    """Return left, top, right and bottom for text that was turned, y growing downwards."""
    left, bottom, right, top = box
    if turn == 0:
        return left, -top, right, -bottom
    if turn == 1:
        return bottom, left, top, right
    if turn == 2:  # noqa: PLR2004 - upside down
        return -right, bottom, -left, top
    return -top, -right, -bottom, -left
