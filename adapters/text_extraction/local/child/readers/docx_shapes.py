"""Pictures and text boxes of Word: where they are, what they paint, and what they lie on."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .answer import INVISIBLE, OFF_PAGE
from .archives import Element, attribute, child, local
from .docx_colours import Theme, html_name, is_clear
from .looks import WHITE, Colour
from .numbers import measure

_EMU = 12_700
_TWIPS = 20
_FLAT = 3.0
"""Points. A box that is not higher, or wider, shows nothing of its text."""
_LEAST_GROUND = (72.0, 14.0)
"""Points: how wide and how high what text may stand on is at least."""
_TOLERANCE = 2.0
_LENGTH = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?)(pt|in|cm|mm|px|)$")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "": 1.0}
_INKS = ("solidFill", "gradFill", "blipFill", "pattFill", "noFill", "grpFill")


class Sheet(NamedTuple):
    """A page, in points."""

    width: float = 612.0
    height: float = 792.0
    left: float = 72.0
    right: float = 72.0
    top: float = 72.0

    @property
    def column(self) -> float:
        """Return the width of the text."""
        return max(self.width - self.left - self.right, 1.0)


class Shape(NamedTuple):
    """Something drawn: a picture, a box, or a group of them."""

    hiding: str | None
    """How all of it is hidden, if it is."""
    left: float | None
    """From the edge of the page; None where that depends on the layout."""
    top: float | None
    below: str
    """What `top` is counted from: `page` or `paragraph`."""
    width: float
    height: float
    depth: float
    """What is higher lies above."""
    is_behind: bool
    """Behind the text of the page."""
    floats: bool
    """Text may stand where it is."""
    paints: tuple[Colour | None, ...]
    """None stands for a picture. Empty where what is behind shines through."""
    paragraph: int
    page: int

    @property
    def is_ground(self) -> bool:
        """Tell whether it is large enough for text to stand on it."""
        return self.width >= _LEAST_GROUND[0] and self.height >= _LEAST_GROUND[1]

    @property
    def is_front(self) -> bool:
        """Tell whether it hides the text that it lies on."""
        return self.floats and not self.is_behind and bool(self.paints) and self.hiding is None

    def hides(self, other: "Shape") -> bool:
        """Tell whether it lies on all of another, and is not to be seen through."""
        if not self.paints or self.depth <= other.depth or self.page != other.page:
            return False
        if self.below != other.below or (
            self.below != "page" and self.paragraph != other.paragraph
        ):
            return False
        if None in (self.left, other.left, self.top, other.top):
            return False
        return _within(other.left, other.width, self.left, self.width) and _within(
            other.top, other.height, self.top, self.height
        )


def _within(start: float | None, length: float, of: float | None, whole: float) -> bool:
    start, of = start or 0.0, of or 0.0
    return start >= of - _TOLERANCE and start + length <= of + whole + _TOLERANCE


def sheet(properties: Element | None) -> Sheet:
    """Read a `w:sectPr`."""
    size, margins = child(properties, "pgSz"), child(properties, "pgMar")
    usual = Sheet()
    return Sheet(
        width=_twips(attribute(size, "w"), usual.width) or usual.width,
        height=_twips(attribute(size, "h"), usual.height) or usual.height,
        left=_twips(attribute(margins, "left"), usual.left),
        right=_twips(attribute(margins, "right"), usual.right),
        top=_twips(attribute(margins, "top"), usual.top),
    )


def drawn(drawing: Element, theme: Theme, page: Sheet, place: tuple[int, int]) -> Shape | None:
    """Read a `w:drawing`; `place` is its paragraph and page."""
    frame = next(iter(drawing.iterchildren("{*}anchor", "{*}inline")), None)
    if frame is None:
        return None
    floats = local(frame) == "anchor"
    extent = child(frame, "extent")
    width, height = _emu(attribute(extent, "cx")), _emu(attribute(extent, "cy"))
    left, _ = _position(child(frame, "positionH"), page)
    top, below = _position(child(frame, "positionV"), page)
    hiding = None
    if attribute(child(frame, "docPr"), "hidden") in ("1", "true"):
        hiding = INVISIBLE
    elif width <= _FLAT or height <= _FLAT or (floats and _is_off(left, top, width, height, page)):
        hiding = OFF_PAGE
    behind = floats and attribute(frame, "behindDoc") in ("1", "true")
    depth = _figure(attribute(frame, "relativeHeight"))
    return Shape(
        hiding=hiding,
        left=left,
        top=top,
        below=below,
        width=width,
        height=height,
        depth=depth - 2**33 if behind else depth,
        is_behind=behind,
        floats=floats and child(frame, "wrapNone") is not None,
        paints=tuple(_paints(frame, theme)),
        paragraph=place[0],
        page=place[1],
    )


def old_drawn(picture: Element, page: Sheet, place: tuple[int, int]) -> Shape | None:
    """Read a `w:pict` with its VML."""
    for shape in picture.iter("{*}shape", "{*}rect", "{*}roundrect", "{*}oval"):
        style = dict(
            part.strip().lower().split(":", 1)
            for part in (shape.get("style") or "").split(";")
            if ":" in part
        )
        width, height = _length(style.get("width")), _length(style.get("height"))
        floats = style.get("position") == "absolute"
        left, top = _length(style.get("margin-left")), _length(style.get("margin-top"))
        on_page = style.get("mso-position-vertical-relative") == "page"
        hiding = None
        flat = any(side is not None and side <= _FLAT for side in (width, height))
        if style.get("visibility") == "hidden":
            hiding = INVISIBLE
        elif flat or (floats and _is_off(left, top, width or 0, height or 0, page)):
            hiding = OFF_PAGE
        depth = _figure(style.get("z-index"))
        filled = shape.get("filled") not in ("f", "false")
        fill = html_name(shape.get("fillcolor") or "white") if filled else None
        pictured = next(iter(shape.iter("{*}imagedata")), None) is not None
        paints = (None,) if pictured else (fill,) if filled and fill else ()
        return Shape(
            hiding=hiding,
            left=left,
            top=top,
            below="page" if on_page else "paragraph",
            width=width or page.width,
            height=height or _LEAST_GROUND[1],
            depth=depth,
            is_behind=depth < 0,
            floats=floats,
            paints=paints,
            paragraph=place[0],
            page=place[1],
        )
    return None


def ground(box: Element, theme: Theme, drawing: Element) -> tuple[Colour | None, ...]:
    """Return what a box paints behind its own text, with what lies under it in its group."""
    shape = box.getparent()
    while shape is not None and local(shape) not in ("wsp", "shape", "rect", "roundrect"):
        shape = shape.getparent()
    if shape is None:
        return ()
    if local(shape) != "wsp":
        filled = shape.get("filled") not in ("f", "false")
        return (html_name(shape.get("fillcolor") or "white") or WHITE,) if filled else ()
    own = tuple(_painted(shape, theme))
    if own:
        return own
    under: list[Colour | None] = []
    for sibling in drawing.iter("{*}wsp", "{*}pic"):
        if sibling is shape:
            break
        under += _painted(sibling, theme)
    return tuple(under)


def _paints(frame: Element, theme: Theme) -> Iterator[Colour | None]:
    for shape in frame.iter("{*}wsp", "{*}pic"):
        yield from _painted(shape, theme)


def _painted(shape: Element, theme: Theme) -> Iterator[Colour | None]:
    if local(shape) == "pic":
        yield None
        return
    properties = child(shape, "spPr")
    for fill in () if properties is None else properties.iterchildren("*"):
        kind = local(fill)
        if kind not in _INKS:
            continue
        if kind == "solidFill":
            colour, share = theme.drawn(fill)
            if not is_clear(share):
                yield colour
        elif kind == "gradFill":
            for stop in fill.iter("{*}gs"):
                yield theme.drawn(stop)[0]
        elif kind in ("blipFill", "pattFill", "grpFill"):
            yield None
        return
    reference = child(shape, "style", "fillRef")
    if reference is not None and attribute(reference, "idx") not in (None, "0"):
        yield theme.drawn(reference)[0]


def _position(position: Element | None, page: Sheet) -> tuple[float | None, str]:
    """Return an offset in points, and what it is counted from."""
    base = attribute(position, "relativeFrom") or ""
    offset = child(position, "posOffset")
    below = "paragraph" if base in ("paragraph", "line", "character") else "page"
    if offset is None:
        return None, below
    points = _emu(offset.text)
    match base:
        case "margin" if position is not None and local(position) == "positionV":
            points += page.top
        case "margin" | "column" | "character" | "insideMargin":
            points += page.left
    return points, below


def _is_off(
    left: float | None, top: float | None, width: float, height: float, page: Sheet
) -> bool:
    beside = left is not None and (left + width <= _FLAT or left >= page.width - _FLAT)
    # the top may count from any line of the page
    apart = top is not None and (top + height <= -page.height or top >= page.height)
    return beside or apart


def _emu(text: str | None) -> float:
    return _figure(text) / _EMU


def _twips(text: str | None, otherwise: float) -> float:
    return _figure(text) / _TWIPS if text else otherwise


def _figure(text: str | None) -> float:
    return measure(text) or 0.0


def _length(text: str | None) -> float | None:
    found = _LENGTH.match((text or "").strip())
    return float(found[1]) * _POINTS[found[2]] if found else None
