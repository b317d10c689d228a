"""Pages with so little text that a picture, or letters drawn as shapes, may say the rest."""

from . import pdfium
from .pdfium import Box, area, intersection
from .scene import Scene

_FEW, _SOME = 20, 200
"""Letters: with fewer anything may be a picture of words; with fewer only a large picture may."""
_ANY, _LARGE = 0.01, 0.15
"""Of the page. A photo of a person has .03; what was scanned has nearly all."""
_FEWEST_DOTS = 12
"""Small shapes: letters may be as small as bullets, but there are more of them."""


def may_say_more(painted: Scene, page_box: Box, letters: int, *, noted: bool) -> bool:
    """Tell whether a page of so many `letters` is worth being looked at by who can see.

    `noted` tells whether annotations lie on it.
    """
    if letters >= _SOME:
        return False
    if not painted.is_whole:
        return True
    pictures = sum(
        area(intersection(shape.box, page_box)) for shape in painted.shapes if shape.is_image
    )
    if letters >= _FEW:
        return pictures >= _LARGE * area(page_box)
    return (
        noted
        or pictures >= _ANY * area(page_box)
        or any(area(pdfium.bounds(text)) for text in painted.mute)  # a blank has none
        or len(painted.dots) >= _FEWEST_DOTS
        or any(not (shape.is_plain or shape.is_image) for shape in painted.shapes)
    )
