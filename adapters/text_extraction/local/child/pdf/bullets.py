"""Bullets that are no characters: drawn as shapes, or letters of a font of symbols."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from . import pdfium
from .pdfium import Box, Handle
from .words import Word

BULLET = "•"
_ICONS = re.compile("awesome|icon|material|glyphs?\\b", re.IGNORECASE)
_SYMBOLS = re.compile("wingdings|webdings|dingbats", re.IGNORECASE)
_LARGEST = 0.5
"""Sizes: a larger dot marks a place on a line of time, not an item of a list."""
_FARTHEST = 3.0
_SQUARE = 1.4
_STRIPE = 12.0
_ROW = 2.0
_RATING = 60.0
"""Points: dots in a row that are nearer than that tell how good somebody is at something."""


def with_bullets(words: Sequence[Word], dots: Sequence[Box]) -> list[Word]:
    """Return the words with the bullets among them, and without icons."""
    return [*_without_symbols(words), *_drawn(words, dots)]


def _without_symbols(words: Sequence[Word]) -> Iterator[Word]:
    names: dict[Handle, str] = {}
    for word in words:
        if len(word.text) > 1 or not word.drawn_by:
            yield word
            continue
        font = pdfium.font_of(word.drawn_by) or 0
        if font and font not in names:
            names[font] = pdfium.font_name(font)
        name = names.get(font, "")
        if _ICONS.search(name):
            continue
        yield replace(word, text=BULLET) if _SYMBOLS.search(name) else word


def _drawn(words: Sequence[Word], dots: Sequence[Box]) -> Iterator[Word]:
    stripes: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        if word.turn == 0:
            stripes[int(word.y // _STRIPE)].append(word)
    for dot in _alone(dots):
        wide, high = dot[2] - dot[0], dot[3] - dot[1]
        if max(wide, high) > _SQUARE * min(wide, high):
            continue
        middle = -(dot[1] + dot[3]) / 2
        stripe = int(middle // _STRIPE)
        beside = [
            word
            for near in (stripe, stripe + 1, stripe - 1)
            for word in stripes.get(near, ())
            if -0.75 * word.size < middle - word.y < 0.05 * word.size
            and high <= _LARGEST * word.size
            and 0 < word.x0 - dot[2] < _FARTHEST * word.size
        ]
        if beside:
            word = min(beside, key=lambda word: word.x0)
            yield replace(
                word,
                text=BULLET,
                x0=dot[0],
                x1=dot[2],
                box=dot,
                drawn_by=0,
                spaced=False,
                first=-1,
                end=-1,
            )


def _alone(dots: Sequence[Box]) -> Iterator[Box]:
    """Yield those that have no other beside them."""
    ordered = sorted(set(dots), key=lambda dot: (round(dot[1] / _ROW), dot[0]))
    for place, dot in enumerate(ordered):
        near = [*ordered[max(0, place - 1) : place], *ordered[place + 1 : place + 2]]
        if not any(
            abs(dot[1] - other[1]) < _ROW and 0 < abs(dot[0] - other[0]) < _RATING for other in near
        ):
            yield dot
