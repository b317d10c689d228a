"""Lines of a text, and what may be the heading at the beginning of one."""

import re
from collections.abc import Iterator
from functools import cached_property

from attrs import frozen

from domain.skills.labels import Token, tokens

_BULLET = re.compile(
    r"[ \t]*(?:[-+*>\u00b7\u00bb\u2013\u2014\u2022\u2023\u2043]"
    r"|[\u25a0-\u25ff\u2713\u2714\u27a2\u27a4\uf0a7\uf0b7]|o|\d{1,2}[.)])[ \t]"
)
_NO_HEADING = re.compile(r"[,;|\u2022]|\.\s*\Z")
_LONGEST_HEADING = 40
"""Characters."""
_MOST_WORDS_HEADING = 5
_MOST_WORDS_ITEM = 8
"""Words of a line that is an item of a list though it has no bullet."""


@frozen(kw_only=True)
class Line:
    """A line with its end; `start` is its place in the text."""

    start: int
    text: str
    after_blank: bool
    """Nothing, or a blank line, stands above it."""

    @property
    def end(self) -> int:
        """Return where the next line begins."""
        return self.start + len(self.text)

    @cached_property
    def is_blank(self) -> bool:
        """Tell whether there is nothing on it."""
        return self.text.isspace()

    @cached_property
    def has_bullet(self) -> bool:
        """Tell whether it begins as an item of a list does: with a bullet, a dash, a number."""
        return bool(_BULLET.match(self.text))

    @property
    def is_item(self) -> bool:
        """Tell whether it is, or may be, an item of a list rather than prose."""
        return self.has_bullet or len(self.text.split(None, _MOST_WORDS_ITEM)) <= _MOST_WORDS_ITEM

    @property
    def opens_paragraph(self) -> bool:
        """Tell whether a blank line is above and no bullet before its words."""
        return self.after_blank and not self.has_bullet and not self.is_blank

    @cached_property
    def label_words(self) -> tuple[Token, ...]:
        """Return what may be a heading: the words before a colon, or all, placed in the text.

        There are none where they are too many, or make a sentence or an enumeration.
        """
        label = self._label
        if len(label) > _LONGEST_HEADING or _NO_HEADING.search(label):
            return ()
        words = tuple(
            Token(t.word, t.start + self.start, t.end + self.start) for t in tokens(label)
        )
        return words if len(words) <= _MOST_WORDS_HEADING else ()

    @property
    def has_colon(self) -> bool:
        """Tell whether a colon follows the label."""
        return self.text.startswith(":", len(self._label))

    @cached_property
    def has_content(self) -> bool:
        """Tell whether words follow the label's colon."""
        return self.has_colon and any(map(str.isalnum, self.text[len(self._label) :]))

    @property
    def begins_small(self) -> bool:
        """Tell whether its first letter is no capital."""
        return next((c.islower() for c in self.text if c.isalpha()), False)

    @cached_property
    def _label(self) -> str:
        return self.text[: _LONGEST_HEADING + 1].partition(":")[0]


def lines(text: str) -> Iterator[Line]:
    """Cut into lines, in order."""
    start, after_blank = 0, True
    for line_text in text.splitlines(keepends=True):
        line = Line(start=start, text=line_text, after_blank=after_blank)
        yield line
        start, after_blank = line.end, line.is_blank
