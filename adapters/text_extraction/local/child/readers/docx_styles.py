"""What styles give to text: run → character style → paragraph style → table style → defaults."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .archives import Element, attribute, child, local
from .docx_colours import Theme, highlight, is_clear
from .numbers import measure

Look = Mapping[str, Any]
"""What is said of text: `colour`, `size`, `vanish`, `shade`, `marker`, `clear`, `scale`."""

_OFF = ("0", "false", "off")
_MOST_STYLES = 20
"""In a chain; more is a circle."""
_VANISHING = ("vanish", "webHidden", "specVanish")
_WHOLE = 100_000


class TableStyle(NamedTuple):
    """What a table gives to its cells."""

    run: Look
    shade: Any
    parts: Mapping[str, tuple[Look, Any]]
    """By part, such as `firstRow`: what it says of text, and what it paints."""


class Styles:
    """Follows styles to what they are based on."""

    def __init__(self, root: Element | None, theme: Theme) -> None:
        self._theme = theme
        self._elements: dict[str, Element] = {}
        self._default: dict[str, str] = {}
        for style in () if root is None else root.iterchildren("{*}style"):
            name = attribute(style, "styleId")
            if name is None:
                continue
            self._elements[name] = style
            if attribute(style, "default") in ("1", "true", "on"):
                self._default[attribute(style, "type") or ""] = name
        self.defaults = self.run(child(root, "docDefaults", "rPrDefault", "rPr"))
        self._paragraph_defaults = child(root, "docDefaults", "pPrDefault", "pPr")
        self._runs: dict[str | None, Look] = {}
        self._tables: dict[str | None, TableStyle] = {}
        self._chains: dict[str | None, tuple[Element, ...]] = {}

    def run(self, properties: Element | None) -> Look:
        """Return what a `w:rPr` says itself."""
        said: dict[str, Any] = {}
        for one in () if properties is None else properties.iterchildren("*"):
            match local(one):
                case "vanish" | "webHidden" | "specVanish" as name:
                    said[name] = is_on(one)
                case "color":
                    said["colour"] = self._theme.of(one)
                case "sz":
                    said["size"] = _number(attribute(one, "val"), 2)
                case "w":
                    said["scale"] = _number(attribute(one, "val"), 1)
                case "shd":
                    said["shade"] = self._theme.shading(one)
                case "highlight":
                    said["marker"] = highlight(one)
                case "textFill":
                    said |= self._fill(one)
        return {key: value for key, value in said.items() if value is not None or key == "colour"}

    def _fill(self, fill: Element) -> dict[str, Any]:
        if child(fill, "noFill") is not None:
            return {"clear": True}
        solid = child(fill, "solidFill")
        if solid is None:
            return {}
        colour, _ = self._theme.drawn(solid)
        # here, and only here, it says how much of the ink is missing
        missing = [_number(attribute(one, "val"), _WHOLE) for one in solid.iter("{*}alpha")]
        clear = any(share is not None and is_clear(1 - share) for share in missing)
        return {"clear": clear, **({"colour": colour} if colour else {})}

    def of(self, style: str | None, kind: str) -> Look:
        """Return what a style says of text, and what it is based on."""
        style = style if style in self._elements else self._default.get(kind)
        if style not in self._runs:
            merged: dict[str, Any] = {}
            for element in self.chain(style):
                merged |= self.run(child(element, "rPr"))
            self._runs[style] = merged
        return self._runs[style]

    def paragraph(self, style: str | None) -> Iterator[Element]:
        """Yield what a style and its bases say of paragraphs, the strongest first."""
        style = style if style in self._elements else self._default.get("paragraph")
        for element in reversed(self.chain(style)):
            found = child(element, "pPr")
            if found is not None:
                yield found
        if self._paragraph_defaults is not None:
            yield self._paragraph_defaults

    def table(self, style: str | None) -> TableStyle:
        """Return what a table's style gives."""
        style = style if style in self._elements else self._default.get("table")
        if style not in self._tables:
            run: dict[str, Any] = {}
            shade, parts = None, dict[str, tuple[Look, Any]]()
            for element in self.chain(style):
                run |= self.run(child(element, "rPr"))
                shade = self._shade(element, shade)
                for part in element.iterchildren("{*}tblStylePr"):
                    kind = attribute(part, "type") or ""
                    look, painted = parts.get(kind, ({}, None))
                    own = self.run(child(part, "rPr"))
                    parts[kind] = {**look, **own}, self._shade(part, painted)
            if whole := parts.get("wholeTable"):
                run |= whole[0]
                shade = whole[1] or shade
            self._tables[style] = TableStyle(run, shade, parts)
        return self._tables[style]

    def _shade(self, element: Element, otherwise: Any) -> Any:  # noqa: ANN401 - a colour, or none
        for path in (("tcPr", "shd"), ("tblPr", "shd"), ("pPr", "shd")):
            if (found := self._theme.shading(child(element, *path))) is not None:
                return found
        return otherwise

    def chain(self, style: str | None) -> tuple[Element, ...]:
        """Return a style and what it is based on, the base first."""
        if style not in self._chains:
            found: list[Element] = []
            name = style
            while name in self._elements and len(found) < _MOST_STYLES:
                found.append(self._elements[name])
                name = attribute(child(found[-1], "basedOn"), "val")
            self._chains[style] = tuple(reversed(found))
        return self._chains[style]


def is_hidden(levels: tuple[Look, ...], direct: Look, defaults: Look) -> bool:
    """Tell whether text vanishes: styles take turns, as in Word; what a run says itself counts."""
    for name in _VANISHING:
        if name in direct:
            hidden = direct[name]
        else:
            hidden = sum(bool(level.get(name)) for level in levels) % 2 == 1
            hidden = hidden or bool(defaults.get(name))
        if hidden:
            return True
    return False


def is_on(mark: Element) -> bool:
    """Tell whether a mark says yes, as it does when it says nothing."""
    return attribute(mark, "val") not in _OFF


def _number(text: str | None, part: int) -> float | None:
    number = measure(text)
    return None if number is None else number / part
