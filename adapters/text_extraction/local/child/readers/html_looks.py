"""What CSS makes of text: whether it is shown, where, how large and in which colour."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from tinycss2.color4 import parse_color

from .answer import INVISIBLE, OFF_PAGE, TINY
from .looks import BLACK, WHITE, Colour, blend, looks
from .word_set import word_set

_POINTS = {
    "px": 0.75, "pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0, "q": 0.709,
    "vw": 6.0, "vh": 8.0,
}  # fmt: skip
_SIZES = {
    "xx-small": 6.75, "x-small": 7.5, "small": 9.75, "medium": 12.0, "large": 13.5,
    "x-large": 18.0, "xx-large": 24.0, "xxx-large": 36.0,
}  # fmt: skip
_LENGTH = re.compile(r"(-?\d{0,9}(?:\.\d{1,9})?)(px|pt|in|cm|mm|pc|q|vw|vh|rem|em|ex|ch|%|)$")
_ROOT = 12.0
_FAR = 375.0
"""Points beside its place, from which text is nowhere on a page."""
_FAR_BELOW = 7500.0
_SMALL = 1.6
"""Points; a box that is cut to two pixels shows nothing."""
_FAINT = 0.1
_NO_CLIP = re.compile(
    r"rect\(\s*(?:0|1px|0px)[\s,]+(?:0|1px|0px)[\s,]+(?:0|1px|0px)[\s,]+(?:0|1px|0px)\s*\)"
    r"|inset\(\s*(?:50|100)%.*\)|circle\(0.*\)|polygon\(\s*(?:0(?:px|%)? 0(?:px|%)?[\s,]*)+\)"
)
_MOVED = re.compile(r"translate(?:x|y|3d)?\(\s*(-?\d{1,9}(?:\.\d{1,9})?)(px|pt|em|rem|vw|vh|%)")
_SHRUNK = re.compile(r"scale(?:x|y|3d)?\(\s*0?(?:\.0\d*)?\s*[,)]")
_FUNCTION = re.compile(r"url\(|gradient\(|image")
_COLOURS = re.compile(r"#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^()]{1,60}\)|\b[a-z]{3,20}\b")
_NO_COLOURS = word_set(
    """
    linear radial conic repeating gradient to top left right bottom at circle ellipse deg
    """
)


class Look(NamedTuple):
    """What an element hands on to its text and its children."""

    colour: Colour | None = BLACK
    behind: tuple[Colour | None, ...] = (WHITE,)
    size: float = _ROOT
    hiding: str | None = None
    """How all of it is hidden, whatever its children say."""
    is_invisible: bool = False
    """By `visibility`, which a child may take back."""
    is_clear: bool = False
    """The ink is transparent."""
    keeps_blanks: bool = False

    def hidden(self) -> str | None:
        """Tell how text in it is hidden."""
        if self.hiding is not None:
            return self.hiding
        if self.is_invisible or self.is_clear:
            return INVISIBLE
        return looks(self.colour, self.behind, self.size)


def styled(parent: Look, said: Mapping[str, str]) -> Look:
    """Return what an element with these declarations looks like."""
    if not said:
        return parent
    look = parent._replace(size=_size(said, parent.size))
    look = _painted(look, said)
    if "white-space" in said:
        look = look._replace(keeps_blanks=said["white-space"].startswith(("pre", "break-spaces")))
    match said.get("visibility"):
        case "hidden" | "collapse":
            look = look._replace(is_invisible=True)
        case "visible":
            look = look._replace(is_invisible=False)
    if look.hiding is None:
        look = look._replace(hiding=_hiding(said, look.size))
    return look


def attributes(element_bgcolor: str | None, colour: str | None) -> dict[str, str]:
    """Return what the attributes of old pages say, as declarations."""
    said = {"background-color": element_bgcolor, "color": colour}
    return {name: value.lower() for name, value in said.items() if value}


def _hiding(said: Mapping[str, str], size: float) -> str | None:
    if said.get("display") == "none":
        return INVISIBLE
    if (opacity := _share(said.get("opacity"))) is not None and opacity <= _FAINT:
        return INVISIBLE
    if "opacity(0" in said.get("filter", "") and "opacity(0." not in said.get("filter", ""):
        return INVISIBLE
    if _is_away(said, size) or _is_cut(said, size):
        return OFF_PAGE
    if _SHRUNK.search(said.get("transform", "")):
        return TINY
    return None


def _is_away(said: Mapping[str, str], size: float) -> bool:
    if said.get("position") in ("absolute", "fixed", "relative"):
        for side in ("left", "top", "right", "bottom"):
            offset = _length(said.get(side), size)
            if offset is not None and (offset <= -_FAR or offset >= _FAR_BELOW):
                return True
    for side in ("text-indent", "margin-left"):
        offset = _length(said.get(side), size)
        if offset is not None and (offset <= -_FAR or offset >= _FAR_BELOW):
            return True
    moved = _MOVED.search(said.get("transform", ""))
    offset = _length(moved[1] + moved[2], size) if moved and moved[2] != "%" else None
    return offset is not None and (offset <= -_FAR or offset >= _FAR_BELOW)


def _is_cut(said: Mapping[str, str], size: float) -> bool:
    if _NO_CLIP.match(said.get("clip-path", "")):
        return True
    placed = said.get("position") in ("absolute", "fixed")
    if placed and _NO_CLIP.match(said.get("clip", "")):
        return True
    if not any(
        said.get(f"overflow{of}", "").startswith(("hidden", "clip")) for of in ("", "-x", "-y")
    ):
        return False
    sides = (
        _length(said.get(side), size) for side in ("width", "height", "max-width", "max-height")
    )
    return any(side is not None and side <= _SMALL for side in sides)


def _painted(look: Look, said: Mapping[str, str]) -> Look:
    ink = said.get("-webkit-text-fill-color") or said.get("color")
    clipped = "text" in (said.get("background-clip", "") + said.get("-webkit-background-clip", ""))
    if ink and ink not in ("inherit", "currentcolor", "unset"):
        colour, share = _colour(ink)
        if clipped:
            look = look._replace(colour=None, is_clear=False)  # the background shows as letters
        elif colour is not None:
            look = look._replace(colour=colour, is_clear=share <= _FAINT)
            ground = look.behind[0] if len(look.behind) == 1 else None
            if _FAINT < share < 1 and ground is not None:
                look = look._replace(colour=blend(colour, ground, share))
        elif ink not in ("initial", "revert"):
            look = look._replace(colour=None, is_clear=False)
    if clipped:
        return look
    for name in ("background", "background-color", "background-image"):
        value = said.get(name)
        if value:
            look = look._replace(behind=_ground(value, look.behind))
    return look


def _ground(value: str, behind: tuple[Colour | None, ...]) -> tuple[Colour | None, ...]:
    if _FUNCTION.search(value):
        if "url(" in value or "image(" in value:
            return (None,)
        found = [_colour(word)[0] for word in _COLOURS.findall(value) if word not in _NO_COLOURS]
        return tuple(one for one in found if one is not None) or (None,)
    for word in _COLOURS.findall(value)[:5]:
        colour, share = _colour(word)
        if colour is None:
            continue
        if share <= _FAINT:
            return behind
        under = behind[0] if len(behind) == 1 else None
        return (blend(colour, under, share) if under is not None and share < 1 else colour,)
    return behind


def _colour(text: str) -> tuple[Colour | None, float]:
    try:
        parsed = parse_color(text)
        if parsed is None or isinstance(parsed, str):
            return None, 1.0
        red, green, blue = (
            min(max(round(part * 255), 0), 255) for part in parsed.to("srgb").coordinates
        )
        return (red, green, blue), float(parsed.alpha)
    except Exception:  # noqa: BLE001 - a colour that nobody understands says nothing
        return None, 1.0


def _size(said: Mapping[str, str], parent: float) -> float:
    value = said.get("font-size")
    if value is None and "font" in said:
        parts = (part.partition("/")[0] for part in said["font"].split())
        value = next(
            (p for p in parts if p in _SIZES or (_LENGTH.match(p) and not p.isdigit())), None
        )
    if value is None:
        return parent
    if value in _SIZES:
        return _SIZES[value]
    if value in ("smaller", "larger"):
        return parent * (0.83 if value == "smaller" else 1.2)
    size = _length(value, parent, percent_of=parent)
    return parent if size is None else size


def _length(  # noqa: PLR0911 - one for each kind of unit
    text: str | None, size: float, *, percent_of: float = 600.0
) -> float | None:
    found = _LENGTH.match((text or "").strip())
    if not found or found[1] in ("", "-"):
        return None
    figure, unit = float(found[1]), found[2]
    if not unit and figure:
        return None
    match unit:
        case "em":
            return figure * size
        case "ex" | "ch":
            return figure * size / 2
        case "rem":
            return figure * _ROOT
        case "%":
            return figure * percent_of / 100
    return figure * _POINTS.get(unit, 1.0)


def _share(text: str | None) -> float | None:
    try:
        value = (text or "").strip()
        return float(value[:-1]) / 100 if value.endswith("%") else float(value)
    except ValueError:
        return None
