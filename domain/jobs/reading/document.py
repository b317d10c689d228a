"""The advertisement as lines, with a form of its text that is easy to search."""

import re
import unicodedata
from functools import cache
from typing import Self

from attrs import field, frozen

from domain.shared.text import Span

MAX_LENGTH = 100_000
"""What comes after so many characters is not read."""

_LINE = re.compile(r"[^\n\r\f]+")
_MARK = re.compile(
    r"\s*(?:[•●▪◦‣○■□➢➤►✓✔✅»][ \t]*|(?:[-*+·\u2013\u2014>o]|\(?[0-9]{1,2}[.)]|[a-z][.)])[ \t]+)"
)
_DECORATION = " \t\u00a0\u200b\ufeff*_#`=~"
_APOSTROPHES = frozenset("\u2018\u2019\u02bc\u00b4`")


@cache
def _fold(character: str) -> str:
    kind = unicodedata.category(character)
    if kind == "Zs":
        return " "
    if kind == "Pd" or character == "\N{MINUS SIGN}":
        return "-"
    base = unicodedata.normalize("NFD", character)
    if len(base) > 1 and all(unicodedata.combining(mark) for mark in base[1:]):
        character = base[0]
    if character in _APOSTROPHES:
        return "'"
    lower = character.lower()
    return lower if len(lower) == 1 else character


def fold(text: str) -> str:
    """Lower the case and drop accents, one for one: positions stay what they are."""
    return text.lower() if text.isascii() else "".join(map(_fold, text))


@frozen(kw_only=True)
class Line:
    """A line without its list mark and decoration; never blank."""

    start: int
    end: int
    item: bool
    """It had a list mark."""
    apart: bool
    """A blank line is above it."""


@frozen(kw_only=True)
class Document:
    """A text, folded, and its lines."""

    text: str = field(repr=False)
    folded: str = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)

    @classmethod
    def of(cls, text: str) -> Self:
        """Read the first `MAX_LENGTH` characters."""
        text = text[:MAX_LENGTH]
        return cls(text=text, folded=fold(text), lines=_lines(text))

    def span(self, start: int, end: int) -> Span:
        """Cut out of the text, without blanks and line ends around it."""
        cut = self.text[start:end]
        start += len(cut) - len(cut.lstrip())
        return Span.of(self.text, start, start + len(cut.strip()))


def _lines(text: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    apart = True
    last = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        apart = apart or text.count("\n", last, start) > 1
        last = end
        mark = _MARK.match(text, start, end)
        start = mark.end() if mark else start
        while start < end and text[start] in _DECORATION:
            start += 1
        line_end = end
        while end > start and text[end - 1] in _DECORATION:
            end -= 1
        while start < end < line_end and text[end] == "#":
            end += 1  # right behind a word it is part of it: "C#"
        if not text[start:end].strip():
            apart = True
            continue
        lines.append(Line(start=start, end=end, item=mark is not None, apart=apart))
        apart = False
    return tuple(lines)
