"""The words of a page, each with its place."""

import re
from collections.abc import Iterator, Mapping, Sequence
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
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]")
"""Not the places between them that are no characters: `SECOND_HALF` is one of those."""
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
    styles: dict[Handle, Style]


@dataclass(slots=True)
class _Look:
    turn: int
    size: float
    rise: float
    """From the lower edge of a character's box up to its base line."""


def written(text_page: Handle) -> Written:
    """Read the characters of a page, and make words of them."""
    text = pdfium.characters(text_page, pdfium.count_chars(text_page))
    spans = [match.span() for match in _WORD.finditer(text)]
    drawn = _drawn(text_page, spans)
    objects = [o for o in dict.fromkeys(drawn.values()) if o]
    modes = map(pdfium.render_mode, objects)
    known: dict[tuple[object, int], Style] = {}
    styles = {
        thing: known.get((fill, mode)) or known.setdefault((fill, mode), Style(fill, mode))
        for thing, fill, mode in zip(objects, pdfium.fills(objects), modes, strict=True)
    }
    styles[0] = Style((0, 0, 0, 255), 0)
    return Written(list(_Words(text_page, text, spans, drawn, styles)), text, styles)


def _drawn(text_page: Handle, spans: Sequence[tuple[int, int]]) -> dict[int, Handle]:
    """Return the text object of the characters of words, or zero; of a few words only the ends.

    What one object draws stands together: where it draws both ends, it draws what is between.
    """
    ends = [place for start, end in spans for place in (start, end - 1)]
    drawn = dict(zip(ends, map(pdfium.char_object, repeat(text_page), ends), strict=True))
    for start, end in spans:
        if drawn[start] != drawn[end - 1]:
            for place in range(start + 1, end - 1):
                drawn[place] = pdfium.char_object(text_page, place)
    return {place: thing or 0 for place, thing in drawn.items()}


class _Words:
    def __init__(
        self,
        text_page: Handle,
        text: str,
        spans: Sequence[tuple[int, int]],
        drawn: dict[int, Handle],
        styles: Mapping[Handle, Style],
    ) -> None:
        self._page = text_page
        self._text = text
        self._spans = spans
        self._drawn = drawn
        self._keys = {place: id(styles[thing]) for place, thing in drawn.items()}
        # a call for each character would take longer than all that follows
        ends = [place for start, end in spans for place in (start, end - 1)]
        self._boxes = dict(zip(ends, pdfium.loose_boxes(text_page, ends), strict=True))
        self._halves = pdfium.SECOND_HALF in text
        self._looks: dict[Handle, _Look] = {}
        self._last = -1

    def __iter__(self) -> Iterator[Word]:
        runs_left = _RIGHT_TO_LEFT.search(self._text) is not None
        for start, end in self._spans:
            spaced = self._text[start - 1 : start] in _BLANKS
            if runs_left and _RIGHT_TO_LEFT.search(self._text, start, end):
                self._know_all(start, end)
                # letter by letter: the order in which they were drawn tells nothing
                for place in range(start, end):
                    if self._begins(place):
                        whole = 1 if self._begins(place + 1) else 2
                        yield self._word(place, min(place + whole, end), spaced=False)
                continue
            word = self._word(start, end, spaced=spaced)
            if end - start > 1 and self._is_odd(word, start, end):
                yield from self._pieces(start, end, spaced=spaced)
            else:
                yield word

    def _begins(self, place: int) -> bool:
        """Tell the first of the places that a character takes; nothing is cut within one."""
        return self._text[place : place + 1] != pdfium.SECOND_HALF

    def _is_odd(self, word: Word, start: int, end: int) -> bool:
        if max(word.x1 - word.x0, abs(word.box[3] - word.box[1])) > (
            _WIDEST * word.size * (end - start)
        ):
            return True
        if self._drawn[start] == self._drawn[end - 1]:
            return False
        keys = {self._keys[place] for place in range(start, end)}
        if len(keys) > 1:
            return True
        heights = [self._height(place) for place in range(start, end)]
        return word.turn % 2 == 0 and min(heights) < _OTHER_SIZE * max(heights)

    def _word(self, start: int, end: int, *, spaced: bool) -> Word:
        drawn, last = self._drawn[start], end - 1
        look = self._looks.get(drawn)
        if look is None:
            look = self._looks[drawn] = self._alike(start, last) or self._look(start)
        self._last = start
        first_box = self._box(start)
        left, bottom, right, top = first_box
        other_left, other_bottom, other_right, other_top = self._box(last)
        box = (
            min(other_left, left),
            min(other_bottom, bottom),
            max(other_right, right),
            max(other_top, top),
        )
        x0, _, x1, _ = turned(box, look.turn)
        y = turned(first_box, look.turn)[3] + look.rise
        text = self._text[start:end]
        if self._halves:
            text = text.replace(pdfium.SECOND_HALF, "")
        return Word(text, x0, x1, y, look.size, box, drawn, look.turn, start, end, spaced)

    def _box(self, place: int) -> Box:
        """Return a character's box; those at the ends of words are known."""
        box = self._boxes.get(place)
        if box is None:
            (box,) = pdfium.loose_boxes(self._page, (place,))
            self._boxes[place] = box
        return box

    def _height(self, place: int) -> float:
        _, bottom, _, top = self._box(place)
        return abs(top - bottom)

    def _alike(self, start: int, last: int) -> _Look | None:
        """Return the look of the word before, if this one stands beside it and is as high."""
        before = self._last
        if before < 0 or self._keys[before] != self._keys[start]:
            return None
        height = self._height(start)
        left_before, bottom_before, _, _ = self._box(before)
        left, bottom, _, _ = self._box(start)
        last_left, _, last_right, _ = self._box(last)
        if (
            abs(bottom_before - bottom) > _EXACTLY
            or abs(self._height(before) - height) > _EXACTLY
            or not left_before < left <= last_left
            or last_right - left < _SQUEEZED * height * (last - start + 1)
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
        self._know_all(start, end)
        begin = start
        for at in range(start + 1, end + 1):
            if at == end or (
                self._begins(at)
                and (self._keys[at] != self._keys[at - 1] or self._apart(at - 1, at))
            ):
                yield self._word(begin, at, spaced=spaced and begin == start)
                begin = at

    def _know_all(self, start: int, end: int) -> None:
        """Say of all characters what was asked of the ends alone."""
        for place in range(start + 1, end - 1):
            self._drawn.setdefault(place, self._drawn[start])
            self._keys.setdefault(place, self._keys[start])

    def _apart(self, one: int, other: int) -> bool:
        """Tell whether two characters differ in size, or have a gap between, in any direction."""
        height, following = self._height(one), self._height(other)
        left, bottom, right, top = self._box(one)
        other_left, other_bottom, other_right, other_top = self._box(other)
        width = right - left
        if width < height and min(height, following) < _OTHER_SIZE * max(height, following):
            return True
        across = max(other_left - right, left - other_right)
        along = max(other_bottom - top, bottom - other_top)
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
