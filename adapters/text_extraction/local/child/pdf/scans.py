"""Pages that are pictures, with the text that somebody recognised on them behind."""

from collections.abc import Sequence

from . import pixels
from .pdfium import Box, Pointer, area, intersection
from .scene import Scene
from .visible import COVERED, INVISIBLE, Seen
from .words import Word

_COVERS = 0.6
"""Of the page, by pictures."""
_VISIBLE = 0.1
"""Of the letters: a page number may have been put on the scan."""
_FEWEST = 3
_WORDLIKE = 0.6
_LARGEST, _SMALLEST = 72, 4


def is_scan(seen: Seen, scene: Scene, page_box: Box) -> bool:
    """Tell a picture of a page with invisible text over it, or behind it."""
    behind = [word for word, how in seen.hidden if how in {INVISIBLE, COVERED}]
    hidden = sum(len(word.text) for word in behind)
    shown = sum(len(word.text) for word in seen.shown)
    pictures = sum(
        area(intersection(shape.box, page_box)) for shape in scene.shapes if shape.is_image
    )
    return (
        len(behind) >= _FEWEST
        and shown <= _VISIBLE * hidden
        and pictures >= _COVERS * area(page_box)
        and _is_plausible(behind)
    )


def _is_plausible(words: Sequence[Word]) -> bool:
    """Tell what could have been recognised on a page: words, of sizes that one can read."""
    likely = sum(
        _SMALLEST <= word.size <= _LARGEST and any(c.isalnum() for c in word.text) for word in words
    )
    return likely >= _WORDLIKE * len(words)


def recognised(page: Pointer, seen: Seen) -> Seen:
    """Take as shown what stands where the picture shows something."""
    behind = [(word, how) for word, how in seen.hidden if how in {INVISIBLE, COVERED}]
    others = [(word, how) for word, how in seen.hidden if how not in {INVISIBLE, COVERED}]
    stands = pixels.over_ink(page, [word for word, _ in behind])
    shown = [word for (word, _), does in zip(behind, stands, strict=True) if does]
    hidden = [each for each, does in zip(behind, stands, strict=True) if not does]
    return Seen(shown=[*seen.shown, *shown], hidden=[*others, *hidden])
