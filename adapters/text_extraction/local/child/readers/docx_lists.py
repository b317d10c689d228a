"""The bullets and numbers that Word puts before paragraphs."""

import re

from .archives import Element, attribute, child
from .docx_styles import Styles
from .numbers import figure, letter, roman

_LEVELS = 9
_PLACE = re.compile(r"%(\d)")
_LONGEST = 40


class Lists:
    """Counts."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._levels: dict[str, dict[int, Element]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, list[int | None]] = {}
        if root is None:
            return
        abstract = {
            attribute(one, "abstractNumId"): _by_level(one)
            for one in root.iterchildren("{*}abstractNum")
        }
        for number in root.iterchildren("{*}num"):
            name = attribute(number, "numId") or ""
            of = attribute(child(number, "abstractNumId"), "val") or ""
            levels = dict(abstract.get(of, {}))
            for override in number.iterchildren("{*}lvlOverride"):
                if (own := child(override, "lvl")) is not None:
                    levels[_level(attribute(override, "ilvl"))] = own
            self._levels[name], self._abstract[name] = levels, of

    def label(self, properties: Element | None, style: str | None) -> str:
        """Return what stands before a paragraph, with its blank, and count it."""
        name, level = self._place(properties, style)
        rule = self._levels.get(name or "", {}).get(level)
        if rule is None or name is None:
            return ""
        kind = attribute(child(rule, "numFmt"), "val") or "decimal"
        counts = self._counts.setdefault(self._abstract[name], [None] * _LEVELS)
        start = figure(attribute(child(rule, "start"), "val"), 1)
        count = counts[level]
        counts[level] = start if count is None else count + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        text = attribute(child(rule, "lvlText"), "val")
        if kind == "bullet":
            return "• " if text and text.strip() else ""
        if kind == "none" or not text:
            return ""
        written = _PLACE.sub(lambda at: self._number(name, int(at[1]) - 1, counts), text[:_LONGEST])
        return f"{written} " if written.strip() else ""

    def _place(self, properties: Element | None, style: str | None) -> tuple[str | None, int]:
        for said in (properties, *self._styles.paragraph(style)):
            place = child(said, "numPr")
            if (name := attribute(child(place, "numId"), "val")) is not None:
                return name, _level(attribute(child(place, "ilvl"), "val"))
        return None, 0

    def _number(  # noqa: PLR0911 - one for each kind of number
        self, name: str, level: int, counts: list[int | None]
    ) -> str:
        if not 0 <= level < _LEVELS:
            return ""
        rule = self._levels[name].get(level)
        number = counts[level]
        number = 1 if number is None else number
        match attribute(child(rule, "numFmt"), "val"):
            case "lowerLetter":
                return letter(number)
            case "upperLetter":
                return letter(number).upper()
            case "lowerRoman":
                return roman(number)
            case "upperRoman":
                return roman(number).upper()
            case "decimalZero":
                return f"{number:02}"
            case "none":
                return ""
        return str(number)


def _by_level(abstract: Element) -> dict[int, Element]:
    return {_level(attribute(one, "ilvl")): one for one in abstract.iterchildren("{*}lvl")}


def _level(text: str | None) -> int:
    return min(max(figure(text, 0), 0), _LEVELS - 1)
