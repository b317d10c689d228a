"""Fonts that say of their letters what these do not look like.

The text of a PDF is what its fonts claim. A font may claim another letter than it draws, so that a
machine reads other words than a person. What letters look like can be told a little without
drawing them: an `l` is tall, a `p` hangs below the line, an `e` does neither.
"""

from collections import defaultdict
from collections.abc import Iterable
from statistics import median

from . import pdfium
from .pdfium import Handle
from .words import Word

_LOW = frozenset("aceomnrsuvwxz")
_TALL = frozenset("bdhkl")
_HANGING = frozenset("gpqy")
_LETTERS = _LOW | _TALL | _HANGING
_SAMPLE = 64
"""Letters of a font."""
_FEWEST = 24
_WRONG = 0.25
_OTHER_WIDTH = 0.1
_CONFLICTS = 0.12


def lie(text_page: Handle, words: Iterable[Word]) -> bool:
    """Tell whether a font of the page claims other letters than it seems to draw."""
    samples: dict[Handle, list[tuple[str, float, float, float]]] = defaultdict(list)
    fonts: dict[Handle, Handle] = {}
    for word in words:
        if word.turn or not word.drawn_by:
            continue
        if word.drawn_by not in fonts:
            font = pdfium.font_of(word.drawn_by) or 0
            fonts[word.drawn_by] = font if font and pdfium.is_embedded(font) else 0
        sample = samples[fonts[word.drawn_by]]
        if not fonts[word.drawn_by] or len(sample) >= _SAMPLE:
            continue
        for place, letter in enumerate(word.text, word.first):
            if letter in _LETTERS:
                left, bottom, right, top = pdfium.tight_box(text_page, place)
                if right > left and top > bottom:
                    size = word.size or 1.0
                    sample.append(
                        (
                            letter,
                            (top + word.y) / size,
                            (bottom + word.y) / size,
                            (right - left) / size,
                        )
                    )
    samples.pop(0, None)
    return any(_lies(sample) for sample in samples.values())


def _lies(sample: list[tuple[str, float, float, float]]) -> bool:
    if len(sample) < _FEWEST:
        return False
    return _wrong(sample) >= _WRONG or _conflicts(sample) >= _CONFLICTS


def _wrong(sample: list[tuple[str, float, float, float]]) -> float:
    """Return the share of letters that do not look as they should."""
    low = [top for letter, top, _, _ in sample if letter in _LOW]
    if not low:
        return 0.0
    height = median(low)
    if _are_capitals(sample):
        return 0.0
    wrong = 0
    for letter, top, bottom, _ in sample:
        hangs = bottom < -0.25 * height
        tall = top > 1.18 * height
        wrong += (tall, hangs) != (letter in _TALL, letter in _HANGING)
    return wrong / len(sample)


def _are_capitals(sample: list[tuple[str, float, float, float]]) -> bool:
    """Tell a font that draws capitals for small letters: all are as high, and none hangs."""
    usual = median(top for _, top, _, _ in sample)
    alike = sum(
        abs(top - usual) < 0.1 * usual and bottom > -0.25 * usual for _, top, bottom, _ in sample
    )
    return alike >= 0.9 * len(sample)


def _conflicts(sample: list[tuple[str, float, float, float]]) -> float:
    """Return the share of letters that are not always drawn with one shape."""
    widths: dict[str, list[float]] = defaultdict(list)
    for letter, _, _, width in sample:
        widths[letter].append(width)
    other = 0
    for found in widths.values():
        usual = median(found)
        other += sum(abs(width - usual) > _OTHER_WIDTH * usual for width in found)
    return other / len(sample)
