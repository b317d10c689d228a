"""Frames and shapes of an OpenDocument: where they are, and what they lie on."""

from collections.abc import Iterable
from typing import NamedTuple

from .answer import COVERED, OFF_PAGE
from .archives import Element, attribute, child
from .looks import WHITE, Colour, from_hex
from .numbers import figure
from .odt_styles import Styles, behind, length

_FLAT = 3.0
_MARGIN = 72.0
_LEAST_GROUND = (72.0, 14.0)
"""Points: how wide and how high what text may stand on is at least."""
_TOLERANCE = 2.0


class Page(NamedTuple):
    """In points."""

    width: float = 595.0
    height: float = 842.0
    paper: Colour | None = WHITE
    """None for a picture."""


class Frame(NamedTuple):
    """A picture, a box or another shape."""

    left: float | None
    top: float | None
    width: float
    height: float
    depth: int
    paints: tuple[Colour | None, ...]
    """None stands for a picture. Empty where what is behind shines through."""
    is_behind: bool
    anchor: Element

    @property
    def is_ground(self) -> bool:
        """Tell whether it is large enough for text to stand on it."""
        return self.width >= _LEAST_GROUND[0] and self.height >= _LEAST_GROUND[1]


def page(properties: Element | None) -> Page:
    """Read a `style:page-layout-properties`."""
    usual = Page()
    picture = attribute(child(properties, "background-image"), "href")
    paper = from_hex(attribute(properties, "background-color")) or WHITE
    return Page(
        width=length(attribute(properties, "page-width")) or usual.width,
        height=length(attribute(properties, "page-height")) or usual.height,
        paper=None if picture else paper,
    )


def frame_of(shape: Element, styles: Styles) -> Frame | None:
    """Return where a shape is; None where that is not said."""
    width, height = length(attribute(shape, "width")), length(attribute(shape, "height"))
    least = length(attribute(child(shape, "text-box"), "min-height"))
    if least is not None:
        height = max(height or 0.0, least)
    if width is None or height is None:
        return None
    name = attribute(shape, "style-name")
    pictured = child(shape, "image") is not None
    return Frame(
        left=length(attribute(shape, "x")),
        top=length(attribute(shape, "y")),
        width=width,
        height=height,
        depth=figure(attribute(shape, "z-index"), 0),
        paints=(None,) if pictured else behind(styles.of("graphic", name), ()),
        is_behind=styles.first("graphic", name, "graphic-properties", "run-through")
        == "background",
        anchor=shape.getparent(),
    )


def hiding(frame: Frame, others: Iterable[Frame], on: Page) -> str | None:
    """Tell how a frame is hidden, if it is."""
    if frame.width <= _FLAT or frame.height <= _FLAT:
        return OFF_PAGE
    if _is_off(frame.left, frame.width, on.width, _MARGIN):
        return OFF_PAGE
    if _is_off(frame.top, frame.height, on.height, on.height):
        return OFF_PAGE
    return COVERED if any(_lies_on(other, frame) for other in others) else None


def _is_off(start: float | None, size: float, whole: float, slack: float) -> bool:
    return start is not None and (start + size <= -slack or start >= whole)


def _lies_on(one: Frame, other: Frame) -> bool:
    if one is other or not one.paints or one.is_behind or one.depth <= other.depth:
        return False
    return (
        one.anchor is other.anchor
        and _within(other.left, other.width, one.left, one.width)
        and _within(other.top, other.height, one.top, one.height)
    )


def _within(start: float | None, size: float, of: float | None, whole: float) -> bool:
    start, of = start or 0.0, of or 0.0
    return start >= of - _TOLERANCE and start + size <= of + whole + _TOLERANCE
