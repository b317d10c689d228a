"""Colours as Word and DrawingML name them: by value, by name, or by their place in a theme."""

from .archives import Element, attribute, child, local
from .looks import BLACK, WHITE, Colour, blend, from_hex
from .numbers import measure

_OFFICE = {
    "dk1": BLACK,
    "lt1": WHITE,
    "dk2": (0x44, 0x54, 0x6A),
    "lt2": (0xE7, 0xE6, 0xE6),
    "accent1": (0x44, 0x72, 0xC4),
    "accent2": (0xED, 0x7D, 0x31),
    "accent3": (0xA5, 0xA5, 0xA5),
    "accent4": (0xFF, 0xC0, 0x00),
    "accent5": (0x5B, 0x9B, 0xD5),
    "accent6": (0x70, 0xAD, 0x47),
    "hlink": (0x05, 0x63, 0xC1),
    "folHlink": (0x95, 0x4F, 0x72),
}
"""Where a document has no theme of its own."""
_ALIASES = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_MAPPED = {
    "text1": "dk1", "background1": "lt1", "text2": "dk2", "background2": "lt2",
    "tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2",
}  # fmt: skip
_MAP_NAMES = {
    "text1": "t1", "background1": "bg1", "text2": "t2", "background2": "bg2",
    "tx1": "t1", "tx2": "t2", "bg1": "bg1", "bg2": "bg2",
}  # fmt: skip
_NAMED = {
    "black": BLACK, "white": WHITE, "yellow": (255, 255, 0), "green": (0, 255, 0),
    "cyan": (0, 255, 255), "magenta": (255, 0, 255), "blue": (0, 0, 255), "red": (255, 0, 0),
    "darkBlue": (0, 0, 128), "darkCyan": (0, 128, 128), "darkGreen": (0, 128, 0),
    "darkMagenta": (128, 0, 128), "darkRed": (128, 0, 0), "darkYellow": (128, 128, 0),
    "darkGray": (128, 128, 128), "lightGray": (192, 192, 192), "gray": (128, 128, 128),
    "silver": (192, 192, 192), "navy": (0, 0, 128), "maroon": (128, 0, 0),
}  # fmt: skip
_SOLID = 95.0
"""Per cent from which a pattern is a colour."""
_WHOLE = 100_000
_CLEAR = 0.1
"""A share of ink that is as good as none."""


class Theme:
    """Finds colours."""

    def __init__(self, theme: Element | None, settings: Element | None) -> None:
        self._scheme: dict[str, Colour] = dict(_OFFICE)
        scheme = child(theme, "themeElements", "clrScheme")
        for slot in () if scheme is None else scheme.iterchildren("*"):
            for value in slot.iterchildren("*"):
                colour = from_hex(value.get("lastClr") or value.get("val"))
                if colour:
                    self._scheme[local(slot)] = colour
        mapping = child(settings, "clrSchemeMapping")
        self._mapping = {} if mapping is None else {
            key.rpartition("}")[2]: value for key, value in mapping.attrib.items()
        }  # fmt: skip

    def named(self, name: str) -> Colour | None:
        """Return a colour of the theme."""
        mapped = self._mapping.get(_MAP_NAMES.get(name, ""), _MAPPED.get(name, name))
        return self._scheme.get(_ALIASES.get(mapped, mapped))

    def of(
        self, element: Element | None, name: str = "val", theme: str = "themeColor"
    ) -> Colour | None:
        """Return what attributes such as `val`, `themeColor` and `themeTint` say."""
        by_theme = attribute(element, theme)
        if by_theme and (colour := self.named(by_theme)):
            stem = theme.removesuffix("Color")
            tint, shade = attribute(element, f"{stem}Tint"), attribute(element, f"{stem}Shade")
            if tint and (share := _byte(tint)) is not None:
                colour = blend(colour, WHITE, share)
            if shade and (share := _byte(shade)) is not None:
                colour = blend(colour, BLACK, share)
            return colour
        return from_hex(attribute(element, name))

    def shading(self, element: Element | None) -> Colour | None:
        """Return what a `w:shd` paints; None for nothing."""
        if element is None:
            return None
        pattern = attribute(element, "val") or "clear"
        fill = self.of(element, "fill", "themeFill")
        ink = self.of(element, "color")
        if pattern == "nil":
            return None
        share = 100.0 if pattern == "solid" else _percent(pattern)
        if share >= _SOLID:
            return ink or BLACK
        if share <= 0:
            return fill
        return blend(ink or BLACK, fill or WHITE, share / 100)

    def drawn(self, fill: Element) -> tuple[Colour | None, float]:
        """Return the colour of a fill of DrawingML, None when it is not known, and its share."""
        for value in fill.iterchildren("*"):
            kind, name = local(value), attribute(value, "val") or ""
            colour = {
                "srgbClr": from_hex(name),
                "schemeClr": self.named(name),
                "sysClr": from_hex(attribute(value, "lastClr")),
                "prstClr": _NAMED.get(name),
            }.get(kind)
            share = 1.0
            for change in value.iterchildren("*"):
                part = _part(attribute(change, "val"))
                match local(change):
                    case "alpha":
                        share = part
                    case "shade" | "lumMod" if colour:
                        colour = blend(colour, BLACK, part)
                    case "tint" if colour:
                        colour = blend(colour, WHITE, part)
                    case "lumOff" if colour:
                        colour = blend(WHITE, colour, part)
            return colour, share
        return None, 1.0


def highlight(element: Element | None) -> Colour | None:
    """Return what a text marker of Word paints."""
    return _NAMED.get(attribute(element, "val") or "")


def html_name(text: str) -> Colour | None:
    """Read a colour of VML: a name or a value, with more behind it at times."""
    first = text.split(" ", 1)[0]
    return _NAMED.get(first) or from_hex(first)


def is_clear(share: float) -> bool:
    """Tell ink that is as good as none."""
    return share <= _CLEAR


def _byte(text: str) -> float | None:
    try:
        return min(max(int(text, 16) / 255, 0.0), 1.0)
    except ValueError:
        return None


def _percent(pattern: str) -> float:
    return (measure(pattern.removeprefix("pct")) or 0.0) if pattern.startswith("pct") else 0.0


def _part(text: str | None) -> float:
    try:
        return min(max(int(text or _WHOLE) / _WHOLE, 0.0), 1.0)
    except ValueError:
        return 1.0
