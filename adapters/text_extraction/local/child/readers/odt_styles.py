"""What styles give to the text of an OpenDocument: named, automatic and default ones."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from .archives import Element, attribute, child, local
from .looks import Colour, from_hex

Look = Mapping[str, Any]
"""What is said of text: `colour`, `size`, `hidden`, `shade`, `clear`, `scale`."""

_MOST_STYLES = 20
_USUAL_SIZE = 12.0
_LENGTH = re.compile(r"(-?\d{0,9}(?:\.\d{1,9})?)(pt|in|cm|mm|pc|px|%)$")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0, "px": 0.75}
_FAINT = 0.1
_PICTURES = ("bitmap", "gradient", "hatch")
_GROUNDS = (
    "paragraph-properties",
    "table-cell-properties",
    "table-row-properties",
    "table-properties",
    "section-properties",
    "graphic-properties",
)
"""What may paint behind text."""


class Styles:
    """Follows styles to their parents."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        self.lists: dict[str, Element] = {}
        self.pages: dict[str, Element] = {}
        for root in roots:
            for style in root.iter(
                "{*}style", "{*}default-style", "{*}list-style", "{*}page-layout"
            ):
                name, family = attribute(style, "name") or "", attribute(style, "family") or ""
                match local(style):
                    case "style":
                        self._styles[family, name] = style
                    case "default-style":
                        self._defaults[family] = style
                    case "list-style":
                        self.lists[name] = style
                    case "page-layout":
                        self.pages[name] = style
        self._merged: dict[tuple[str, str | None], dict[str, Any]] = {}

    def of(self, family: str, name: str | None) -> dict[str, Any]:
        """Return what a style of a family says of text, and what its parents do."""
        key = (family, name)
        if key not in self._merged:
            merged: dict[str, Any] = {}
            for style in self._chain(family, name):
                merged |= _said(style, merged.get("size"))
            self._merged[key] = merged
        return self._merged[key]

    def first(self, family: str, name: str | None, of: str, *names: str) -> str | None:
        """Return the strongest attribute that a style, or a parent, gives in an element `of`."""
        for style in reversed(self._chain(family, name)):
            for wanted in names:
                value = attribute(child(style, of), wanted)
                if value is not None:
                    return value
        return None

    def _chain(self, family: str, name: str | None) -> list[Element]:
        found: list[Element] = []
        while name is not None and (family, name) in self._styles and len(found) < _MOST_STYLES:
            found.append(self._styles[family, name])
            name = attribute(found[-1], "parent-style-name")
        if family in self._defaults:
            found.append(self._defaults[family])
        return found[::-1]


def _said(style: Element, parent_size: float | None) -> dict[str, Any]:
    said: dict[str, Any] = {}
    text = child(style, "text-properties")
    for key, value in () if text is None else text.attrib.items():
        found = _of_text(key.rpartition("}")[2], value, parent_size)
        if found is not None:
            said[found[0]] = found[1]
    for of in _GROUNDS:
        properties = child(style, of)
        if properties is None:
            continue
        shade = from_hex(attribute(properties, "background-color"))
        fill = attribute(properties, "fill")
        if fill == "solid":
            shade = from_hex(attribute(properties, "fill-color")) or shade
        if shade is not None:
            said["shade"] = shade
        picture = attribute(child(properties, "background-image"), "href")
        if fill in _PICTURES or picture:
            said["pictured"] = True
        if attribute(properties, "display") == "none":
            said["hidden"] = True
    return said


def _of_text(  # noqa: PLR0911 - one for each property
    name: str, value: str, parent_size: float | None
) -> tuple[str, Any] | None:
    match name:
        case "color":
            return "colour", from_hex(value)
        case "use-window-font-color" if value == "true":
            return "colour", None
        case "font-size":
            size = length(value, percent_of=parent_size or _USUAL_SIZE)
            return None if size is None else ("size", size)
        case "display":
            return "hidden", value == "none"
        case "opacity":
            return "clear", (length(value, percent_of=1.0) or 0.0) <= _FAINT
        case "text-scale":
            return "scale", length(value, percent_of=100.0) or 100.0
        case "background-color":
            return "marker", from_hex(value)
    return None


def behind(look: Look, otherwise: tuple[Colour | None, ...]) -> tuple[Colour | None, ...]:
    """Return what a style paints behind text."""
    if look.get("pictured"):
        return (None,)
    return (look["shade"],) if look.get("shade") is not None else otherwise


def length(text: str | None, *, percent_of: float = 0.0) -> float | None:
    """Return points; None for what is no length."""
    found = _LENGTH.match((text or "").strip())
    if not found or found[1] in ("", "-"):
        return None
    if found[2] == "%":
        return float(found[1]) * percent_of / 100
    return float(found[1]) * _POINTS[found[2]]
